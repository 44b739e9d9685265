import { detectNationalInsuranceNumbers } from "./identifiers/national-insurance.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierNationalInsurance = identifierCheck({
  id: "identifier-national-insurance",
  codes: ["P03"],
  severity: "error",
  why: "A National Insurance number identifies one person, often a carer who never agreed to be in an audit.",
  source: "HMRC, National Insurance Manual NIM39110: format and prefixes.",
  found: "{name}: this contains a National Insurance number. Remove it.",
  detect: detectNationalInsuranceNumbers,
});
