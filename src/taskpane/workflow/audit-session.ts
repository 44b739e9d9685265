import { convertMainPart } from "../../audit/convert/convert-main-part.ts";
import type { ConversionChange } from "../../audit/convert/conversion-change.ts";
import { decodeUkDate } from "../../audit/codecs/uk-date.ts";
import { nextRecord } from "../../audit/next-record.ts";
import { meaningOfPlace, type Place } from "../../audit/place.ts";
import { writeRecordPart } from "../../audit/record-part.ts";
import type { Reason } from "../../audit/audit-record.ts";
import { giveReason, type ReasonToGive } from "../../checks/engine/give-reason.ts";
import type { Fix } from "../../checks/engine/finding.ts";
import { allChecks } from "../../checks/index.ts";
import type { ProForma } from "../../proforma/pro-forma.ts";
import { fail, succeed, type Problem, type Result } from "../../result.ts";
import type {
  AuditDocument,
  ConversionOutcome,
  DocumentSnapshot,
  NewValue,
} from "../../word/audit-document.ts";
import { readSnapshot } from "../../word/read-snapshot.ts";
import { judgeAudit, listGaps, slotFor, type JudgedAudit } from "./judge-audit.ts";

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

export interface SessionState {
  /** Null until the first reading, and where the document is not an audit. */
  readonly judged: JudgedAudit | null;
  readonly snapshot: DocumentSnapshot | null;
  /** Why the document could not be read, or not as an audit. */
  readonly refused: Problem | null;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  /** The place last shown, so that the next gap comes after it. */
  readonly shown: Place | null;
}

/** Long enough that a person typing is not read letter by letter, short enough to seem at once. */
export const quietTime = 600;

