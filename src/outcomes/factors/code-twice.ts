import { sha256Of } from "../../audit/digest.ts";
import type { Codebook } from "./codebook.ts";
import type { Coding } from "./codings.ts";

/** How many audits there are for each one that a second person codes. */
const oneIn = 5;

/**
 * The audits that a second person should code: one in five, rounded up. They follow from the ids alone, so that nobody chooses
 * them, and everybody gets the same.
 */
export function auditsToCodeTwice(auditIds: readonly string[]): ReadonlySet<string> {
  const byTicket = auditIds
    .map((auditId) => ({ auditId, ticket: sha256Of(`code-twice ${auditId}`) }))
    .toSorted((one, other) => (one.ticket < other.ticket ? -1 : 1));
  return new Set(byTicket.slice(0, Math.ceil(auditIds.length / oneIn)).map(({ auditId }) => auditId));
}

export interface CodingAgreement {
  /** How many audits two people coded. */
  readonly audits: number;
  /** The number of codes over all those audits. */
  readonly codes: number;
  readonly agreed: number;
}

/** How far two people agree: a code counts as agreed when both ticked the same of it, or neither ticked it. */
export function agreementOf(
  codedAudits: readonly (readonly Coding[])[],
  { codes }: Pick<Codebook, "codes">,
): CodingAgreement {
  const pairs = codedAudits.flatMap(([first, second]) =>
    first === undefined || second === undefined ? [] : [[first, second] as const],
  );
  const agreed = pairs.flatMap(([first, second]) =>
    codes.filter(({ id }) => polarityIn(first, id) === polarityIn(second, id)),
  ).length;
  return { audits: pairs.length, codes: pairs.length * codes.length, agreed };
}

function polarityIn({ codes }: Coding, code: string): string {
  return codes
    .filter((each) => each.code === code)
    .map(({ polarity }) => polarity)
    .toSorted()
    .join();
}
