import { convertMainPart } from "../../../src/audit/convert/convert-main-part.ts";
import { addRow, mapRows, setJudgement, setRow } from "../../support/change-plain-form.ts";
import { convertForm } from "../../support/conversion/converted-form.ts";
import {
  blocksOf,
  plainFile,
  plainForm,
  type PlainCell,
  type PlainForm,
  type PlainRow,
} from "../../support/plain-form.ts";
import { run } from "../../support/form/wordprocessing.ts";
import { codesOf, contentOf, readAsAudit, type ReadForm } from "../../support/read-form.ts";
import { niromp2019 } from "../../support/niromp-2019.ts";

const statutory = "Have Statutory Assessments been completed?";
const ongoing = "Is there a clear plan to address any ongoing health issues?";

/** Reads a changed form, converts it, and makes sure that it says the same afterwards and stays as it is. */
function read(change: (form: PlainForm) => void): ReadForm & { readonly left: readonly string[] } {
  const form = plainForm();
  change(form);
  const reading = readAsAudit(plainFile(blocksOf(form)));
  const { after, changes } = convertForm(reading.mainXml);
  expect(contentOf({ ...reading, record: { ...reading.record, ...after.record } })).toEqual(
    contentOf(reading),
  );
  const again = convertMainPart(after.source);
  expect(again.ok && again.value.xml).toBe(after.source.xml);
  const left = changes.filter(({ code }) => code === "not-converted").map(({ at }) => at);
  return { ...reading, left };
}

function answersOf(reading: ReadForm, section = "health"): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(reading.record.answers).filter(([id]) => id.startsWith(`${section}.`)),
  );
}

const yes = (comment: string | null) => ({ answer: "Yes", comment });
const no = (comment: string | null) => ({ answer: "No", comment });

