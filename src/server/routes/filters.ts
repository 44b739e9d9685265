import { z } from "zod";
import { isSameAuthority } from "../../authorities/find-authority.ts";
import { listStates } from "../../collation/collated-audit.ts";
import type { ListState } from "../../collation/collated-audit.ts";
import type { Form } from "../../proforma/form.ts";
import { defaultForm } from "../../proforma/registry.ts";
import { fail, succeed } from "../../result.ts";
import type { Result } from "../../result.ts";
import { normalAuthority } from "../access/authority-name.ts";
import type { Caller } from "../access/caller.ts";
import type { Refusal } from "../refuse.ts";
import type { FormFilter } from "../store/audit-store.ts";

/** Which audits a question is about. */
export const filterSchema = z.object({
  authority: z
    .string()
    .min(1)
    .max(120)
    .optional()
    .describe("For the region's eyes; others see their own only."),
  cycle: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u)
    .optional()
    .describe("The cycle of audits, such as 2026-autumn; all if you leave this out."),
  form: z.string().min(1).max(63).optional().describe("The id of a form; all if you leave this out."),
  formVersion: z
    .string()
    .min(1)
    .max(120)
    .optional()
    .describe("A version of that form; all if you leave this out."),
});

/** The form that a question is about, as the store takes it. */
export function formFilter({
  form,
  formVersion,
}: Pick<z.infer<typeof filterSchema>, "form" | "formVersion">): { readonly form?: FormFilter } {
  if (form === undefined && formVersion === undefined) return {};
  return {
    form: {
      ...(form !== undefined && { id: form }),
      ...(formVersion !== undefined && { version: formVersion }),
    },
  };
}

/** A cycle that must be named. */
export const cycleNeeded = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u)
  .describe("The cycle of audits, such as 2026-autumn.");

/** Which form's audits are meant: two forms, and two versions of one, are never counted together. */
export const formSchema = {
  form: z
    .string()
    .max(63)
    .optional()
    .describe("The id of the form; the NIROMP pro forma when nothing is said."),
  formVersion: z.string().max(120).optional(),
};

/** The form that is meant, of those that the service knows. Fails with `form-unknown`. */
export function formOf(
  forms: readonly Form[],
  {
    form = defaultForm.id,
    formVersion,
  }: {
    readonly form?: string | undefined;
    readonly formVersion?: string | undefined;
  },
): Result<Form, Refusal> {
  const found = forms.findLast(
    ({ id, version }) => id === form && (formVersion === undefined || version === formVersion),
  );
  if (found !== undefined) return succeed(found);
  return fail({
    status: 404,
    code: "form-unknown",
    message: "This list has no audits on a form of that name.",
  });
}

/** Several states with commas between them. */
export const statesSchema = z
  .string()
  .regex(new RegExp(`^(?:${listStates.join("|")})(?:,(?:${listStates.join("|")}))*$`))
  .describe(`Some of ${listStates.join(", ")}, with commas between them.`);

export function readStates(text: string): readonly ListState[] {
  const wanted = text.split(",");
  return listStates.filter((state) => wanted.includes(state));
}

/** Whose audits a caller sees who asks for those of an authority, or of none by name. Null is all of them. */
export function authorityFor(caller: Caller, asked: string | undefined): Result<string | null, Refusal> {
  if (caller.authority === null) return succeed(asked === undefined ? null : normalAuthority(asked));
  if (asked === undefined || isSameAuthority(asked, caller.authority)) return succeed(caller.authority);
  return fail({
    status: 404,
    code: "authority-not-there",
    message: "There is no such authority in the list, or none that this token may see.",
    loggedAs: "other-authority",
  });
}
