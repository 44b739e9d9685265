import { readFileSync } from "node:fs";

import { fail, succeed, type Result } from "../result.ts";
import { bankHolidaysIn, trackerRulesFileSchema, type TrackerRules } from "../tracker/rules.ts";
import { englandRules, rulesOfFile, shippedRules } from "../tracker/shipped-rules.ts";
import { printable } from "./printable.ts";
import { readJsonFile } from "./read-json-file.ts";
import { systemCodeOf } from "./system-code.ts";

/**
 * The rules that are named: some that ship by their id, or a JSON file, which may extend some that ship; those of England where
 * none are named. Fails with `tracker-rules-unreadable` or `tracker-rules-wrong`.
 */
export function readTrackerRules(named: string | null): Result<TrackerRules> {
  if (named === null) return succeed(englandRules);
  const shipped = shippedRules.find(({ id }) => id === named);
  if (shipped !== undefined) return succeed(shipped);
  const read = readJsonFile(named, trackerRulesFileSchema, {
    code: "tracker-rules",
    what: "tracker rules",
    example: "--rules westhaven-rules.json, or some that ship, as in --rules newham",
  });
  if (!read.ok) return read;
  const rules = rulesOfFile(read.value);
  if (rules.ok) return rules;
  return fail({
    code: rules.problem.code,
    message: rules.problem.message
      .split("\n")
      .map((mistake) => `${printable(named)}: ${mistake}`)
      .join("\n"),
  });
}

/** The days in gov.uk's file of bank holidays. Fails with `bank-holidays-unreadable`. */
export function readBankHolidays(path: string): Result<readonly string[]> {
  try {
    const days = bankHolidaysIn(JSON.parse(readFileSync(path, "utf8")));
    if (days !== null) return succeed(days);
  } catch (error) {
    if (systemCodeOf(error) === null && !(error instanceof SyntaxError)) throw error;
  }
  return fail({
    code: "bank-holidays-unreadable",
    message: `${printable(path)} is not the file of bank holidays. Download it from gov.uk/bank-holidays.json.`,
  });
}
