import type { ConversionChange } from "../../audit/convert/conversion-change.ts";
import type { Sending } from "../../audit/audit-record.ts";
import type { Place } from "../../audit/place.ts";
import type { SignOffToGive } from "../../audit/sign-off.ts";
import type { ReasonToGive } from "../../checks/engine/give-reason.ts";
import type { Fix } from "../../checks/engine/finding.ts";
import type { ProForma } from "../../proforma/pro-forma.ts";
import { fail, succeed, type Problem, type Result } from "../../result.ts";
import type {
  AuditDocument,
  ConversionOutcome,
  DocumentSnapshot,
  NewValue,
  SavedFile,
} from "../../word/audit-document.ts";
import { sentences } from "../strings.ts";
import type { JudgedAudit } from "./judge-audit.ts";
import { findNextGap, slotFor } from "./list-gaps.ts";
import { newValueOfFix } from "./new-value-of-fix.ts";
import { haveSameText } from "./same-text.ts";

/** What a session needs from the world outside the document. */
export interface SessionServices {
  readonly proForma: ProForma;
  /** ISO date by the user's clock. */
  readonly today: () => string;
  /** UTC, as in the record's `savedAt`. */
  readonly now: () => string;
  readonly newAuditId: () => string;
  /** Later, once: lent so that tests need not wait. */
  readonly later: (task: () => void, milliseconds: number) => () => void;
}

export type Busy = "reading" | "writing" | "saving" | "converting";

/** What the last thing that the user did came to, for the line that announces it. */
export interface Notice {
  readonly kind: "done" | "trouble";
  readonly text: string;
}

/** What the user asked to be shown last; a new object each time that something is. */
export interface Shown {
  readonly place: Place;
  /** Which of the gaps it was, counted from 1; null when it was not shown as the next gap. */
  readonly gap: { readonly number: number; readonly of: number } | null;
}

export interface SessionState {
  /** As it was last read; null until the first reading, and where the document is not an audit. */
  readonly judged: JudgedAudit | null;
  readonly snapshot: DocumentSnapshot | null;
  /** Why the document could not be read the last time, or, without a judged audit, not as an audit. */
  readonly refused: Problem | null;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  readonly shown: Shown | null;
}

/** Long enough that a person typing is not read letter by letter, short enough to seem at once. */
export const quietTime = 600;

/**
 * One document as the pane works on it: reads it again when it may have changed, one reading at a time, and carries out what the
 * user asks. Nothing it does moves the document's selection unless the user asked to be shown something.
 * The code that reads and checks a form, and that saves and converts, is loaded when it is first needed.
 */
export class AuditSession {
  private readonly document: AuditDocument;
  private readonly services: SessionServices;
  private readonly listeners = new Set<() => void>();
  private state: SessionState = {
    judged: null,
    snapshot: null,
    refused: null,
    busy: null,
    notice: null,
    shown: null,
  };
  private judgedOn = "";
  private cancelPlanned: (() => void) | null = null;
  private running: Promise<void> | null = null;
  private readAgain = false;
  private lastAction: Promise<unknown> = Promise.resolve();
  private readonly stopWatching: () => void;

  constructor(document: AuditDocument, services: SessionServices) {
    this.document = document;
    this.services = services;
    this.stopWatching = document.subscribe(() => {
      this.planReading();
    });
  }

