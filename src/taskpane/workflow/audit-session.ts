import { createStore, type StoreApi } from "zustand/vanilla";
import type { ConversionChange } from "../../audit/convert/conversion-change.ts";
import type { Sending } from "../../audit/audit-record.ts";
import type { Place } from "../../audit/place.ts";
import type { SignOffToGive } from "../../audit/sign-off.ts";
import type { ReasonToGive } from "../../checks/engine/give-reason.ts";
import type { Fix } from "../../checks/engine/finding.ts";
import { fail, succeed, type Problem, type Result } from "../../result.ts";
import type {
  AuditDocument,
  ConversionOutcome,
  DocumentSnapshot,
  NewValue,
  SavedFile,
} from "../../word/audit-document.ts";
import { sentences } from "../strings.ts";
import { CurrentReading } from "./current-reading.ts";
import type { JudgedAudit } from "./judge-audit.ts";
import { findNextGap, slotFor } from "./list-gaps.ts";
import { newValueOfFix } from "./new-value-of-fix.ts";
import {
  initialState,
  type Busy,
  type Notice,
  type SessionServices,
  type SessionState,
  type Shown,
} from "./session-state.ts";
import { valueAt } from "./value-at.ts";

export { quietTime } from "./current-reading.ts";
export type { Busy, Notice, SessionServices, SessionState, Shown } from "./session-state.ts";

/** A change made from here, and what was there before it. */
interface Change {
  readonly place: Place;
  readonly before: NewValue;
}

/** A change that was carried out. */
interface Done {
  /** What to tell the person; null for nothing. */
  readonly says: string | null;
  /** The document as it was read to verify the change; null when it has to be read again. */
  readonly snapshot: DocumentSnapshot | null;
}

type Action = (judged: JudgedAudit) => Promise<Result<Done>>;

/**
 * One document as the pane works on it: reads it again when it may have changed, one reading at a time, and carries out what the
 * user asks. Nothing it does moves the document's selection unless the user asked to be shown something.
 * The code that reads and checks a form, and that saves and converts, is loaded when it is first needed.
 */
export class AuditSession {
  private readonly document: AuditDocument;
  private readonly services: SessionServices;
  /** The one store of the session's state; components read it through `useAuditSession`. */
  readonly store: StoreApi<SessionState> = createStore(() => initialState);
  private changes: readonly Change[] = [];
  private readonly reading: CurrentReading;
  private isClosed = false;
  private lastAction: Promise<unknown> = Promise.resolve();
  private readonly stopWatching: () => void;

  constructor(document: AuditDocument, services: SessionServices) {
    this.document = document;
    this.services = services;
    this.reading = new CurrentReading(document, services, {
      state: () => this.state,
      update: (change) => {
        this.update(change);
      },
    });
    this.stopWatching = document.subscribe(() => {
      this.reading.plan();
    });
  }

  readonly getState = (): SessionState => this.store.getState();

  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  private get state(): SessionState {
    return this.store.getState();
  }

  get abilities(): AuditDocument["abilities"] {
    return this.document.abilities;
  }

  get name(): string {
    return this.document.name;
  }

  /** Saves the file of the document; null where the person does that in the host, as in Word. */
  saveFile(): Promise<SavedFile | null> {
    return this.document.saveFile?.() ?? Promise.resolve(null);
  }

  close(): void {
    this.reading.cancelPlanned();
    this.stopWatching();
    this.isClosed = true;
  }

  /** Reads the document now; a call while a reading runs makes one more follow it. */
  refresh(): Promise<void> {
    return this.reading.refresh();
  }

  /**
   * Writes a value where it belongs in the document, then reads what the document says. `undo` takes it back.
   * @returns whether it is there now.
   */
  write(place: Place, value: NewValue): Promise<boolean> {
    return this.act("writing", async (judged) => {
      const before = valueAt(judged.parts, place);
      const written = await this.writeAt(judged, place, value);
      if (!written.ok) return written;
      if (before !== null) this.keepChanges([...this.changes, { place, before }]);
      const says = value.type === "nothing" ? sentences.cleared : sentences.written;
      return succeed({ says, snapshot: written.value });
    });
  }

  /** Puts back what the latest change made from here replaced. @returns whether something was put back. */
  undo(): Promise<boolean> {
    return this.act("writing", async (judged) => {
      const change = this.changes.at(-1);
      if (change === undefined) return succeed({ says: null, snapshot: null });
      const written = await this.writeAt(judged, change.place, change.before);
      if (!written.ok) return written;
      this.keepChanges(this.changes.slice(0, -1));
      return succeed({ says: sentences.undone, snapshot: written.value });
    });
  }

  /** Applies the safe correction that a check offers. */
  applyFix(fix: Fix): Promise<boolean> {
    const form = this.state.judged?.reading.form;
    return form === undefined ? Promise.resolve(false) : this.write(fix.place, newValueOfFix(form, fix));
  }

  /** Brings a place into view in the document. */
  show(place: Place): Promise<void> {
    return this.showAs({ place, gap: null });
  }

  /** Shows the next place that is still open after the one shown last, from the top again after the end. */
  async showNextGap(): Promise<void> {
    const { judged, shown } = this.state;
    if (!judged) return;
    const gap = findNextGap(judged, shown?.place ?? null);
    if (gap !== null) await this.showAs({ place: gap.place, gap: { number: gap.number, of: gap.of } });
    else if (judged.blocking === 0) this.update({ notice: { kind: "done", text: sentences.nothingOpen } });
    else this.update({ notice: { kind: "trouble", text: sentences.gapsCannotBeShown } });
  }

