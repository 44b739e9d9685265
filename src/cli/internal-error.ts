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
  // An error of another thread has lost its class on the way, and kept the rest.
  const { name, message, stack } = wordsOf(error);
  const [, file, line] = frame.exec(stack.replace(message, "")) ?? [];
  const kind = /^\w{1,40}$/.test(name) ? name : "unknown";
  return file === undefined || line === undefined ? kind : `${kind}, ${file} line ${line}`;
}

function wordsOf(error: unknown): { name: string; message: string; stack: string } {
  const of = (key: string): string => {
    const word: unknown = typeof error === "object" && error !== null ? Reflect.get(error, key) : null;
    return typeof word === "string" ? word : "";
  };
  return { name: of("name"), message: of("message"), stack: of("stack") };
}
