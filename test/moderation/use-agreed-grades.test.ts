import { startAgreedGrades } from "../../src/moderation/agreed-grades.ts";
import { useAgreedGrades } from "../../src/moderation/use-agreed-grades.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { auditGiven } from "../support/given-audit.ts";

const first = { ...auditGiven().record, auditId: "6f1c1f0e-58a5-4f0e-9d55-0a3f5a3c2b10" };
const health = { ...first.judgements.health!, grade: "Inadequate" as const };
const second = { ...first, judgements: { ...first.judgements, health } };
const meeting = startAgreedGrades(niromp2019Form, [{ title: "WH-001", first, second }], null);

describe("the grades that reports count", () => {
  it("are the agreed ones, and the audit keeps its own", () => {
    const [audit] = meeting.audits;
    const grades = { ...audit!.grades, health: { ...audit!.grades.health!, agreed: "Inadequate" } };
    const before = JSON.stringify(first);
    const used = useAgreedGrades(niromp2019Form, [first], { ...meeting, audits: [{ ...audit!, grades }] });
    expect(used).toMatchObject({ changed: 1, missing: [] });
    expect(used.records[0]?.judgements.health).toEqual({ ...first.judgements.health, grade: "Inadequate" });
    expect(JSON.stringify(first)).toBe(before);
  });

  it("are the first ones while the meeting has not agreed", () => {
    expect(useAgreedGrades(niromp2019Form, [first], meeting)).toEqual({
      ...{ records: [first], changed: 0, missing: [] },
    });
  });

  it("name an audit of the meeting that is not counted", () => {
    expect(useAgreedGrades(niromp2019Form, [], meeting).missing).toEqual(["WH-001"]);
  });
});
