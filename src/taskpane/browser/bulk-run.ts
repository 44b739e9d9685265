import type { SignOffToGive } from "../../audit/sign-off.ts";
import { blocks, takesReason, type Finding } from "../../checks/engine/finding.ts";
import type { AuditSession, SessionServices } from "../workflow/audit-session.ts";
import type { FileList, ListedFile } from "./file-list.ts";
import { withFile } from "./file-session.ts";
import { bulkStrings } from "./page-strings.ts";

/** What is done with several files at once. */
export type BulkStep =
  | { readonly kind: "save" }
  | { readonly kind: "sign-off"; readonly given: Omit<SignOffToGive, "on"> }
  /** One reason for everything that one check found. */
  | { readonly kind: "reason"; readonly check: string; readonly because: string };

/** The result for one file. */
export interface BulkResult {
  readonly id: number;
  readonly path: string;
  readonly status: "done" | "skipped" | "failed";
  readonly text: string;
}

export interface BulkServices {
  readonly files: FileList;
  readonly services: SessionServices;
}

/**
 * Does one step with each of the files, one after the other. A file that cannot be done stops no other. All changes are undone
 * together. @param onProgress called with how many are done
 * @returns one result a file: failures first, then what was skipped, each in the order of the list
 */
export async function runOnFiles(
  bulk: BulkServices,
  ids: readonly number[],
  step: BulkStep,
  onProgress: (done: number) => void,
): Promise<readonly BulkResult[]> {
  const results: BulkResult[] = [];
  await bulk.files.asOneChange(async () => {
    for (const id of ids) {
      const listed = bulk.files.getState().files.find((each) => each.id === id);
      if (listed !== undefined) results.push(await runOnFile(bulk, listed, step));
      onProgress(results.length);
    }
  });
  const order: readonly BulkResult["status"][] = ["failed", "skipped", "done"];
  return results.toSorted((one, other) => order.indexOf(one.status) - order.indexOf(other.status));
}

async function runOnFile(bulk: BulkServices, listed: ListedFile, step: BulkStep): Promise<BulkResult> {
  const { id, file, summary } = listed;
  const result = (status: BulkResult["status"], text: string): BulkResult => ({
    id,
    path: file.path,
    status,
    text,
  });
  if (summary === null) return result("skipped", bulkStrings.notRead);
  if (summary.status === "refused") return result("skipped", summary.reason.message);
  if (step.kind === "sign-off" && step.given.step !== "returned" && summary.status === "incomplete")
    return result("skipped", bulkStrings.notReady(summary.blocking.length));
  try {
    const done = await withFile(bulk, id, (session) => doStep(session, step));
    return done === null ? result("failed", bulkStrings.cannotRead) : result(done.status, done.text);
  } catch {
    // A broken program costs one file; what was thrown may hold case text, so it goes nowhere.
    return result("failed", bulkStrings.broke);
  }
}

type Done = Pick<BulkResult, "status" | "text">;

async function doStep(session: AuditSession, step: BulkStep): Promise<Done> {
  switch (step.kind) {
    case "save":
      return doneOr(session, await session.saveRecord(), bulkStrings.saved);
    case "sign-off":
      return doneOr(session, await session.signOff(step.given), bulkStrings.signed[step.given.step]);
    case "reason": {
      const found = session.getState().judged?.result.findings.filter(isOpenQuery(step.check)) ?? [];
      if (found.length === 0) return { status: "skipped", text: bulkStrings.nothingToExplain };
      const reasons = found.map(({ check, at, span }) => ({
        check,
        at,
        because: step.because,
        ...(span && { offset: span.offset }),
      }));
      return doneOr(session, await session.giveReasons(reasons), bulkStrings.explained(found.length));
    }
  }
}

function isOpenQuery(check: string): (finding: Finding) => boolean {
  return (finding) => finding.check === check && takesReason(finding) && blocks(finding);
}

function doneOr(session: AuditSession, isDone: boolean, text: string): Done {
  if (isDone) return { status: "done", text };
  return { status: "failed", text: session.getState().notice?.text ?? bulkStrings.broke };
}

/** One kind of question to answer with a reason, in the chosen files. */
export interface OpenQuestion {
  readonly check: string;
  /** What the check says of the first place. */
  readonly example: string;
  readonly places: number;
  readonly files: number;
}

/** What can be explained in these files, check by check, the most frequent first. */
export function questionsIn(files: readonly ListedFile[]): readonly OpenQuestion[] {
  const byCheck = new Map<string, { example: string; places: number; files: Set<number> }>();
  for (const { id, summary } of files) {
    if (summary === null || summary.status === "refused") continue;
    for (const finding of summary.blocking.filter(takesReason)) {
      const known = byCheck.get(finding.check) ?? { example: finding.message, places: 0, files: new Set() };
      byCheck.set(finding.check, known);
      known.places += 1;
      known.files.add(id);
    }
  }
  return [...byCheck]
    .map(([check, { example, places, files: own }]) => ({ check, example, places, files: own.size }))
    .sort((one, other) => other.places - one.places);
}
