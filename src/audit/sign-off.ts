import { fail, succeed, type Result } from "../result.ts";
import { listChoices } from "../text/list-choices.ts";
import type { AuditRecord, SignOff, SignOffStep } from "./audit-record.ts";
import { digestOf } from "./digest.ts";
import { mayTake, openChain, rolesFor, stepsOfOthers, type SignOffChain } from "./sign-off-chain.ts";

/** What somebody says of an audit as it is now. */
export interface SignOffToGive {
  readonly step: SignOffStep;
  readonly initials: string;
  readonly role: string;
  /** ISO. */
  readonly on: string;
  /** What is asked for; needed to return an audit, and no part of the other steps. */
  readonly remarks?: string;
}

/** What may be wrong with it, by code. */
const problems = {
  "sign-off-initials": "Give two to four initials, as on the form, and no name.",
  "sign-off-role": "Give the role in which this is signed, such as Quality lead.",
  "sign-off-remarks": "Say in a few words what the auditor is to look at again.",
  "sign-off-not-ready":
    "The auditor has not marked this audit as ready, or has changed it since. Ask for that first.",
  "sign-off-same-person":
    "Your initials are on an earlier step for this audit. Somebody else has to take this one: ask a colleague.",
} as const;

function roleNotAllowed(roles: readonly string[]) {
  return {
    code: "sign-off-role-not-allowed",
    message: `This step is for ${listChoices(roles)}. Ask somebody in that role, or check how the role is written.`,
  };
}

/** Two to four capitals, with the marks that people put between initials. */
const initialsPattern = /^\p{Lu}(?:[ .'’-]{0,2}\p{Lu}){1,3}\.?$/u;

/** Whether a text is initials, as every sign-off has them. */
export function areInitials(text: string): boolean {
  return initialsPattern.test(text);
}

/** Two small letters are initials that somebody typed in haste; three or more could be a name. */
const hastyPattern = /^\p{Ll}[ .]{0,2}\p{Ll}\.?$/u;

/**
 * The step that counts now: the last one, if the audit still says what it said then. Null when nobody has said anything
 * of the audit as it is.
 */
export function standingSignOff(record: AuditRecord): SignOff | null {
  const last = record.signOffs?.at(-1);
  return last?.basis === digestOf(record) ? last : null;
}

/**
 * All steps there shall be, with a new one about what the audit says now. Countersigning needs an audit that is marked as
 * ready, by somebody else; whether anything blocks it is for the checks to say.
 * Fails with a code that begins with `sign-off-`.
 * @param chain who may take which step, and who may not be the same person
 */
export function addSignOff(
  record: AuditRecord,
  given: SignOffToGive,
  chain: SignOffChain = openChain,
): Result<readonly SignOff[]> {
  const typed = given.initials.normalize("NFKC").trim();
  const initials = hastyPattern.test(typed) ? typed.toUpperCase() : typed;
  if (!initialsPattern.test(initials)) return refuse("sign-off-initials");
  const role = given.role.trim();
  if (role === "") return refuse("sign-off-role");
  if (!mayTake(given.step, role, chain)) return fail(roleNotAllowed(rolesFor(given.step, chain)));
  const remarks = given.remarks?.trim() ?? "";
  if (given.step === "returned" && remarks === "") return refuse("sign-off-remarks");
  const standing = standingSignOff(record);
  const isReady = standing !== null && standing.step !== "returned";
  if (given.step === "countersigned" && !isReady) return refuse("sign-off-not-ready");
  const basis = digestOf(record);
  const others = stepsOfOthers(given.step, basis, record.signOffs ?? [], chain);
  if (others.some((other) => lettersOf(other.initials) === lettersOf(initials)))
    return refuse("sign-off-same-person");
  const step: SignOff = {
    step: given.step,
    initials,
    role,
    on: given.on,
    ...(given.step === "returned" && { remarks }),
    basis,
  };
  return succeed([...(record.signOffs ?? []), step]);
}

function lettersOf(initials: string): string {
  return initials.replace(/\P{L}/gu, "");
}

/** Whether two sign-offs have the initials of one person, however they are written. */
export function isSamePerson(one: SignOff, other: SignOff): boolean {
  return lettersOf(one.initials) === lettersOf(other.initials);
}

function refuse(code: keyof typeof problems): Result<never> {
  return fail({ code, message: problems[code] });
}
