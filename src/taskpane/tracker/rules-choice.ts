import { fail, succeed, type Result } from "../../result.ts";
import { describeIssue } from "../../text/describe-issue.ts";
import { locateInJson } from "../../text/locate-in-json.ts";
import { bankHolidaysIn, trackerRulesFileSchema, type TrackerRules } from "../../tracker/rules.ts";
import { rulesOfFile, shippedRules } from "../../tracker/shipped-rules.ts";
import { deskProblems } from "./tracker-strings.ts";

/** The rules that a person chose: some that ship, or a file of the authority, and perhaps later bank holidays. */
export interface RulesChoice {
  /** The id of rules that ship; null where `file` is the authority's own. */
  readonly shipped: string | null;
  /** The text of a rules file, which may extend rules that ship. */
  readonly file: string | null;
  /** The text of gov.uk's bank-holidays.json. */
  readonly bankHolidays: string | null;
}

export const rulesOfEngland: RulesChoice = { shipped: "england", file: null, bankHolidays: null };

/** Fails with `tracker-rules-wrong` or `bank-holidays-unreadable`. */
export function chooseRules({ shipped, file, bankHolidays }: RulesChoice): Result<TrackerRules> {
  const rules = file === null ? shippedNamed(shipped) : readRules(file);
  if (!rules.ok || bankHolidays === null) return rules;
  const days = bankHolidaysIn(parseJson(bankHolidays));
  if (days === null) return fail(deskProblems.noBankHolidays);
  return succeed({ ...rules.value, bankHolidays: [...rules.value.bankHolidays, ...days] });
}

function shippedNamed(id: string | null): Result<TrackerRules> {
  const rules = shippedRules.find((each) => each.id === id) ?? shippedRules[0];
  return rules === undefined ? fail(deskProblems.noRules) : succeed(rules);
}

function readRules(text: string): Result<TrackerRules> {
  const json = locateInJson(text.replace(/^\uFEFF/u, ""));
  if ("problems" in json) return wrong(json.problems);
  const parsed = trackerRulesFileSchema.safeParse(json.value);
  if (parsed.success) return rulesOfFile(parsed.data);
  const known = Object.keys(trackerRulesFileSchema.shape);
  return wrong(
    parsed.error.issues.map((issue) => ({
      line: json.lineOf(issue.path),
      what: describeIssue(issue, issue.path.length === 0 ? known : []),
    })),
  );
}

function wrong(problems: readonly { readonly line: number; readonly what: string }[]): Result<TrackerRules> {
  const lines = problems.map(({ line, what }) => `Line ${String(line)}: ${what}`);
  return fail({ code: "tracker-rules-wrong", message: lines.join("\n") });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
