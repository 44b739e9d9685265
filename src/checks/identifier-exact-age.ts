import { detectExactAges } from "./identifiers/exact-age.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierExactAge = identifierCheck({
  id: "identifier-exact-age",
  codes: ["P10"],
  severity: "note",
  why: "An exact age gives away more than the age range on the form, and helps to identify the child.",
  source: "The pro forma asks for an age range only.",
  found: "{name}: this contains an exact age. Remove it: the age range in the header is enough.",
  detect: detectExactAges,
});
