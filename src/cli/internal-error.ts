import type { Problem } from "../result.ts";
import { missingPackage } from "../text/missing-package.ts";

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
  const missing = missingPackage(error);
  if (missing !== null) return notInstalled(missing);
  return {
    code: "internal-error",
    message: `This program failed (${whereIn(error)}). Please report this, with the command that you typed.`,
  };
}

/** Packages that only the store of the collation service needs, in code for one kind of machine or by itself. */
const storePackages: ReadonlySet<string> = new Set(["libsql", "kysely", "pg"]);

function notInstalled(name: string): Problem {
  const again = "Install this program again with the version of Node that runs it.";
  if (storePackages.has(name)) {
    return {
      code: "store-not-installed",
      message: `The database that the collation service uses (${name}) cannot be loaded on this computer. ${again}`,
    };
  }
  const part = name === "" ? "A part of this program" : `A part of this program (${name})`;
  return { code: "part-not-installed", message: `${part} is missing. ${again}` };
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

function wordsOf(error: unknown): Record<"name" | "message" | "stack", string> {
  const of = (key: string): string => {
    const word: unknown = typeof error === "object" && error !== null ? Reflect.get(error, key) : null;
    return typeof word === "string" ? word : "";
  };
  return { name: of("name"), message: of("message"), stack: of("stack") };
}
