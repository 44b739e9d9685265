import { shippedForms } from "../../../src/proforma/registry.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import {
  compareJudgements,
  judgementsOf,
  type AuditToCompare,
} from "../../../src/taskpane/browser/judgement-grid.ts";
import { listedAudit } from "../../support/listed-audit.ts";

/** An audit that is Good and Yes throughout, but for these grades. */
function audit(id: number, grades: Readonly<Record<string, string | null>>): AuditToCompare {
  const { summary } = listedAudit();
  if (summary === null || summary.status === "refused") throw new Error("The audit was refused.");
  const judgements = { ...summary.record.judgements };
  for (const [section, grade] of Object.entries(grades)) judgements[section] = { grade, comment: null };
  return { id, path: `audit-${String(id)}.docx`, record: { ...summary.record, judgements } };
}

describe("judgements side by side", () => {
  it("are nine for each audit of NIROMP's form", () => {
    const rows = compareJudgements(niromp2019Form, [audit(1, {}), audit(2, {})]);
    expect(rows.map(({ cells }) => cells.length)).toEqual(Array.from({ length: 9 }, () => 2));
  });

  it("begin with the section that most audits have below Good, then with the one that has most at the worst grade", () => {
    const audits = [
      audit(1, { health: "Inadequate", education: "Requires improvement", clarity: "Requires improvement" }),
      audit(2, { health: "Inadequate", education: "Requires improvement" }),
      audit(3, {}),
    ];
    const rows = compareJudgements(niromp2019Form, audits);
    expect(rows.slice(0, 3).map(({ id, below, worst }) => [id, below, worst])).toEqual([
      ["health", 2, 2],
      ["education", 2, 0],
      ["clarity", 1, 0],
    ]);
    expect(rows[0]?.cells.map(({ isBelow }) => isBelow)).toEqual([true, true, false]);
    expect(rows[0]?.line).toBe("Good");
  });

  it("count a section without a grade as not graded, and not as below", () => {
    const [row] = compareJudgements(niromp2019Form, [audit(1, { health: null })]).filter(
      ({ id }) => id === "health",
    );
    expect(row).toMatchObject({ graded: 0, below: 0, cells: [{ grade: null, isBelow: false }] });
  });

  it("have the answers of their section, value by value", () => {
    const { summary } = listedAudit();
    if (summary === null || summary.status === "refused") throw new Error("The audit was refused.");
    const { record } = summary;
    const answers = {
      ...record.answers,
      "health.named-professional": { answer: "No" as const, comment: null },
    };
    const rows = compareJudgements(niromp2019Form, [{ id: 1, path: "a", record: { ...record, answers } }]);
    const profile = rows.find(({ id }) => id === "health")?.cells[0]?.profile;
    expect(profile).toMatchObject({ against: 1, unanswered: 0 });
    expect(profile?.counts.at(-1)).toEqual({ value: "No", count: 1 });
    expect((profile?.for ?? 0) + 1).toBe(profile?.counts.reduce((sum, { count }) => sum + count, 0));
  });

  it.each(shippedForms.map((form) => [form.id, form] as const))(
    "come from the definition of any form: %s",
    (_id, form) => {
      const rows = compareJudgements(form, []);
      expect(rows).toHaveLength(judgementsOf(form).length);
      expect(rows.every(({ scale }) => scale.values.length > 1)).toBe(true);
    },
  );
});
