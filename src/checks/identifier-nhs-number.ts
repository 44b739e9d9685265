import { detectNhsNumbers } from "./identifiers/nhs-number.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierNhsNumber = identifierCheck({
  id: "identifier-nhs-number",
  codes: ["P01"],
  severity: "error",
  why: "An NHS number leads straight to one child's health record.",
  source: "NHS Data Dictionary, NHS number: ten digits, the last a check digit modulo 11.",
  found: "{name}: this contains an NHS number. Remove it.",
  unsure: {
    severity: "query",
    text: "{name}: these ten digits may be an NHS number. Remove them, or explain what they are.",
  },
  detect: detectNhsNumbers,
});
