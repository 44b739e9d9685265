import { isRecordNamespace, recordNamespace, recordNamespaces } from "../../audit/raw-record-part.ts";
import { openFlatOpc } from "../../ooxml/package/open-flat-opc.ts";
import type { WordPackage } from "../../ooxml/package/word-package.ts";
import { readDocument } from "../../ooxml/read-document.ts";
import { fail, succeed, type Problem, type Result } from "../../result.ts";
import type { DocumentSnapshot } from "../audit-document.ts";
import { controlWarnings } from "./control-warnings.ts";
import { joinControls, type ControlJoin } from "./join-controls.ts";
import {
  isListed,
  listControls,
  listedKinds,
  loadControls,
  readControls,
  type ListedControl,
} from "./list-controls.ts";
import { listRecordParts } from "./list-record-parts.ts";
import type { WordContext, WordResult } from "./office-host.ts";
import type { LastRead, OfficeSession } from "./office-session.ts";
import { findReadOnly, loadProtection } from "./protection.ts";
import { isClosed, problemOf } from "./word-errors.ts";

/** What came from Word before anything is made of it. */
interface RawReading {
  readonly package: WordPackage;
  readonly recordParts: readonly string[] | null;
  /** Null when Word would not list them. */
  readonly controls: readonly ListedControl[] | null;
  readonly state: DocumentState;
}

interface DocumentState {
  readonly trackingChanges: boolean;
  readonly readOnly: Problem | null;
}

/** What was made of it. */
interface Reading extends RawReading {
  /** Null when the main part is no readable document; the reader of the package will report why. */
  readonly text: Pick<LastRead, "document" | "mainXml"> | null;
  readonly join: ControlJoin;
}

/**
 * Reads the document in at most two round trips: the first brings its text, its controls and which records it holds, the
 * second the records. Once one record is known, it comes with the first. Where WordApi 1.4 is missing, the common API brings
 * the records without a round trip. Where Word does not hand out the text, the whole file is read instead.
 */
export async function readLiveDocument(session: OfficeSession): Promise<Result<DocumentSnapshot>> {
  const reading = await readFromWord(session);
  if (!reading.ok) return reading;
  const { text, join, state, recordParts, package: parts } = reading.value;
  session.lastRead =
    text === null
      ? null
      : { ...text, listed: join.listed, readOnly: state.readOnly, recordParts: recordParts ?? [] };
  session.expectsOneRecord = recordParts?.length === 1;
  return succeed({ package: parts, recordParts, ...state, warnings: warningsOf(session, reading.value) });
}

async function readFromWord(session: OfficeSession): Promise<Result<Reading>> {
  const { Word } = session.host;
  let known = null as FirstAnswer | null;
  try {
    const answer = await Word.run(async (context) => {
      const read = askForAll(session, context);
      await context.sync();
      known = read();
      return { ...known, recordParts: await readRecords(context, known) };
    });
    const recordParts =
      session.features.customXml === "common" ? await readCommon(session) : answer.recordParts;
    const opened = openFlatOpc(answer.ooxml);
    if (!opened.ok) return await readFile(session, answer, opened.problem);
    return succeed(
      await preferBetterText(session, understand(session, { ...answer, recordParts, package: opened.value })),
    );
  } catch (error) {
    const problem = problemOf(error);
    if (isClosed(error)) return fail(problem);
    if (known === null && session.expectsOneRecord) {
      // Somebody may have removed or copied the record: ask again without expecting one.
      session.expectsOneRecord = false;
      return readFromWord(session);
    }
    return readFile(session, known, problem);
  }
}

function understand({ features }: OfficeSession, raw: RawReading): Reading {
  const text = readMainPart(raw.package);
  const controls = raw.controls ?? [];
  const join: ControlJoin =
    text === null
      ? { listed: new Map(), onlyListed: [], onlyInText: [] }
      : joinControls(text.document, controls, listedKinds(features));
  return { ...raw, text, join };
}

interface FirstAnswer {
  readonly ooxml: string;
  readonly controls: readonly ListedControl[];
  readonly state: DocumentState;
  /** The records, where they came at once; otherwise what asks for them. */
  readonly records: readonly string[] | (() => readonly WordResult<string>[]);
}

