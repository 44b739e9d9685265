import type { AuditContent, AuditRecord } from "../../../src/audit/audit-record.ts";
import { buildRecord } from "../../../src/audit/build-record.ts";
import type { ConversionChange } from "../../../src/audit/convert/conversion-change.ts";
import type { ConversionSource } from "../../../src/audit/convert/conversion-context.ts";
import { convertMainPart } from "../../../src/audit/convert/convert-main-part.ts";
import { recognise } from "../../../src/audit/recognise/recognise.ts";
import type { Block, ContentControl } from "../../../src/ooxml/document-model.ts";
import { readDocument } from "../../../src/ooxml/read-document.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { niromp2019 } from "../niromp-2019.ts";

export interface FormBeforeOrAfter {
  readonly source: ConversionSource;
  readonly record: AuditRecord;
}

/** Reads a main part as the product does. */
export function readForm(xml: string): FormBeforeOrAfter {
  const document = readDocument(xml);
  if (!document.ok) throw new Error(document.problem.message);
  const recognition = recognise(document.value, niromp2019Form);
  if (!recognition.ok) throw new Error(recognition.problem.message);
  const source = { document: document.value, xml, recognition: recognition.value, form: niromp2019Form };
  return { source, record: buildRecord(recognition.value, niromp2019Form) };
}

export interface ConvertedForm {
  readonly before: FormBeforeOrAfter;
  readonly after: FormBeforeOrAfter;
  readonly changes: readonly ConversionChange[];
}

export function convertForm(xml: string): ConvertedForm {
  const before = readForm(xml);
  const converted = convertMainPart(before.source);
  if (!converted.ok) throw new Error(converted.problem.message);
  return { before, after: readForm(converted.value.xml), changes: converted.value.changes };
}

/** The control that has a tag. */
export function controlTagged({ source }: FormBeforeOrAfter, tag: string): ContentControl | undefined {
  return source.document.controls.find((control) => control.tag === tag);
}

/** What an audit says, without what only saving adds. */
export function contentOf({
  header,
  answers,
  judgements,
  actions,
  factors,
  local,
}: AuditContent): AuditContent {
  return { header, answers, judgements, actions, factors, local };
}

/** All that a reader sees on the pages, without white space and the words in empty controls. */
export function visibleText({ source }: FormBeforeOrAfter): string {
  const text = source.document.blocks.map(textOf).join("").replace(/\s+/g, "");
  const { text: words, choice, date, others } = niromp2019.placeholders;
  const longestFirst = [words, choice, date, ...others].sort((one, other) => other.length - one.length);
  return longestFirst.reduce(
    (rest, placeholder) => rest.replaceAll(placeholder.replace(/\s+/g, ""), ""),
    text,
  );
}

function textOf(block: Block): string {
  if (block.type === "paragraph") return block.text;
  return block.rows.map((row) => row.cells.map((cell) => cell.blocks.map(textOf).join("")).join("")).join("");
}
