import type { Policy } from "../engine/policy.ts";
import { niromp2026 } from "./niromp-2026.ts";

/** All that ship, as `assets/policies` has them too: a policy file extends one of these or another file. */
export const shippedPolicies: readonly Policy[] = [niromp2026];

/** By what audits are judged unless something else was agreed. */
export const defaultPolicy: Policy = niromp2026;
