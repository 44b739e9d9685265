import { treeOf } from "../../proforma/form-tree.ts";
import type { Form } from "../../proforma/form.ts";
import { bestOf, worstOf, type Scale, type ScaleValue } from "../../proforma/scale.ts";
import type { Policy, PolicyValues } from "../engine/policy.ts";
import { niromp2026 } from "./niromp-2026.ts";

/** Above this share of answers against the practice, a good grade that is not the best seems too high. */
const maxAgainstGood = 0.4;
/** Below this share, the worst grade seems too low. */
const minAgainstWorst = 0.5;

/**
 * The values of a policy for a form, as far as its scales say them: which grades are good, which ask for an action, which
 * need a comment. All others are those of the first policy.
 */
export function valuesForForm(form: Form): PolicyValues {
  const scales = scalesMeaning(form, "grade");
  const grades = scales.flatMap(({ values }) => values);
  const good = named(grades.filter(({ counts }) => counts === "for"));
  const [first] = scales;
  const best = (first && bestOf(first)) ?? null;
  const worst = (first && worstOf(first)) ?? null;
  const bands = scalesMeaning(form, "age-band").flatMap(({ values }) => values);
  return {
    ...niromp2026.values,
    gradesToExplain: named(grades.filter(({ mustBeExplained }) => mustBeExplained)),
    highGrades: good,
    lowGrades: named(grades.filter(({ asksForAction }) => asksForAction)),
    highestGrade: best,
    lowestGrade: worst,
    mostNoShare: Object.fromEntries(good.map((grade) => [grade, grade === best ? 0 : maxAgainstGood])),
    leastNoShare: worst === null ? {} : { [worst]: minAgainstWorst },
    sectionWords: {},
    youngestAgeRange: bands.toSorted((one, other) => fromAge(one) - fromAge(other))[0]?.value ?? null,
  };
}

/** A policy for a form that ships without one of its own, such as a form from outside. */
export function derivePolicy(form: Form): Policy {
  const { id, version } = form;
  return {
    id: `${id}-${version}-default`,
    form: { id, version },
    severities: {},
    values: valuesForForm(form),
  };
}

/** Whether a policy is for this form. */
export function isForForm({ form: { id, version } }: Pick<Policy, "form">, form: Form): boolean {
  return id === form.id && (version === undefined || version === form.version);
}

/** The scales of the values that mean this, each once. */
export function scalesMeaning(form: Form, meaning: "grade" | "age-band"): readonly Scale[] {
  const scales = treeOf(form)
    .meaning(meaning)
    .flatMap(({ scale }) => scale ?? []);
  return [...new Set(scales)];
}

function named(values: readonly ScaleValue[]): readonly string[] {
  return values.map(({ value }) => value);
}

function fromAge({ ages }: ScaleValue): number {
  return ages?.[0] ?? Infinity;
}
