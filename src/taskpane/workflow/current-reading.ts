import type { AuditDocument, DocumentSnapshot } from "../../word/audit-document.ts";
import type { Problem } from "../../result.ts";
import { sentences } from "../strings.ts";
import type { judgeSnapshot } from "./judge-snapshot.ts";
import { haveSameText } from "./same-text.ts";
import type { SessionServices, SessionState } from "./session-state.ts";

/** Long enough that a person typing is not read letter by letter, short enough to seem at once. */
export const quietTime = 600;

/** The state of a session, as far as readings change it. */
interface StateToUpdate {
  readonly state: () => SessionState;
  readonly update: (change: Partial<SessionState>) => void;
}

/**
 * Keeps the state of a session in step with its document: reads it when something may have changed, one reading at a time, and
 * judges what it found.
 */
export class CurrentReading {
  private readonly document: AuditDocument;
  private readonly services: SessionServices;
  private readonly session: StateToUpdate;
  private judgedOn = "";
  private stopPlanned: (() => void) | null = null;
  private running: Promise<void> | null = null;
  private readAgain = false;

  constructor(document: AuditDocument, services: SessionServices, session: StateToUpdate) {
    this.document = document;
    this.services = services;
    this.session = session;
  }

  /** Reads the document once nothing has changed for a moment. */
  plan(): void {
    this.cancelPlanned();
    this.stopPlanned = this.services.later(() => {
      void this.refresh();
    }, quietTime);
  }

  cancelPlanned(): void {
    this.stopPlanned?.();
    this.stopPlanned = null;
  }

  /** Resolves when no reading is under way. */
  async finished(): Promise<void> {
    if (this.running !== null) await this.running;
  }

  /** Reads the document now; a call while a reading runs makes one more follow it. */
  refresh(): Promise<void> {
    this.cancelPlanned();
    if (this.running !== null) {
      this.readAgain = true;
      return this.running;
    }
    this.running = this.readUntilCurrent().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Uses the reading that verified a change; reads again where an older reading may still be under way. */
  async take(snapshot: DocumentSnapshot): Promise<void> {
    const judging = await loadJudging();
    if (judging === null || this.running !== null) {
      await this.refresh();
      return;
    }
    this.cancelPlanned();
    this.judge(snapshot, judging.judgeSnapshot);
  }

  private async readUntilCurrent(): Promise<void> {
    const { state, update } = this.session;
    try {
      do {
        this.readAgain = false;
        if (state().busy === null) update({ busy: "reading" });
        await this.readOnce();
      } while (this.needsAnotherReading());
    } finally {
      if (state().busy === "reading") update({ busy: null });
    }
  }

  /** Set by `refresh` while a reading is awaited. */
  private needsAnotherReading(): boolean {
    return this.readAgain;
  }

  private async readOnce(): Promise<void> {
    const [read, judging] = await Promise.all([this.document.read(), loadJudging()]);
    if (!read.ok || judging === null) {
      // What was known stays: somebody may be writing in it, and Word often answers the next time.
      this.session.update({ refused: read.ok ? notLoaded : read.problem });
      return;
    }
    this.judge(read.value, judging.judgeSnapshot);
  }

  private judge(snapshot: DocumentSnapshot, judgeNow: typeof judgeSnapshot): void {
    const { state, update } = this.session;
    const today = this.services.today();
    const { snapshot: before, judged } = state();
    const isKnown = judged !== null && today === this.judgedOn;
    if (isKnown && before !== null && haveSameText(before, snapshot)) {
      update({ snapshot, refused: null });
      return;
    }
    const judgement = judgeNow(snapshot, this.services.forms, today);
    this.judgedOn = today;
    update(
      judgement.status === "judged"
        ? { judged: judgement.judged, snapshot, refused: null }
        : { judged: null, snapshot, refused: judgement.reason },
    );
  }
}

/** @returns null when the code that reads and checks a form could not be loaded. */
async function loadJudging() {
  return import("./judge-snapshot.ts").catch(() => null);
}

const notLoaded: Problem = { code: "program-not-loaded", message: sentences.notLoaded };
