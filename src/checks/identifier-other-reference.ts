import { detectOtherReferences } from "./identifiers/other-reference.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierOtherReference = identifierCheck({
  id: "identifier-other-reference",
  codes: ["P15"],
  severity: "query",
  why: "A passport, travel or Home Office number identifies one person and may reveal an asylum claim.",
  source: "Passport, travel, permit, asylum and visa numbers.",
  found: "{name}: this may be a passport, travel or Home Office number. Remove it, or explain what it is.",
  detect: detectOtherReferences,
});
