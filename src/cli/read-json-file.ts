import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";

import { listChoices } from "../text/list-choices.ts";
import { describeIssue } from "../text/describe-issue.ts";
import { locateInJson } from "../text/locate-in-json.ts";
import type { LineProblem, LocatedJson } from "../text/locate-in-json.ts";
import { fail, succeed } from "../result.ts";
import type { Result } from "../result.ts";
import { printable } from "./printable.ts";
import { systemCodeOf } from "./system-code.ts";

/** Far more than such a file has; what is larger is another file, named by mistake. */
const maxBytes = 1024 * 1024;

/** What a file is expected to be, as its problems say it. */
export interface JsonFileToRead {
  /** What the codes of its problems begin with. */
  readonly code: string;
  readonly what: string;
  /** How to name such a file, as in "--settings collation.json". */
  readonly example: string;
}

/** Reads a JSON file, comments allowed, and knows its lines. Fails with `<code>-unreadable` or `<code>-wrong`. */
export function readLocatedJson(path: string, { code, what, example }: JsonFileToRead): Result<LocatedJson> {
  const text = readText(path);
  if (text === null) {
    return fail({
      code: `${code}-unreadable`,
      message: `The ${what} ${printable(path)} could not be read: name a JSON file, as in ${example}.`,
    });
  }
  const json = locateInJson(text.replace(/^\uFEFF/, ""));
  return "problems" in json ? failInLines(path, code, json.problems) : succeed(json);
}

/** A failure with a sentence for each line that is wrong: the file, the line and what to write instead. */
export function failInLines(
  path: string,
  code: string,
  problems: readonly LineProblem[],
): ReturnType<typeof fail> {
  return fail({
    code: `${code}-wrong`,
    message: problems
      .toSorted((one, other) => one.line - other.line)
      .map((each) => `${printable(basename(path))}, line ${String(each.line)}: ${sentence(each.what)}`)
      .join("\n"),
  });
}

/** Reads a JSON file whose shape is a schema's. Fails with `<code>-unreadable`, or `<code>-wrong` with a line for each fault. */
export function readJsonFile<Value>(
  path: string,
  schema: z.core.$ZodType<Value> & { readonly shape: object },
  file: JsonFileToRead,
): Result<Value> {
  const json = readLocatedJson(path, file);
  if (!json.ok) return json;
  const parsed = z.safeParse(schema, json.value.value);
  if (parsed.success) return succeed(parsed.data);
  return failInLines(
    path,
    file.code,
    parsed.error.issues.map((issue) => {
      const [key] = issue.code === "unrecognized_keys" ? issue.keys : [];
      const line = json.value.lineOf(key === undefined ? issue.path : [...issue.path, key]);
      const known = issue.path.length === 0 ? Object.keys(schema.shape) : [];
      return { line, what: describeKind(issue) ?? describeIssue(issue, known) };
    }),
  );
}

/** Of a value that is one of several kinds, by what it says of itself; null for any other fault. */
function describeKind(issue: z.core.$ZodIssue): string | null {
  if (issue.code !== "invalid_union" || !("options" in issue) || !Array.isArray(issue.options)) return null;
  const kinds = listChoices(issue.options.map((kind) => `"${String(kind)}"`));
  return `"${issue.path.map(String).join(".")}" must be ${kinds}`;
}

function sentence(words: string): string {
  return /[.?]$/.test(words) ? words : `${words}.`;
}

function readText(path: string): string | null {
  try {
    return statSync(path).size > maxBytes ? null : readFileSync(path, { encoding: "utf8" });
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return null;
  }
}
