import type { Form } from "../../proforma/form.ts";
import { treeOf } from "../../proforma/form-tree.ts";
import type { Condition } from "../../proforma/rule.ts";
import { error, type LintProblem } from "./lint-problem.ts";

/** Rules that can never ask anything: their places are there, but never as they say. */
export function lintRules(form: Form): readonly LintProblem[] {
  const ids = form.rules.map(({ id }) => id);
  return form.rules.flatMap((rule, index) => [
    ...(ids.indexOf(rule.id) < index
      ? [error("rule-repeated", ["rules", index, "id"], `another rule is called "${rule.id}"`)]
      : []),
    ...rule.when.flatMap((condition, at) =>
      findNeverHolding(form, condition).map((what) =>
        error("rule-never-asks", ["rules", index, "when", at], what),
      ),
    ),
  ]);
}

function findNeverHolding(form: Form, condition: Condition): readonly string[] {
  const scaleAt = (place: string) => treeOf(form).at(place)?.scale ?? null;
  const choicesAt = (place: string) => treeOf(form).at(place)?.choices ?? [];
  const countsNothing = (place: string, side: string) =>
    scaleAt(place)?.values.every(({ counts }) => counts !== side) ?? true;
  if ("is" in condition || ("at" in condition && "isNot" in condition)) {
    const values = "is" in condition ? condition.is : condition.isNot;
    if (scaleAt(condition.at) === null) return [];
    const unknown = values.filter((value) => !choicesAt(condition.at).includes(value));
    return unknown.map(
      (value) => `"${condition.at}" is never "${value}". It can be ${choicesAt(condition.at).join(", ")}`,
    );
  }
  if ("counts" in condition) {
    return countsNothing(condition.at, condition.counts)
      ? [`no value of "${condition.at}" counts ${condition.counts}`]
      : [];
  }
  if ("extreme" in condition) {
    return scaleAt(condition.at)?.ordered === true
      ? []
      : [`"${condition.at}" has no best or worst value, because its scale has no order`];
  }
  if ("every" in condition) {
    const silent = condition.every.filter((place) => countsNothing(place, condition.count));
    return silent.map((place) => `no value of "${place}" counts ${condition.count}`);
  }
  if ("differ" in condition) {
    const silent = condition.differ.filter(
      (place) => countsNothing(place, "for") || countsNothing(place, "against"),
    );
    return silent.map((place) => `"${place}" needs values that count for and against`);
  }
  return [];
}
