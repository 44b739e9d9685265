import type { Problem } from "../result.ts";

const frame = /(?<![\w.-])([\w.-]+\.[cm]?[jt]s):(\d+):\d+\)?$/;

/**
 * The problem to show when the program itself broke while it worked on a file. It names the kind of error and the line of our
 * code, so that somebody can fix it. It leaves out the error's own text, which may quote the case.
 */
export function internalError(error: unknown): Problem {
  return {
    code: "internal-error",
    message: `This program failed on this file (${whereIn(error)}). The file is unchanged. Please report this, without sending the file.`,
  };
}

/** The same for a command as a whole. */
export function commandError(error: unknown): Problem {
  if (isMissingNativeCode(error)) return storeNotInstalled;
  return {
    code: "internal-error",
    message: `This program failed (${whereIn(error)}). Please report this, with the command that you typed.`,
  };
}

/** Only the store of the collation service has code that is made for one kind of machine. */
const storeNotInstalled: Problem = {
  code: "store-not-installed",
  message:
    "The database that the collation service uses cannot be loaded on this computer. Install this program again with the version of Node that runs it.",
};

const missingNativeCode = ["ERR_DLOPEN_FAILED", "MODULE_NOT_FOUND", "ERR_MODULE_NOT_FOUND"];

function isMissingNativeCode(error: unknown): boolean {
  const { code, message } = wordsOf(error);
  return missingNativeCode.includes(code) || message.startsWith("Could not locate the bindings file");
}

function whereIn(error: unknown): string {
  // An error of another thread has lost its class on the way, and kept the rest.
  const { name, message, stack } = wordsOf(error);
  const lines = stack.replace(message, "").split("\n");
  const [, file, line] =
    frame.exec(lines.find((each) => each.startsWith("    at ") && frame.test(each)) ?? "") ?? [];
  const kind = /^\w{1,40}$/.test(name) ? name : "unknown";
  return file === undefined || line === undefined ? kind : `${kind}, ${file} line ${line}`;
}

function wordsOf(error: unknown): Record<"name" | "message" | "stack" | "code", string> {
  const of = (key: string): string => {
    const word: unknown = typeof error === "object" && error !== null ? Reflect.get(error, key) : null;
    return typeof word === "string" ? word : "";
  };
  return { name: of("name"), message: of("message"), stack: of("stack"), code: of("code") };
}
