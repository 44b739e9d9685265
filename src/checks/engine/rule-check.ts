import { documentPlace, type Place } from "../../audit/place.ts";
import { valueOf, writtenOf, type RecordValue } from "../../audit/record-values.ts";
import { titleOfOwner, treeOf, type FormValue } from "../../proforma/form-tree.ts";
import type { Form, GridPart } from "../../proforma/form.ts";
import {
  placeInRow,
  placesOfCondition,
  rowOfRule,
  type Ask,
  type Condition,
  type Rule,
} from "../../proforma/rule.ts";
import { bestOf, findScaleValue, worstOf, type ScaleValue, type Side } from "../../proforma/scale.ts";
import { hasAny } from "../patterns/has-any.ts";
import type { AuditToCheck } from "./audit-to-check.ts";
import type { Check, Message, Report, RuleSubject } from "./create-check.ts";
import type { PolicyValues } from "./policy.ts";
import { appliesToCase, isAbsent } from "./read-values.ts";

const made = new WeakMap<Form, readonly Check[]>();

/** The rules of a form as checks, in the order of its definition; made once for each form. */
export function rulesOf(form: Form): readonly Check[] {
  const known = made.get(form);
  if (known) return known;
  const checks = form.rules.map((rule) => checkOfRule(form, rule));
  made.set(form, checks);
  return checks;
}

function checkOfRule(form: Form, rule: Rule): Check {
  const { id, codes, severity, why, source, yieldsTo, asks, rows } = rule;
  const conditions = asks.flatMap(({ when }) => when);
  const needed = unique(conditions.filter((each) => !("lacks" in each)).flatMap(placesOfCondition));
  const optional = unique(conditions.flatMap(placesOfCondition)).filter((place) => !needed.includes(place));
  const check = (subject: JudgedRule, report: Report, policy: PolicyValues): void => {
    for (const ask of asks) {
      if (!ask.when.every((condition) => holds(condition, subject, policy))) continue;
      const at = placeInRow(ask.at, subject.row);
      report(ask.id, { at, ...(severity === "query" && { basis: basisOf(ask, subject.row) }) });
    }
  };
  return {
    ...{ id, codes, severity, why, source, check },
    ...(yieldsTo.length > 0 && { yieldsTo }),
    messages: Object.fromEntries(
      asks.map((ask): [string, Message] => [
        ask.id,
        ask.moderation ? { moderation: true, text: ask.message } : ask.message,
      ]),
    ),
    subject: rows === undefined ? "audit" : "question",
    needs: [...needed, ...optional.map((place) => `${place}?`)],
    policy: unique(conditions.flatMap((condition) => policyKeysOf(condition, form, rule))),
    demands: needed
      .map((place) => ({ value: place, whyNot: whyNot(sampleValue(form, rule, place)) }))
      // A question whose optional place is blank is not asked; the others of the rule still are.
      .filter(({ whyNot }) => whyNot !== undefined),
    listSubjects: (audit) =>
      audit.form === form ? listRuleSubjects(audit, rule, [...needed, ...optional]) : [],
  };
}

/** What a rule judges, with the values at its places. */
interface JudgedRule extends RuleSubject {
  /** The id of the row; in a rule of the whole form no place has one. */
  readonly row: string;
  readonly look: (place: Place) => Look;
}

interface Look {
  readonly value: RecordValue;
  readonly text: string | null;
  readonly definition: FormValue;
}

function listRuleSubjects(audit: AuditToCheck, rule: Rule, places: readonly Place[]): readonly JudgedRule[] {
  const grid = gridOf(audit.form, rule);
  if (grid === null) return [judge(audit, rowOfRule, "The audit", documentPlace, places)];
  return grid.rows.map((row) => {
    const name = titleOfOwner({ kind: "row", part: grid, row });
    return judge(audit, row.id, name, placeInRow(rule.asks[0]?.at ?? "", row.id), places);
  });
}

function judge(
  audit: AuditToCheck,
  row: string,
  name: string,
  place: Place,
  places: readonly Place[],
): JudgedRule {
  const { form, record } = audit;
  const look = (wanted: Place): Look => {
    const definition = treeOf(form).at(placeInRow(wanted, row));
    if (definition === null) throw new Error(`The rule names a place that form ${form.id} does not have.`);
    return { definition, value: valueOf(record, definition), text: writtenOf(record, definition) };
  };
  const looks = places.map((wanted) => [wanted, look(wanted)] as const);
  const owners = looks.map(([, { definition }]) => definition.owner);
  return {
    ...{ name, place, row, look },
    required: owners.every((owner) => !("row" in owner) || appliesToCase(audit, owner.part) === true),
    absent: row !== rowOfRule && owners.some((owner) => owner.kind === "row" && isAbsent(audit, owner)),
    places: places.map((wanted) => placeInRow(wanted, row)),
    ...Object.fromEntries(looks.map(([wanted, { value }]) => [wanted, value])),
  };
}

