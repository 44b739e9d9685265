import { createCheck } from "./engine/create-check.ts";
import { isActionText } from "./patterns/action-text.ts";
import { hasAny } from "./patterns/has-any.ts";
import { findNamedOwners } from "./patterns/named-owner.ts";

/** "JT to book …". */
const initials = /(?:^|[\s(:])\p{Lu}{2,4}\s{1,3}(?:to|will|should|must)(?!\p{L})/u;

export const actionWithoutOwner = createCheck({
  id: "action-without-owner",
  codes: ["A08"],
  severity: "query",
  subject: "text",
  needs: ["plain"],
  policy: ["ownerRoles"],
  why: "What is nobody's task is left undone, and at the next audit nobody can say why.",
  source:
    "Practice of quality work in children's services: every activity has an owner. The form has no column for one.",
  messages: { nobody: "{name}: no role is named. Say who does it, such as Team manager or IRO." },
  appliesTo: isActionText,
  check: (text, report, { ownerRoles }) => {
    const { plain } = text;
    if (hasAny(plain.text, ownerRoles) || initials.test(plain.text)) return;
    if (findNamedOwners(plain, text).length === 0) report("nobody");
  },
});
