import {
  columnsOf,
  isMissing,
  judgementLayoutOf,
  type FormLayout,
  type RepeatedRow,
  type SectionColumn,
} from "./form-layout.ts";
import { answerSlots, judgementSlots, localSlots, type FormSlot } from "./form-slot.ts";
import type { FormValues } from "./form-values.ts";
import { formWording, questionWording, typeset } from "./form-wording.ts";
import { sectionsInOrder } from "./section-order.ts";
import { controlId, movedList, valueCell, valueInline, valueParagraphs } from "./value-markup.ts";
import {
  boldRun,
  cell,
  contentControl,
  paragraph,
  row,
  run,
  table,
  type CellMerge,
} from "./wordprocessing.ts";
import { type Question, type Section, niromp2019 } from "../niromp-2019.ts";

const widths: Readonly<Record<SectionColumn, number>> = { label: 5200, answer: 1600, comment: 3200 };
const fullWidth = widths.label + widths.answer + widths.comment;

type Cells = Readonly<Record<SectionColumn, string>>;

/** The sections' tables, ready for the body: one each, or a single long one. */
export function sectionTables(values: FormValues, layout: FormLayout): readonly string[] {
  const sections = sectionsInOrder(layout);
  const isOneTable = layout.tables === "one";
  const parts = sections.map((section) => ({ section, rows: sectionRows(section, values, layout) }));
  if (isOneTable) {
    const order = columnsOf(layout, sections[0]?.id ?? "");
    return [
      table(
        order.map((column) => widths[column]),
        parts.map(({ rows }) => rows).join(""),
      ),
    ];
  }
  return parts.map(({ section, rows }) => {
    const above = layout.headings === "paragraph" ? paragraph(boldRun(headingOf(section, layout))) : "";
    return (
      above +
      table(
        columnsOf(layout, section.id).map((column) => widths[column]),
        rows,
      )
    );
  });
}

function sectionRows(section: Section, values: FormValues, layout: FormLayout): string {
  const questions = section.questions.filter((question) => !isMissing(layout, question.id));
  const local = (values.local ?? []).filter((each) => each.section === section.id);
  const localRowsAfter = (count: number): string =>
    local
      .map((each, index) =>
        Math.min(each.after ?? questions.length, questions.length) === count
          ? questionRow(section, typeset(layout, each.question), localSlots(each, index + 1, layout), layout)
          : "",
      )
      .join("");
  return (
    headingRows(section, layout) +
    localRowsAfter(0) +
    questions
      .map((question, index) => definedRows(section, question, values, layout) + localRowsAfter(index + 1))
      .join("") +
    judgementRows(section, values, layout)
  );
}

function headingOf(section: Section, layout: FormLayout): string {
  return formWording(layout, section.id, section.heading);
}

function headingRows(section: Section, layout: FormLayout): string {
  const named: Cells = {
    label: headingCell(widths.label, layout.columnLabels?.label ?? ""),
    answer: headingCell(widths.answer, layout.columnLabels?.answer ?? "Yes/NO"),
    comment: headingCell(widths.comment, layout.columnLabels?.comment ?? "Comments"),
  };
  const heading = headingOf(section, layout);
  const merged = row(headingCell(fullWidth, heading, { span: 3 }), true);
  switch (layout.headings ?? "row") {
    case "row":
      return inOrder(section, layout, { ...named, label: headingCell(widths.label, heading) }, true);
    case "span":
      return merged + inOrder(section, layout, named, true);
    case "span-only":
      return merged;
    case "paragraph":
      return inOrder(section, layout, named, true);
    case "none":
      return "";
  }
}

function headingCell(width: number, text: string, merge: CellMerge = {}): string {
  return cell(width, paragraph(boldRun(text)), merge);
}

function inOrder(section: Section, layout: FormLayout, cells: Cells, isHeading = false): string {
  return row(
    columnsOf(layout, section.id)
      .map((column) => cells[column])
      .join(""),
    isHeading,
  );
}

function definedRows(section: Section, question: Question, values: FormValues, layout: FormLayout): string {
  const wording = questionWording(layout, section, question);
  const slots = answerSlots(question, values, layout);
  const again = (layout.repeated ?? [])
    .filter((each) => each.question === question.id)
    .map((each) => questionRow(section, wording, repeatedSlots(slots, each), layout));
  const moved = layout.movedLists?.[question.id];
  const first =
    moved === undefined
      ? questionRow(section, wording, slots, layout)
      : rowWithMovedList(section, wording, slots, layout, moved === "answer");
  return first + again.join("");
}

type AnswerSlots = { readonly answer: FormSlot; readonly comment: FormSlot };

