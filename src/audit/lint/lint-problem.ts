/** Something that a definition may have and that makes the form hard to read, to check or to share. */
export interface LintProblem {
  readonly code: string;
  /** An error leads to values that are not found or that leave the document unprotected. A warning is worth a look. */
  readonly severity: "error" | "warning";
  /** Where in the definition's data. */
  readonly path: readonly PropertyKey[];
  /** What is wrong and what to write instead, without a full stop. */
  readonly what: string;
}

export function error(code: string, path: readonly PropertyKey[], what: string): LintProblem {
  return { code, severity: "error", path, what };
}

export function warning(code: string, path: readonly PropertyKey[], what: string): LintProblem {
  return { code, severity: "warning", path, what };
}
