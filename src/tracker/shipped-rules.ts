import { practiceMilestones } from "../milestones/practice-milestones.ts";
import { statutoryMilestones } from "../milestones/statutory-milestones.ts";
import { fail, succeed, type Result } from "../result.ts";
import {
  extendRules,
  listRuleMistakes,
  trackerRulesSchema,
  type TrackerRules,
  type TrackerRulesFile,
} from "./rules.ts";

/** The law and guidance of England. Practice is there to be turned on. */
export const englandRules: TrackerRules = trackerRulesSchema.parse({
  id: "england",
  version: "2026",
  youngUntil: 5,
  notice: [
    { workingDays: 10, to: "social worker" },
    { workingDays: 5, to: "team manager" },
  ],
  escalate: [
    { days: 1, level: "team manager" },
    { days: 10, level: "service manager" },
    { days: 20, level: "assistant director" },
  ],
  milestones: [...statutoryMilestones, ...practiceMilestones],
});

/** The same with the practice on that Newham and the committee update have. */
export const newhamRules: TrackerRules = extendRules(englandRules, {
  id: "newham",
  version: "2026",
  bankHolidays: [],
  on: ["panel", "planning-meeting", "back-to-panel", "under-fives", "over-fives", "section-20"],
  off: [],
  milestones: [],
});

export const shippedRules: readonly TrackerRules[] = [englandRules, newhamRules];

/** The rules that a file of an authority comes to. Fails with `tracker-rules-wrong`, a line for each mistake. */
export function rulesOfFile(file: TrackerRulesFile): Result<TrackerRules> {
  const ids = shippedRules.map(({ id }) => id);
  const base = shippedRules.find(({ id }) => id === file.extends) ?? null;
  const rules = extendRules(base, file);
  const known = rules.milestones.map(({ milestone }) => milestone);
  const unknown = [...file.on, ...file.off].find((id) => !known.includes(id));
  const mistakes = [
    ...(file.extends !== undefined && base === null
      ? [`"extends" must be one of the rules that ship: ${ids.join(", ")}.`]
      : []),
    ...(ids.includes(file.id) ? [`"${file.id}" are rules that ship. Give these an id of their own.`] : []),
    ...(unknown === undefined ? [] : [`There is no milestone "${unknown}". Use ${known.join(", ")}.`]),
    ...(known.length === 0 ? ['Add "milestones", or "extends": "england".'] : []),
    ...listRuleMistakes(rules),
  ];
  return mistakes.length === 0
    ? succeed(rules)
    : fail({ code: "tracker-rules-wrong", message: mistakes.join("\n") });
}