/** Queues everything that can be asked at once. @returns how to read the answer after the sync. */
function askForAll(session: OfficeSession, { document }: WordContext): () => FirstAnswer {
  const ooxml = document.body.getOoxml();
  const answer = askForControls(session, document);
  const parts = session.features.customXml === "word" ? document.customXmlParts : null;
  parts?.load("items/namespaceUri");
  const only = session.expectsOneRecord
    ? parts?.getByNamespace(recordNamespace).getOnlyItem().getXml()
    : undefined;
  return () => {
    const listed = (parts?.items ?? []).filter(({ namespaceUri }) => isRecordNamespace(namespaceUri));
    const isOnly = only !== undefined && listed.length === 1;
    return {
      ...answer(),
      ooxml: ooxml.value,
      records: isOnly ? [only.value] : () => listed.map((part) => part.getXml()),
    };
  };
}

function askForControls(session: OfficeSession, document: WordContext["document"]) {
  const { features, host } = session;
  const lists = listControls(document.body, features, host.Word);
  loadControls(lists);
  loadProtection(document, features);
  if (features.trackedChanges) document.load("changeTrackingMode");
  return () => ({
    controls: readControls(lists),
    state: {
      trackingChanges: features.trackedChanges && document.changeTrackingMode !== "Off",
      readOnly: findReadOnly(session, document),
    },
  });
}

async function readRecords(context: WordContext, { records }: FirstAnswer): Promise<readonly string[]> {
  if (typeof records !== "function") return records;
  const asked = records();
  if (asked.length > 0) await context.sync();
  return asked.map(({ value }) => value);
}

async function readCommon({ host }: OfficeSession): Promise<readonly string[]> {
  const parts = await listRecordParts(host.Office, recordNamespaces);
  return parts.map(({ xml }) => xml);
}

/** Word on the web has left controls out of the text that it lists: then the file may know better. */
async function preferBetterText(session: OfficeSession, flat: Reading): Promise<Reading> {
  if (flat.join.onlyListed.length === 0 || session.fileIsNoBetter) return flat;
  try {
    const opened = await openFile(session);
    if (opened.ok) {
      const whole = understand(session, { ...flat, package: opened.value, recordParts: null });
      if (whole.join.onlyListed.length < flat.join.onlyListed.length) return whole;
    }
  } catch (error) {
    // The text that is there will do, and its gaps are told.
    problemOf(error);
  }
  session.fileIsNoBetter = true;
  return flat;
}

/** @param why what to say when the file cannot be had either. */
async function readFile(
  session: OfficeSession,
  known: FirstAnswer | null,
  why: Problem,
): Promise<Result<Reading>> {
  let opened: Result<WordPackage>;
  try {
    opened = await openFile(session);
  } catch (error) {
    problemOf(error);
    return fail(why);
  }
  if (!opened.ok) return opened;
  const raw = known ?? (await readControlsOnly(session));
  return succeed(understand(session, { ...raw, package: opened.value, recordParts: null }));
}

async function openFile({ host }: OfficeSession): Promise<Result<WordPackage>> {
  const { openWholeFile } = await import("./open-whole-file.ts");
  return openWholeFile(host.Office);
}

/** The second and last round trip where the first one failed: without what most often fails. */
async function readControlsOnly(session: OfficeSession): Promise<Pick<RawReading, "controls" | "state">> {
  try {
    return await session.host.Word.run(async (context) => {
      const answer = askForControls(session, context.document);
      await context.sync();
      return answer();
    });
  } catch (error) {
    problemOf(error);
    return { controls: null, state: { trackingChanges: false, readOnly: null } };
  }
}

function warningsOf({ features }: OfficeSession, { join, controls }: Reading): readonly Problem[] {
  return controlWarnings({
    onlyListed: join.onlyListed.length,
    onlyInText: join.onlyInText.filter(({ kind }) => isListed(kind, features)).length,
    listFailed: controls === null,
  });
}

function readMainPart(parts: WordPackage): Reading["text"] {
  const mainXml = parts.readXml(parts.mainPart);
  if (!mainXml.ok) return null;
  const document = readDocument(mainXml.value);
  return document.ok ? { document: document.value, mainXml: mainXml.value } : null;
}
