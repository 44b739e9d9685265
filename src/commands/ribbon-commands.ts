import type { Place } from "../audit/place.ts";
import { fail, succeed, type Problem, type Result } from "../result.ts";
import type { AuditDocument } from "../word/audit-document.ts";
import { sentences } from "../taskpane/strings.ts";
import type { SessionServices } from "../taskpane/workflow/audit-session.ts";
import type { JudgedAudit } from "../taskpane/workflow/judge-audit.ts";
import { findNextGap } from "../taskpane/workflow/list-gaps.ts";
import type { CommandOutcome } from "./command-outcome.ts";

/** What the commands of the ribbon work on. Each of them reads the document first: nothing is kept between two clicks. */
export interface CommandSettings {
  readonly document: AuditDocument;
  readonly services: Pick<SessionServices, "forms" | "today" | "now" | "newAuditId">;
  /** The place that "Next gap" showed last; Word may end the page of the commands after each of them. */
  readonly lastGap: LastGap;
}

export interface LastGap {
  get(): Place | null;
  set(place: Place): void;
}

/** @returns null when the document itself shows the result. */
export type RibbonCommand = (settings: CommandSettings) => Promise<CommandOutcome | null>;

/** Shows how complete the audit is and how many problems keep it from being sent. Changes nothing. */
export const checkAudit: RibbonCommand = async (settings) => {
  const judged = await judge(settings);
  if (!judged.ok) return failed(judged.problem);
  const { completeness, blocking } = judged.value;
  return { say: "checked", filled: completeness.filled, of: completeness.of, blocking };
};

/** Brings the next place that is still open into view, from the top again after the last one. */
export const goToNextGap: RibbonCommand = async (settings) => {
  const judged = await judge(settings);
  if (!judged.ok) return failed(judged.problem);
  const gap = findNextGap(judged.value, settings.lastGap.get());
  if (gap === null) return { say: judged.value.blocking === 0 ? "nothing-open" : "gaps-cannot-be-shown" };
  const shown = await settings.document.show(gap.slot);
  if (!shown.ok) return failed(shown.problem);
  settings.lastGap.set(gap.place);
  return null;
};

/** Keeps the structured record of what the form says in the document. */
export const saveRecord: RibbonCommand = async (settings) => {
  const judged = await judge(settings);
  if (!judged.ok) return failed(judged.problem);
  const { recordToSave } = await import("../taskpane/workflow/record-to-save.ts");
  const record = recordToSave(judged.value, settings.services);
  if (!record.ok) return failed(record.problem);
  const saved = await settings.document.saveRecord(record.value);
  return saved.ok ? { say: "record-saved" } : failed(saved.problem);
};

async function judge({ document, services }: CommandSettings): Promise<Result<JudgedAudit>> {
  // The pane has the same code in files of its own, which the browser may hold already.
  const [snapshot, judging] = await Promise.all([
    document.read(),
    import("../taskpane/workflow/judge-snapshot.ts").catch(() => null),
  ]);
  if (judging === null) return fail({ code: "program-not-loaded", message: sentences.notLoaded });
  if (!snapshot.ok) return snapshot;
  const judgement = judging.judgeSnapshot(snapshot.value, services.forms, services.today());
  return judgement.status === "judged" ? succeed(judgement.judged) : fail(judgement.reason);
}

function failed({ code }: Problem): CommandOutcome {
  return { say: "failed", code };
}
