import type { Form } from "../../proforma/form.ts";
import { fail, succeed } from "../../result.ts";
import type { Result } from "../../result.ts";

import type { Check } from "../engine/create-check.ts";
import { checksOf } from "../index.ts";
import { listChoices } from "../../text/list-choices.ts";
import { suggest } from "../../text/nearest-names.ts";
import { policyValuesSchema } from "../engine/policy.ts";
import type { Policy } from "../engine/policy.ts";
import { complainOfNames } from "./complain-of-names.ts";
import { describeIssue } from "../../text/describe-issue.ts";
import { locateInJson } from "../../text/locate-in-json.ts";
import type { LineProblem, LocatedJson } from "../../text/locate-in-json.ts";
import { policyFileSchema } from "./policy-file.ts";
import type { PolicyFile } from "./policy-file.ts";
import { isForForm } from "./policy-for-form.ts";
import { defaultPolicyOf, shippedPolicies } from "./shipped-policies.ts";

/** A policy file as it was found. */
export interface PolicySource {
  /** For messages: the name of the file. */
  readonly name: string;
  readonly text: string;
}

export interface PolicySurroundings {
  /** The forms that a policy may be for: those that can be read here. */
  readonly forms: readonly Form[];
  /** The file of a policy that is extended and does not ship; null when there is none. */
  readonly find: (id: string) => PolicySource | null;
}

/** More generations than this are a ring. */
const mostGenerations = 10;

/**
 * Reads a policy file and, for what it leaves open, the policies that it extends. None of them is changed.
 * Fails with `policy-wrong`: a line for each fault, with the name of the file, the line and what is expected there.
 */
export function readPolicy(
  source: PolicySource,
  surroundings: PolicySurroundings,
  generation = 1,
): Result<Policy> {
  const json = locateInJson(source.text.replace(/^\uFEFF/, ""));
  if ("problems" in json) return wrong(source, json.problems);
  const parsed = policyFileSchema.safeParse(json.value);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const [key] = issue.code === "unrecognized_keys" ? issue.keys : [];
      const line = json.lineOf(key === undefined ? issue.path : [...issue.path, key]);
      return { line, what: describeIssue(issue, namesAt(issue.path)) };
    });
    return wrong(source, problems);
  }
  const file = parsed.data;
  const base =
    file.extends === undefined
      ? succeed(null)
      : readBase(file.extends, source, json, surroundings, generation);
  if (!base.ok) return base;
  const form = findFormOf(file, base.value, json, surroundings.forms);
  if ("problem" in form) return wrong(source, [...complainOfId(file, json), form.problem]);
  const problems = [
    ...complainOfId(file, json),
    ...complainOfSeverities(file, json, checksOf(form.form)),
    ...complainOfNames(file, json, form.form),
  ];
  return problems.length > 0 ? wrong(source, problems) : extend(file, base.value, source, form.form);
}

/** The form that a policy is for: the one that it names or that of the policy which it extends. */
function findFormOf(
  file: PolicyFile,
  base: Policy | null,
  { lineOf }: LocatedJson,
  forms: readonly Form[],
): { readonly form: Form } | { readonly problem: LineProblem } {
  const wanted = file.form ?? base?.form;
  const ids = [...new Set(forms.map(({ id }) => id))];
  const example = `"form": { "id": "${ids[0] ?? ""}" }`;
  if (wanted === undefined) {
    return { problem: { line: 1, what: `name the form that this policy is for, such as ${example}` } };
  }
  const line = lineOf([file.form === undefined ? "extends" : "form"]);
  if (base && base.form.id !== wanted.id) {
    const own = shippedPolicies.find((each) => each.form.id === wanted.id);
    const instead = own ? `. Write "extends": "${own.id}"` : "";
    const what = `"${base.id}" is for the form "${base.form.id}", not for "${wanted.id}"${instead}`;
    return { problem: { line: lineOf(["extends"]), what } };
  }
  const form = forms.find((each) => isForForm({ form: wanted }, each));
  if (form !== undefined) return { form };
  const versions = forms.filter(({ id }) => id === wanted.id).map(({ version }) => version);
  if (versions.length > 0) {
    const what = `the form "${wanted.id}" has no version "${wanted.version ?? ""}" here. It has ${listChoices(versions)}`;
    return { problem: { line: lineOf(["form", "version"]), what } };
  }
  const nearest = suggest(wanted.id, ids) || ` Forms here: ${ids.map((id) => `"${id}"`).join(", ")}.`;
  return {
    problem: { line, what: `this policy is for the form "${wanted.id}", which is not used here.${nearest}` },
  };
}

