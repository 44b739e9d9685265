import { seededRandom, type SeededRandom } from "./mutate.ts";

interface Element {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * XML with one to six elements lost, doubled, moved, unwrapped or emptied: still well formed, and no longer what any program
 * writes. The same for the same seed.
 */
export function mutateElements(xml: string, seed: number): string {
  const random = seededRandom(seed);
  let mutated = xml;
  for (let round = random.integer(1, 6); round > 0; round -= 1) {
    const elements = elementsOf(mutated).filter(({ name }) => mutable.has(name));
    const [first, ...rest] = elements;
    if (first === undefined) return mutated;
    const one = random.pick([first, ...rest]);
    const other = random.pick([first, ...rest]);
    mutated = random.pick(mutations)(mutated, one, other, random);
  }
  return mutated;
}

const mutable = new Set(
  [
    "sdt",
    "sdtPr",
    "tag",
    "id",
    "showingPlcHdr",
    "dropDownList",
    "date",
    "tc",
    "tr",
    "tbl",
    "p",
    "r",
    "t",
    "vMerge",
    "gridSpan",
    "tcPr",
  ].map((name) => `w:${name}`),
);

type Mutation = (xml: string, one: Element, other: Element, random: SeededRandom) => string;

const mutations: readonly [Mutation, ...Mutation[]] = [
  function lose(xml, { start, end }) {
    return xml.slice(0, start) + xml.slice(end);
  },
  function double(xml, { start, end }) {
    return xml.slice(0, end) + xml.slice(start);
  },
  function copy(xml, { start, end }, other) {
    return xml.slice(0, other.start) + xml.slice(start, end) + xml.slice(other.start);
  },
  function move(xml, one, other) {
    if (other.start >= one.start && other.start < one.end) return xml;
    const text = xml.slice(one.start, one.end);
    const [from, to] = one.start < other.start ? [one, other.start] : [one, other.start];
    return to <= from.start
      ? xml.slice(0, to) + text + xml.slice(to, from.start) + xml.slice(from.end)
      : xml.slice(0, from.start) + xml.slice(from.end, to) + text + xml.slice(to);
  },
  function unwrap(xml, { start, end }) {
    const text = xml.slice(start, end);
    const inner = text.replace(/^<[^>]*>/, "").replace(/<\/[^>]*>$/, "");
    return xml.slice(0, start) + (text.endsWith("/>") && !text.includes("</") ? "" : inner) + xml.slice(end);
  },
];

function elementsOf(xml: string): readonly Element[] {
  const found: Element[] = [];
  const open: { name: string; start: number }[] = [];
  for (const { 0: tag, 1: closes, 2: name = "", index } of xml.matchAll(/<(\/?)([\w:]+)[^>]*>/g)) {
    if (tag.endsWith("/>")) found.push({ name, start: index, end: index + tag.length });
    else if (closes === "") open.push({ name, start: index });
    else {
      const opened = open.pop();
      if (opened !== undefined) found.push({ ...opened, end: index + tag.length });
    }
  }
  return found;
}
