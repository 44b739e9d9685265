import { auditRecordSchema } from "../../src/audit/audit-record.ts";
import { buildRecord } from "../../src/audit/build-record.ts";
import type { Recognition, Slot } from "../../src/audit/recognise/recognition.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { treeOf, type Place } from "../../src/proforma/form-tree.ts";
import { niromp2019 } from "../support/niromp-2019.ts";

function slot(place: Place, written: string, fullDate: string | null = null): [Place, Slot] {
  const value = treeOf(niromp2019Form).at(place);
  if (value === null) throw new Error(`The form has no ${place}.`);
  const location = { type: "part", paragraphs: [] } as const;
  return [
    place,
    { place, value, location, written, pieces: [], controls: [], placeholder: "none", fullDate },
  ];
}

function recordOf(slots: readonly [Place, Slot][], more: Partial<Recognition> = {}) {
  const nothing = { listRows: new Map(), local: [], missing: [], repeated: [], messages: [] };
  return buildRecord({ ...nothing, slots: new Map(slots), ...more }, niromp2019Form);
}

describe("the record", () => {
  it("has every field, question and judgement of the pro forma, in its order, when nothing was found", () => {
    const record = recordOf([]);
    expect(auditRecordSchema.parse(record)).toEqual(record);
    expect(Object.keys(record.header)).toEqual(niromp2019.header.map(({ id }) => id));
    expect(Object.keys(record.answers)).toEqual(
      niromp2019.sections.flatMap(({ questions }) => questions.map(({ id }) => id)),
    );
    expect(Object.keys(record.judgements)).toHaveLength(9);
    expect(record).toMatchObject({ actions: [], factors: null, local: [], reasons: [] });
  });

  it("has the form's own values where the text means one of them, else the text beside null", () => {
    const record = recordOf(
      [
        slot("header/ageRange", "11"),
        slot("header/team", "Court team"),
        slot("health.named-professional/answer", "yes"),
        slot("participation.carer/answer", "Partly"),
        slot("health.judgement/grade", "RI"),
        slot("education.judgement/grade", "Adequate"),
        slot("actions/1/date", "31 March 2027"),
        slot("actions/2/date", "ASAP"),
        slot("actions/3/date", "31/03/27", "2027-03-31T00:00:00Z"),
      ],
      { listRows: new Map([["actions", 4]]) },
    );
    expect(auditRecordSchema.parse(record)).toEqual(record);
    expect(record.header).toMatchObject({ ageRange: null, ageRangeAsWritten: "11", team: "Court team" });
    expect(record.answers["health.named-professional"]).toEqual({ answer: "Yes", comment: null });
    expect(record.answers["participation.carer"]).toEqual({
      answer: null,
      asWritten: "Partly",
      comment: null,
    });
    expect(record.judgements.health).toEqual({ grade: "Requires improvement", comment: null });
    expect(record.judgements.education).toEqual({ grade: null, asWritten: "Adequate", comment: null });
    expect(record.actions).toEqual([
      { area: null, action: null, date: "2027-03-31" },
      { area: null, action: null, date: null, dateAsWritten: "ASAP" },
      { area: null, action: null, date: "2027-03-31" },
      { area: null, action: null, date: null },
    ]);
  });

  it("keeps what is written beside a date for completion, and drops only words that add nothing", () => {
    const record = recordOf(
      [
        slot("actions/1/date", "By 31/01/2027"),
        slot("actions/2/date", "31/01/2027 (at supervision)"),
        slot("actions/3/date", "Completed 12/11/2026"),
      ],
      { listRows: new Map([["actions", 3]]) },
    );
    expect(auditRecordSchema.parse(record)).toEqual(record);
    expect(record.actions).toEqual([
      { area: null, action: null, date: "2027-01-31" },
      { area: null, action: null, date: "2027-01-31", dateAsWritten: "31/01/2027 (at supervision)" },
      { area: null, action: null, date: "2026-11-12", dateAsWritten: "Completed 12/11/2026" },
    ]);
  });

  it("marks what is not in the document as missing", () => {
    const record = recordOf([], {
      missing: [
        { kind: "question", id: "participation.carer" },
        { kind: "judgement", id: "health" },
      ],
    });
    expect(record.answers["participation.carer"]?.missing).toBe(true);
    expect(record.judgements.health?.missing).toBe(true);
    expect(record.answers["health.named-professional"]).not.toHaveProperty("missing");
  });

  it("keeps a region's own questions with their answers as the form's values", () => {
    const local = { section: "health", question: "Is there a dentist?", answer: "y", comment: "Mrs." };
    expect(recordOf([], { local: [local, { ...local, answer: "soon" }] }).local).toEqual([
      { ...local, answer: "Yes" },
      { ...local, answer: null, asWritten: "soon" },
    ]);
  });
});
