import type { Cell, Paragraph } from "../../ooxml/document-model.ts";
import type { Field } from "../../proforma/form.ts";
import {
  flattenBlocks,
  flattenParagraphs,
  paragraphsIn,
  pieceAt,
  piecesBetween,
  type FlatText,
} from "./flat-text.ts";
import type { PlacedLines } from "./place-rows.ts";
import type { HeaderWording } from "./known-wording.ts";
import type { PreparedForm } from "./prepare-form.ts";
import { readValue } from "./value.ts";
import { choicesAt, type Work } from "./work.ts";
import { endOfWording } from "./wording.ts";

interface LabelInText {
  readonly known: HeaderWording;
  readonly start: number;
  readonly end: number;
}

/** Adds header fields that are written as paragraphs, "Team: …", above the first row of questions; several may share one line. */
export function addHeaderParagraphs(work: Work, lines: PlacedLines["lines"]): void {
  for (const line of lines) {
    if (openFields(work).size === 0) return;
    if (!("row" in line)) {
      const flat = flattenParagraphs(work.document, [line.paragraph]);
      addParts(work, flat, [line.paragraph], labelsIn(work, flat));
    } else if (line.label.type === "owned" || line.label.type === "heading") {
      return;
    }
  }
}

/**
 * Adds the header fields of a cell that holds several of them.
 * @returns false, having read nothing, when it holds one at most.
 */
export function addFromSharedCell(work: Work, cell: Cell): boolean {
  const flat = flattenBlocks(work.document, cell.blocks);
  const labels = labelsIn(work, flat);
  if (labels.length < 2) return false;
  addParts(work, flat, paragraphsIn(cell.blocks), labels);
  return true;
}

/** The fields of the form's header; none where it has no header. */
export function fieldsOf({ form }: PreparedForm): readonly Field[] {
  return form.parts.flatMap((part) => (part.kind === "fields" ? part.fields : []));
}

export function isFieldFound({ form, book }: Work, field: Field): boolean {
  return book.has(form.valueOfField(field).place);
}

function openFields(work: Work): ReadonlySet<string> {
  return new Set(
    fieldsOf(work.form)
      .filter((field) => !isFieldFound(work, field))
      .map(({ id }) => id),
  );
}

function addParts(
  work: Work,
  flat: FlatText,
  paragraphs: readonly Paragraph[],
  labels: readonly LabelInText[],
): void {
  const { document, form } = work;
  const open = openFields(work);
  labels.forEach(({ known, end }, index) => {
    if (!open.has(known.field.id)) return;
    const part = upTo(flat, end, labels[index + 1]?.start ?? flat.text.length);
    const around = [...piecesBetween(part, end, part.text.length), ...part.placeholders].map(
      ({ piece }) => piece.control,
    );
    const controls = [...new Set(around)].flatMap((each) =>
      each === null ? [] : (document.controls[each] ?? []),
    );
    const value = form.valueOfField(known.field);
    const read = readValue({ document, form, flat: part, controls, skip: end, ...choicesAt(value) });
    const [control] = controls;
    const holdsAll =
      control !== undefined && read.pieces.every(({ piece }) => piece.control === control.index);
    const location = holdsAll
      ? ({ type: "control", control } as const)
      : ({ type: "part", paragraphs } as const);
    work.book.add(value, location, read);
  });
}

function upTo(flat: FlatText, from: number, to: number): FlatText {
  return {
    text: flat.text.slice(0, to),
    pieces: flat.pieces,
    placeholders: flat.placeholders.filter(({ start }) => start >= from && start <= to),
  };
}

/** Where a label may begin: at the start of a line, or after a tab, two spaces or a sign that parts. */
const labelStart = /(?:^|(?<=[\t\n]|\s{2}|[;|]\s?))(?=\p{L})/gu;

function labelsIn(work: Work, flat: FlatText): readonly LabelInText[] {
  const found: LabelInText[] = [];
  for (const { index } of flat.text.matchAll(labelStart)) {
    const rest = flat.text.slice(index);
    for (const { key, known } of work.form.labels) {
      if (known.type !== "header") continue;
      if (found.some((each) => each.known.field.id === known.field.id)) continue;
      const length = endOfWording(rest, key);
      if (length === null || !isLabelHere(flat, index, index + length)) continue;
      found.push({ known, start: index, end: index + length });
      break;
    }
  }
  return found;
}

/** A label is no part of a value, and ends with a colon or a tab, or a control follows it. */
function isLabelHere(flat: FlatText, start: number, end: number): boolean {
  const label = pieceAt(flat, start);
  if (label?.control !== null) return false;
  if (/:\s*$/u.test(flat.text.slice(start, end)) || /^\s*[:\t]/u.test(flat.text.slice(end))) return true;
  return flat.text.slice(0, start).trim() === "" && isControlNext(flat, end);
}

function isControlNext(flat: FlatText, end: number): boolean {
  const rest = flat.text.slice(end);
  const next = pieceAt(flat, end + rest.length - rest.trimStart().length);
  return next === null ? flat.placeholders.length > 0 : next.control !== null;
}
