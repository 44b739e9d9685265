import type { Form, ValueDefinition } from "../proforma/form.ts";
import { treeOf, type FormValue } from "../proforma/form-tree.ts";
import type { AuditRecord, LocalEntry } from "./audit-record.ts";
import { decodeDeadline } from "./codecs/uk-date.ts";
import { decodeValue } from "./codecs/value.ts";
import type { MissingPart } from "./document-facts.ts";
import type { LocalQuestion, Recognition, Slot } from "./recognise/recognition.ts";
import { prepareForm } from "./recognise/prepare-form.ts";
import { asWrittenKey, type RecordEntry, type RecordValue } from "./record-values.ts";

/**
 * The audit record of what was recognised: every value of the form in its order, as its type has it where it can be read so,
 * else null with what was written beside it. It has no id, revision or reasons yet.
 */
export function buildRecord(recognition: Recognition, form: Form): AuditRecord {
  const { values } = treeOf(form);
  const { slots, missing } = recognition;
  const entryOf = (own: readonly FormValue[]): RecordEntry => entryFrom(slots, own);
  const markMissing = (kind: MissingPart["kind"], id: string): RecordEntry =>
    missing.some((part) => part.kind === kind && part.id === id) ? { missing: true } : {};
  const answers: Record<string, RecordEntry> = {};
  const judgements: Record<string, RecordEntry> = {};
  for (const part of form.parts) {
    if (part.kind !== "grid") continue;
    for (const { id } of part.rows) {
      const own = values.filter(({ owner }) => owner.kind === "row" && owner.row.id === id);
      answers[id] = { ...entryOf(own), ...markMissing("question", id) };
    }
    if (part.judgement === null) continue;
    const own = values.filter(({ owner }) => owner.kind === "judgement" && owner.part === part);
    judgements[part.id] = { ...entryOf(own), ...markMissing("judgement", part.id) };
  }
  // What is put together here has the shape that `recordSchemaOf` describes.
  return {
    schemaVersion: 1,
    proForma: { id: form.id, version: form.version },
    header: entryOf(values.filter(({ owner }) => owner.kind === "fields")),
    answers,
    judgements,
    ...loosePartsOf(recognition, form),
    local: recognition.local.map((each) => localEntry(form, each)),
    reasons: [],
  } as unknown as AuditRecord;
}

/** Lists and prompts, each under its own id. */
function loosePartsOf(
  { slots, listRows }: Recognition,
  form: Form,
): Readonly<Record<string, readonly RecordEntry[] | RecordValue>> {
  const tree = treeOf(form);
  const parts: Record<string, readonly RecordEntry[] | RecordValue> = {};
  for (const part of form.parts) {
    if (part.kind === "prompt") parts[part.id] = slots.get(part.id)?.written ?? null;
    if (part.kind !== "list") continue;
    const count = listRows.get(part.id) ?? 0;
    parts[part.id] = Array.from({ length: count }, (_, index) =>
      entryFrom(slots, tree.listRow(part, index + 1)),
    );
  }
  return parts;
}

/** First the values, then the text of each value that did not fit its type. */
function entryFrom(slots: Recognition["slots"], values: readonly FormValue[]): RecordEntry {
  const entry: Record<string, RecordValue> = {};
  const asWritten: Record<string, string> = {};
  for (const value of values) {
    const read = readSlot(value, slots.get(value.place));
    entry[value.definition.id] = read.value;
    if (read.asWritten !== null) asWritten[asWrittenKey(value.definition.id)] = read.asWritten;
  }
  return { ...entry, ...asWritten };
}

function readSlot(
  value: FormValue,
  slot: Slot | undefined,
): { readonly value: RecordValue; readonly asWritten: string | null } {
  const written = slot?.written ?? null;
  if (slot === undefined || written === null) return { value: null, asWritten: null };
  if (isDeadline(value.definition)) {
    const deadline = decodeDeadline(written, slot.fullDate);
    // Words such as "at supervision" are kept beside the date: nothing that was written is dropped.
    const isPlain = deadline !== null && !deadline.saysMore;
    return { value: deadline?.date ?? null, asWritten: isPlain ? null : written };
  }
  const decoded = decodeValue(value, written, slot.fullDate);
  return { value: decoded, asWritten: decoded === null ? written : null };
}

/** Auditors write more than the day beside what is due. */
export function isDeadline({ type, means }: ValueDefinition): boolean {
  return type === "date" && means === "due-date";
}

function localEntry(form: Form, { section, question, answer, comment }: LocalQuestion): LocalEntry {
  const meant = answer === null ? null : prepareForm(form).answerMeant(answer);
  const asWritten = answer !== null && meant === null ? { asWritten: answer } : {};
  // The type of a record is that of the NIROMP form, whose answers are the values of one scale.
  return { section, question, answer: meant as LocalEntry["answer"], comment, ...asWritten };
}
