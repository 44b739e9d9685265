import type { Severity } from "./finding.ts";

/** What partners may agree otherwise: thresholds, lists and switches that checks ask for by name. */
export interface PolicyValues {
  /** A comment with fewer words explains nothing. */
  readonly minimumCommentWords: number;
  /** Grades that cannot stand without a comment; beside any other grade a missing comment is a query. */
  readonly gradesToExplain: readonly string[];
  /** What people type to come back to later, in lower case. */
  readonly standIns: readonly string[];
}

export interface Policy {
  readonly id: string;
  /**
   * Severities that differ from the checks' own, by the id of a check, or of one message of it as `check/message`.
   * A message that states its own severity is only reached by the longer form.
   */
  readonly severities: Readonly<Record<string, Severity>>;
  readonly values: PolicyValues;
}

export const defaultPolicy: Policy = {
  id: "default",
  severities: {},
  values: {
    minimumCommentWords: 3,
    gradesToExplain: ["Requires improvement", "Inadequate"],
    standIns: [
      ...["tbc", "t.b.c", "tba", "t.b.a", "to be confirmed", "to be completed", "to follow"],
      ...["xx", "xxx", "xxxx", "…", "..", "...", "....", "?", "??", "???"],
    ],
  },
};
