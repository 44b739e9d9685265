import * as z from "zod/mini";
import { signOffSteps, type SignOff, type SignOffStep } from "./audit-record.ts";

const words = z.string().check(z.minLength(1), z.maxLength(120));

/**
 * Who may take which step of signing off, as data that an authority or region agrees on. Roles are called differently everywhere, so each
 * has its other names.
 */
export const signOffChainSchema = z.strictObject({
  roles: z.array(z.strictObject({ role: words, aliases: z._default(z.array(words), []) })),
  steps: z.array(
    z.strictObject({
      step: z.enum(signOffSteps),
      /** Of `roles`; none for anybody. */
      roles: z._default(z.array(words), []),
      /** Steps for the same content that somebody else must have taken. */
      notSamePersonAs: z._default(z.array(z.enum(signOffSteps)), []),
    }),
  ),
});

export type SignOffChain = z.infer<typeof signOffChainSchema>;

/** Where nobody agreed on another one: anybody may take each step, and somebody else countersigns. */
export const openChain: SignOffChain = {
  roles: [],
  steps: [
    { step: "ready", roles: [], notSamePersonAs: [] },
    { step: "countersigned", roles: [], notSamePersonAs: ["ready", "countersigned"] },
    { step: "returned", roles: [], notSamePersonAs: [] },
  ],
};

/** The roles that may take a step, by their first names; empty for anybody. */
export function rolesFor(step: SignOffStep, chain: SignOffChain): readonly string[] {
  return chain.steps.find((each) => each.step === step)?.roles ?? [];
}

/** Whether a role, by any of its names, may take a step. */
export function mayTake(step: SignOffStep, role: string, chain: SignOffChain): boolean {
  const allowed = rolesFor(step, chain);
  return allowed.length === 0 || allowed.some((each) => isRole(role, each, chain));
}

/** The steps before, for the same content and since it was last returned, that somebody else must have taken. */
export function stepsOfOthers(
  step: SignOffStep,
  basis: string,
  before: readonly SignOff[],
  chain: SignOffChain,
): readonly SignOff[] {
  const others = chain.steps.find((each) => each.step === step)?.notSamePersonAs ?? [];
  const returned = before.findLastIndex((each) => each.step === "returned");
  const since = others.includes("returned") ? before : before.slice(returned + 1);
  return since.filter((each) => each.basis === basis && others.includes(each.step));
}

function isRole(written: string, role: string, { roles }: SignOffChain): boolean {
  const names = [role, ...(roles.find((each) => each.role === role)?.aliases ?? [])];
  return names.some((name) => plain(name) === plain(written));
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
