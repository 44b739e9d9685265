import { readFileSync } from "node:fs";
import { z } from "zod";

import { fail, succeed, type Result } from "../result.ts";
import {
  extendRules,
  listRuleMistakes,
  trackerRulesFileSchema,
  type TrackerRules,
} from "../tracker/rules.ts";
import { englandRules, shippedRules } from "../tracker/shipped-rules.ts";
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
  const ids = shippedRules.map(({ id }) => id);
  const base = shippedRules.find(({ id }) => id === read.value.extends) ?? null;
  const rules = extendRules(base, read.value);
  const known = rules.milestones.map(({ milestone }) => milestone);
  const unknown = [...read.value.on, ...read.value.off].find((id) => !known.includes(id));
  const mistakes = [
    ...(read.value.extends !== undefined && base === null
      ? [`"extends" must be one of the rules that ship: ${ids.join(", ")}.`]
      : []),
    ...(ids.includes(read.value.id)
      ? [`"${read.value.id}" are rules that ship. Give these an id of their own.`]
      : []),
    ...(unknown === undefined ? [] : [`There is no milestone "${unknown}". Use ${known.join(", ")}.`]),
    ...(known.length === 0 ? ['Add "milestones", or "extends": "england".'] : []),
    ...listRuleMistakes(rules),
  ];
  if (mistakes.length === 0) return succeed(rules);
  return fail({
    code: "tracker-rules-wrong",
    message: mistakes.map((mistake) => `${printable(named)}: ${mistake}`).join("\n"),
  });
}

/** gov.uk's bank-holidays.json. */
const govUkSchema = z.object({
  "england-and-wales": z.object({ events: z.array(z.object({ date: z.iso.date() })) }),
});

/** The days in gov.uk's file of bank holidays. Fails with `bank-holidays-unreadable`. */
export function readBankHolidays(path: string): Result<readonly string[]> {
  try {
    const parsed = govUkSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    if (parsed.success) return succeed(parsed.data["england-and-wales"].events.map(({ date }) => date));
  } catch (error) {
    if (systemCodeOf(error) === null && !(error instanceof SyntaxError)) throw error;
  }
  return fail({
    code: "bank-holidays-unreadable",
    message: `${printable(path)} is not the file of bank holidays. Download it from gov.uk/bank-holidays.json.`,
  });
}