/**
 * One document as the pane works on it: reads it again when it may have changed, one reading at a time, and carries out what the
 * user asks. Nothing it does moves the document's selection unless the user asked to be shown something.
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

  /** Writes a value where it belongs in the document, then reads what the document says. */
  async write(place: Place, value: NewValue): Promise<boolean> {
    return this.act("writing", async (judged) => {
      const slot = judged.reading.recognition.slots.get(place);
      if (slot === undefined) return fail(notInDocument);
      const written = await this.document.write(slot, value);
      return written.ok ? succeed(null) : written;
    });
  }

  /** Applies the safe correction that a check offers. */
  applyFix({ place, value }: Fix): Promise<boolean> {
    return this.write(place, asNewValue(this.services.proForma, place, value));
  }

  async show(place: Place): Promise<void> {
    const { judged } = this.state;
    const slot = judged && slotFor(judged.reading, place);
    if (!slot) {
      this.update({ notice: { kind: "trouble", text: notInDocument.message } });
      return;
    }
    const shown = await this.document.show(slot);
    this.update(shown.ok ? { shown: place, notice: null } : { notice: trouble(shown.problem) });
  }

  /** Shows the next place that is still open after the one shown last, from the top again after the end. */
  async showNextGap(): Promise<void> {
    const { judged, shown } = this.state;
    if (!judged) return;
    const gaps = listGaps(judged).map(({ place }) => place);
    const next = gaps[(shown === null ? -1 : gaps.indexOf(shown)) + 1] ?? gaps[0];
    if (next === undefined) this.update({ notice: { kind: "done", text: "Nothing is open any more." } });
    else await this.show(next);
  }

  /** Lets a query stand with a reason, which is kept in the document's record at once. */
  async giveReason(reason: ReasonToGive): Promise<boolean> {
    return this.act("saving", async (judged) => {
      const auditId = judged.reading.record.auditId ?? this.services.newAuditId();
      const reasons = giveReason(judged.toCheck, reason, auditId, allChecks);
      if (!reasons.ok) return reasons;
      return this.store(judged, "Your reason is kept with the audit.", reasons.value, auditId);
    });
  }

  async saveRecord(): Promise<boolean> {
    return this.act("saving", (judged) =>
      this.store(judged, "The record is up to date. Save the document to keep it."),
    );
  }

  /** What a conversion would do, without doing it. */
  previewConversion(): Result<readonly ConversionChange[]> {
    const { judged } = this.state;
    if (!judged) return fail(notInDocument);
    const { document, mainXml, recognition } = judged.reading;
    const converted = convertMainPart({
      document,
      xml: mainXml,
      recognition,
      proForma: this.services.proForma,
    });
    return converted.ok ? succeed(converted.value.changes) : converted;
  }

  /** @returns what was done; null when it could not be, which the notice then says. */
  async convert(): Promise<ConversionOutcome | null> {
    let outcome: ConversionOutcome | null = null;
    await this.act("converting", async () => {
      const converted = await this.document.convert();
      if (!converted.ok) return converted;
      outcome = converted.value;
      return succeed(
        converted.value.where === "in-place"
          ? `${countOf(converted.value.changed.length, "control")} tagged. What you wrote is unchanged.`
          : "The structured copy is open as a new document. Save it under a name of your choice; this document is unchanged.",
      );
    });
    return outcome;
  }

  dismissNotice(): void {
    this.update({ notice: null });
  }

  private planReading(): void {
    this.cancelPlanned?.();
    this.cancelPlanned = this.services.later(() => {
      void this.refresh();
    }, quietTime);
  }

  private async readUntilCurrent(): Promise<void> {
    do {
      this.readAgain = false;
      if (this.state.busy === null) this.update({ busy: "reading" });
      await this.readOnce();
    } while (this.needsAnotherReading());
    if (this.state.busy === "reading") this.update({ busy: null });
  }

  /** Set by `refresh` while a reading is awaited. */
  private needsAnotherReading(): boolean {
    return this.readAgain;
  }

  private async readOnce(): Promise<void> {
    const snapshot = await this.document.read();
    if (!snapshot.ok) {
      this.update({ refused: snapshot.problem, judged: null, snapshot: null });
      return;
    }
    const reading = readSnapshot(snapshot.value, this.services.proForma);
    if (reading.status === "refused") {
      this.update({ refused: reading.reason, judged: null, snapshot: snapshot.value });
      return;
    }
    const judged = judgeAudit(reading, this.services.proForma, this.services.today());
    this.update({ judged, snapshot: snapshot.value, refused: null });
  }

  /**
   * What changes the document happens one after the other, in the order in which the user asked for it; afterwards the
   * document is read again, whatever came of it.
   */
  private act(
    busy: Busy,
    action: (judged: JudgedAudit) => Promise<Result<string | null>>,
  ): Promise<boolean> {
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
    } finally {
      this.update({ busy: null });
    }
  }

  private async store(
    { reading }: JudgedAudit,
    done: string,
    reasons?: readonly Reason[],
    auditId?: string,
  ): Promise<Result<string>> {
    const next = nextRecord(reading.stored, reading.record, {
      now: this.services.now(),
      newAuditId: () => auditId ?? this.services.newAuditId(),
      ...(reasons && { reasons }),
    });
    if (!next.ok) return next;
    const part = writeRecordPart(next.value);
    if (!part.ok) return part;
    const saved = await this.document.saveRecord(part.value);
    return saved.ok ? succeed(done) : saved;
  }

  private update(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

const notInDocument: Problem = {
  code: "not-in-document",
  message: "This part of the form was not found in the document, so it cannot be shown or filled in here.",
};

function trouble({ message }: Problem): Notice {
  return { kind: "trouble", text: message };
}

function countOf(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** What a fix's text means at its place. */
function asNewValue(proForma: ProForma, place: Place, value: string): NewValue {
  const meaning = meaningOfPlace(proForma, place);
  if (meaning?.type === "answer" || meaning?.type === "grade") return { type: "choice", item: value };
  if (meaning?.type === "action" && meaning.column === "date") {
    const date = decodeUkDate(value);
    if (date !== null) return { type: "date", date };
  }
  const isAgeRange =
    meaning?.type === "header" &&
    proForma.header.some(({ id, kind }) => id === meaning.field && kind === "age-range");
  return isAgeRange ? { type: "choice", item: value } : { type: "text", text: value };
}
