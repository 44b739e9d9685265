import { detectNhsNumbers } from "./identifiers/nhs-number.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierNhsNumber = identifierCheck({
  id: "identifier-nhs-number",
  codes: ["P01"],
  severity: "error",
  why: "An NHS number leads straight to one child's health record, wherever the audit travels.",
  source: "NHS Data Dictionary, NHS number: ten digits, the last a check digit modulo 11.",
  found: "{name}: an NHS number stands here. Take it out.",
  unsure: {
    severity: "query",
    text: "{name}: ten digits that could be an NHS number stand here. Take them out, or say what they are.",
  },
  detect: detectNhsNumbers,
});
