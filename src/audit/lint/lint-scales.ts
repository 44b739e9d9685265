import type { Form, ValueDefinition } from "../../proforma/form.ts";
import { treeOf, type FormValue } from "../../proforma/form-tree.ts";
import type { Scale } from "../../proforma/scale.ts";
import { wordingKey } from "../recognise/wording.ts";
import { error, warning, type LintProblem } from "./lint-problem.ts";

/** Faults of scales, and choices that leave nothing to choose. */
export function lintScales(form: Form): readonly LintProblem[] {
  const uses = usesOf(form);
  return [
    ...Object.entries(form.scales).flatMap(([id, scale]) => [
      ...(uses.has(id)
        ? lintUse(id, scale, uses.get(id) ?? [])
        : [warning("scale-unused", ["scales", id], `nothing uses the scale "${id}". Remove it`)]),
      ...findConfusedValues(form, id, scale),
      ...findWrongOrder(id, scale),
      ...findWrongAges(id, scale),
    ]),
    ...findEmptyChoices(form),
  ];
}

/** The values of the form that use each scale. */
function usesOf({ parts }: Form): ReadonlyMap<string, readonly ValueDefinition[]> {
  const uses = new Map<string, ValueDefinition[]>();
  const definitions = parts.flatMap((part): readonly ValueDefinition[] => {
    switch (part.kind) {
      case "fields":
        return part.fields;
      case "grid":
        return [...part.columns, ...(part.judgement?.columns ?? [])];
      case "list":
        return part.columns;
      case "prompt":
        return [part];
    }
  });
  for (const definition of definitions) {
    if (definition.scale === undefined) continue;
    uses.set(definition.scale, [...(uses.get(definition.scale) ?? []), definition]);
  }
  return uses;
}

function lintUse(
  id: string,
  { ordered, values }: Scale,
  uses: readonly ValueDefinition[],
): readonly LintProblem[] {
  const path = ["scales", id];
  const isMeant = (meaning: ValueDefinition["means"]) => uses.some(({ means }) => means === meaning);
  const problems: LintProblem[] = [];
  if (isMeant("grade") && !ordered)
    problems.push(
      warning(
        "scale-without-order",
        path,
        'grades have an order. List the best first and add "ordered": true',
      ),
    );
  const counts = (side: string) => values.some((value) => value.counts === side);
  if ((isMeant("grade") || isMeant("answer")) && !(counts("for") && counts("against"))) {
    const what =
      'no value counts "for" or none counts "against", so no check and no count can use it. Add "counts"';
    problems.push(warning("scale-counts-nothing", path, what));
  }
  if (isMeant("age-band") && values.some(({ ages }) => ages === undefined))
    problems.push(
      warning("scale-without-ages", path, 'an age band needs its first and last age, such as "ages": [0, 5]'),
    );
  return problems;
}

/** A text may be only one value, whichever of its wordings it is. */
function findConfusedValues(form: Form, id: string, { values }: Scale): readonly LintProblem[] {
  const { text, choice, date, others } = form.placeholders;
  const placeholders = new Set([text, choice, date, ...others].map(wordingKey));
  const owners = new Map<string, number>();
  return values.flatMap(({ value, item, aliases }, at) => {
    const wordings = [value, ...(item === undefined ? [] : [item]), ...aliases];
    return wordings.flatMap((wording) => {
      const key = wordingKey(wording);
      const path = ["scales", id, "values", at];
      if (key === "" || placeholders.has(key))
        return [
          error(
            "scale-value-unreadable",
            path,
            `"${wording}" counts as blank on the form. Word it differently`,
          ),
        ];
      const other = owners.get(key);
      owners.set(key, other ?? at);
      if (other === undefined || other === at) return [];
      const what = `"${wording}" also means "${values[other]?.value ?? ""}". Use it for one of the two`;
      return [error("scale-values-same", path, what)];
    });
  });
}

function findWrongOrder(id: string, { ordered, values }: Scale): readonly LintProblem[] {
  const path = (at: number) => ["scales", id, "values", at];
  const firstAgainst = values.findIndex(({ counts }) => counts === "against");
  const lateFor = values.findLastIndex(({ counts }) => counts === "for");
  const isMixed = ordered && firstAgainst >= 0 && lateFor > firstAgainst;
  return [
    ...(isMixed
      ? [
          error(
            "scale-order-wrong",
            path(lateFor),
            "the best value comes first, and this one comes after one that counts against",
          ),
        ]
      : []),
    ...values.flatMap(({ value, counts, asksForAction }, at) =>
      counts === "for" && asksForAction
        ? [
            warning(
              "scale-value-contradicts",
              path(at),
              `"${value}" counts for the practice and also asks for an action`,
            ),
          ]
        : [],
    ),
  ];
}

function findWrongAges(id: string, { values }: Scale): readonly LintProblem[] {
  return values.flatMap(({ value, ages }, at) => {
    if (ages === undefined) return [];
    const path = ["scales", id, "values", at, "ages"];
    const [first, last] = ages;
    if (first > last) return [error("scale-ages-wrong", path, `"${value}" ends before it begins`)];
    const before = values[at - 1];
    if (before?.ages === undefined) return [];
    const lastBefore = before.ages[1];
    if (first <= lastBefore) {
      const what = `"${value}" and "${before.value}" share an age, so a child may be in both. Start at ${lastBefore + 1}`;
      return [error("scale-ages-overlap", path, what)];
    }
    return first > lastBefore + 1
      ? [warning("scale-ages-gap", path, `no band is for a child aged ${lastBefore + 1}`)]
      : [];
  });
}

function findEmptyChoices(form: Form): readonly LintProblem[] {
  const isPoor = ({ scale, choices }: FormValue) => scale !== null && choices.length < 2;
  return treeOf(form).values.flatMap((value) => {
    if (!isPoor(value) || value.owner.kind !== "row") return [];
    const { part, row } = value.owner;
    const path = ["parts", form.parts.indexOf(part), "rows", part.rows.indexOf(row), "without"];
    return [error("row-without-choice", path, '"without" leaves fewer than two values to choose from')];
  });
}
