import { XmlElement, findAll, type XmlNode } from "./xml-tree.ts";

/** Who and when a tracked change is by; null where changes are not tracked. */
export type Tracking = {
  readonly author: string;
  readonly date: string;
  readonly nextId: () => number;
} | null;

export type ControlLevel = "run" | "block" | "cell" | "row";

export function levelOf(sdt: XmlElement): ControlLevel {
  const content = sdt.child("sdtContent");
  if (content?.child("tr") !== undefined) return "row";
  if (content?.child("tc") !== undefined) return "cell";
  if (content?.child("p") !== undefined || content?.child("tbl") !== undefined) return "block";
  return sdt.parent?.local === "p" ? "run" : "block";
}

/**
 * Replaces the content of a control with lines of text. Where changes are tracked, what was there is marked as deleted
 * and the text as inserted; a placeholder simply goes.
 */
export function replaceContent(
  sdt: XmlElement,
  lines: readonly string[],
  { tracking, wasPlaceholder }: { readonly tracking: Tracking; readonly wasPlaceholder: boolean },
): void {
  const prefix = sdt.name.replace(/sdt$/, "");
  const holder = holderOf(sdt);
  const runProperties = runPropertiesOf(sdt);
  const makeRuns = (text: string): readonly XmlNode[] => {
    if (text === "") return [];
    const run = makeRun(prefix, text, runProperties);
    return tracking === null ? [run] : [changeMark(`${prefix}ins`, tracking, [run])];
  };
  if (tracking !== null && !wasPlaceholder) markDeleted(holder, prefix, tracking);
  if (levelOf(sdt) === "run") {
    if (tracking === null || wasPlaceholder) holder.children.splice(0);
    holder.append(...makeRuns(lines.join("\v")));
    return;
  }
  const [first] = holder.elements.filter(({ local }) => local === "p");
  const properties = first?.child("pPr");
  const makeParagraph = (line: string) =>
    new XmlElement(`${prefix}p`, {}, [
      ...(properties === undefined ? [] : [properties.clone()]),
      ...makeRuns(line),
    ]);
  if (tracking === null || wasPlaceholder) {
    for (const child of holder.elements) if (child.local !== "tcPr") child.remove();
    holder.append(...lines.map(makeParagraph));
    return;
  }
  const last = holder.elements.findLast(({ local }) => local === "p");
  last?.append(...makeRuns(lines[0] ?? ""));
  holder.append(...lines.slice(last === undefined ? 0 : 1).map(makeParagraph));
}

/** The placeholder as Word shows it: one run in the style for placeholders. */
export function showPlaceholder(sdt: XmlElement, text: string): void {
  replaceContent(sdt, [text], { tracking: null, wasPlaceholder: true });
  const prefix = sdt.name.replace(/sdt$/, "");
  for (const run of findAll(holderOf(sdt), "r")) {
    run.child("rPr")?.remove();
    const style = new XmlElement(`${prefix}rStyle`, { [`${prefix}val`]: "PlaceholderText" });
    run.insert(0, new XmlElement(`${prefix}rPr`, {}, [style]));
  }
}

function holderOf(sdt: XmlElement): XmlElement {
  const prefix = sdt.name.replace(/sdt$/, "");
  let content = sdt.child("sdtContent");
  if (content === undefined) {
    content = new XmlElement(`${prefix}sdtContent`);
    sdt.append(content);
  }
  return content.child("tc") ?? content;
}

/** The control's own, else those of the text that is there, without the style of placeholders. */
function runPropertiesOf(sdt: XmlElement): XmlElement | undefined {
  const own = sdt.child("sdtPr")?.child("rPr");
  if (own !== undefined) return own.clone();
  const [run] = findAll(sdt, "r");
  const found = run?.child("rPr")?.clone();
  if (found?.valueOf("rStyle") === "PlaceholderText") found.child("rStyle")?.remove();
  return found === undefined || found.children.length === 0 ? undefined : found;
}

function makeRun(prefix: string, text: string, properties: XmlElement | undefined): XmlElement {
  const run = new XmlElement(`${prefix}r`, {}, properties === undefined ? [] : [properties.clone()]);
  text.split("\v").forEach((line, index) => {
    if (index > 0) run.append(new XmlElement(`${prefix}br`));
    if (line !== "") run.append(new XmlElement(`${prefix}t`, { "xml:space": "preserve" }, [line]));
  });
  return run;
}

function markDeleted(holder: XmlElement, prefix: string, tracking: NonNullable<Tracking>): void {
  for (const run of findAll(holder, "r")) {
    if (run.parent?.local === "del") continue;
    const deleted = run.clone();
    for (const text of findAll(deleted, "t")) {
      text.replaceWith(
        new XmlElement(`${prefix}delText`, Object.fromEntries(text.attributes), text.children),
      );
    }
    run.replaceWith(changeMark(`${prefix}del`, tracking, [deleted]));
  }
}

function changeMark(name: string, tracking: NonNullable<Tracking>, content: readonly XmlNode[]): XmlElement {
  const prefix = name.replace(/(ins|del)$/, "");
  return new XmlElement(
    name,
    {
      [`${prefix}id`]: String(tracking.nextId()),
      [`${prefix}author`]: tracking.author,
      [`${prefix}date`]: tracking.date,
    },
    content,
  );
}
