import { detectPersonNames } from "./identifiers/person-name.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierPersonName = identifierCheck({
  id: "identifier-person-name",
  codes: ["P11", "P12"],
  severity: "query",
  why: "The audit is about a plan and leaves the authority, so nobody in it goes by name.",
  source: "The pro forma: Childs ID and IRO (initials only).",
  found: "{name}: a name seems to stand here. Write the role, or say what it is.",
  unsure: {
    severity: "note",
    text: "{name}: two capitalised words here could be a name. If they are, write the role.",
  },
  detect: detectPersonNames,
  alsoWhereNamesBelong: false,
});