  readonly getState = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

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
    this.cancelPlanned?.();
    this.stopWatching();
    this.listeners.clear();
  }

  /** Reads the document now; a call while a reading runs makes one more follow it. */
  refresh(): Promise<void> {
    this.cancelPlanned?.();
    this.cancelPlanned = null;
    if (this.running !== null) {
      this.readAgain = true;
      return this.running;
    }
    this.running = this.readUntilCurrent().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Writes a value where it belongs in the document, then reads what the document says. @returns whether it stands there now. */
  write(place: Place, value: NewValue): Promise<boolean> {
    return this.act("writing", async (judged) => {
      const slot = judged.reading.recognition.slots.get(place);
      if (slot === undefined) return fail(notInDocument);
      const written = await this.document.write(slot, value);
      return written.ok ? succeed(null) : written;
    });
  }

  /** Applies the safe correction that a check offers. */
  applyFix(fix: Fix): Promise<boolean> {
    return this.write(fix.place, newValueOfFix(this.services.proForma, fix));
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

  /** Lets a query stand with a reason, which is kept in the document's record at once. */
  giveReason(reason: ReasonToGive): Promise<boolean> {
    return this.act("saving", async (judged) => {
      const { recordWithReason } = await import("./record-to-save.ts");
      return this.save(recordWithReason(judged, reason, this.services), sentences.reasonKept);
    });
  }

  saveRecord(): Promise<boolean> {
    return this.act("saving", async (judged) => {
      const { recordToSave } = await import("./record-to-save.ts");
      return this.save(recordToSave(judged, this.services), sentences.recordSaved);
    });
  }

  /** Signs the audit off as it stands today, or sends it back; the step is kept in the document's record at once. */
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
    return previewConversion(judged.reading, this.services.proForma);
  }

  /** @returns what was done; null when it could not be, which the notice then says. */
  async convert(): Promise<ConversionOutcome | null> {
    let outcome: ConversionOutcome | null = null;
    await this.act("converting", async () => {
      const converted = await this.document.convert();
      if (!converted.ok) return converted;
      outcome = converted.value;
      return succeed(
        outcome.where === "in-place"
          ? sentences.convertedInPlace(outcome.changed.length)
          : sentences.convertedAsCopy,
      );
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

  private planReading(): void {
    this.cancelPlanned?.();
    this.cancelPlanned = this.services.later(() => {
      void this.refresh();
    }, quietTime);
  }

  private async readUntilCurrent(): Promise<void> {
    try {
      do {
        this.readAgain = false;
        if (this.state.busy === null) this.update({ busy: "reading" });
        await this.readOnce();
      } while (this.needsAnotherReading());
    } finally {
      if (this.state.busy === "reading") this.update({ busy: null });
    }
  }

  /** Set by `refresh` while a reading is awaited. */
  private needsAnotherReading(): boolean {
    return this.readAgain;
  }

  private async readOnce(): Promise<void> {
    const [read, judging] = await Promise.all([
      this.document.read(),
      import("./judge-snapshot.ts").catch(() => null),
    ]);
    if (!read.ok || judging === null) {
      // What was known stays: somebody may be writing in it, and Word often answers the next time.
      this.update({ refused: read.ok ? notLoaded : read.problem });
      return;
    }
    const snapshot = read.value;
    const today = this.services.today();
    const before = this.state.snapshot;
    const isKnown = this.state.judged !== null && today === this.judgedOn;
    if (isKnown && before !== null && haveSameText(before, snapshot)) {
      this.update({ snapshot, refused: null });
      return;
    }
    const judgement = judging.judgeSnapshot(snapshot, this.services.proForma, today);
    this.judgedOn = today;
    this.update(
      judgement.status === "judged"
        ? { judged: judgement.judged, snapshot, refused: null }
        : { judged: null, snapshot, refused: judgement.reason },
    );
  }

  /**
   * What changes the document happens one after the other, in the order in which the user asked for it; afterwards the
   * document is read again, whatever came of it.
   */
  private act(busy: Busy, action: (judged: JudgedAudit) => Promise<Result<string | null>>): Promise<boolean> {
    const done = this.lastAction.then(() => this.carryOut(busy, action));
    this.lastAction = done.catch(() => false);
    return done;
  }

  private async carryOut(
    busy: Busy,
    action: (judged: JudgedAudit) => Promise<Result<string | null>>,
  ): Promise<boolean> {
    if (this.running !== null) await this.running;
    const { judged } = this.state;
    if (!judged) return false;
    this.update({ busy, notice: null });
    try {
      const outcome = await action(judged);
      await this.refresh();
      const done: Notice | null =
        outcome.ok && outcome.value !== null ? { kind: "done", text: outcome.value } : null;
      this.update({ notice: outcome.ok ? done : trouble(outcome.problem) });
      return outcome.ok;
    } catch (fault) {
      // A broken program: the user is told that nothing is sure, and whoever looks for the fault finds it where it was thrown.
      this.update({ notice: { kind: "trouble", text: sentences.somethingBroke } });
      throw fault;
    } finally {
      this.update({ busy: null });
    }
  }

  private async save(recordXml: Result<string>, done: string | null): Promise<Result<string | null>> {
    if (!recordXml.ok) return recordXml;
    const saved = await this.document.saveRecord(recordXml.value);
    return saved.ok ? succeed(done) : saved;
  }

  private update(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

const notInDocument: Problem = { code: "not-in-document", message: sentences.notInDocument };
const notLoaded: Problem = { code: "program-not-loaded", message: sentences.notLoaded };

function trouble({ message }: Problem): Notice {
  return { kind: "trouble", text: message };
}
