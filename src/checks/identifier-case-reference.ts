import { detectCaseReferences } from "./identifiers/case-reference.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierCaseReference = identifierCheck({
  id: "identifier-case-reference",
  codes: ["P14"],
  severity: "query",
  why: "A court or case number leads to the file of one child.",
  source: "Numbers of the family courts and of case systems.",
  found: "{name}: a court or case number seems to stand here. Take it out, or say what it is.",
  detect: detectCaseReferences,
});
