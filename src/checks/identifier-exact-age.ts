import { detectExactAges } from "./identifiers/exact-age.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierExactAge = identifierCheck({
  id: "identifier-exact-age",
  codes: ["P10"],
  severity: "note",
  why: "An exact age says more than the age range that the form asks for, and helps to tell which child it is.",
  source: "The pro forma asks for an age range only.",
  found: "{name}: an exact age stands here. The age range in the header says enough.",
  detect: detectExactAges,
});
