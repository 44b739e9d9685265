import * as z from "zod/mini";

/**
 * What leaves the document, as data that partners agree on. Like a policy of checks it is never edited once audits were
 * shared by it: the next one has an id of its own.
 */
export const sharingPolicySchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/)),
  /** Whether an audit that nobody has marked as ready is sent too. A policy that does not say so sends no drafts. */
  drafts: z._default(z.boolean(), false),
  /** The child's own reference, or a hash of it that only the authority can make again. */
  childId: z.enum(["keyed-hash", "as-it-is", "left-out"]),
  comments: z.boolean(),
  actions: z.boolean(),
  factors: z.boolean(),
  team: z.boolean(),
  iro: z.boolean(),
  /** Questions that a region added, in the words of the document, and their answers. */
  localQuestions: z.boolean(),
  /** The reasons that let queries stand: the list's moderators read them. */
  reasons: z.boolean(),
  /** What a quality lead asked for when the audit was returned. */
  remarks: z.boolean(),
  /** The dates of the case that the form has no field for. */
  facts: z.boolean(),
});

export type SharingPolicy = Readonly<z.infer<typeof sharingPolicySchema>>;

/** Grades, answers, actions, factors and counts go; comments do not, and of the child's reference only a keyed hash. */
export const niromp2026Sharing: SharingPolicy = {
  id: "niromp-2026-sharing",
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
