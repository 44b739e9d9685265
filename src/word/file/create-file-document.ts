import { decodeTick } from "../../audit/codecs/tick.ts";
import { convertAudit } from "../../audit/convert/convert-audit.ts";
import type { Slot } from "../../audit/recognise/recognition.ts";
import { recordNamespace } from "../../audit/raw-record-part.ts";
import { readStoredRecord } from "../../audit/stored-record.ts";
import { writeValue } from "../../audit/write/write-value.ts";
import { addCustomXmlPart } from "../../ooxml/package/custom-xml-part.ts";
import { editWordFile, isSigned } from "../../ooxml/package/edit-word-file.ts";
import { openWordFile, type WordFile } from "../../ooxml/package/open-word-file.ts";
import { documentSigned } from "../../ooxml/package/package-problems.ts";
import { tracksChanges } from "../../ooxml/package/tracks-changes.ts";
import type { Form } from "../../proforma/form.ts";
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
import { readOnce } from "../read-snapshot.ts";

export interface FileDocumentSettings {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Those that the file may be a copy of. */
  readonly forms: readonly Form[];
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

/** The document in a file that a browser page has opened. Changes are kept in memory; the caller who opened it saves it. */
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
  const { forms } = settings;
  const listeners = new Set<() => void>();
  let bytes = settings.bytes;

  let opened: Result<WordFile> | null = null;

  const open = (): Result<WordFile> => (opened ??= openWordFile(bytes, fflateCompression));
  const keep = (changed: Uint8Array, changedFile: Result<WordFile> | null = null): void => {
    if (changed === bytes) return;
    bytes = changed;
    opened = changedFile;
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

  const saveRecord = (recordXml: string): Result<null> => {
    const file = open();
    if (!file.ok) return file;
    const { parts } = readStoredRecord(file.value, forms);
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
    return succeed(null);
  };

  const write = (slot: Slot, value: NewValue): Result<null> => {
    const file = open();
    if (!file.ok) return file;
    const reading = readOnce(file.value, forms);
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
    const changedFile = openWordFile(changed.value, fflateCompression);
    if (!changedFile.ok || !says(changedFile.value, slot, text, forms)) return fail(writeDidNotStick);
    keep(changed.value, changedFile);
    return succeed(null);
  };

  const convert = (): Result<ConversionOutcome> => {
    const file = open();
    if (!file.ok) return file;
    const reading = readOnce(file.value, forms);
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
      writeTick: true,
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
      opened = null;
      for (const listener of listeners) listener();
    },
  };
}

/** Whether the file, read again, has the text at its place. A box shows that it is ticked by a sign of its own. */
function says(file: WordFile, slot: Slot, text: string | null, forms: readonly Form[]): boolean {
  const reading = readOnce(file, forms);
  if (reading.status === "refused") return false;
  const written = reading.recognition.slots.get(slot.place)?.written ?? null;
  if (slot.value.definition.type !== "tick" || text === null) return written === (text?.trim() ?? null);
  return written !== null && decodeTick(written) === decodeTick(text);
}