describe("a column for each answer with a mark in one of them", () => {
  /** The health plan with columns for its answers. */
  const withMarks = (
    form: PlainForm,
    rows: readonly (readonly [PlainCell, PlainCell, PlainCell, string])[],
  ): void => {
    mapRows(form, "health", ([label = "", answer = "", comment = ""], index) => {
      if (index === 0) return [label, "Yes", "No", "N/A", comment];
      const marks = rows[index - 1];
      return marks === undefined ? [label, { text: textOf(answer), span: 3 }, comment] : [label, ...marks];
    });
  };

  it.each(["x", "X", "✓", "✔", "☒", "☑", "√", "[x]", "Yes", "Y"])("reads %s", (mark) => {
    const reading = read((form) =>
      withMarks(form, [
        [mark, "", "", "One."],
        ["", mark.startsWith("Y") ? "No" : mark, "", "Two."],
        ["", "", mark.startsWith("Y") ? "N/A" : mark, ""],
        ["", "", "", "Four."],
      ]),
    );
    expect(Object.values(answersOf(reading))).toEqual([
      yes("One."),
      no("Two."),
      { answer: "Not applicable", comment: null },
      { answer: null, comment: "Four." },
    ]);
    expect(reading.record.judgements.health).toEqual({ grade: "Good", comment: "health.judgement" });
    expect(codesOf(reading)).toEqual([]);
    expect(reading.left).toContain("health.statutory-assessments/answer");
  });

  it("reads empty boxes as no mark, and a tick before crosses", () => {
    const reading = read((form) =>
      withMarks(form, [
        ["☐", "☒", "☐", ""],
        ["✗", "✗", "✓", ""],
        ["☐", "☐", "☐", ""],
        ["✓", "-", "-", ""],
      ]),
    );
    expect(Object.values(answersOf(reading))).toEqual([
      no(null),
      { answer: "Not applicable", comment: null },
      { answer: null, comment: null },
      yes(null),
    ]);
  });

  it("reads check boxes, and symbols of Word's fonts", () => {
    const box = (isTicked: boolean): string =>
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${isTicked ? 1 : 0}"/></w14:checkbox></w:sdtPr>` +
      `<w:sdtContent>${run(isTicked ? "\u2612" : "\u2610")}</w:sdtContent></w:sdt>`;
    const wingdings = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>';
    const form = plainForm();
    withMarks(form, [
      ["FIRST", "SECOND", "", "One."],
      ["", "THIRD", "", "Two."],
    ]);
    const { mainXml } = readAsAudit(plainFile(blocksOf(form)));
    const marked = mainXml
      .replace(run("FIRST"), box(false))
      .replace(run("SECOND"), box(true))
      .replace(run("THIRD"), wingdings);
    const { before, after } = convertForm(marked);
    for (const { record } of [before, after]) {
      expect(record.answers["health.statutory-assessments"]).toEqual(no("One."));
      expect(record.answers["health.ongoing-issues"]).toEqual(no("Two."));
    }
  });

  it("gives no answer where two are marked, keeps what they say, and names the row", () => {
    const reading = read((form) => withMarks(form, [["x", "x", "", "Both."]]));
    expect(reading.record.answers["health.statutory-assessments"]).toEqual({
      answer: null,
      asWritten: "Yes / No",
      comment: "Both.",
    });
    expect(codesOf(reading)).toEqual(["ticks-unclear"]);
  });

  it("names the row with words in such a column", () => {
    const reading = read((form) => withMarks(form, [["", "not yet", "", "One."]]));
    expect(reading.record.answers["health.statutory-assessments"]).toEqual({ answer: null, comment: "One." });
    expect(codesOf(reading)).toEqual(["cell-not-recognised"]);
  });

  it("may have its headings below a heading for all of them", () => {
    const reading = read((form) => {
      mapRows(form, "health", ([label = "", , comment = ""], index) =>
        index === 0
          ? [label, { text: "Yes/NO", span: 2 }, comment]
          : index === 5
            ? [label, { text: "Grade Good", span: 2 }, comment]
            : [label, index % 2 === 1 ? "x" : "", index % 2 === 1 ? "" : "x", comment],
      );
      addRow(form, "health", 1, ["", "Yes", "No", ""]);
    });
    expect(Object.values(answersOf(reading)).map((each) => (each as { answer: string }).answer)).toEqual([
      "Yes",
      "No",
      "Yes",
      "No",
    ]);
    expect(reading.record.answers["health.statutory-assessments"]?.comment).toBe(
      "health.statutory-assessments",
    );
  });

  it("serves a question of the region's own", () => {
    const reading = read((form) => {
      withMarks(form, [["x", "", "", ""]]);
      addRow(form, "health", 2, ["Is there a dentist?", "", "x", "", "Since May."]);
    });
    expect(reading.record.local).toEqual([
      { section: "health", question: "Is there a dentist?", answer: "No", comment: "Since May." },
    ]);
  });
});

describe("a comment on a row of its own", () => {
  const below =
    (...rows: readonly PlainRow[]) =>
    (form: PlainForm): void => {
      mapRows(form, "health", (row) => row.slice(0, 2));
      addRow(form, "health", 2, rows[0] ?? []);
    };

  it.each([
    ["behind the word", [{ text: "Comments: Overdue.", span: 2 }]],
    ["below the word", [{ text: "Comments\nOverdue.", span: 2 }]],
    ["beside the word", ["Comments", "Overdue."]],
    ["without the word", [{ text: "Overdue.", span: 2 }]],
  ] satisfies [string, PlainRow][])("is read %s", (_, row) => {
    const reading = read((form) => {
      below(row)(form);
      setRow(form, "health", 1, [statutory, "No"]);
    });
    expect(reading.record.answers["health.statutory-assessments"]).toEqual(no("Overdue."));
    expect(reading.record.answers["health.ongoing-issues"]).toEqual(yes(null));
    expect(codesOf(reading)).toEqual([]);
  });

  it.each([
    ["behind the word", "Comments: Overdue."],
    ["without the word", "Overdue."],
  ])("is read %s below a grade", (_, text) => {
    const reading = read((form) => {
      mapRows(form, "health", (row) => row.slice(0, 2));
      addRow(form, "health", 6, [{ text, span: 2 }]);
    });
    expect(reading.record.judgements.health).toEqual({ grade: "Good", comment: "Overdue." });
    expect(codesOf(reading)).toEqual([]);
  });

  it("is not taken from a heading that a region added below a grade", () => {
    const reading = read((form) => {
      mapRows(form, "health", (row) => row.slice(0, 2));
      addRow(form, "health", 6, [{ text: "Therapy", span: 2 }]);
      addRow(form, "health", 7, ["Is there a therapist?", "No"]);
    });
    expect(reading.record.judgements.health).toEqual({ grade: "Good", comment: null });
  });

  it("is not taken from a row that says of nothing whose it is, where the question has a cell for its comment", () => {
    const reading = read((form) => addRow(form, "health", 2, [{ text: "See the file as well.", span: 3 }]));
    expect(reading.record.answers["health.statutory-assessments"]).toEqual(
      yes("health.statutory-assessments"),
    );
    expect(codesOf(reading)).toEqual(["row-not-recognised"]);
  });
});

