import type { Problem } from "../result.ts";
import { fail, succeed } from "../result.ts";
import type { Result } from "../result.ts";
import { systemCodeOf } from "./system-code.ts";

/** Why a document could not be written: each message says that the document is unharmed, and what to do. */
export const writingTrouble = {
  readOnly: {
    code: "read-only",
    message:
      "This document is read-only, and we did not change it. Remove its write protection, or work on a copy.",
  },
  readOnlyFolder: {
    code: "read-only",
    message:
      "You cannot write to this folder, and we changed nothing. Ask for permission, or work on a copy elsewhere.",
  },
  fileInUse: {
    code: "file-in-use",
    message:
      "This document is open in another program, and we did not change it. Close it there and try again. If nobody has it open, delete the lock file beside it. Its name begins with ~$ or .~lock.",
  },
  diskFull: {
    code: "disk-full",
    message: "The disk is full, and we changed nothing. Free some space or ask for more, then try again.",
  },
  changedMeanwhile: {
    code: "changed-meanwhile",
    message: "Another person changed this document while we read it, and we did not change it. Try again.",
  },
  alreadyThere: {
    code: "already-there",
    message:
      "A file with that name already exists, and we did not change it. Move it away, or choose another name or folder with --out.",
  },
} as const satisfies Record<string, Problem>;

/** Which step of writing went wrong: the same code of the system means another thing in each. */
export type WritingStep = "look" | "make-room" | "write" | "put-in-place";

/** Does one step; an error of the operating system becomes a problem, any other is a broken program and goes on. */
export function tryStep<Value>(step: WritingStep, work: () => Value): Result<Value> {
  try {
    return succeed(work());
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === null) throw error;
    return fail(troubleOf(step, code));
  }
}

/** Best effort: ignores errors of the operating system. */
export function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
  }
}

function troubleOf(step: WritingStep, code: string): Problem {
  if (code === "ENOSPC" || code === "EDQUOT") return writingTrouble.diskFull;
  if (code === "EROFS") return writingTrouble.readOnlyFolder;
  if (step === "look" && code === "ENOENT") return writingTrouble.changedMeanwhile;
  if (refusals.has(code)) {
    // A folder refuses a new file for want of rights; that a file may not be replaced is how Windows says "open".
    return step === "make-room" ? writingTrouble.readOnlyFolder : writingTrouble.fileInUse;
  }
  return {
    code: "not-written",
    message: `The disk or network drive reported an error (${code}), and the document is as it was. Try again, or work on a copy elsewhere.`,
  };
}

const refusals = new Set(["EACCES", "EPERM", "EBUSY", "ETXTBSY"]);
