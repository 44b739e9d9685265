import { createCheck } from "./engine/create-check.ts";
import { isActionText } from "./patterns/action-text.ts";
import { findNamedOwners } from "./patterns/named-owner.ts";

export const actionOwnerNamed = createCheck({
  id: "action-owner-named",
  codes: ["A09"],
  severity: "query",
  subject: "text",
  needs: ["plain"],
  why: "A name identifies a worker outside the authority, and the action is lost if that person leaves.",
  source: "UK GDPR article 5(1)(c): no more personal data than the audit needs.",
  messages: { person: "{name}: this may give the task to a person by name. Use a role or initials." },
  appliesTo: isActionText,
  check: (text, report) => {
    for (const { start, end, sure } of findNamedOwners(text.plain, text)) {
      // Of what is surely a name identifier-person-name speaks, here as everywhere.
      if (!sure) report("person", { span: text.plain.spanOf(start, end) });
    }
  },
});
