import { detectPersonNames } from "./identifiers/person-name.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierPersonName = identifierCheck({
  id: "identifier-person-name",
  codes: ["P11", "P12"],
  severity: "query",
  why: "People outside the authority read the audit, so it must not name anybody.",
  source: "The pro forma: Childs ID and IRO (initials only).",
  found: "{name}: this may be a person's name. Use their role, or explain what it is.",
  unsure: {
    severity: "note",
    text: "{name}: this word may be a name. If it is, use the person's role instead.",
  },
  detect: detectPersonNames,
  alsoWhereNamesBelong: false,
});
