/** Trouble that was to be expected: a stable code for programs, a plain sentence for people that never quotes case text. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

/** A value, or the problem that stood in its way. Only a broken program throws. */
export type Result<Value, Trouble extends Problem = Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Trouble };

export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function fail<Trouble extends Problem>(
  problem: Trouble,
): { readonly ok: false; readonly problem: Trouble } {
  return { ok: false, problem };
}
