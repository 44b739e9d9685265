import type { SignOffChain } from "../../audit/sign-off-chain.ts";
import type { SharingPolicy } from "../sharing-policy.ts";

/** Which audits a list takes. The person who runs it decides. */
export interface ListRules {
  /** The sharing policies by which audits may come. */
  readonly sharing: readonly SharingPolicy[];
  /** The cycles that are open; null where every cycle is. */
  readonly cycles: readonly string[] | null;
  /** Who may take which step of signing off; anybody if absent, and somebody else countersigns. */
  readonly signOff?: SignOffChain;
}

/** Whether the list takes audits of this cycle. Capitals and blanks at the ends make no difference. */
export function isCycleOpen(cycle: string, { cycles }: ListRules): boolean {
  return cycles === null || cycles.some((each) => plain(each) === plain(cycle));
}

function plain(cycle: string): string {
  return cycle.normalize("NFKC").trim().toLowerCase();
}
