import type { SharingPolicy } from "../sharing-policy.ts";

/** What whoever runs a list decides: which audits it takes. */
export interface ListRules {
  /** The sharing policies by which audits may come. */
  readonly sharing: readonly SharingPolicy[];
  /** The rounds that are open; null where every round is. */
  readonly cycles: readonly string[] | null;
}

/** Whether the list takes audits of this round. Capitals and blanks at the ends make no difference. */
export function isCycleOpen(cycle: string, { cycles }: ListRules): boolean {
  return cycles === null || cycles.some((each) => plain(each) === plain(cycle));
}

function plain(cycle: string): string {
  return cycle.normalize("NFKC").trim().toLowerCase();
}
