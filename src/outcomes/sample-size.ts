import type { Form } from "../proforma/form.ts";

/** Six plans of each authority, two in each age band, as NIROMP's form asks. */
const sizes: Readonly<Record<string, number>> = { "niromp-permanency-second-review": 6 };

/** How many audits on a form each authority makes in a cycle; null where the form does not say. */
export function sampleSizeOf({ id }: Form): number | null {
  return sizes[id] ?? null;
}
