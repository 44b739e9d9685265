import { fail, succeed, type Result } from "../result.ts";
import type { AuditRecord, SignOff, SignOffStep } from "./audit-record.ts";
import { digestOf } from "./digest.ts";

/** What somebody says of an audit as it stands now. */
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
  "sign-off-same-person": "You cannot countersign an audit that you marked as ready. Ask a colleague.",
} as const;

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
 * of the audit as it stands.
 */
export function standingSignOff(record: AuditRecord): SignOff | null {
  const last = record.signOffs?.at(-1);
  return last?.basis === digestOf(record) ? last : null;
}

/**
 * All steps there shall be, with a new one about what the audit says now. Countersigning needs an audit that is marked as
 * ready, by somebody else; whether anything blocks it is for the checks to say.
 * Fails with a code that begins with `sign-off-`.
 */
export function addSignOff(record: AuditRecord, given: SignOffToGive): Result<readonly SignOff[]> {
  const typed = given.initials.normalize("NFKC").trim();
  const initials = hastyPattern.test(typed) ? typed.toUpperCase() : typed;
  if (!initialsPattern.test(initials)) return refuse("sign-off-initials");
  const role = given.role.trim();
  if (role === "") return refuse("sign-off-role");
  const remarks = given.remarks?.trim() ?? "";
  if (given.step === "returned" && remarks === "") return refuse("sign-off-remarks");
  const standing = standingSignOff(record);
  if (given.step === "countersigned") {
    if (standing === null || standing.step === "returned") return refuse("sign-off-not-ready");
    if (lettersOf(standing.initials) === lettersOf(initials)) return refuse("sign-off-same-person");
  }
  const step: SignOff = {
    step: given.step,
    initials,
    role,
    on: given.on,
    ...(given.step === "returned" && { remarks }),
    basis: digestOf(record),
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