function gridOf(form: Form, { rows }: Rule): GridPart | null {
  const part = form.parts.find(({ id }) => id === rows);
  return part?.kind === "grid" ? part : null;
}

/** A value as any row of the rule has it. */
function sampleValue(form: Form, rule: Rule, place: Place): FormValue | null {
  return treeOf(form).at(placeInRow(place, gridOf(form, rule)?.rows[0]?.id ?? rowOfRule));
}

/** Why a rule cannot be judged while a place is blank; undefined where the form does not require it. */
function whyNot(value: FormValue | null): string | undefined {
  if (!value?.definition.required) return undefined;
  if (value.definition.means === "answer") return "a question without an answer that can be read";
  if (value.definition.means === "grade") return "a judgement without a grade that can be read";
  if (value.owner.kind === "fields") return "a header field without a value that can be read";
  return "a value that is not filled in";
}

/** The reason for a question rests on every place that the question looks at, whatever is blank there left out. */
function basisOf({ at, when }: Ask, row: string): readonly Place[] {
  const looked = when.filter((each) => !("lacks" in each)).flatMap(placesOfCondition);
  return unique([at, ...looked].map((place) => placeInRow(place, row)));
}

function holds(condition: Condition, { look }: JudgedRule, policy: PolicyValues): boolean {
  if ("lacks" in condition) {
    const texts = condition.lacks.map((place) => look(place).text ?? "");
    const words = "wordsOfPolicy" in condition ? policy[condition.wordsOfPolicy] : condition.words;
    if (words === undefined) return texts.every((text) => text.trim() === "");
    return !texts.some((text) => hasAny(text, words));
  }
  const looks = placesOfCondition(condition).map(look);
  if (looks.some(({ value }) => value === null)) return false;
  const [first, second] = looks;
  if ("is" in condition) return looks.every(({ value }) => condition.is.includes(String(value)));
  if ("isOfPolicy" in condition) return looks.every(({ value }) => value === policy[condition.isOfPolicy]);
  if ("isNot" in condition) return looks.some(({ value }) => !condition.isNot.includes(String(value)));
  if ("counts" in condition) return looks.every((each) => sideOf(each, policy) === condition.counts);
  if ("extreme" in condition) {
    return looks.every((each) => each.value === extremeOf(each, condition.extreme, policy));
  }
  if ("every" in condition) {
    const sides = looks.map((each) => sideOf(each, policy)).filter((side) => side !== "none");
    return sides.length > 0 && sides.every((side) => side === condition.count);
  }
  if (!first || !second) return false;
  if ("differ" in condition) return first.value !== second.value;
  if ("earlier" in condition) return String(first.value) < String(second.value);
  return bare(first.text) === bare(second.text);
}

/** Which grades are good is for the policy to say; other values count as their scale has it. */
function sideOf({ value, definition }: Look, policy: PolicyValues): Side | "none" {
  if (definition.definition.means === "grade") {
    if (policy.highGrades.includes(String(value))) return "for";
    return policy.lowGrades.includes(String(value)) ? "against" : "none";
  }
  return scaleValueOf(value, definition)?.counts ?? "none";
}

function scaleValueOf(value: RecordValue, { scale }: FormValue): ScaleValue | null {
  return scale && typeof value === "string" ? findScaleValue(scale, value) : null;
}

function extremeOf({ definition }: Look, extreme: "best" | "worst", policy: PolicyValues): string | null {
  if (definition.definition.means === "grade") {
    return extreme === "best" ? policy.highestGrade : policy.lowestGrade;
  }
  const { scale } = definition;
  return scale && (extreme === "best" ? bestOf(scale) : worstOf(scale));
}

/** The values of the policy that a condition asks for. */
function policyKeysOf(condition: Condition, form: Form, rule: Rule): readonly (keyof PolicyValues)[] {
  if ("lacks" in condition) return "wordsOfPolicy" in condition ? [condition.wordsOfPolicy] : [];
  if ("isOfPolicy" in condition) return [condition.isOfPolicy];
  const isGrade = placesOfCondition(condition).some(
    (place) => sampleValue(form, rule, place)?.definition.means === "grade",
  );
  if (!isGrade) return [];
  if ("extreme" in condition) return [condition.extreme === "best" ? "highestGrade" : "lowestGrade"];
  if ("counts" in condition) return [condition.counts === "for" ? "highGrades" : "lowGrades"];
  return "every" in condition ? ["highGrades", "lowGrades"] : [];
}

/** Without case, spaces and punctuation. */
function bare(text: string | null): string {
  return (text ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function unique<Each>(list: readonly Each[]): Each[] {
  return [...new Set(list)];
}
