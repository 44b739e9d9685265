import { detectDatesOfBirth } from "./identifiers/date-of-birth.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierDateOfBirth = identifierCheck({
  id: "identifier-date-of-birth",
  codes: ["P08"],
  severity: "error",
  why: "A date of birth with an authority's name is often enough to tell which child an audit is about.",
  source: "A day within 25 characters of words for birth.",
  found: "{name}: a date of birth stands here. Take it out; the age range says enough.",
  unsure: {
    severity: "query",
    text: "{name}: part of the reference looks like a date. Use a reference that no day can be read from.",
  },
  detect: detectDatesOfBirth,
});
