import * as z from "zod/mini";
import type { Form } from "../proforma/form.ts";
import type { FormKey } from "../proforma/registry.ts";

/** The one form that policies were for before they named theirs. */
const formBeforePoliciesNamedTheirs = "niromp-permanency-second-review";

/**
 * What leaves the document, as data that partners agree on. A form's definition says of each value how it may be shared at
 * most, and the policy opens or closes what goes. Once audits were shared by a policy it is never edited: the next one has an
 * id of its own.
 */
export const sharingPolicySchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/)),
  /** The form that it is for, in every version or in one. */
  form: z._default(
    z.strictObject({ id: z.string().check(z.minLength(1)), version: z.optional(z.string()) }),
    { id: formBeforePoliciesNamedTheirs },
  ),
  /** Whether an audit that nobody has marked as ready is sent too. A policy that does not say so sends no drafts. */
  drafts: z._default(z.boolean(), false),
  /** The child's own reference, or a hash of it that only the authority can make again. */
  childId: z.enum(["keyed-hash", "as-it-is", "left-out"]),
  /** Comments and descriptions, and what was typed where one of the form's values belongs. */
  comments: z.boolean(),
  /** The rows of the form's lists. */
  actions: z.boolean(),
  /** The form's single texts. */
  factors: z.boolean(),
  team: z.boolean(),
  /** Anybody's initials, whatever the form calls them. */
  iro: z.boolean(),
  /** Questions that a region added, in the words of the document, and their answers. */
  localQuestions: z.boolean(),
  /** The reasons that explain queries: the list's moderators read them. */
  reasons: z.boolean(),
  /** What a quality lead asked for when the audit was returned. */
  remarks: z.boolean(),
  /** The dates of the case. */
  facts: z.boolean(),
});

export type SharingPolicy = Readonly<z.infer<typeof sharingPolicySchema>>;

/** Grades, answers, actions, factors and counts go; comments do not, and of the child's reference only a keyed hash. */
export const niromp2026Sharing: SharingPolicy = {
  id: "niromp-2026-sharing",
  form: { id: formBeforePoliciesNamedTheirs },
  drafts: false,
  childId: "keyed-hash",
  comments: false,
  actions: true,
  factors: true,
  team: true,
  iro: false,
  localQuestions: true,
  reasons: true,
  remarks: false,
  facts: false,
};

/** Whether a policy is for this form. */
export function isPolicyFor({ form }: SharingPolicy, { id, version }: FormKey): boolean {
  return form.id === id && (form.version === undefined || form.version === version);
}

/** The policy that ships for a form: the same choices for each, within what its definition allows. */
export function defaultSharingFor({ id }: Pick<Form, "id">): SharingPolicy {
  if (id === formBeforePoliciesNamedTheirs) return niromp2026Sharing;
  return { ...niromp2026Sharing, id: `${id.slice(0, 55)}-sharing`, form: { id } };
}

/** The first of the policies that is for this form; the one that ships where none is. */
export function policyFor(policies: readonly SharingPolicy[], form: FormKey): SharingPolicy {
  return policies.find((policy) => isPolicyFor(policy, form)) ?? defaultSharingFor(form);
}
