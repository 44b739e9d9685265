import { createCheck } from "./engine/create-check.ts";
import { actionWordKeys, findActionFlags } from "./patterns/action-flags.ts";
import type { ActionFlag } from "./patterns/action-flags.ts";
import { isActionText } from "./patterns/action-text.ts";

export const actionVague = createCheck({
  id: "action-vague",
  codes: ["A10"],
  severity: "note",
  subject: "text",
  needs: ["plain"],
  policy: actionWordKeys,
  yieldsTo: ["placeholder-left", "comment-without-evidence"],
  why: "A vague action cannot be followed up: nobody can tell whether it was done.",
  source: "Practice of audit: an action is specific, measurable, achievable, relevant and timed.",
  messages: {
    vague: "{name}: this does not say what will be different. Name the result, such as an updated plan.",
    noMeasure: "{name}: nobody can tell when this is done. Name a record, a meeting or a number.",
    noTime: "{name}: this has no clear time. Give a date instead of words such as “as soon as possible”.",
    everyone: "{name}: this is a task for everyone. Name one role to lead it.",
    several: {
      severity: "query",
      text: "{name}: this action is hard to follow up: {problems}. Say who does what, and how you will know it is done.",
    },
  },
  appliesTo: isActionText,
  check: (text, report, words) => {
    const hasOwnerColumn = text.actionRow?.hasOwnerColumn === true;
    const flags = findActionFlags(text.plain, text, words).filter(
      // Who acts is then for the owner's own column to say.
      (flag) => flag !== "nobody" || !hasOwnerColumn,
    );
    const [only] = flags;
    if (flags.length > 1) report("several", { values: { problems: flags.map(problemOf).join(", ") } });
    else if (only === "loose") report("vague");
    // That nobody acts is for action-without-owner to say.
    else if (only !== undefined && only !== "nobody") report(only);
  },
});

function problemOf(flag: ActionFlag): string {
  return problems[flag];
}

const problems: Readonly<Record<ActionFlag, string>> = {
  nobody: "no role acts",
  everyone: "everyone is asked",
  loose: "the verb is loose",
  noMeasure: "there is no measure",
  noTime: "there is no clear time",
};
