import type { Slot } from "../../audit/recognise/recognition.ts";
import type { WordPackage } from "../../ooxml/package/word-package.ts";
import { readDocument } from "../../ooxml/read-document.ts";
import type { Form } from "../../proforma/form.ts";
import { shippedForms } from "../../proforma/registry.ts";
import { fail, type Result } from "../../result.ts";
import type { AuditDocument, ConversionOutcome, DocumentSnapshot, NewValue } from "../audit-document.ts";
import { abilitiesOf, readFeatures } from "./host-features.ts";
import type { OfficeHost } from "./office-host.ts";
import type { OfficeSession } from "./office-session.ts";
import { readLiveDocument } from "./read-live-document.ts";
import { documentChanged } from "./reach-control.ts";
import { watchDocument, type FocusSource } from "./watch-document.ts";
import { attempt, type WordProblem } from "./word-errors.ts";

export interface OfficeDocumentSettings extends OfficeHost {
  /** Those that the document may be a copy of; those that ship when absent. */
  readonly forms?: readonly Form[];
  /** The time in UTC, as `2026-11-22T10:15:00Z`. */
  readonly now?: () => string;
  /** A new UUID. */
  readonly newAuditId?: () => string;
  /** The pane's window; null where there is none. */
  readonly window?: FocusSource | null;
  /** Told of trouble that no call returns, such as events that Word would not set up. */
  readonly onTrouble?: (problem: WordProblem) => void;
}

/** The document that is open in Word, through Office.js; to be called once Office is ready. */
export function createOfficeDocument(settings: OfficeDocumentSettings): AuditDocument {
  const { Word, Office } = settings;
  const features = readFeatures({ Word, Office });
  const session: OfficeSession = {
    host: { Word, Office },
    features,
    forms: settings.forms ?? shippedForms,
    now: settings.now ?? (() => `${new Date().toISOString().slice(0, 19)}Z`),
    newAuditId: settings.newAuditId ?? (() => crypto.randomUUID()),
    lastRead: null,
    expectsOneRecord: false,
    fileIsNoBetter: false,
  };
  const window = settings.window === undefined ? ownWindow() : settings.window;
  const onTrouble = settings.onTrouble ?? (() => undefined);
  return {
    name: nameOf(Office.context.document.url),
    abilities: abilitiesOf(features),
    read: () => attempt(() => readLiveDocument(session)),
    saveRecord: (recordXml) => change(session, () => save(session, recordXml)),
    show: (slot) => attempt(() => show(session, slot)),
    write: (slot, value) => change(session, () => write(session, slot, value)),
    convert: () => change(session, () => convert(session)),
    subscribe: (onPossibleChange) => watchDocument(session, { onPossibleChange, window, onTrouble }),
  };
}

// Nobody saves, is shown something or writes at once: the code for each is loaded when it is first used.

async function save(session: OfficeSession, recordXml: string): Promise<Result<DocumentSnapshot | null>> {
  const { saveRecord } = await import("./save-record.ts");
  return saveRecord(session, recordXml);
}

async function show(session: OfficeSession, slot: Slot): Promise<Result<void>> {
  const [read, { showSlot }] = await Promise.all([readFirst(session), import("./show-slot.ts")]);
  return read.ok ? showSlot(session, slot) : read;
}

async function write(
  session: OfficeSession,
  slot: Slot,
  value: NewValue,
): Promise<Result<DocumentSnapshot | null>> {
  const [read, { writeSlot }] = await Promise.all([readFirst(session), import("./write-slot.ts")]);
  return read.ok ? writeSlot(session, slot, value) : read;
}

async function convert(session: OfficeSession): Promise<Result<ConversionOutcome>> {
  const read = await readLiveDocument(session);
  if (!read.ok) return read;
  if (session.lastRead === null) return whyUnreadable(read.value.package);
  // Most auditors never convert: the code for it is loaded when it is first used.
  const { convertLiveDocument } = await import("./convert-live-document.ts");
  return convertLiveDocument(session, session.lastRead);
}

function whyUnreadable(parts: WordPackage): Result<never> {
  const xml = parts.readXml(parts.mainPart);
  const document = xml.ok ? readDocument(xml.value) : xml;
  return document.ok ? fail(documentChanged) : document;
}

async function readFirst(session: OfficeSession): Promise<Result<unknown>> {
  return session.lastRead === null ? readLiveDocument(session) : { ok: true, value: undefined };
}

/** Codes by which Word refuses a change without saying that the whole document is protected. */
const refusals: ReadonlySet<string> = new Set(["access-denied", "not-allowed", "word-error"]);

/** As `attempt`, and says that the document is protected where that is why Word refused. */
async function change<Value>(
  session: OfficeSession,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const outcome = await attempt(work);
  const readOnly = session.lastRead?.readOnly ?? null;
  if (outcome.ok || readOnly === null || !refusals.has(outcome.problem.code)) return outcome;
  return fail({ ...outcome.problem, ...readOnly });
}

/** The file's name out of a path or an address; what a person would say where the document has none yet. */
function nameOf(url: string): string {
  const path = /^[a-z]{2,}:/i.test(url) ? (url.split(/[?#]/, 1)[0] ?? "") : url;
  const last = path.split(/[\\/]/).at(-1) ?? "";
  try {
    return decodeURIComponent(last) || "This document";
  } catch {
    return last;
  }
}

function ownWindow(): FocusSource | null {
  return typeof globalThis.addEventListener === "function" ? globalThis : null;
}
