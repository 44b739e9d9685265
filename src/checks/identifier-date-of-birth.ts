import { detectDatesOfBirth } from "./identifiers/date-of-birth.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierDateOfBirth = identifierCheck({
  id: "identifier-date-of-birth",
  codes: ["P08"],
  severity: "error",
  why: "A date of birth and the name of an authority are often enough to identify a child.",
  source: "A day within 25 characters of words for birth.",
  found: "{name}: this contains a date of birth. Remove it: the age range is enough.",
  unsure: {
    severity: "query",
    text: "{name}: part of this reference looks like a date. Use a reference that does not contain a date.",
  },
  detect: detectDatesOfBirth,
});
