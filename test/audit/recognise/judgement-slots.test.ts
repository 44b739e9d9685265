import { readChanged, setJudgement, setRow } from "../../support/change-plain-form.ts";
import type { PlainRow } from "../../support/plain-form.ts";
import { codesOf } from "../../support/read-form.ts";

const label = "Overall Judgement of the Health Plan";
const merged = { text: label, span: 3 } as const;

interface Layout {
  readonly rows: readonly PlainRow[];
  readonly grade: string | null;
  readonly comment: string | null;
}

describe("a judgement", () => {
  test.each<[string, Layout]>([
    [
      "in its own cells after the words",
      { rows: [[label, "Grade Good", "Comments Well led."]], grade: "Good", comment: "Well led." },
    ],
    [
      "after words with colons",
      { rows: [[label, "Grade: Good", "Comments: Well led."]], grade: "Good", comment: "Well led." },
    ],
    ["without any words", { rows: [[label, "Good", "Well led."]], grade: "Good", comment: "Well led." }],
    [
      "with the comment first",
      { rows: [[label, "Comments Well led.", "Grade Good"]], grade: "Good", comment: "Well led." },
    ],
    [
      "on the row below the words",
      {
        rows: [
          [label, "Grade", "Comments"],
          ["", "Good", "Well led."],
        ],
        grade: "Good",
        comment: "Well led.",
      },
    ],
    [
      "on the row below the words, in the other order",
      {
        rows: [
          [label, "Comments", "Grade"],
          ["", "Well led.", "Good"],
        ],
        grade: "Good",
        comment: "Well led.",
      },
    ],
    [
      "on the row below, the label repeated",
      {
        rows: [
          [label, "Grade", "Comments"],
          [label, "Good", "Well led."],
        ],
        grade: "Good",
        comment: "Well led.",
      },
    ],
    [
      "on the row below, its label cell saying something else",
      {
        rows: [
          [label, "Grade", "Comments"],
          ["Judgement", "Good", "Well led."],
        ],
        grade: "Good",
        comment: "Well led.",
      },
    ],
    [
      "below a label over all columns",
      { rows: [[merged], ["", "Grade Good", "Comments Well led."]], grade: "Good", comment: "Well led." },
    ],
    [
      "two rows below a label over all columns",
      {
        rows: [[merged], ["", "Grade", "Comments"], ["", "Good", "Well led."]],
        grade: "Good",
        comment: "Well led.",
      },
    ],
    [
      "beside its word, the comment on a row of its own",
      {
        rows: [
          [label, "Grade", "Good"],
          ["", "Comments", "Well led."],
        ],
        grade: "Good",
        comment: "Well led.",
      },
    ],
    [
      "the grade inline, the comment below its word",
      {
        rows: [
          [label, "Grade Good", "Comments"],
          ["", "", "Well led."],
        ],
        grade: "Good",
        comment: "Well led.",
      },
    ],
    [
      "the grade behind the label",
      { rows: [[`${label} Grade Good`, "", "Comments Well led."]], grade: "Good", comment: "Well led." },
    ],
    ["not given, the words alone", { rows: [[label, "Grade", "Comments"]], grade: null, comment: null }],
    [
      "not given, on the row below",
      {
        rows: [
          [label, "Grade", "Comments"],
          ["", "", ""],
        ],
        grade: null,
        comment: null,
      },
    ],
    [
      "whose comment begins with the word itself",
      {
        rows: [
          [label, "Grade", "Comments"],
          ["", "Good", "Comments from carers were strong."],
        ],
        grade: "Good",
        comment: "Comments from carers were strong.",
      },
    ],
    [
      "whose comment is the name of a grade",
      { rows: [[label, "Good", "Outstanding."]], grade: "Good", comment: "Outstanding." },
    ],
    [
      "whose comment is the name of a grade, beside an empty grade",
      { rows: [[label, "Grade", "Comments Good"]], grade: null, comment: "Good" },
    ],
  ])("is read %s", (_, { rows, grade, comment }) => {
    const reading = readChanged((form) => setJudgement(form, "health", ...rows));
    expect(reading.record.judgements.health).toEqual({ grade, comment });
    expect(reading.record.answers["health.named-professional"]?.answer).toBe("Yes");
    expect(codesOf(reading)).toEqual([]);
  });

  it("keeps what was written when it is no grade of the scale", () => {
    const { record } = readChanged((form) =>
      setJudgement(form, "health", [label, "Grade Adequate", "Comments"]),
    );
    expect(record.judgements.health).toEqual({ grade: null, asWritten: "Adequate", comment: null });
  });

  test.each([
    ["Overall judgement"],
    ["Overall judgement of health plan"],
    ["Overall grade"],
    ["Overall grade for the health plan"],
  ])("is still its section's when it is worded %j", (wording) => {
    const reading = readChanged((form) =>
      setJudgement(form, "health", [wording, "Grade Good", "Comments Well led."]),
    );
    expect(reading.record.judgements.health).toEqual({ grade: "Good", comment: "Well led." });
    expect(codesOf(reading)).toEqual([]);
  });

  it("is not its section's when its wording is about something else", () => {
    const reading = readChanged((form) =>
      setJudgement(form, "health", ["Overall judgement of the dental records", "Grade Good", "Comments x"]),
    );
    expect(reading.record.judgements.health).toEqual({ grade: null, comment: null, missing: true });
    expect(codesOf(reading)).toEqual(["row-not-recognised"]);
  });

  it("does not take the values of the row that follows it", () => {
    const reading = readChanged((form) => {
      setJudgement(form, "health", [label, "Grade", "Comments"], ["Is there a dentist?", "Yes", "Mrs."]);
      setRow(form, "education", 1, [
        "Have all assessments been undertaken to inform the PEP?",
        "No",
        "Not asked.",
      ]);
    });
    expect(reading.record.judgements.health).toEqual({ grade: null, comment: null });
    expect(reading.record.local).toHaveLength(1);
  });
});
