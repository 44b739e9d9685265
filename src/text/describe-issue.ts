import type { z } from "zod";

import { suggest } from "./nearest-names.ts";
import { listChoices } from "./list-choices.ts";

type Issue = z.core.$ZodIssue;

/** What is expected instead, as the end of a sentence about one value of a file. @param known the names that are allowed. */
export function describeIssue(issue: Issue, known: readonly string[]): string {
  const name = issue.path.length === 0 ? "the file" : `"${issue.path.map(String).join(".")}"`;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => `there is no "${key}" here.${suggest(key, known)}`).join(" ");
    case "invalid_type":
      return `${name} must be ${nouns[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `${name} must be ${listChoices(issue.values.map((value) => `"${String(value)}"`))}`;
    case "too_small":
      return issue.origin === "number" || issue.origin === "int"
        ? `${name} must be at least ${String(issue.minimum)}`
        : `${name} may not be empty`;
    case "too_big":
      return `${name} must be at most ${String(issue.maximum)}`;
    default:
      return `${name} must be ${issue.message}`;
  }
}

const nouns: Readonly<Record<string, string>> = {
  int: "a whole number",
  number: "a number",
  string: "text in double quotes",
  boolean: "true or false",
  array: "a list in [ ]",
  object: "an object in { }",
  record: "an object in { }",
};
