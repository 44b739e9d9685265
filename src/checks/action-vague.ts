import { actionPlace } from "../audit/place.ts";
import { createCheck } from "./engine/create-check.ts";
import { hasWords } from "./patterns/has-words.ts";

/** Who is asked: "Team manager to". */
const owner = /^[^.;:\n]{0,60}?\s(?:to|will|should|must)\s+(?=\S)/u;
const firstWord = /^[^\p{L}]{0,5}(\p{L}+)/u;
/** A verb with so many words besides may say what comes of it. */
const MANY_WORDS = 4;

export const actionVague = createCheck({
  id: "action-vague",
  codes: ["A10"],
  severity: "note",
  subject: "action-row",
  needs: ["action"],
  policy: ["vagueVerbs"],
  why: "Nobody can tell when an action is done that names no result.",
  source: "Practice of audit: an action is specific, measurable, achievable, relevant and timed.",
  messages: { vague: "{name}: the action names no result. Say what will be there when it is done." },
  check: ({ row, action }, report, { vagueVerbs }) => {
    const task = action.trim().replace(owner, "");
    const [, verb = ""] = firstWord.exec(task) ?? [];
    if (!vagueVerbs.includes(verb.toLowerCase()) || hasWords(task, MANY_WORDS)) return;
    report("vague", { at: actionPlace(row, "action") });
  },
});
