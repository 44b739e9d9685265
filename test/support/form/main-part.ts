import { asWordWrites } from "./as-word-writes.ts";
import { inDialect } from "./dialect.ts";
import type { FormLayout } from "./form-layout.ts";
import type { FormValues } from "./form-values.ts";
import { actionTable, factorsBlocks, headerBlocks } from "./other-tables.ts";
import { sectionTables } from "./section-tables.ts";
import { splitRuns } from "./split-runs.ts";
import { cell, paragraph, rootNamespaces, row, run, table, xmlDeclaration } from "./wordprocessing.ts";

export interface FilledForm {
  readonly values?: FormValues;
  readonly layout?: FormLayout;
}

const title = "NIROMP - Audit of the quality of permanency plans presented to the second statutory review";

const introduction: readonly (readonly [text: string, style?: string])[] = [
  [title, "Title"],
  ["2019"],
  ["Source: National IRO Managers Partnership (NIROMP)"],
  ["Background and rationale for the work", "Heading1"],
  ["This audit tool was developed as part of NIROMP's audit / improvement work."],
  ["Aim of the audit", "Heading1"],
  [
    "Form a judgement on the effectiveness of planning towards permanency for looked after children.",
    "ListBullet",
  ],
  ["Sample Group", "Heading1"],
  [
    "A total of six cases will be selected where the child has become looked after over the previous six month period. " +
      "The sample will include two cases within the following age groups: 0-5yrs | 6-10yrs | 11-15yrs",
  ],
  ["Audit of Permanency Plans standard pro forma", "Heading1"],
];

const keyFunction =
  "One of the key functions of the care plan is to ensure each child has a plan for permanence by the time of the second review. " +
  "As set out in the statutory guidance to the 2002 Act. Permanence means making a long term plan for how a child will be cared for " +
  "which lasts throughout their childhood.";

/** A4 with narrow margins; the footer thanks the region that the form came from. */
const pageSetup =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="851" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';

/** The main part of a document that holds these forms one after the other; the first form's layout gives the dialect. */
export function mainPartOf(forms: readonly FilledForm[]): string {
  const body = forms.map(({ values = {}, layout = {} }) => formBody(values, layout)).join("");
  const xml = `${xmlDeclaration}<w:document ${rootNamespaces}><w:body>${body}${pageSetup}</w:body></w:document>`;
  const layout = forms[0]?.layout ?? {};
  return inDialect(xml, layout.dialect ?? "transitional", layout.prefix ?? "w");
}

function formBody(values: FormValues, layout: FormLayout): string {
  const inPlace = (block: string): string =>
    layout.nested === true && block.includes("<w:tbl>")
      ? table([10200], row(cell(10200, block + paragraph(""))))
      : block;
  const empty = paragraph(run(""));
  const actions = actionTable(values, layout);
  const body = [
    ...introduction.map(([text, style]) => paragraph(run(text), style)),
    ...headerBlocks(values, layout).map(inPlace),
    paragraph(run(keyFunction)),
    ...sectionTables(values, layout).map((each) => inPlace(each) + empty),
    ...(actions === null ? [] : [inPlace(actions)]),
    ...factorsBlocks(values, layout).map(inPlace),
  ].join("");
  const edited = layout.splitRuns === undefined ? body : splitRuns(body, layout.splitRuns);
  return layout.markup === "word" ? asWordWrites(edited) : edited;
}
