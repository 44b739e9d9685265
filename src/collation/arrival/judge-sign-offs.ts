import type { SignOff } from "../../audit/audit-record.ts";
import { mayTake, openChain, stepsOfOthers, type SignOffChain } from "../../audit/sign-off-chain.ts";
import { areInitials, isSamePerson, standingSignOff } from "../../audit/sign-off.ts";
import type { CollatedAudit, SentState } from "../collated-audit.ts";
import { stateOf } from "../share-audit.ts";
import type { SharingPolicy } from "../sharing-policy.ts";
import { arrivalProblem } from "./arrival-problem.ts";
import type { ArrivalProblem } from "./arrival-problem.ts";

const digest = /^sha256-[0-9a-f]{64}$/;
const maxRoleLength = 120;

/**
 * Holds the state of an audit against its sign-offs. `approved` needs somebody's mark that it is ready and a countersignature
 * of somebody else, both given for the same content. A draft goes only where the policy lets drafts go.
 * @param chain who may take which step, and who may not be the same person
 */
export function judgeSignOffs(
  audit: CollatedAudit,
  policy: SharingPolicy,
  chain: SignOffChain = openChain,
): ArrivalProblem | null {
  const { signOffs = [] } = audit.record;
  const wrong = signOffs.flatMap((signOff, index) => (isSignOff(signOff) ? [] : [`signOffs/${index + 1}`]));
  if (wrong.length > 0) {
    return arrivalProblem(
      "sign-off-wrong",
      "A sign-off of the audit is incomplete. It needs initials and a role, and has remarks only when the audit was returned. Sign the audit off again, then send it.",
      wrong,
    );
  }
  if (!policy.drafts && isDraft(audit)) {
    return arrivalProblem(
      "audit-draft",
      "This audit is a draft. Mark it as ready, save it and send it again.",
    );
  }
  const outside = signOffs.findIndex((signOff, index) => !isInChain(signOff, index, signOffs, chain));
  if (outside >= 0) {
    return arrivalProblem(
      "sign-off-outside-chain",
      "A step of signing off was taken in a role that may not take it, or by a person who took an earlier one. Ask somebody in the right role to sign the audit off again, then send it.",
      [`signOffs/${outside + 1}`],
    );
  }
  if (isSupported(audit)) return null;
  return arrivalProblem(
    "state-not-supported",
    "The sign-offs of the audit do not support its state. Open it, sign it off again, save it and send it again.",
  );
}

/** Steps for earlier content are history, taken by the rules of their day. */
function isInChain(
  signOff: SignOff,
  index: number,
  signOffs: readonly SignOff[],
  chain: SignOffChain,
): boolean {
  if (signOff.basis !== signOffs.at(-1)?.basis) return true;
  const others = stepsOfOthers(signOff.step, signOff.basis, signOffs.slice(0, index), chain);
  return mayTake(signOff.step, signOff.role, chain) && !others.some((other) => isSamePerson(other, signOff));
}

function isSignOff({ initials, role, remarks, step, basis }: SignOff): boolean {
  const isRole = role.trim() !== "" && role.length <= maxRoleLength;
  return (
    areInitials(initials) && isRole && digest.test(basis) && (remarks === undefined || step === "returned")
  );
}

/** Whether nobody has said of what the audit says now that it is ready. A step for something else shows by the state. */
function isDraft({ record, sharing, state }: CollatedAudit): boolean {
  if (sharing.withheld.length === 0) return standingSignOff(record) === null;
  return state === "received" && record.signOffs?.at(-1)?.step !== "ready";
}

function isSupported(audit: CollatedAudit): boolean {
  const { record, sharing, state } = audit;
  const { signOffs = [] } = record;
  const last = signOffs.at(-1);
  if (state === "approved" && (last === undefined || !isCountersigned(last, signOffs))) return false;
  // With all of it here, it shows whether the last step was for what the audit says now.
  if (sharing.withheld.length === 0) return stateOf(record) === state;
  const needed: Readonly<Record<SentState, boolean>> = {
    approved: true,
    queried: last?.step === "returned",
    // Any step expires once the audit is changed.
    received: true,
  };
  return needed[state];
}

/** Whether somebody else had marked the same content as ready, and nobody returned it since. */
function isCountersigned(last: SignOff, signOffs: readonly SignOff[]): boolean {
  const before = signOffs.slice(0, -1).findLast(({ step }) => step !== "countersigned");
  return (
    last.step === "countersigned" &&
    before?.step === "ready" &&
    before.basis === last.basis &&
    !isSamePerson(before, last)
  );
}
