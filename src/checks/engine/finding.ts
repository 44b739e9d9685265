import type { Place } from "../../audit/place.ts";

/**
 * How a finding steers the work: an error blocks export; a query blocks until the form changes or a person types a
 * reason; a note informs.
 */
export type Severity = "error" | "query" | "note";

/** A stretch of the text at a place, in UTF-16 code units. */
export interface TextSpan {
  readonly offset: number;
  readonly length: number;
}

/** A safe correction as data, so that any face can offer and apply it. */
export interface Fix {
  readonly place: Place;
  readonly value: string;
}

/** What a check found. It names places and parts of the form, and never holds what was written there; `fix` is the one exception. */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  readonly at: Place;
  readonly messageId: string;
  readonly message: string;
  readonly span?: TextSpan;
  readonly fix?: Fix;
  /** What a person typed to let a query stand. */
  readonly reason?: string;
}

/** Whether the audit cannot be exported while this finding stands. */
export function blocks(finding: Finding): boolean {
  if (finding.severity === "query") return finding.reason === undefined;
  return finding.severity === "error";
}
