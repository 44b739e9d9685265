import { isMissing, type ActionTableColumn, type FormLayout } from "./form-layout.ts";
import { actionSlot, factorsSlot, headerSlot, type FormSlot } from "./form-slot.ts";
import type { FormValues } from "./form-values.ts";
import { formWording } from "./form-wording.ts";
import {
  controlId,
  controlStyleAt,
  valueBlock,
  valueCell,
  valueInline,
  valueParagraphs,
} from "./value-markup.ts";
import { boldRun, cell, contentControl, paragraph, row, run, table } from "./wordprocessing.ts";
import { niromp2019 } from "../niromp-2019.ts";

/** The case's particulars. "Standard:" is on the circulated form and asks for nothing that an audit says. */
export function headerBlocks(values: FormValues, layout: FormLayout): readonly string[] {
  const fields = niromp2019.header
    .filter((field) => !isMissing(layout, `header/${field.id}`))
    .map((field) => ({
      label: formWording(layout, field.id, field.label),
      slot: headerSlot(field, values, layout),
    }));
  const standard = "Standard:";
  switch (layout.header ?? "table") {
    case "table":
      return [
        table(
          [3000, 7000],
          fields
            .map(({ label, slot }) => row(boldCell(3000, label) + valueCell(7000, slot, layout)))
            .join("") + row(boldCell(3000, standard) + cell(7000, paragraph(run("")))),
        ),
      ];
    case "value-first":
      return [
        table(
          [7000, 3000],
          fields
            .map(({ label, slot }) => row(valueCell(7000, slot, layout) + boldCell(3000, label)))
            .join(""),
        ),
      ];
    case "same-cell":
      return [
        table(
          [10000],
          fields
            .map(({ label, slot }) =>
              row(cell(10000, paragraph(boldRun(`${label} `) + valueInline(slot, layout)))),
            )
            .join(""),
        ),
      ];
    case "labels-above":
      return [
        table(
          fields.map(() => 2000),
          row(fields.map(({ label }) => boldCell(2000, label)).join("")) +
            row(fields.map(({ slot }) => valueCell(2000, slot, layout)).join("")),
        ),
      ];
    case "tabbed":
      return fields.map(({ label, slot }) => paragraph(boldRun(`${label}\t`) + valueInline(slot, layout)));
    case "paragraphs":
      return fields.map(({ label, slot }) => paragraph(boldRun(`${label} `) + valueInline(slot, layout)));
  }
}

function boldCell(width: number, text: string): string {
  return cell(width, paragraph(boldRun(text)));
}

const actionWidths: Readonly<Record<ActionTableColumn, number>> = { area: 4000, action: 4000, date: 2000 };
const actionColumns = ["area", "action", "date"] as const;
const extraWidth = 1500;

interface ActionTablePart {
  readonly width: number;
  readonly heading: string;
  readonly cellOf: (rowNumber: number) => string;
}

/** The improvement actions; null where the layout says that they are missing. */
export function actionTable(values: FormValues, layout: FormLayout): string | null {
  if (isMissing(layout, "actions")) return null;
  const actions = values.actions ?? [{}];
  const parts: ActionTablePart[] = (layout.actionColumns ?? actionColumns).map((column) => ({
    width: actionWidths[column],
    heading: formWording(layout, `actions.${column}`, niromp2019.actions[column].label),
    cellOf: (rowNumber) =>
      valueCell(
        actionWidths[column],
        actionSlot(actions[rowNumber - 1] ?? {}, rowNumber, column, layout),
        layout,
      ),
  }));
  for (const extra of layout.extraActionColumns ?? []) {
    parts.splice(extra.at, 0, {
      width: extraWidth,
      heading: extra.label,
      cellOf: (rowNumber) => cell(extraWidth, paragraph(run(extra.texts[rowNumber - 1] ?? ""))),
    });
  }
  const heading = row(parts.map((part) => boldCell(part.width, part.heading)).join(""), true);
  const rows = actions.map((_, index) => row(parts.map((part) => part.cellOf(index + 1)).join("")));
  return table(
    parts.map((part) => part.width),
    heading + (layout.repeatingActions === true ? repeatingSection(rows) : rows.join("")),
  );
}

function repeatingSection(rows: readonly string[]): string {
  const items = rows.map((each, index) =>
    contentControl(
      `<w:id w:val="${controlId(`actions/${index + 1}/item`)}"/><w15:repeatingSectionItem/>`,
      each,
    ),
  );
  return contentControl(`<w:id w:val="${controlId("actions")}"/><w15:repeatingSection/>`, items.join(""));
}

/** The prompt for the key factors, and what was written after it. */
export function factorsBlocks(values: FormValues, layout: FormLayout): readonly string[] {
  if (isMissing(layout, "factors")) return [];
  const prompt = paragraph(boldRun(formWording(layout, "factors", niromp2019.factors.label)));
  const slot = factorsSlot(values, layout);
  const value = factorsValue(slot, layout);
  switch (layout.factors ?? "paragraphs") {
    case "paragraphs":
      return [prompt, value];
    case "box":
      return [prompt, table([10000], row(cell(10000, value)))];
    case "same-cell":
      return [table([10000], row(cell(10000, prompt + value)))];
    case "row-below":
      return [table([10000], row(cell(10000, prompt)) + row(cell(10000, value)))];
    case "next-cell":
      return [table([4000, 6000], row(cell(4000, prompt) + cell(6000, value)))];
  }
}

/** The circulated form has an empty paragraph here, without any placeholder. */
function factorsValue(slot: FormSlot, layout: FormLayout): string {
  if (layout.factorsControl !== true)
    return slot.written === null ? paragraph(run("")) : valueParagraphs(slot, layout);
  const style = controlStyleAt(slot.place, layout);
  return style === "cell" || style === "block"
    ? valueBlock(slot, layout)
    : paragraph(valueInline(slot, layout));
}
