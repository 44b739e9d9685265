import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";

import { listChoices } from "../checks/patterns/list-choices.ts";
import { describeIssue } from "../checks/policies/describe-issue.ts";
import { locateInJson } from "../checks/policies/locate-in-json.ts";
import { collationSettingsSchema } from "../collation/collation-settings.ts";
import type { CollationSettings } from "../collation/collation-settings.ts";
import { niromp2026Sharing, sharingPolicySchema } from "../collation/sharing-policy.ts";
import type { SharingPolicy } from "../collation/sharing-policy.ts";
import { fail, succeed } from "../result.ts";
import type { Result } from "../result.ts";
import { printable } from "./printable.ts";
import { systemCodeOf } from "./system-code.ts";

/** Far more than such a file has; what is larger is another file, named by mistake. */
const maxBytes = 1024 * 1024;

/** A sharing policy in a file of its own, which may name its schema for the editor that it is written in. */
export const sharingPolicyFileSchema = z.strictObject({
  $schema: z.string().optional(),
  ...sharingPolicySchema.shape,
});

/**
 * The settings that IT serves as `collation.json`. Fails with `settings-unreadable`, or with `settings-wrong`: a line for each
 * fault, with what is expected there.
 */
export function readCollationSettings(path: string): Result<CollationSettings> {
  return readJsonFile(path, collationSettingsSchema, {
    code: "settings",
    what: "settings",
    example: "--settings collation.json",
  });
}

/**
 * The sharing policy in a file. Fails with `sharing-policy-unreadable` or `sharing-policy-wrong`; what ships is never edited, so
 * no other policy may have its id.
 */
export function readSharingPolicyFile(path: string): Result<SharingPolicy> {
  const read = readJsonFile(path, sharingPolicyFileSchema, {
    code: "sharing-policy",
    what: "sharing policy",
    example: "--sharing west-midlands-2027-sharing.json",
  });
  if (!read.ok) return read;
  const policy = sharingPolicySchema.parse(withoutSchema(read.value));
  const isEdited =
    policy.id === niromp2026Sharing.id &&
    JSON.stringify(Object.entries(policy).sort()) !==
      JSON.stringify(Object.entries(niromp2026Sharing).sort());
  if (!isEdited) return succeed(policy);
  return fail({
    code: "sharing-policy-wrong",
    message: `${printable(basename(path))}: "${policy.id}" is a policy that ships and is never edited. Give this one an id of its own.`,
  });
}

function withoutSchema(file: z.infer<typeof sharingPolicyFileSchema>): SharingPolicy {
  const { $schema, ...policy } = file;
  return $schema === undefined ? file : policy;
}

interface FileToRead {
  /** What the codes of its problems begin with. */
  readonly code: string;
  readonly what: string;
  readonly example: string;
}

function readJsonFile<Value>(
  path: string,
  schema: z.core.$ZodType<Value> & { readonly shape: object },
  { code, what, example }: FileToRead,
): Result<Value> {
  const text = readText(path);
  if (text === null) {
    return fail({
      code: `${code}-unreadable`,
      message: `The ${what} ${printable(path)} could not be read: name a JSON file, as in ${example}.`,
    });
  }
  const wrong = (problems: readonly { readonly line: number; readonly what: string }[]) =>
    fail({
      code: `${code}-wrong`,
      message: problems
        .toSorted((one, other) => one.line - other.line)
        .map((each) => `${printable(basename(path))}, line ${String(each.line)}: ${sentence(each.what)}`)
        .join("\n"),
    });
  const json = locateInJson(text.replace(/^\uFEFF/, ""));
  if ("problems" in json) return wrong(json.problems);
  const parsed = z.safeParse(schema, json.value);
  if (parsed.success) return succeed(parsed.data);
  return wrong(
    parsed.error.issues.map((issue) => {
      const [key] = issue.code === "unrecognized_keys" ? issue.keys : [];
      const line = json.lineOf(key === undefined ? issue.path : [...issue.path, key]);
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
