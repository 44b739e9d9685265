import type { Place } from "../../audit/place.ts";

/** Why a list does not take an audit. The message is a whole sentence and never quotes what was sent. */
export interface ArrivalProblem {
  /** Stable, for programs. */
  readonly code: string;
  readonly message: string;
  /** Where in the audit; empty where it is about the audit as a whole. */
  readonly places: readonly Place[];
}

export function arrivalProblem(code: string, message: string, places: readonly Place[] = []): ArrivalProblem {
  return { code, message, places };
}
