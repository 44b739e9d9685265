import type { Problem } from "../result.ts";

const frame = /^\s+at .*?([\w.-]+\.[cm]?[jt]s):(\d+):\d+\)?$/m;

/**
 * What to say when the program itself broke over a file. It names the kind of error and the line of our code, so that
 * somebody can mend it, and not what the error says: that may quote the case.
 */
export function internalError(error: unknown): Problem {
  return {
    code: "internal-error",
    message: `The program made a mistake of its own with this file (${whereIn(error)}). The file is unharmed. Please report this, without sending the file.`,
  };
}

function whereIn(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const stack = (error.stack ?? "").replace(error.message, "");
  const [, file, line] = frame.exec(stack) ?? [];
  const name = /^\w{1,40}$/.test(error.name) ? error.name : "Error";
  return file === undefined ? name : `${name}, ${file} line ${line ?? "?"}`;
}
