import { addRow, mapRows, readChanged, setJudgement, setRow } from "../../support/change-plain-form.ts";
import { formatted } from "../../support/plain-form.ts";
import { codesOf } from "../../support/read-form.ts";

/** Misreadings that random forms brought to light, each over the smallest form that shows it. */
const question = "Have Statutory Assessments been completed?";
const place = "health.statutory-assessments";

describe("a text in a column without a word for comments", () => {
  it("is no comment where another word heads the column", () => {
    const reading = readChanged((form) => {
      mapRows(form, "health", (row, index) => [row[0]!, row[1]!, index === 0 ? "Rating" : "high"]);
    });
    expect(reading.record.answers[place]).toMatchObject({ answer: "Yes", comment: null });
    expect(codesOf(reading)).toContain("column-not-recognised");
  });

  it("is no comment where it is only the number of the question", () => {
    const reading = readChanged((form) =>
      mapRows(form, "health", (row, index) => [index === 0 ? "" : "7", row[0]!, row[1]!]),
    );
    expect(reading.record.answers[place]).toMatchObject({ answer: "Yes", comment: null });
  });
});

describe("printed choices of which one is set off", () => {
  it("are an answer where nothing heads their column", () => {
    const choices = { text: "", xml: formatted(["Yes / "], ["No", "<w:b/>"], [" / N/A"]) };
    const reading = readChanged((form) =>
      mapRows(form, "health", (row, index) => (index === 0 ? [row[0]!] : [row[0]!, choices])),
    );
    expect(reading.record.answers[place]).toMatchObject({ answer: "No", comment: null });
  });
});

describe("columns to tick", () => {
  it("are found beside one for numbers, which is headed No. too", () => {
    const reading = readChanged((form) =>
      mapRows(form, "health", (row, index) =>
        index === 0 ? ["No.", row[0]!, "Yes", "No", "Comments"] : ["7", row[0]!, "", "x", "seen"],
      ),
    );
    expect(reading.record.answers[place]).toEqual({ answer: "No", comment: "seen" });
  });
});

describe("the words for a grade and its comment", () => {
  it("do not name the columns of the questions below them", () => {
    const reading = readChanged((form) => {
      const { health = [], education = [] } = form.sections;
      const [, ...questions] = education;
      const judgement = [["Overall Judgement of the Health Plan"], ["Grade", "Comments"], ["Good", "c"]];
      form.sections = {
        ...form.sections,
        health: [...health.slice(0, -1), ...judgement, ["Quality of the Education Plan"], ...questions],
        education: [],
      };
    });
    expect(reading.record.answers["education.plan-of-support"]).toEqual({
      answer: "Yes",
      comment: "education.plan-of-support",
    });
  });

  it("may begin the auditor's own sentence", () => {
    const reading = readChanged((form) =>
      setJudgement(form, "health", [
        "Overall Judgement of the Health Plan",
        "Good",
        "Comments from carers were sought",
      ]),
    );
    expect(reading.record.judgements.health).toMatchObject({ comment: "Comments from carers were sought" });
  });
});

describe("a line below a heading", () => {
  it("leaves the section and its columns what they are", () => {
    const reading = readChanged((form) => {
      setRow(form, "health", 0, [
        "Quality of the Health Plan\nsee the file",
        "Yes/NO\nas we found it on the day of the visit",
        "Comments\nwith the page of the file",
      ]);
    });
    expect(reading.record.answers[place]).toMatchObject({ answer: "Yes", comment: place });
    expect(reading.messages).toMatchObject([
      { code: "text-not-read", message: expect.stringContaining("Row 1 of table 5") as unknown },
    ]);
  });
});

describe("a row below a question", () => {
  it("that has only the word for comments holds none", () => {
    const reading = readChanged((form) => {
      mapRows(form, "health", (row) => row.slice(0, 2));
      addRow(form, "health", 2, ["Comments:"]);
    });
    expect(reading.record.answers[place]).toEqual({ answer: "Yes", comment: null });
  });

  it("is no second comment where the answer has one beside it", () => {
    const reading = readChanged((form) => {
      mapRows(form, "health", (row) => row.slice(0, 2));
      setRow(form, "health", 1, [question, "Yes – seen on file"]);
      addRow(form, "health", 2, ["A note of the team"]);
    });
    expect(reading.record.answers[place]).toEqual({ answer: "Yes", comment: "seen on file" });
    expect(codesOf(reading)).toContain("row-not-recognised");
  });
});

describe("boxes for a grade", () => {
  it("are no comment while none is ticked", () => {
    const reading = readChanged((form) =>
      setJudgement(form, "health", [
        "Overall Judgement of the Health Plan",
        "\u2610 Outstanding \u2610 Good \u2610 Requires improvement \u2610 Inadequate",
        "",
      ]),
    );
    expect(reading.record.judgements.health).toMatchObject({ comment: null });
  });
});

it("a mark that no column explains is named", () => {
  const reading = readChanged((form) => addRow(form, "health", 2, ["", "", "", "x"]));
  expect(codesOf(reading)).not.toEqual([]);
});

it("a number in a row of its own is the number of nothing, and is named", () => {
  const reading = readChanged((form) => addRow(form, "health", 2, ["1"]));
  expect(reading.messages).toMatchObject([
    { code: "text-not-read", message: expect.stringContaining("Row 3 of table 5") as unknown },
  ]);
});