describe("an answer and its comment in one cell", () => {
  it.each([
    ["Yes – the plan is clear", yes("the plan is clear")],
    ["No - none was found.", no("none was found.")],
    ["Yes: seen in the file", yes("seen in the file")],
    ["No, it is out of date", no("it is out of date")],
    ["Yes. It is on page 3.", yes("It is on page 3.")],
    ["N.A. – too young", { answer: "Not applicable", comment: "too young" }],
    ["Yes\nThe plan is clear.", yes("The plan is clear.")],
    ["Yes/No: Yes", yes(null)],
    ["Answer: No – overdue", no("overdue")],
    ["Answer: Yes\nComments: On page 3.", yes("On page 3.")],
  ])("is read from %j", (text, expected) => {
    const reading = read((form) => setRow(form, "health", 1, [statutory, text, ""]));
    expect(reading.record.answers["health.statutory-assessments"]).toEqual(expected);
    expect(codesOf(reading)).toEqual([]);
  });

  it.each([
    "No plan was found",
    "Yes and no – it depends",
    "No. 5 of the list",
    "N. Smith says so",
    "Yes, No",
    "Partly",
  ])("is nobody's to guess in %j, which is kept as written", (text) => {
    const reading = read((form) => setRow(form, "health", 1, [statutory, text, ""]));
    expect(reading.record.answers["health.statutory-assessments"]).toEqual({
      answer: null,
      asWritten: text,
      comment: null,
    });
  });

  it("is left as it is where there is a comment beside it", () => {
    const reading = read((form) => setRow(form, "health", 1, [statutory, "Yes – clear", "On page 3."]));
    expect(reading.record.answers["health.statutory-assessments"]).toEqual({
      answer: null,
      asWritten: "Yes – clear",
      comment: "On page 3.",
    });
  });

  it("is read behind the question too", () => {
    const reading = read((form) =>
      setRow(form, "health", 1, [`${statutory} Yes – on page 3.`, { text: "", span: 2 }]),
    );
    expect(reading.record.answers["health.statutory-assessments"]).toEqual(yes("on page 3."));
  });

  it("is read of a grade", () => {
    const reading = read((form) =>
      setJudgement(form, "health", [
        "Overall Judgement of the Health Plan",
        "Requires improvement – no contingency",
        "",
      ]),
    );
    expect(reading.record.judgements.health).toEqual({
      grade: "Requires improvement",
      comment: "no contingency",
    });
  });
});

describe("labels inside the cells of values", () => {
  it("say what the cells are for, in any order", () => {
    const reading = read((form) => {
      mapRows(form, "health", ([label = "", answer = "", comment = ""], index) =>
        index === 0 ? [{ text: textOf(label), span: 3 }] : [label, comment, answer],
      );
      setRow(form, "health", 1, [statutory, "Comments: No", "Answer: Yes"]);
      setRow(form, "health", 2, [ongoing, "Comments: None.", "Yes/No: No"]);
    });
    expect(reading.record.answers["health.statutory-assessments"]).toEqual(yes("No"));
    expect(reading.record.answers["health.ongoing-issues"]).toEqual(no("None."));
  });

  it.each([
    "Overall Judgement of the Health Plan: Good",
    "Overall Judgement of the Health Plan – Good",
    "Overall Judgement of the Health Plan\nGrade: Good",
  ])("may have a grade behind them: %j", (text) => {
    const reading = read((form) =>
      setJudgement(form, "health", [text, { text: "Comments Well led.", span: 2 }]),
    );
    expect(reading.record.judgements.health).toEqual({ grade: "Good", comment: "Well led." });
    expect(codesOf(reading)).toEqual([]);
  });
});