/** The policy that another extends. @param source,json the other, for a message that there is none. */
function readBase(
  id: string,
  source: PolicySource,
  { lineOf }: LocatedJson,
  surroundings: PolicySurroundings,
  generation: number,
): Result<Policy> {
  const shipped = shippedPolicies.find((each) => each.id === id);
  if (shipped) return succeed(shipped);
  const line = lineOf(["extends"]);
  if (generation === mostGenerations) {
    return wrong(source, [{ line, what: "these policies extend each other in a circle" }]);
  }
  const found = surroundings.find(id);
  if (found) return readPolicy(found, surroundings, generation + 1);
  const known = shippedPolicies.map((each) => each.id).join(", ");
  const what = `there is no policy "${id}". Use one that ships (${known}), or add a file ${id}.json beside this one`;
  return wrong(source, [{ line, what }]);
}

function extend(own: PolicyFile, base: Policy | null, source: PolicySource, form: Form): Result<Policy> {
  const values = policyValuesSchema.safeParse(mergeValues(base?.values ?? {}, own.values ?? {}));
  if (!values.success) {
    const missing = values.error.issues.map(({ path }) => `"${path.map(String).join(".")}"`).join(", ");
    const what = `a policy without "extends" must give every value. Missing: ${missing}. Most policies extend one that ships: "extends": "${defaultPolicyOf(form).id}"`;
    return wrong(source, [{ line: 1, what }]);
  }
  return succeed({
    id: own.id,
    form: policyForm(own, base, form),
    ...(base && { extends: base.id }),
    severities: { ...base?.severities, ...own.severities },
    values: values.data,
  });
}

function policyForm(own: PolicyFile, base: Policy | null, form: Form): Policy["form"] {
  const { id, version } = own.form ?? base?.form ?? form;
  return version === undefined ? { id } : { id, version };
}

/** A value takes the place of the earlier one; of values by name, each does. */
function mergeValues(base: object, own: object): object {
  const earlier = new Map<string, unknown>(Object.entries(base));
  const merged = Object.entries(own).map(([key, value]: [string, unknown]): [string, unknown] => {
    const before = earlier.get(key);
    return [key, isByName(before) && isByName(value) ? { ...before, ...value } : value];
  });
  return { ...base, ...Object.fromEntries(merged) };
}

function isByName(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wrong({ name }: PolicySource, problems: readonly LineProblem[]): Result<never> {
  const lines = problems
    .toSorted((one, other) => one.line - other.line)
    .map(({ line, what }) => `${name}, line ${String(line)}: ${what}${/[.?]$/.test(what) ? "" : "."}`);
  return fail({ code: "policy-wrong", message: lines.join("\n") });
}

/** The names that the object may have at a path of a policy file. */
function namesAt(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(policyFileSchema.shape);
  return path[0] === "values" ? Object.keys(policyValuesSchema.shape) : [];
}

/** What ships is never edited, so no file may pass itself off as it. */
function complainOfId({ id }: PolicyFile, { lineOf }: LocatedJson): readonly LineProblem[] {
  if (!shippedPolicies.some((each) => each.id === id)) return [];
  const what = `"${id}" is a policy that ships and cannot be edited. Give this one its own id and write "extends": "${id}"`;
  return [{ line: lineOf(["id"]), what }];
}

function complainOfSeverities(
  { severities = {} }: PolicyFile,
  { lineOf }: LocatedJson,
  checks: readonly Check[],
): readonly LineProblem[] {
  return Object.entries(severities).flatMap(([key, severity]) => {
    const [id = "", messageId] = key.split("/");
    const check = checks.find((each) => each.id === id);
    const line = lineOf(["severities", key]);
    if (!check) {
      const ids = checks.map((each) => each.id);
      return [{ line, what: `there is no check "${id}".${suggest(id, ids)}` }];
    }
    const messageIds = Object.keys(check.messages);
    if (messageId !== undefined && !messageIds.includes(messageId)) {
      const what = `the check "${id}" has no message "${messageId}"; it has ${messageIds.join(", ")}`;
      return [{ line, what }];
    }
    if (severity === "error" && judgesGrades(check)) {
      const what = `"${id}" cannot be an error, because grading is professional judgement. Use "query" or "note"`;
      return [{ line, what }];
    }
    return [];
  });
}

/** The consistency checks of the catalogue and the rules of forms: they compare grades and answers with each other. */
function judgesGrades({ codes, listSubjects }: Check): boolean {
  return listSubjects !== undefined || codes.some((code) => code.startsWith("G"));
}
