import type { FormField, Span } from "../document-model.ts";
import { ownAttribute } from "./attribute-values.ts";
import type { FieldDraft, FormFieldData } from "./drafts.ts";
import type { Close, Open, Reading } from "./reading.ts";
import { addText, collectCharacters } from "./runs.ts";
import { TextFlow } from "./text-flow.ts";

/**
 * `w:fldChar` (17.16.18): a field is an instruction, which a reader never sees, and a result, parted by a separator.
 * Fields nest and may reach over paragraphs, but not out of the cell or text box in which they began.
 */
export const openFieldCharacter: Open = (reading, element) => {
  const type = ownAttribute(element, "fldCharType") ?? "";
  const start = element.start;
  if (type === "begin") {
    if (reading.ignoresField(start)) return undefined;
    beginField(reading, start, element.end);
  }
  const field = reading.field?.level === reading.level ? reading.field : null;
  reading.fieldCharacter = { type, start, field };
  return closeFieldCharacter;
};

const closeFieldCharacter: Close = (reading, _start, end) => {
  const character = reading.fieldCharacter;
  reading.fieldCharacter = null;
  if (!character?.field) return;
  const { type, start, field } = character;
  noteMachinery(reading, field, { start, end });
  if (type === "begin") field.beginElement.end = end;
  reachTo(reading, field, end);
  if (type === "separate") separateField(reading, field);
  if (type === "end") endField(reading, field);
};

function beginField(reading: Reading, start: number, end: number): void {
  const run = reading.run;
  reading.hiddenFields += 1;
  reading.field = {
    start,
    level: reading.level,
    span: { start: run === null ? start : run.span.start, end },
    beginElement: { start, end },
    beginRun: run,
    hidden: true,
    settled: false,
    withheld: false,
    instruction: "",
    data: null,
    form: null,
    nearestForm: null,
    flow: new TextFlow(),
    machinery: [],
    outer: reading.field,
  };
}

/** A list whose choice is told in its data shows that and not this text. */
function separateField(reading: Reading, field: FieldDraft): void {
  if (field.settled) return;
  settleKind(reading, field);
  const choice = field.data?.result ?? null;
  const told = field.form?.kind === "drop-down" && choice !== null && field.form.items[choice] !== undefined;
  if (!told) show(reading, field);
}

function show(reading: Reading, field: FieldDraft): void {
  if (!field.hidden) return;
  field.hidden = false;
  reading.hiddenFields -= 1;
}

function endField(reading: Reading, field: FieldDraft): void {
  settleKind(reading, field);
  show(reading, field);
  if (field.form !== null && field.flow.text === "") {
    addText(reading, field.beginRun, textWithoutResult(field.form, field.data), field.beginElement, null);
  }
  closeField(reading, field);
}

/** The field reaches to the end of the run that ends it. */
function reachTo(reading: Reading, field: FieldDraft, end: number): void {
  field.span.end = end;
  if (reading.run !== null) (reading.run.ending ??= []).push(field.span);
}

/** Takes the field off the open ones. */
function closeField(reading: Reading, field: FieldDraft): void {
  const outer = field.outer;
  reading.field = outer;
  if (field.form !== null) field.form.text = field.flow.text;
  if (outer === null) return;
  if (field.withheld) outer.withheld = true;
  if (!outer.hidden) outer.flow.addFlow(field.flow);
}

/**
 * Ends the fields that were left open in the cell or text box that closes now, or in the document. One that would have
 * swallowed text on the way is noted, so that the document can be read again without it.
 */
export function endFields(reading: Reading): void {
  for (let field = reading.field; field !== null && field.level >= reading.level; field = reading.field) {
    if (field.hidden && field.withheld) reading.brokenFields.push(field.start);
    show(reading, field);
    closeField(reading, field);
  }
}

/** Once the instruction is over, it is known whether this is a form field. */
function settleKind(reading: Reading, field: FieldDraft): void {
  if (field.settled) return;
  field.settled = true;
  field.nearestForm = field.outer === null ? null : field.outer.nearestForm;
  const kind = formFieldKind(field);
  if (kind === null || reading.deleted > 0) return;
  reading.keepPart();
  const { data, span, machinery } = field;
  const index = reading.fields.length;
  field.form = {
    index,
    kind,
    name: data?.name ?? null,
    items: data?.items ?? [],
    text: "",
    checked: kind === "check-box" ? isChecked(data) : null,
    span,
    machinery,
  };
  field.nearestForm = index;
  reading.fields.push(field.form);
}

/** The instructions of form fields (17.16.5.20 to 17.16.5.22), and the one LibreOffice writes for a text control. */
const INSTRUCTIONS: ReadonlyMap<string, FormField["kind"]> = new Map<string, FormField["kind"]>([
  ["FORMTEXT", "text"],
  ["FORMDROPDOWN", "drop-down"],
  ["FORMCHECKBOX", "check-box"],
  ["FILLIN", "text"],
]);

function formFieldKind(field: FieldDraft): FormField["kind"] | null {
  if (field.data?.kind) return field.data.kind;
  const word = /^\s*([A-Z]+)/i.exec(field.instruction)?.[1];
  const kind = word === undefined ? undefined : INSTRUCTIONS.get(word.toUpperCase());
  return kind ?? (field.data === null ? null : "other");
}

function isChecked(data: FormFieldData | null): boolean {
  return data?.checked ?? data?.checkedByDefault ?? false;
}

/** What Word shows of a form field that has no result in the text: the chosen entry of a list, or a box. */
function textWithoutResult(form: FormField, data: FormFieldData | null): string {
  if (form.kind === "check-box") return form.checked === true ? "☒" : "☐";
  if (form.kind === "drop-down") return form.items[data?.result ?? data?.defaultEntry ?? 0] ?? "";
  return "";
}

function noteMachinery(reading: Reading, field: FieldDraft, element: Span): void {
  const run = reading.run;
  if (run === null) field.machinery.push(element);
  else (run.machinery ??= []).push({ field, span: element });
}

/** `w:instrText` (17.16.23). */
export const openInstruction: Open = (reading, element) => {
  collectCharacters(reading, element);
  return closeInstruction;
};

const closeInstruction: Close = (reading, _start, end) => {
  const characters = reading.characters ?? "";
  reading.characters = null;
  const field = reading.field;
  if (field === null) return;
  noteMachinery(reading, field, { start: reading.charactersElement, end });
  if (!field.settled) field.instruction += characters;
};
