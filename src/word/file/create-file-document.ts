import { convertAudit } from "../../audit/convert/convert-audit.ts";
import { readAudit } from "../../audit/read-audit.ts";
import type { Slot } from "../../audit/recognise/recognition.ts";
import { recordNamespace } from "../../audit/record-part.ts";
import { readStoredRecord } from "../../audit/stored-record.ts";
import { writeValue } from "../../audit/write/write-value.ts";
import { addCustomXmlPart } from "../../ooxml/package/custom-xml-part.ts";
import { editWordFile, isSigned } from "../../ooxml/package/edit-word-file.ts";
import { openWordFile, type WordFile } from "../../ooxml/package/open-word-file.ts";
import { documentSigned } from "../../ooxml/package/package-problems.ts";
import { tracksChanges } from "../../ooxml/package/tracks-changes.ts";
import type { ProForma } from "../../proforma/pro-forma.ts";
import { fail, succeed, type Problem, type Result } from "../../result.ts";
import type {
  AuditDocument,
  ConversionOutcome,
  DocumentSnapshot,
  NewValue,
  SavedFile,
} from "../audit-document.ts";
import { fflateCompression } from "../fflate-compression.ts";
import { textToWrite } from "../new-value.ts";

export interface FileDocumentSettings {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly proForma: ProForma;
  /** UTC, as in the record's `savedAt`. */
  readonly now: () => string;
  readonly newAuditId: () => string;
  /** Who is named in tracked changes made here. */
  readonly author: string;
  /** Called with the whole file after every change made here. */
  readonly onChange: (bytes: Uint8Array) => void;
  /** Called when the user asks to see a place. */
  readonly onShow: (slot: Slot) => void;
  /** Saves the file outside the page; absent where the person does that later. */
  readonly saveFile?: (bytes: Uint8Array) => Promise<SavedFile>;
}

/** The document in a file that a browser page has opened. Changes are kept in memory; whoever opened it saves it. */
export interface FileDocument extends AuditDocument {
  readonly bytes: () => Uint8Array;
  /** Goes on with other bytes, as when the file was changed on disk. */
  readonly replaceBytes: (bytes: Uint8Array) => void;
}

const writeDidNotStick: Problem = {
  code: "write-did-not-stick",
  message:
    "The change did not come out as it was meant, so the file was left as it was. Give the answer in Word itself.",
};

export function createFileDocument(settings: FileDocumentSettings): FileDocument {
  const { proForma } = settings;
  const listeners = new Set<() => void>();
  let bytes = settings.bytes;

  const open = (): Result<WordFile> => openWordFile(bytes, fflateCompression);
  const keep = (changed: Uint8Array): void => {
    if (changed === bytes) return;
    bytes = changed;
    settings.onChange(changed);
  };
  const edited = (file: WordFile, mainXml: string): Result<Uint8Array> =>
    editWordFile(file, { replace: new Map([[file.mainPart, mainXml]]), add: new Map() }, fflateCompression);

  const read = (): Result<DocumentSnapshot> => {
    const file = open();
    if (!file.ok) return file;
    return succeed({
      package: file.value,
      recordParts: null,
      trackingChanges: tracksChanges(file.value),
      readOnly: isSigned(file.value) ? documentSigned : null,
      warnings: [],
    });
  };

  const saveRecord = (recordXml: string): Result<void> => {
    const file = open();
    if (!file.ok) return file;
    const { parts } = readStoredRecord(file.value, [proForma.form]);
    const edits =
      parts.length > 0
        ? succeed({
            replace: new Map(parts.map(({ name }) => [name, recordXml])),
            add: new Map<string, string>(),
          })
        : addCustomXmlPart(file.value, {
            xml: recordXml,
            namespace: recordNamespace,
            itemId: settings.newAuditId(),
          });
    if (!edits.ok) return edits;
    const saved = editWordFile(file.value, edits.value, fflateCompression);
    if (!saved.ok) return saved;
    keep(saved.value);
    return succeed(undefined);
  };

  const write = (slot: Slot, value: NewValue): Result<void> => {
    const file = open();
    if (!file.ok) return file;
    const reading = readAudit(file.value, proForma.form);
    if (reading.status === "refused") return fail(reading.reason);
    const { document, mainXml: xml, recognition, form } = reading;
    const text = textToWrite(value);
    const tracked = tracksChanges(file.value) ? { author: settings.author, date: settings.now() } : null;
    const date = value.type === "date" ? value.date : null;
    const written = writeValue(
      { document, xml, recognition, form },
      { place: slot.place, text, date, tracked },
    );
    if (!written.ok) return written;
    const changed = edited(file.value, written.value);
    if (!changed.ok) return changed;
    if (!says(changed.value, slot, text, proForma)) return fail(writeDidNotStick);
    keep(changed.value);
    return succeed(undefined);
  };

  const convert = (): Result<ConversionOutcome> => {
    const file = open();
    if (!file.ok) return file;
    const reading = readAudit(file.value, proForma.form);
    if (reading.status === "refused") return fail(reading.reason);
    const { document, mainXml: xml, recognition, form } = reading;
    const converted = convertAudit({
      file: file.value,
      compression: fflateCompression,
      reading: { document, xml, recognition, form },
      now: settings.now(),
      newAuditId: settings.newAuditId,
    });
    if (!converted.ok) return converted;
    keep(converted.value.bytes);
    const done = converted.value.changes.filter(({ code }) => code !== "not-converted");
    return succeed({
      where: "in-place",
      changed: [...new Set(done.map(({ at }) => at))],
      left: converted.value.changes.filter(({ code }) => code === "not-converted"),
    });
  };

  const { saveFile } = settings;
  return {
    name: settings.name,
    ...(saveFile && { saveFile: () => saveFile(bytes) }),
    abilities: {
      writeText: true,
      writeChoice: true,
      writeDate: true,
      saveRecord: true,
      convert: "in-place",
      liveUpdates: true,
      undo: false,
    },
    read: () => Promise.resolve(read()),
    saveRecord: (recordXml) => Promise.resolve(saveRecord(recordXml)),
    show: (slot) => {
      settings.onShow(slot);
      return Promise.resolve(succeed(undefined));
    },
    write: (slot, value) => Promise.resolve(write(slot, value)),
    convert: () => Promise.resolve(convert()),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    bytes: () => bytes,
    replaceBytes: (changed) => {
      bytes = changed;
      for (const listener of listeners) listener();
    },
  };
}

/** Whether the file, read again, has the text at its place. */
function says(bytes: Uint8Array, slot: Slot, text: string | null, proForma: ProForma): boolean {
  const file = openWordFile(bytes, fflateCompression);
  if (!file.ok) return false;
  const reading = readAudit(file.value, proForma.form);
  if (reading.status === "refused") return false;
  return (reading.recognition.slots.get(slot.place)?.written ?? null) === (text?.trim() ?? null);
}
