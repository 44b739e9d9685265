import { readChanged, setJudgement, setRow } from "../../support/change-plain-form.ts";
import { plainFile, plainForm, type PlainRow } from "../../support/plain-form.ts";
import { codesOf, readAsAudit, type ReadForm } from "../../support/read-form.ts";

const label = "Overall Judgement of the Health Plan";
const merged = { text: label, span: 3 } as const;

/** The judgement of the health plan with its values in a table of their own. */
function readParted(row: PlainRow, values: PlainRow): ReadForm {
  const form = plainForm();
  setJudgement(form, "health", row);
  const { header, sections, actions, factors } = form;
  const tables = Object.entries(sections).flatMap(([id, rows]) =>
    id === "health" ? [rows, [values]] : [rows],
  );
  return readAsAudit(plainFile([header, ...tables, actions, ...factors]));
}

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
    [
      "in one cell with its comment, on lines of their own",
      { rows: [[label, "Grade Good\nComments Well led.", ""]], grade: "Good", comment: "Well led." },
    ],
    [
      "behind the label with its comment, on lines of their own",
      {
        rows: [[{ text: `${label}\nGrade: Good\nComments: Well led.\nNothing more.`, span: 3 }]],
        grade: "Good",
        comment: "Well led.\nNothing more.",
      },
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

  it("is read below its words where the table was parted there", () => {
    const reading = readParted([label, "Grade", "Comments"], ["", "Good", "Well led."]);
    expect(reading.record.judgements.health).toEqual({ grade: "Good", comment: "Well led." });
    expect(codesOf(reading)).toEqual([]);
  });

  it("stays there once its controls have their tags, its comment still to come", () => {
    const { recognition } = readParted(
      [label, "Grade", "Comments"],
      [
        "",
        { text: "Good", control: "grade", tag: "health.judgement/grade" },
        { text: "Enter text", control: "text", tag: "health.judgement/comment", isPlaceholder: true },
      ],
    );
    const tags = recognition.slots.get("health.judgement/comment")?.controls.map(({ tag }) => tag);
    expect(tags).toEqual(["health.judgement/comment"]);
  });

  it("does not reach into the table of another section", () => {
    const reading = readChanged((form) => setJudgement(form, "health", [label, "Grade", "Comments"]));
    expect(reading.record.judgements.health).toEqual({ grade: null, comment: null });
    expect(reading.record.answers["education.pep-assessments"]?.answer).toBe("Yes");
  });

  it("names the row of a grade in a table by itself", () => {
    const reading = readParted([label, "", ""], ["", "Good", "Well led."]);
    expect(reading.record.judgements.health).toEqual({ grade: null, comment: null });
    expect(codesOf(reading)).toEqual(["row-not-recognised"]);
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