describe("guidance with the question", () => {
  it.each([
    `${statutory}\nConsider: is the health assessment on file?`,
    `${statutory} (initial and review health assessments)`,
    `${statutory} Look at the health assessments and immunisations.`,
  ])("leaves it the form's question, and is named: %j", (text) => {
    const reading = read((form) => setRow(form, "health", 1, [text, "No", "Overdue."]));
    expect(reading.record.answers["health.statutory-assessments"]).toEqual(no("Overdue."));
    expect(reading.record.local).toEqual([]);
    expect(codesOf(reading)).toEqual(["text-not-read"]);
  });

  it.each([`${statutory} For the carer?`, `${statutory.slice(0, -1)} and shared?`])(
    "is no second question: %j",
    (text) => {
      const reading = read((form) => setRow(form, "health", 1, [text, "No", "Overdue."]));
      expect(reading.record.answers["health.statutory-assessments"]).toMatchObject({ missing: true });
    },
  );
});

describe("labels with spelling mistakes", () => {
  it.each([
    ["health.statutory-assessments", 1, "Have Statuory Assesments been completed?"],
    ["health.ongoing-issues", 2, "Is there a clear plan to adress any ongoing health isues?"],
    ["participation.carer", 2, "Veiws of carer?"],
    ["participation.parents", 3, "Views of parants?"],
  ])("are still %s: row %i is worded %j", (id, index, wording) => {
    const section = id.split(".")[0] ?? "";
    const reading = read((form) => setRow(form, section, index, [wording, "No", "misspelt"]));
    expect(reading.record.answers[id]).toEqual(no("misspelt"));
    expect(codesOf(reading)).toEqual(["label-misspelt"]);
  });

  it("are read in headings and in the header", () => {
    const reading = read((form) => {
      form.header[0] = ["Local Authorty:", "Northborough"];
      setRow(form, "health", 0, ["Qualty of the Health Plan", "Yes/NO", "Coments"]);
      setJudgement(form, "health", [
        "Overal Judgment of the Health Plan",
        "Grade Good",
        "Comments Well led.",
      ]);
    });
    expect(reading.record.header.localAuthority).toBe("Northborough");
    expect(reading.record.judgements.health).toEqual({ grade: "Good", comment: "Well led." });
    expect(answersOf(reading)).toMatchObject({
      "health.statutory-assessments": yes("health.statutory-assessments"),
    });
  });

  it.each([
    ["participation", 2, "Views of caret maker?"],
    ["participation", 2, "Views of parent?"],
    ["health", 1, "Have Statutory Reassessments been completed?"],
    ["clarity", 7, "Has unclear contingency if the permanency plan is not achievable?"],
  ])("are never other words: %s row %i, %j", (section, index, wording) => {
    const reading = read((form) => setRow(form, section, index, [wording, "No", "own"]));
    expect(reading.record.local).toMatchObject([{ question: wording, answer: "No" }]);
  });
});