function repeatedSlots(slots: AnswerSlots, row: RepeatedRow): AnswerSlots {
  return {
    answer: { ...slots.answer, written: row.answer ?? null },
    comment: { ...slots.comment, written: row.comment ?? null },
  };
}

function questionRow(section: Section, wording: string, slots: AnswerSlots, layout: FormLayout): string {
  const whole = inOrder(section, layout, {
    label: labelCell(wording, run),
    answer: valueCell(widths.answer, slots.answer, layout),
    comment: valueCell(widths.comment, slots.comment, layout),
  });
  if (layout.rowControls === undefined) return whole;
  const kind = layout.rowControls === "group" ? "<w:group/>" : "";
  return contentControl(`<w:id w:val="${controlId(`${slots.answer.place}/row`)}"/>${kind}`, whole);
}

function rowWithMovedList(
  section: Section,
  wording: string,
  slots: AnswerSlots,
  layout: FormLayout,
  takesAnswer: boolean,
): string {
  const answer = slots.answer.written ?? "";
  return inOrder(section, layout, {
    label: labelCell(wording, run),
    answer: cell(widths.answer, paragraph(takesAnswer ? "" : run(answer))),
    comment: cell(
      widths.comment,
      paragraph(movedList(slots.answer, takesAnswer ? answer : "") + valueInline(slots.comment, layout)),
    ),
  });
}

/** A line break in the wording gives another paragraph in the cell. */
function labelCell(wording: string, asRun: (text: string) => string, merge: CellMerge = {}): string {
  const paragraphs = wording.split("\n").map((line) => paragraph(asRun(line)));
  return cell(widths.label, paragraphs.join(""), merge);
}

function judgementRows(section: Section, values: FormValues, layout: FormLayout): string {
  if (section.judgement === null || isMissing(layout, section.judgement.id)) return "";
  const wording = formWording(layout, section.judgement.id, section.judgement.text);
  const slots = judgementSlots(section, values, layout);
  const gradeLabel = layout.judgementLabels?.grade ?? "Grade";
  const commentLabel = layout.judgementLabels?.comment ?? "Comments";
  const label = labelCell(wording, boldRun);
  switch (judgementLayoutOf(layout, section.id)) {
    case "inline":
      return inOrder(section, layout, {
        label,
        answer: cell(widths.answer, paragraph(boldRun(`${gradeLabel} `) + valueInline(slots.grade, layout))),
        comment: cell(
          widths.comment,
          paragraph(boldRun(`${commentLabel} `) + valueInline(slots.comment, layout)),
        ),
      });
    case "inline-paragraphs":
      return inOrder(section, layout, {
        label,
        answer: cell(widths.answer, paragraph(boldRun(gradeLabel)) + ownParagraphs(slots.grade, layout)),
        comment: cell(
          widths.comment,
          paragraph(boldRun(commentLabel)) + ownParagraphs(slots.comment, layout),
        ),
      });
    case "plain":
      return inOrder(section, layout, {
        label,
        answer: valueCell(widths.answer, slots.grade, layout),
        comment: valueCell(widths.comment, slots.comment, layout),
      });
    case "below":
      return (
        judgementAbove(section, layout, wording, [gradeLabel, commentLabel]) +
        judgementBelow(section, layout, wording, slots)
      );
  }
}

function ownParagraphs(slot: FormSlot, layout: FormLayout): string {
  const isBare = (layout.controlsAt?.[slot.place] ?? layout.controls) === "none";
  return isBare ? valueParagraphs(slot, layout) : paragraph(valueInline(slot, layout));
}

function judgementAbove(
  section: Section,
  layout: FormLayout,
  wording: string,
  [gradeLabel, commentLabel]: readonly [string, string],
): string {
  const merge: CellMerge = layout.judgementLabelBelow === "merged" ? { vertical: "restart" } : {};
  return inOrder(section, layout, {
    label: labelCell(wording, boldRun, merge),
    answer: cell(widths.answer, paragraph(boldRun(gradeLabel))),
    comment: cell(widths.comment, paragraph(boldRun(commentLabel))),
  });
}

function judgementBelow(
  section: Section,
  layout: FormLayout,
  wording: string,
  slots: { readonly grade: FormSlot; readonly comment: FormSlot },
): string {
  const merge: CellMerge = layout.judgementLabelBelow === "merged" ? { vertical: "continue" } : {};
  const isRepeated = layout.judgementLabelBelow === "repeated";
  return inOrder(section, layout, {
    label: isRepeated ? labelCell(wording, boldRun) : labelCell("", run, merge),
    answer: valueCell(widths.answer, slots.grade, layout),
    comment: valueCell(widths.comment, slots.comment, layout),
  });
}

/** Sections that a layout may name, for tests that go through all of them. */
export const sectionIds: readonly string[] = niromp2019.sections.map((section) => section.id);
