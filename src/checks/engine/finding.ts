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
  /** The names of parts of the form and the counts in the message; absent when it has none but the name of its subject. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** The places that a reason for it rests on; absent where that is the text of its span or, without one, the value at its place. */
  readonly basis?: readonly Place[];
  readonly span?: TextSpan;
  readonly fix?: Fix;
  /** An error that may be mistaken: a reason that explains so resolves it. */
  readonly mayBeMistaken?: true;
  /** The reason that explains this query also goes to the moderator. */
  readonly moderation?: true;
  /** What a person typed to explain a query. */
  readonly reason?: string;
  /** What a person typed before the answer changed that the reason was given for: it no longer applies. */
  readonly lapsedReason?: string;
}

/** Whether this finding keeps the audit from being sent. */
export function blocks(finding: Finding): boolean {
  if (takesReason(finding)) return finding.reason === undefined;
  return finding.severity === "error";
}

/** Whether a typed reason resolves it: a query always, an error only where it may be mistaken. */
export function takesReason({ severity, mayBeMistaken }: Finding): boolean {
  return severity === "query" || (severity === "error" && mayBeMistaken === true);
}