describe("labels in two languages", () => {
  const welsh: Record<string, string> = {
    "health.statutory-assessments": "A yw asesiadau statudol wedi'u cwblhau?",
    "health.ongoing-issues": "A oes cynllun clir i fynd i'r afael ag unrhyw faterion iechyd?",
    "health.general-wellbeing": "A yw'r cynllun yn hybu iechyd a lles cyffredinol y plentyn?",
    "health.named-professional": "A yw'r cynllun yn cynnwys gweithiwr iechyd penodol?",
  };
  const inBoth = (form: PlainForm, join: (ours: string, theirs: string) => string): void => {
    form.header[0] = [join("Local Authority:", "Awdurdod Lleol:"), "Northborough"];
    form.header[3] = [join("Team:", "Tîm:"), "North"];
    mapRows(form, "health", ([label = "", ...rest], index) => {
      const id = niromp2019.sections[3]?.questions[index - 1]?.id ?? "";
      return [welsh[id] === undefined ? label : join(textOf(label), welsh[id]), ...rest];
    });
  };

  it.each([
    ["side by side", (ours: string, theirs: string) => `${ours} / ${theirs}`],
    ["the other language first", (ours: string, theirs: string) => `${theirs} / ${ours}`],
    ["one below the other", (ours: string, theirs: string) => `${ours}\n${theirs}`],
  ])("are read %s", (_, join) => {
    const reading = read((form) => inBoth(form, join));
    expect(reading.record.header).toMatchObject({ localAuthority: "Northborough", team: "North" });
    expect(answersOf(reading)).toEqual(Object.fromEntries(Object.keys(welsh).map((id) => [id, yes(id)])));
    expect(codesOf(reading)).toEqual([]);
  });

  it("are no pattern where a single label names two things", () => {
    const reading = read((form) => {
      form.header[4] = ["IRO (initials only) / Gwen", "PK"];
      setRow(form, "participation", 2, ["Views of carer? / grandparents", "No", "both"]);
    });
    expect(reading.record.header.iro).toBeNull();
    expect(reading.record.answers["participation.carer"]).toMatchObject({ missing: true });
  });
});

describe("one small table a question", () => {
  const eachAsTable =
    (rowsOf: (question: string, id: string) => PlainRow[]) =>
    (form: PlainForm): void => {
      form.sections = Object.fromEntries(
        niromp2019.sections.flatMap(({ id, heading, questions, judgement }): [string, PlainRow[]][] => [
          [id, [[heading]]],
          ...questions.map((question): [string, PlainRow[]] => [
            question.id,
            rowsOf(question.text, question.id),
          ]),
          ...(judgement === null
            ? []
            : [
                [judgement.id, [[judgement.text, "Grade Good", `Comments ${judgement.id}`]]] as [
                  string,
                  PlainRow[],
                ],
              ]),
        ]),
      );
    };

  it.each([
    ["of one row", (question: string, id: string): PlainRow[] => [[question, "No", id]]],
    [
      "with the answer and the comment behind their words",
      (question: string, id: string): PlainRow[] => [
        [{ text: question, span: 2 }],
        ["Answer", "No"],
        ["Comments", id],
      ],
    ],
    [
      "with the answer and the comment under their words",
      (question: string, id: string): PlainRow[] => [
        [{ text: question, span: 2 }],
        ["Yes/NO", "Comments"],
        ["No", id],
      ],
    ],
    [
      "with a word before the question too",
      (question: string, id: string): PlainRow[] => [
        ["Question", question],
        ["Yes/No", "No"],
        ["Comments", id],
      ],
    ],
    [
      "with the words inside the cells",
      (question: string, id: string): PlainRow[] => [[question], ["Answer: No"], [`Comments: ${id}`]],
    ],
  ])("is read %s", (_, rowsOf) => {
    const reading = read(eachAsTable(rowsOf));
    const questions = niromp2019.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(reading.record.answers).toEqual(Object.fromEntries(questions.map((id) => [id, no(id)])));
    expect(reading.record.judgements.health).toEqual({ grade: "Good", comment: "health.judgement" });
    expect(codesOf(reading)).toEqual([]);
  });

  it("keeps what is no answer as it is written", () => {
    const reading = read(
      eachAsTable((question, id) => [[{ text: question, span: 2 }], ["Answer", "Partly"], ["Comments", id]]),
    );
    expect(reading.record.answers["health.ongoing-issues"]).toEqual({
      answer: null,
      asWritten: "Partly",
      comment: "health.ongoing-issues",
    });
  });
});

function textOf(cell: PlainCell): string {
  return typeof cell === "string" ? cell : cell.text;
}
