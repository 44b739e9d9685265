import { caseFileAudit } from "../../proforma/definitions/case-file-audit.ts";
import { focusedMatching } from "../../proforma/definitions/focused-matching.ts";
import { inspectionCaseAudit } from "../../proforma/definitions/inspection-case-audit.ts";
import type { Form } from "../../proforma/form.ts";
import type { Policy } from "../engine/policy.ts";
import { niromp2026 } from "./niromp-2026.ts";
import { derivePolicy, isForForm, valuesForForm } from "./policy-for-form.ts";

/** Words that tie a recommendation of an inspection to an area; areas without an entry are known by their title. */
const inspectionWords: Policy["values"]["sectionWords"] = {
  protection: [
    ...["protect*", "safeguard*", "referral*", "threshold*", "mash", "early help", "cin", "child in need"],
    ...["missing", "exploit*", "cse", "private fostering", "lado", "advoca*", "strategy"],
  ],
  "looked-after": [
    ...["looked after", "care plan*", "permanen*", "placement*", "foster*", "contact", "family time", "iro"],
    ...["public law outline", "plo", "health", "school*", "return home", "reunif*", "family finding"],
  ],
  adoption: ["adopt*", "match*", "panel*", "agency decision*"],
  "care-leavers": ["care leaver*", "leaving care", "pathway*", "personal adviser*", "independen*", "housing"],
  leadership: [
    ...["leader*", "manage*", "workforce", "staff*", "supervis*", "performance", "caseload*", "train*"],
    ...["corporate parent*", "partner*", "board", "learning", "complaint*"],
  ],
};

const caseFileWords: Policy["values"]["sectionWords"] = {
  assessment: ["assess*", "enquir*", "analys*", "chronolog*", "views", "wishes"],
  plan: ["plan*", "objective*", "outcome*", "smart", "progress"],
  record: ["record*", "file*", "upload*", "supervis*", "decision*", "countersign*", "case note*"],
};

/** All that ship, as `assets/policies` has them too: a policy file extends one of these or another file. */
export const shippedPolicies: readonly Policy[] = [
  niromp2026,
  shipped("focused-matching-2026", focusedMatching, {}),
  shipped("inspection-case-audit-2026", inspectionCaseAudit, inspectionWords),
  shipped("case-file-audit-2026", caseFileAudit, caseFileWords),
];

function shipped(id: string, form: Form, sectionWords: Policy["values"]["sectionWords"]): Policy {
  return { id, form: { id: form.id }, severities: {}, values: { ...valuesForForm(form), sectionWords } };
}

const derived = new WeakMap<Form, Policy>();

/** What audits on a form are judged by unless something else was agreed. */
export function defaultPolicyOf(form: Form): Policy {
  const policy = shippedPolicies.find((each) => isForForm(each, form)) ?? derived.get(form);
  if (policy !== undefined) return policy;
  const made = derivePolicy(form);
  derived.set(form, made);
  return made;
}

/** The policy that was asked for where it is for this form, else the default one of the form. */
export function policyFor(form: Form, wanted: Policy | null): Policy {
  return wanted !== null && isForForm(wanted, form) ? wanted : defaultPolicyOf(form);
}
