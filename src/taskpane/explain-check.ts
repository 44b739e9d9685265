import { allChecks } from "../checks/index.ts";

const checks = new Map(allChecks.map((check) => [check.id, check]));

/** Why a check is made, and the address of its page beside this one. */
export function explainCheck(id: string): { readonly why: string; readonly page: string } | null {
  const check = checks.get(id);
  return check ? { why: check.why, page: `checks/${id}.html` } : null;
}
