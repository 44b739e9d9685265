import { joinBytes } from "./bytes.ts";

/** Chance that repeats: the same seed gives the same numbers on every machine. */
export interface SeededRandom {
  /** From 0 up to, and never, 1. */
  readonly fraction: () => number;
  /** Between both bounds, both included. */
  readonly integer: (from: number, to: number) => number;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

/** Mulberry32: 32 bits of state, good enough to wander over a file, small enough to read. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (from: number, to: number): number => from + Math.floor(fraction() * (to - from + 1));
  return { fraction, integer, pick: (items) => items[integer(0, items.length - 1)] ?? items[0] };
}

/** Bytes changed in one to four places, the same way for the same seed. Never longer than twice the input. */
export function mutateBytes(bytes: Uint8Array, seed: number): Uint8Array {
  const random = seededRandom(seed);
  let mutated = bytes;
  for (let round = random.integer(1, 4); round > 0; round -= 1) {
    if (mutated.length === 0) return mutated;
    mutated = random.pick(byteMutations)(mutated, random);
  }
  return mutated.length > 2 * bytes.length ? mutated.slice(0, 2 * bytes.length) : mutated;
}

/** XML text changed in one to four places: tags lost or doubled, stretches cut, doubled or swapped, characters changed. */
export function mutateXml(xml: string, seed: number): string {
  const random = seededRandom(seed);
  let mutated = xml;
  for (let round = random.integer(1, 4); round > 0; round -= 1) {
    if (mutated === "") return mutated;
    mutated = random.pick(xmlMutations)(mutated, random);
  }
  return mutated.slice(0, 2 * xml.length);
}

type ByteMutation = (bytes: Uint8Array, random: SeededRandom) => Uint8Array;

const byteMutations: readonly [ByteMutation, ...ByteMutation[]] = [
  function flipBits(bytes, random) {
    const copy = bytes.slice();
    for (let count = random.integer(1, 8); count > 0; count -= 1) {
      const at = random.integer(0, copy.length - 1);
      copy[at] = (copy[at] ?? 0) ^ (1 << random.integer(0, 7));
    }
    return copy;
  },
  function overwrite(bytes, random) {
    const [from, to] = stretch(bytes.length, random);
    return bytes.slice().fill(random.pick([0, 0xff, 0x3c, 0x50]), from, to);
  },
  function cut(bytes, random) {
    const [from, to] = stretch(bytes.length, random);
    return joinBytes([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  function cutEnd(bytes, random) {
    return bytes.slice(0, random.integer(0, bytes.length - 1));
  },
  function double(bytes, random) {
    const [from, to] = stretch(bytes.length, random);
    return joinBytes([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  function swap(bytes, random) {
    const [from, middle, to] = twoStretches(bytes.length, random);
    return joinBytes([
      bytes.subarray(0, from),
      bytes.subarray(middle, to),
      bytes.subarray(from, middle),
      bytes.subarray(to),
    ]);
  },
];

type XmlMutation = (xml: string, random: SeededRandom) => string;

const xmlMutations: readonly [XmlMutation, ...XmlMutation[]] = [
  function loseTag(xml, random) {
    const [from, to] = tagNear(xml, random);
    return xml.slice(0, from) + xml.slice(to);
  },
  function doubleTag(xml, random) {
    const [from, to] = tagNear(xml, random);
    return xml.slice(0, to) + xml.slice(from);
  },
  function loseElement(xml, random) {
    const [from] = tagNear(xml, random);
    const [, to] = tagNear(xml, random, from + 1);
    return xml.slice(0, from) + xml.slice(to);
  },
  function cut(xml, random) {
    const [from, to] = stretch(xml.length, random);
    return xml.slice(0, from) + xml.slice(to);
  },
  function double(xml, random) {
    const [from, to] = stretch(xml.length, random);
    return xml.slice(0, to) + xml.slice(from);
  },
  function swap(xml, random) {
    const [from, middle, to] = twoStretches(xml.length, random);
    return xml.slice(0, from) + xml.slice(middle, to) + xml.slice(from, middle) + xml.slice(to);
  },
  function changeCharacter(xml, random) {
    const at = random.integer(0, xml.length - 1);
    return xml.slice(0, at) + random.pick(awkwardCharacters) + xml.slice(at + 1);
  },
  function changeNumber(xml, random) {
    const at = random.integer(0, xml.length - 1);
    return xml.slice(0, at) + xml.slice(at).replace(/\d+/, random.pick(awkwardNumbers));
  },
];

const awkwardCharacters = [
  "<",
  ">",
  "&",
  '"',
  "\u0000",
  "\ud800",
  "\u202e",
  "\u00a0",
  "\ufeff",
  "]]>",
] as const;
const awkwardNumbers = ["-1", "0", "999999999999", "2147483648", "", "NaN"] as const;

/** At most a tenth of the whole, so that most of a file survives a mutation. */
function stretch(length: number, random: SeededRandom): [from: number, to: number] {
  const size = random.integer(1, Math.max(1, Math.floor(length / 10)));
  const from = random.integer(0, Math.max(0, length - size));
  return [from, Math.min(length, from + size)];
}

function twoStretches(length: number, random: SeededRandom): [from: number, middle: number, to: number] {
  const [from, to] = stretch(length, random);
  return [from, random.integer(from, to), to];
}

/** The next tag at or after a place, a chance one when none is given; all of the text when no tag follows. */
function tagNear(xml: string, random: SeededRandom, after?: number): [from: number, to: number] {
  const from = xml.indexOf("<", after ?? random.integer(0, xml.length - 1));
  const end = from < 0 ? -1 : xml.indexOf(">", from);
  return end < 0 ? [0, xml.length] : [from, end + 1];
}
