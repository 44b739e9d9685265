import { detectCaseReferences } from "./identifiers/case-reference.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierCaseReference = identifierCheck({
  id: "identifier-case-reference",
  codes: ["P14"],
  severity: "query",
  why: "A court, case or crime number leads to one child's file.",
  source: "Numbers of the family courts, Cafcass, the police and case systems.",
  found: "{name}: this may be a court, case or crime number. Remove it, or explain what it is.",
  detect: detectCaseReferences,
});
