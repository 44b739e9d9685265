import type { Form } from "../../proforma/form.ts";
import { treeOf } from "../../proforma/form-tree.ts";
import { placeInRow, rowOfRule, type Condition, type Rule } from "../../proforma/rule.ts";
import { valuesOf } from "../../proforma/scale.ts";
import { error, type LintProblem } from "./lint-problem.ts";

/** Rules that can never ask anything: their places are there, but never as they say. */
export function lintRules(form: Form): readonly LintProblem[] {
  const ids = form.rules.map(({ id }) => id);
  return form.rules.flatMap((rule, index) => [
    ...(ids.indexOf(rule.id) < index
      ? [error("rule-repeated", ["rules", index, "id"], `another rule is called "${rule.id}"`)]
      : []),
    ...rule.asks.flatMap(({ when }, ask) =>
      when.flatMap((condition, at) =>
        findNeverHolding(form, rule, condition).map((what) =>
          error("rule-never-asks", ["rules", index, "asks", ask, "when", at], what),
        ),
      ),
    ),
  ]);
}

function findNeverHolding(form: Form, rule: Rule, condition: Condition): readonly string[] {
  const grid = form.parts.find(({ id }) => id === rule.rows);
  const rows = grid?.kind === "grid" ? grid.rows.map(({ id }) => id) : [rowOfRule];
  // The rows of a grid have the same columns, and some lack a choice that others have.
  const valuesAt = (place: string) => rows.flatMap((row) => treeOf(form).at(placeInRow(place, row)) ?? []);
  const scaleAt = (place: string) => valuesAt(place)[0]?.scale ?? null;
  const choicesAt = (place: string) => [...new Set(valuesAt(place).flatMap(({ choices }) => choices))];
  const countsNothing = (place: string, side: string) =>
    scaleAt(place)?.values.every(({ counts }) => counts !== side) ?? true;
  if ("is" in condition || ("at" in condition && "isNot" in condition)) {
    const values = "is" in condition ? condition.is : condition.isNot;
    const scale = scaleAt(condition.at);
    if (scale === null) return [];
    // A policy may allow a value of the scale that the form leaves out in this row.
    const possible = "is" in condition ? choicesAt(condition.at) : valuesOf(scale);
    const unknown = values.filter((value) => !possible.includes(value));
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
    const uncounted = condition.every.filter((place) => countsNothing(place, condition.count));
    return uncounted.map((place) => `no value of "${place}" counts ${condition.count}`);
  }
  return [];
}
