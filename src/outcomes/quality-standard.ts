import * as z from "zod";
import { titleOfOwner, treeOf } from "../proforma/form-tree.ts";
import type { Form } from "../proforma/form.ts";
import type { Outcome, OutcomeTable } from "./outcome.ts";
import { countFor, tableOfPlace } from "./side-counts.ts";
import { wilsonInterval } from "./statistics.ts";

/**
 * What partners expect of plans, as data with versions: a standard is never edited, only followed by the next. A statement is
 * measured by one table: how large a share of audits is in the columns that speak for the practice.
 */
export const qualityStandardSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  version: z.string().min(1),
  /** The form whose audits it measures. */
  form: z.strictObject({ id: z.string(), version: z.string() }),
  statements: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string().min(1),
      /** The place of the judgement's grade or of the question's answer. */
      measure: z.string(),
      /** The least share, above 0 and up to 1. */
      target: z.number().gt(0).max(1),
    }),
  ),
});

export type QualityStandard = Readonly<z.infer<typeof qualityStandardSchema>>;
type Verdict = Outcome["standard"][number];

/** With fewer audits a verdict is a count beside what the standard asks for. */
const minForInterval = 20;

/**
 * Whether each statement is met. From twenty audits by Wilson's interval: met when all of it reaches the target, not met when
 * none of it does, and otherwise it cannot be told. With fewer, the count is compared with the target rounded up.
 * A hidden count cannot be told.
 */
export function judgeStandard(
  { statements }: QualityStandard,
  form: Form,
  tables: readonly OutcomeTable[],
): readonly Verdict[] {
  return statements.map((statement) => {
    const table = tables.find(({ id }) => id === tableOfPlace(form, statement.measure));
    const counts = table === undefined ? null : countFor(form, table);
    if (typeof counts?.x !== "number" || typeof counts.n !== "number")
      return cannotTell(statement.text, "The number is not shown.");
    const { x, n } = counts;
    if (n === 0) return cannotTell(statement.text, "No audit answers this.");
    const asked = Math.ceil(statement.target * n - 1e-9);
    const text = `${x} of ${n}; the standard asks for ${asked}.`;
    if (n < minForInterval)
      return { statement: statement.text, verdict: x >= asked ? "met" : "not-met", text };
    const { lower, upper } = wilsonInterval(x, n);
    if (lower >= statement.target) return { statement: statement.text, verdict: "met", text };
    if (upper < statement.target) return { statement: statement.text, verdict: "not-met", text };
    return { statement: statement.text, verdict: "cannot-be-told", text };
  });
}

function cannotTell(statement: string, text: string): Verdict {
  return { statement, verdict: "cannot-be-told", text };
}

/** The title of what a statement measures. */
export function titleOfMeasure(form: Form, place: string): string {
  const value = treeOf(form).at(place);
  return value === null ? place : titleOfOwner(value.owner);
}
