import { wordFile } from "./build-form.ts";
import {
  cell,
  contentControl,
  escapeXml,
  paragraph,
  placeholderRun,
  rootNamespaces,
  row,
  run,
  table,
  xmlDeclaration,
  type CellMerge,
} from "./form/wordprocessing.ts";
import { type ProForma, niromp2019 } from "./niromp-2019.ts";

/**
 * Forms as lists of rows, for layouts that nobody foresaw: a test takes the tables of a plain form, changes what it is about
 * and reads the result.
 */
export type PlainCell =
  | string
  | (CellMerge & {
      readonly text: string;
      /** A control around the text. */
      readonly control?: "yes-no" | "grade" | "text";
      readonly tag?: string;
      /** The control is marked as showing its placeholder. */
      readonly isPlaceholder?: true;
      /** The text has the style that Word gives to placeholders. */
      readonly hasPlaceholderStyle?: false;
      /** Text behind the control, in the same paragraph. */
      readonly beside?: string;
      /** A second control in the same paragraph. */
      readonly second?: ControlInCell;
      readonly inner?: PlainTable;
      /** Paragraphs as XML, behind the text. */
      readonly xml?: string;
    });
export interface ControlInCell {
  readonly text: string;
  readonly control: "yes-no" | "grade" | "text";
  readonly tag?: string;
}

export type PlainRow = readonly PlainCell[];
export type PlainTable = readonly PlainRow[];

/** A paragraph, a table, or XML of the body. */
export type PlainBlock = string | PlainTable | { readonly xml: string };

export interface PlainForm {
  header: PlainRow[];
  /** By section id. */
  sections: Record<string, PlainRow[]>;
  actions: PlainRow[];
  factors: PlainBlock[];
}

/** The form as circulated with its controls removed. Each answer is "Yes", each comment the question's id, each grade "Good". */
export function plainForm(proForma: ProForma = niromp2019): PlainForm {
  const [answers = ""] = proForma.columns.answer;
  const [comments = ""] = proForma.columns.comment;
  return {
    header: proForma.header.map(({ id, label }) => [label, `value of ${id}`]),
    sections: Object.fromEntries(
      proForma.sections.map(({ id, heading, questions, judgement }): [string, PlainRow[]] => [
        id,
        [
          [heading, answers, comments],
          ...questions.map((question): PlainRow => [question.text, "Yes", question.id]),
          ...(judgement === null ? [] : [[judgement.text, "Grade Good", `Comments ${judgement.id}`]]),
        ],
      ]),
    ),
    actions: [
      [proForma.actions.area.label, proForma.actions.action.label, proForma.actions.date.label],
      ["an area", "an action", "31/03/2027"],
    ],
    factors: [proForma.factors.label, "a factor"],
  };
}

export function blocksOf(form: PlainForm): PlainBlock[] {
  return [form.header, ...Object.values(form.sections), form.actions, ...form.factors];
}

/** A paragraph of runs, each with its own formatting as XML: `[["Yes", "<w:b/>"], [" / No"]]`. */
export function formatted(...runs: readonly (readonly [text: string, properties?: string])[]): string {
  return paragraph(
    runs
      .map(
        ([text, properties = ""]) =>
          `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`,
      )
      .join(""),
  );
}

/** @param after XML of the body behind the blocks */
export function plainFile(blocks: readonly PlainBlock[], after = ""): Uint8Array {
  const body = blocks.map((block) => blockXml(block));
  return wordFile(
    `${xmlDeclaration}<w:document ${rootNamespaces}><w:body>${body.join("<w:p/>")}${after}<w:sectPr/></w:body></w:document>`,
  );
}

function blockXml(block: PlainBlock): string {
  if (typeof block === "string") return paragraph(run(block));
  return "xml" in block ? block.xml : tableXml(block);
}

function tableXml(rows: PlainTable): string {
  const columns = Math.max(...rows.map((cells) => cells.reduce((sum, each) => sum + spanOf(each), 0)));
  return table(
    Array.from({ length: columns }, () => 2000),
    rows.map((cells) => row(cells.map(cellXml).join(""))).join(""),
  );
}

function spanOf(each: PlainCell): number {
  return typeof each === "string" ? 1 : (each.span ?? 1);
}

const items = { "yes-no": ["Yes", "No"], grade: niromp2019.grades.map(({ value }) => value), text: [] };

function cellXml(each: PlainCell): string {
  if (typeof each === "string") return cell(2000, lines(each));
  const inner = each.inner === undefined ? "" : tableXml(each.inner);
  const more = each.xml ?? "";
  const merge: CellMerge = {
    ...(each.span === undefined ? {} : { span: each.span }),
    ...(each.vertical === undefined ? {} : { vertical: each.vertical }),
  };
  if (each.control === undefined)
    return cell(2000, inner + (each.text === "" && more !== "" ? "" : lines(each.text)) + more, merge);
  const shows = each.isPlaceholder === true ? "<w:showingPlcHdr/>" : "";
  const isStyled = each.isPlaceholder === true && each.hasPlaceholderStyle !== false;
  const runs =
    controlXml(
      { ...each, control: each.control },
      shows,
      isStyled ? placeholderRun(each.text) : run(each.text),
    ) +
    (each.second === undefined ? "" : run(" ") + controlXml(each.second, "", run(each.second.text))) +
    (each.beside === undefined ? "" : run(each.beside));
  return cell(2000, inner + paragraph(runs) + more, merge);
}

function controlXml({ control, tag }: ControlInCell, properties: string, content: string): string {
  const named = tag === undefined ? "" : `<w:tag w:val="${escapeXml(tag)}"/>`;
  const list = items[control].map((item) => `<w:listItem w:displayText="${item}" w:value="${item}"/>`);
  const kind = list.length === 0 ? "" : `<w:dropDownList>${list.join("")}</w:dropDownList>`;
  return contentControl(named + properties + kind, content);
}

function lines(text: string): string {
  return text
    .split("\n")
    .map((line) => paragraph(run(line)))
    .join("");
}
