import { createCheck } from "./engine/create-check.ts";
import { actionWordKeys, findActionFlags } from "./patterns/action-flags.ts";
import { isActionText } from "./patterns/action-text.ts";

export const actionWithoutOwner = createCheck({
  id: "action-without-owner",
  codes: ["A08"],
  severity: "note",
  subject: "text",
  needs: ["plain"],
  policy: actionWordKeys,
  yieldsTo: ["placeholder-left"],
  why: "If an action has no owner, it is likely to be left undone.",
  source:
    "Practice of quality work in children's services: every activity has an owner, in the text where the form has no column for one.",
  messages: {
    nobody: "{name}: this does not say who acts. Name a role, such as team manager or IRO.",
  },
  appliesTo: (text) => isActionText(text) && text.actionRow?.hasOwnerColumn === false,
  check: (text, report, words) => {
    const flags = findActionFlags(text.plain, text, words);
    // An action with more than one problem is named once, by action-vague.
    if (flags.length === 1 && flags[0] === "nobody") report("nobody");
  },
});
