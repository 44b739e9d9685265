import * as z from "zod";
import { titleOfOwner, treeOf, type FormValue } from "../proforma/form-tree.ts";
import type { Form } from "../proforma/form.ts";
import { valuesCounting, worstOf } from "../proforma/scale.ts";
import { valueOf } from "../audit/record-values.ts";
import type { ChosenAudit } from "./outcome-audit.ts";
import { focuses, type Finding } from "./outcome.ts";

/**
 * Rules that propose what an authority should look at, as data. A person decides: each proposal may be changed or dropped, with
 * a reason. Shares are of the audits that count, so that they hold for five audits as for six.
 */
const findingRuleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  focus: z.enum(focuses),
  of: z.enum(["judgement", "question"]),
  /** Which values are counted: the worst of the scale, those against, or those for. */
  counts: z.enum(["worst", "against", "for"]),
  minShare: z.number().gt(0).max(1),
  /** None of the values may be the worst of the scale. */
  noWorst: z.literal(true).optional(),
  /** Only the ungraded questions, such as NIROMP's evidence question. */
  onlyUngraded: z.literal(true).optional(),
});

export type FindingRule = Readonly<z.infer<typeof findingRuleSchema>>;

/** A file of rules, published as `assets/finding-rules.schema.json`. The first rule that fits a place proposes for it. */
export const findingRulesSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  rules: z.array(findingRuleSchema).min(1),
});

/** At six audits: three Inadequate or five No to the evidence question; three below Good or three No; five Good or better. */
export const findingRules: readonly FindingRule[] = [
  {
    id: "half-at-the-worst-grade",
    focus: "immediate-priority",
    of: "judgement",
    counts: "worst",
    minShare: 0.5,
  },
  {
    id: "evidence-missing",
    focus: "immediate-priority",
    of: "question",
    counts: "against",
    minShare: 5 / 6,
    onlyUngraded: true,
  },
  {
    id: "half-below-the-line",
    focus: "area-for-development",
    of: "judgement",
    counts: "against",
    minShare: 0.5,
  },
  {
    id: "half-answered-against",
    focus: "area-for-development",
    of: "question",
    counts: "against",
    minShare: 0.5,
  },
  {
    id: "most-above-the-line",
    focus: "strength",
    of: "judgement",
    counts: "for",
    minShare: 5 / 6,
    noWorst: true,
  },
];

/** Proposals for one authority, the most pressing first; each place has at most one for its most pressing rule. */
export function findFindings(
  form: Form,
  audits: readonly ChosenAudit[],
  rules: readonly FindingRule[] = findingRules,
): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const rule of rules) {
    for (const value of treeOf(form).values) {
      const finding = found.has(value.place) ? null : applyRule(rule, value, audits);
      if (finding !== null) found.set(value.place, finding);
    }
  }
  return [...found.values()];
}

function applyRule(rule: FindingRule, value: FormValue, audits: readonly ChosenAudit[]): Finding | null {
  const { owner, scale, definition, place } = value;
  const isOfKind = rule.of === "judgement" ? owner.kind === "judgement" : owner.kind === "row";
  if (!isOfKind || scale === null || definition.type !== "choice") return null;
  if (rule.onlyUngraded && (owner.kind !== "row" || owner.part.judgement !== null)) return null;
  const worst = worstOf(scale);
  const wanted =
    rule.counts === "worst" ? (worst === null ? [] : [worst]) : valuesCounting(scale, rule.counts);
  const counting = [...valuesCounting(scale, "for"), ...valuesCounting(scale, "against")];
  const given = audits
    .map(({ record }) => valueOf(record, value))
    .filter((each) => typeof each === "string" && counting.includes(each));
  const n = given.length;
  const k = given.filter((each) => typeof each === "string" && wanted.includes(each)).length;
  if (n === 0 || k / n < rule.minShare - 1e-9) return null;
  if (rule.noWorst && given.some((each) => each === worst)) return null;
  return { focus: rule.focus, at: place, rule: rule.id, text: sentenceFor(rule, value, k, n, wanted) };
}

function sentenceFor(
  { of }: FindingRule,
  { owner }: FormValue,
  k: number,
  n: number,
  wanted: readonly string[],
): string {
  const given = of === "question" ? "answer" : "grade";
  return `${titleOfOwner(owner)}. The ${given} was ${wanted.join(" or ")} in ${k} of ${n} audits.`;
}