  /** Keeps reasons why answers are right as they are, all or none of them; the document's record has them at once. */
  giveReasons(reasons: readonly ReasonToGive[]): Promise<boolean> {
    return this.act("saving", async (judged) => {
      const { recordWithReasons } = await import("./record-to-save.ts");
      return this.save(recordWithReasons(judged, reasons, this.services), sentences.reasonKept);
    });
  }

  giveReason(reason: ReasonToGive): Promise<boolean> {
    return this.giveReasons([reason]);
  }

  saveRecord(): Promise<boolean> {
    return this.act("saving", async (judged) => {
      const { recordToSave } = await import("./record-to-save.ts");
      return this.save(recordToSave(judged, this.services), sentences.recordSaved);
    });
  }

  /** Signs the audit off as it is today, or sends it back; the step is kept in the document's record at once. */
  signOff(given: Omit<SignOffToGive, "on">): Promise<boolean> {
    return this.act("saving", async (judged) => {
      const { recordWithSignOff } = await import("./record-to-save.ts");
      const step = { ...given, on: this.services.today() };
      return this.save(recordWithSignOff(judged, step, this.services), sentences.signedOff[given.step]);
    });
  }

  /** Keeps in the document where and when this audit was sent. It says nothing when that went well: sending itself does. */
  keepSending(sending: Sending): Promise<boolean> {
    return this.act("saving", async (judged) => {
      const { recordWithSending } = await import("./record-to-save.ts");
      return this.save(recordWithSending(judged, sending, this.services), null);
    });
  }

  /** What a conversion would do, without doing it. */
  async previewConversion(): Promise<Result<readonly ConversionChange[]>> {
    const { judged } = this.state;
    if (!judged) return fail(notInDocument);
    const { previewConversion } = await import("./preview-conversion.ts");
    return previewConversion(judged.reading);
  }

  /** @returns what was done; null when it could not be, which the notice then says. */
  async convert(): Promise<ConversionOutcome | null> {
    let outcome: ConversionOutcome | null = null;
    await this.act("converting", async () => {
      const converted = await this.document.convert();
      if (!converted.ok) return converted;
      outcome = converted.value;
      const says =
        outcome.where === "in-place"
          ? sentences.convertedInPlace(outcome.changed.length)
          : sentences.convertedAsCopy;
      return succeed({ says, snapshot: null });
    });
    return outcome;
  }

  dismissNotice(): void {
    this.update({ notice: null });
  }

  private async showAs(shown: Shown): Promise<void> {
    const { judged } = this.state;
    const slot = judged && slotFor(judged.reading.recognition, shown.place);
    if (!slot) {
      this.update({ notice: trouble(notInDocument) });
      return;
    }
    const outcome = await this.document.show(slot);
    this.update(outcome.ok ? { shown, notice: null } : { notice: trouble(outcome.problem) });
  }

  /**
   * What changes the document happens one after the other, in the order in which the user asked for it; afterwards the
   * pane shows what the document contains then, whether the change was made or not.
   */
  private act(busy: Busy, action: Action): Promise<boolean> {
    const done = this.lastAction.then(() => this.carryOut(busy, action));
    this.lastAction = done.catch(() => false);
    return done;
  }

  private async carryOut(busy: Busy, action: Action): Promise<boolean> {
    await this.reading.finished();
    const { judged } = this.state;
    if (!judged) return false;
    this.update({ busy, notice: null });
    try {
      const outcome = await action(judged);
      const { says, snapshot } = outcome.ok ? outcome.value : nothingDone;
      await (snapshot === null ? this.refresh() : this.reading.take(snapshot));
      const canUndo = says !== null && undoableSentences.has(says) && this.changes.length > 0;
      const done: Notice | null =
        says === null ? null : { kind: "done", text: says, ...(canUndo && { canUndo }) };
      this.update({ notice: outcome.ok ? done : trouble(outcome.problem) });
      return outcome.ok;
    } catch (fault) {
      // A broken program: tell the user that the change may be lost, and keep the error where it was thrown.
      this.update({ notice: { kind: "trouble", text: sentences.somethingBroke } });
      throw fault;
    } finally {
      this.update({ busy: null });
    }
  }

  private async save(recordXml: Result<string>, says: string | null): Promise<Result<Done>> {
    if (!recordXml.ok) return recordXml;
    const saved = await this.document.saveRecord(recordXml.value);
    return saved.ok ? succeed({ says, snapshot: saved.value }) : saved;
  }

  private writeAt(
    judged: JudgedAudit,
    place: Place,
    value: NewValue,
  ): Promise<Result<DocumentSnapshot | null>> {
    const slot = judged.reading.recognition.slots.get(place);
    return slot === undefined ? Promise.resolve(fail(notInDocument)) : this.document.write(slot, value);
  }

  private keepChanges(changes: readonly Change[]): void {
    this.changes = changes;
    this.update({ undoable: changes.length });
  }

  private update(change: Partial<SessionState>): void {
    if (!this.isClosed) this.store.setState(change);
  }
}

const nothingDone: Done = { says: null, snapshot: null };

const undoableSentences: ReadonlySet<string> = new Set([sentences.written, sentences.cleared]);

const notInDocument: Problem = { code: "not-in-document", message: sentences.notInDocument };

function trouble({ message }: Problem): Notice {
  return { kind: "trouble", text: message };
}
