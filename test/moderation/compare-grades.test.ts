import type { AuditRecord } from "../../src/audit/audit-record.ts";
import { startAgreedGrades, validateAgreedGrades } from "../../src/moderation/agreed-grades.ts";
import { compareGrades, gradedJudgements, type GradedTwice } from "../../src/moderation/compare-grades.ts";
import { drawForModeration } from "../../src/moderation/draw-for-moderation.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { madeUpRegion } from "../support/outcomes/made-up-region.ts";

const [base] = madeUpRegion(1, { cycle: "2026-autumn", good: 1 });
const sections = gradedJudgements(niromp2019Form).flatMap(({ owner }) =>
  owner.kind === "judgement" ? [owner.part.id] : [],
);

/** An audit with these grades, section by section; null for a section that was not graded. */
function graded(grades: readonly (string | null)[], childId = "A-01"): AuditRecord {
  const { record } = base!;
  const judgements = sections.map((section, index) => [
    section,
    { grade: grades[index] ?? null, comment: null },
  ]);
  return {
    ...record,
    header: { ...record.header, childId },
    judgements: Object.fromEntries(judgements) as AuditRecord["judgements"],
  };
}

const nine = (grade: string) => sections.map(() => grade);
const twice = (first: readonly (string | null)[], second: readonly (string | null)[]): GradedTwice => ({
  title: "A",
  first: graded(first),
  second: graded(second),
});

describe("compareGrades", () => {
  it("counts exact, within one, the direction and crossings of the Good line", () => {
    const audit = twice(
      ["Outstanding", "Good", "Good", "Requires improvement", "Inadequate", "Good"],
      ["Outstanding", "Requires improvement", "Outstanding", "Inadequate", "Good", "Good"],
    );
    expect(compareGrades(niromp2019Form, [audit])).toMatchObject({
      ...{ pairs: 6, exact: 2, withinOne: 5, secondLower: 2, secondHigher: 2, acrossGoodLine: 2 },
      ...{ cases: 1, agreement: null, leftOut: 0 },
    });
  });

  it("leaves out a section that only one of the two graded, and says so", () => {
    const {
      pairs,
      leftOut,
      sections: bySection,
    } = compareGrades(niromp2019Form, [twice(["Good", null, "Good"], ["Good", "Good", null])]);
    expect([pairs, leftOut]).toEqual([1, 2]);
    expect(bySection.map((each) => each.pairs)).toEqual([1, ...sections.slice(1).map(() => 0)]);
  });

  it("shows kappa and AC from 30 pairs, and not below", () => {
    const audits = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        twice(nine(index % 2 === 0 ? "Good" : "Requires improvement"), nine("Good")),
      );
    expect(compareGrades(niromp2019Form, audits(3)).agreement).toBeNull();
    const { pairs, agreement } = compareGrades(niromp2019Form, audits(4));
    expect(pairs).toBe(36);
    expect(agreement?.kappa.plain).toBe(0);
    expect(agreement?.ac2.quadratic).toBeGreaterThan(0.8);
    expect(agreement?.intervals.exact).toEqual({ low: 0, high: 1 });
  });
});

describe("agreed grades", () => {
  const audits = [twice(["Good", "Good"], ["Good", "Requires improvement"])];

  it("begin as the grade that both gave, and as nothing where they differ", () => {
    const { grades } = startAgreedGrades(niromp2019Form, audits, null).audits[0]!;
    expect(grades[sections[0]!]).toEqual({ first: "Good", second: "Good", agreed: "Good" });
    expect(grades[sections[1]!]).toEqual({ first: "Good", second: "Requires improvement", agreed: null });
  });

  it("are kept while both grades stay as they were", () => {
    const earlier = startAgreedGrades(niromp2019Form, audits, null);
    earlier.audits[0]!.grades[sections[1]!]!.agreed = "Good";
    const agreedIn = (again: readonly GradedTwice[]) =>
      startAgreedGrades(niromp2019Form, again, earlier).audits[0]?.grades[sections[1]!]?.agreed;
    expect(agreedIn(audits)).toBe("Good");
    expect(agreedIn([twice(["Good", "Good"], ["Good", "Inadequate"])])).toBeNull();
  });

  it("must be grades of the form", () => {
    const file = startAgreedGrades(niromp2019Form, audits, null);
    expect(validateAgreedGrades(niromp2019Form, file).ok).toBe(true);
    file.audits[0]!.grades[sections[1]!]!.agreed = "Fine";
    expect(validateAgreedGrades(niromp2019Form, file)).toMatchObject({
      ok: false,
      problem: { code: "agreed-grades-wrong" },
    });
    const other = { ...file, form: { id: "another", version: "1" } };
    expect(validateAgreedGrades(niromp2019Form, other).ok).toBe(false);
  });
});

describe("drawForModeration", () => {
  const audits = Array.from({ length: 6 }, (_, index) => ({
    title: `${index}`,
    record: graded(index === 2 ? [...nine("Good").slice(1), "Inadequate"] : nine("Good"), `A-0${index}`),
  }));

  it("draws one of six by ticket and every audit with an Inadequate, in the same way each time", () => {
    for (let seed = 0; seed < 20; seed++) {
      const key = { seed: String(seed), cycle: "2026-autumn" };
      const drawn = drawForModeration(niromp2019Form, audits, key);
      const why = (wanted: string) => drawn.filter((each) => each.why === wanted).map(({ title }) => title);
      expect(why("ticket")).toHaveLength(1);
      expect([...why("ticket"), ...why("worst-grade")]).toContain("2");
      const again = drawForModeration(niromp2019Form, audits.toReversed(), key);
      expect(again.map(({ title }) => title).toSorted()).toEqual(drawn.map(({ title }) => title).toSorted());
    }
  });
});
