import { detectOtherReferences } from "./identifiers/other-reference.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierOtherReference = identifierCheck({
  id: "identifier-other-reference",
  codes: ["P15"],
  severity: "query",
  why: "References of the Home Office and passports belong to one person, and an asylum claim is nobody else's business.",
  source: "Passport, permit, asylum and visa references.",
  found: "{name}: a passport or Home Office reference seems to stand here. Take it out, or say what it is.",
  detect: detectOtherReferences,
});
