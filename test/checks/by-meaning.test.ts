import fc from "fast-check";
import { runChecks } from "../../src/checks/run-checks.ts";
import { defineForm } from "../../src/proforma/define-form.ts";
import type { Form } from "../../src/proforma/form.ts";
import { shippedForms } from "../../src/proforma/registry.ts";
import { treeOf } from "../../src/proforma/form-tree.ts";
import { completeValues, recordOfForm, type ValuesByPlace } from "../support/record-of-form.ts";

/** The form with its fields in another order, under other ids, labels and titles. */
function renamed(form: Form, order: readonly number[]): Form {
  const parts = form.parts.map((part) => {
    if (part.kind !== "fields") return part;
    const fields = part.fields
      .map((field, index) => {
        const title = `Item ${String.fromCharCode(65 + index)}`;
        return { ...field, id: `item${index}`, title, label: `${title}:`, aliases: [] };
      })
      .toSorted((one, other) => rank(order, one.id) - rank(order, other.id));
    return { ...part, fields };
  });
  const moved = JSON.stringify({ ...form, parts, rules: [] });
  const kinds = treeOf(form).values.filter(({ owner }) => owner.kind === "fields");
  const data = kinds.reduce(
    (text, { place }, index) => text.replaceAll(`"${place}"`, `"header/item${index}"`),
    moved,
  );
  return defineForm(JSON.parse(data) as Form);
}

function rank(order: readonly number[], id: string): number {
  return order[Number(id.replace("item", ""))] ?? 0;
}

/** What each kind of field must not hold, and the check that says so. */
const unsafe = {
  "child-reference": ["Zihan Malik", "child-id-like-name"],
  initials: ["Patricia Kendall", "iro-not-initials"],
  team: ["Jane's team", "team-like-name"],
  authority: ["Sandwel", "authority-unknown"],
} as const;

test.each(shippedForms)("what a field means counts, whatever the form $id calls it", (form) => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 9, maxLength: 9 }), (order) => {
      const other = renamed(form, order);
      const values: Record<string, ValuesByPlace[string]> = { ...completeValues(other) };
      const expected: string[] = [];
      for (const { place, definition, owner } of treeOf(other).values) {
        const { means } = definition;
        if (owner.kind !== "fields" || means === undefined || !(means in unsafe)) continue;
        const [text, check] = unsafe[means as keyof typeof unsafe];
        values[place] = text;
        expected.push(`${check} at ${place}`);
      }
      const record = recordOfForm(other, values);
      const { findings, couldNotRun } = runChecks({ record, form: other, facts: null, today: "2026-11-22" });
      expect(findings.map(({ check, at }) => `${check} at ${at}`)).toEqual(expect.arrayContaining(expected));
      expect(couldNotRun.filter(({ why }) => why.includes("fault"))).toEqual([]);
      expect(JSON.stringify(findings)).not.toMatch(/Zihan|Malik|Patricia|Kendall/u);
    }),
    { numRuns: 5 },
  );
});
