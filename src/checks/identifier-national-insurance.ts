import { detectNationalInsuranceNumbers } from "./identifiers/national-insurance.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierNationalInsurance = identifierCheck({
  id: "identifier-national-insurance",
  codes: ["P03"],
  severity: "error",
  why: "A National Insurance number names one adult or young person, often a carer who never agreed to be in an audit.",
  source: "HMRC, National Insurance Manual NIM39110: format and prefixes.",
  found: "{name}: a National Insurance number stands here. Take it out.",
  detect: detectNationalInsuranceNumbers,
});
