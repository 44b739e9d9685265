import * as z from "zod";
import { canonicalJson, digestOf, sha256Of } from "../../audit/digest.ts";
import { fail, succeed, type Result } from "../../result.ts";
import type { ChosenAudit } from "../outcome-audit.ts";
import { outcomeSchema, type Outcome } from "../outcome.ts";

/**
 * A region's report that was frozen: a number, a cut-off date, a policy and a digest. It is published as
 * `assets/edition.schema.json`.
 */
export const editionSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  outcome: outcomeSchema,
  /**
   * Fingerprints of the audits that it rests on, for the test of the next edition. Each is made with the audit's random id, so
   * nobody can guess an audit from it.
   */
  basis: z.array(z.string()),
});

export type Edition = z.infer<typeof editionSchema>;

/** The fingerprint of an audit in the basis of an edition; null for an audit that was never saved and has no id. */
export function basisOf({ record }: ChosenAudit): string | null {
  return record.auditId === undefined ? null : sha256Of(canonicalJson([record.auditId, digestOf(record)]));
}

/** Freezes an outcome under a number and a date, with a digest over everything in it. */
export function freeze(
  outcome: Outcome,
  {
    number,
    cutOff,
    basis,
  }: { readonly number: number; readonly cutOff: string; readonly basis: readonly string[] },
): Edition {
  const sorted = basis.toSorted();
  const digest = digestOfEdition({ ...outcome, edition: { number, cutOff, digest: "" } }, sorted);
  return {
    schemaVersion: 1,
    outcome: { ...outcome, edition: { number, cutOff, digest } },
    basis: sorted,
  };
}

/** Checks that an edition is as it was frozen. Fails with `edition-not-frozen` or `edition-changed`. */
export function checkEdition({ outcome, basis }: Edition): Result<NonNullable<Outcome["edition"]>> {
  const { edition } = outcome;
  if (edition === null) {
    return fail({
      code: "edition-not-frozen",
      message: "This outcome has no edition number. Choose the file of an edition.",
    });
  }
  const digest = digestOfEdition({ ...outcome, edition: { ...edition, digest: "" } }, basis);
  if (digest === edition.digest) return succeed(edition);
  return fail({
    code: "edition-changed",
    message: `Edition ${edition.number} was changed after it was made. Use the file as it was published.`,
  });
}

function digestOfEdition(outcome: Outcome, basis: readonly string[]): string {
  return sha256Of(canonicalJson({ outcome, basis }));
}
