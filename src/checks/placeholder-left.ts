import { createCheck } from "./engine/create-check.ts";

export const placeholderLeft = createCheck({
  id: "placeholder-left",
  codes: ["C03"],
  severity: "error",
  subject: "text",
  needs: ["text?", "placeholderLeft"],
  policy: ["standIns"],
  why: "Readers cannot tell whether a placeholder was meant as an answer.",
  source: "Word, which shows placeholder words as ordinary text where a control was removed or typed over.",
  messages: {
    placeholder: "{name}: the form’s placeholder is still here. Replace it, or delete it.",
    standIn: "{name}: something was left here to fill in later. Fill it in, or delete it.",
  },
  check: ({ text, open, placeholderLeft }, report, { standIns }) => {
    if (placeholderLeft) report("placeholder");
    else if (open && text !== null && isStandIn(text, standIns)) report("standIn");
  },
});

/** Longer texts say something of their own, and need not be looked up. */
const LONGEST_STAND_IN = 40;

function isStandIn(text: string, standIns: readonly string[]): boolean {
  if (text.length > LONGEST_STAND_IN) return false;
  const words = text.trim().toLowerCase();
  return standIns.includes(words) || standIns.includes(words.replace(/\.$/, ""));
}
