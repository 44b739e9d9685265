import type * as z from "zod";
import { describeIssue } from "../text/describe-issue.ts";
import { suggest } from "../text/nearest-names.ts";
import { formSchema } from "./form.ts";
import { ruleSchema } from "./rule.ts";
import { scaleSchema } from "./scale.ts";

type Issue = z.core.$ZodIssue;

/** Something wrong with a definition: where, as a path into its data, and what to write instead. */
export interface DefinitionProblem {
  /** A stable name of the kind of problem. */
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly what: string;
}

/** What to write instead of data that has not the shape of a definition. @param data the whole definition */
export function describeDefinitionIssue(issue: Issue, data: unknown): readonly DefinitionProblem[] {
  return describe(issue, data).map((problem) => ({ code: "wrong-shape", ...problem }));
}

function describe(issue: Issue, data: unknown): readonly Omit<DefinitionProblem, "code">[] {
  const { path } = issue;
  const name = path.findLast((step) => typeof step === "string") ?? "the file";
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: [...path, key],
        what: `there is no "${key}" here.${suggest(key, knownNames(path))}`,
      }));
    case "invalid_type":
      return [{ path, what: isMissing(data, path) ? `add "${name}" here` : describeIssue(named(issue), []) }];
    case "invalid_format":
      return [{ path, what: `"${name}" is not right: ${issue.message}` }];
    case "invalid_union":
      return [{ path, what: describeUnion(issue, name, data) }];
    default:
      return [{ path, what: describeIssue(named(issue), []) }];
  }
}

/** A line says where a problem is, so its name alone is enough. */
function named<Any extends Issue>(issue: Any): Any {
  return { ...issue, path: issue.path.filter((step) => typeof step === "string").slice(-1) };
}

function isMissing(data: unknown, path: readonly PropertyKey[]): boolean {
  let value: unknown = data;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !(step in value)) return true;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return value === undefined;
}

function describeUnion(
  { path, errors }: Extract<Issue, { code: "invalid_union" }>,
  name: string,
  data: unknown,
): string {
  if (name === "kind") return '"kind" must be "fields", "grid", "list" or "prompt"';
  const isWrongValue = (each: Issue) =>
    each.code !== "unrecognized_keys" && each.path.length > 0 && !isMissing(data, [...path, ...each.path]);
  const [first] = errors.find((issues) => issues.every(isWrongValue)) ?? [];
  return first === undefined ? conditions : describeIssue(named(first), []);
}

const conditions =
  'a condition has "at" with "is", "isNot", "isOfPolicy", "counts" or "extreme"; "every" with "count"; "some" with "isNot"; "lacks"; "differ"; "same"; or "earlier"';

function knownNames(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(formSchema.shape);
  if (path[0] === "scales") return [...Object.keys(scaleSchema.shape), ...valueNames];
  return path[0] === "rules" ? Object.keys(ruleSchema.shape) : partNames;
}

const valueNames = Object.keys(scaleSchema.shape.values.element.shape);
const partNames = [
  ...["kind", "id", "title", "heading", "aliases", "columns", "rows", "judgement", "appliesTo", "rowTitle"],
  ...["fields", "label", "labels", "text", "without", "type", "scale", "required", "means", "shared"],
];
