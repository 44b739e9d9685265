import { addRow, mapRows, readChanged, setRow } from "../../support/change-plain-form.ts";
import type { PlainCell, PlainForm, PlainRow } from "../../support/plain-form.ts";
import { codesOf } from "../../support/read-form.ts";
import { niromp2019 } from "../../support/niromp-2019.ts";

const statutory = "Have Statutory Assessments been completed?";

describe("the columns of a section", () => {
  it.each([
    ["Yes / No", "Comment"],
    ["Yes/No/NA", "Comments / evidence"],
    ["Answer", "Auditor's comments"],
    ["Y/N", "Evidence and comments"],
  ])("are known when they are headed %j and %j", (answers, comments) => {
    const { record } = readChanged((form) => {
      mapRows(form, "health", ([label = "", answer = "", comment = ""], index) =>
        index === 0 ? [label, comments, answers] : [label, comment, answer],
      );
    });
    expect(record.answers["health.statutory-assessments"]).toEqual({
      answer: "Yes",
      comment: "health.statutory-assessments",
    });
    expect(record.judgements.health).toEqual({ grade: "Good", comment: "health.judgement" });
  });

  it("are told by what they hold when the table names none", () => {
    const { record } = readChanged((form) => {
      mapRows(form, "health", ([label = "", answer = "", comment = ""], index) =>
        index === 0 ? [{ text: "Quality of the Health Plan", span: 3 }] : [comment, label, answer],
      );
      setRow(form, "health", 1, ["", statutory, "No"]);
      setRow(form, "health", 2, [
        "Only a comment.",
        "Is there a clear plan to address any ongoing health issues?",
        "",
      ]);
    });
    expect(record.answers["health.statutory-assessments"]).toEqual({ answer: "No", comment: null });
    expect(record.answers["health.ongoing-issues"]).toEqual({ answer: null, comment: "Only a comment." });
    expect(record.judgements.health).toEqual({ grade: "Good", comment: "health.judgement" });
  });

  it("are the other way round when all their content says so", () => {
    const { record } = readChanged((form) => {
      mapRows(form, "health", ([label = "", answer = "", comment = ""], index) =>
        index === 0 ? [label, answer, comment] : [label, comment, answer],
      );
    });
    expect(record.answers["health.named-professional"]).toEqual({
      answer: "Yes",
      comment: "health.named-professional",
    });
  });

  it("stay as they are headed when one row alone is filled in the other way", () => {
    const { record } = readChanged((form) => setRow(form, "health", 1, [statutory, "See the file.", "No"]));
    expect(record.answers["health.statutory-assessments"]).toEqual({
      answer: null,
      asWritten: "See the file.",
      comment: "No",
    });
  });

  it("may have one more, whose text is reported once and taken for nothing", () => {
    const reading = readChanged((form) => {
      mapRows(form, "health", ([label = "", ...rest], index) => [
        label,
        index === 0 ? "Reference" : "page 3",
        ...rest,
      ]);
    });
    expect(reading.record.answers["health.statutory-assessments"]).toEqual({
      answer: "Yes",
      comment: "health.statutory-assessments",
    });
    expect(reading.record.judgements.health).toEqual({ grade: "Good", comment: "health.judgement" });
    expect(codesOf(reading)).toEqual(["column-not-recognised"]);
  });

  it("may be one for each answer with a cross in it", () => {
    const reading = readChanged((form) => {
      mapRows(form, "health", ([label = "", answer = "", comment = ""], index) => {
        if (index === 0) return [label, "Yes", "No", comment];
        return answer === "Yes" ? [label, "", "X", comment] : [label, answer, "", comment];
      });
    });
    expect(reading.record.answers["health.named-professional"]).toEqual({
      answer: "No",
      comment: "health.named-professional",
    });
    expect(codesOf(reading)).toEqual([]);
  });

  it("may have one more that only numbers the questions", () => {
    const reading = readChanged((form) => {
      mapRows(form, "health", (row, index) => [index === 0 ? "No." : `${index}.`, ...row]);
    });
    expect(reading.record.answers["health.statutory-assessments"]?.answer).toBe("Yes");
    expect(reading.record.judgements.health?.comment).toBe("health.judgement");
    expect(codesOf(reading)).toEqual([]);
  });

  it("may lack that for comments", () => {
    const reading = readChanged((form) => mapRows(form, "health", (row) => row.slice(0, 2)));
    expect(reading.record.answers["health.statutory-assessments"]).toEqual({ answer: "Yes", comment: null });
    expect(reading.record.judgements.health).toEqual({ grade: "Good", comment: null });
    expect(codesOf(reading)).toEqual([]);
  });
});

describe("a row of a section", () => {
  it("may have text in a cell too many, which is reported", () => {
    const reading = readChanged((form) =>
      setRow(form, "health", 1, [statutory, "Yes", "A comment.", "An aside."]),
    );
    expect(reading.record.answers["health.statutory-assessments"]).toEqual({
      answer: "Yes",
      comment: "A comment.",
    });
    expect(codesOf(reading)).toEqual(["cell-not-recognised"]);
  });

  it("may have its comment cell split, one half empty", () => {
    const reading = readChanged((form) => {
      mapRows(form, "health", ([label = "", answer = "", comment = ""], index) =>
        index === 1 ? [label, answer, "", comment] : [label, answer, { text: textOf(comment), span: 2 }],
      );
    });
    expect(reading.record.answers["health.statutory-assessments"]?.comment).toBe(
      "health.statutory-assessments",
    );
    expect(codesOf(reading)).toEqual([]);
  });

  it("gives a comment merged over two questions to the first alone, and says so", () => {
    const reading = readChanged((form) => {
      setRow(form, "participation", 2, [
        "Views of carer?",
        "Yes",
        { text: "Both came.", vertical: "restart" },
      ]);
      setRow(form, "participation", 3, ["Views of parents?", "No", { text: "", vertical: "continue" }]);
    });
    expect(reading.record.answers["participation.carer"]).toEqual({ answer: "Yes", comment: "Both came." });
    expect(reading.record.answers["participation.parents"]).toEqual({ answer: "No", comment: null });
    expect(codesOf(reading)).toEqual(["cell-shared"]);
  });

  it("gives an answer merged over two questions to the first alone, and says so", () => {
    const reading = readChanged((form) => {
      setRow(form, "participation", 2, [
        "Views of carer?",
        { text: "Yes", vertical: "restart" },
        "By letter.",
      ]);
      setRow(form, "participation", 3, [
        "Views of parents?",
        { text: "", vertical: "continue" },
        "In person.",
      ]);
    });
    expect(reading.record.answers["participation.carer"]).toEqual({ answer: "Yes", comment: "By letter." });
    expect(reading.record.answers["participation.parents"]).toEqual({ answer: null, comment: "In person." });
    expect(codesOf(reading)).toEqual(["cell-shared"]);
  });

  it("may have its answer on the next row, below a question merged over all columns", () => {
    const reading = readChanged((form) => {
      setRow(form, "health", 1, [{ text: statutory, span: 3 }]);
      addRow(form, "health", 2, ["", "No", "Overdue."]);
    });
    expect(reading.record.answers["health.statutory-assessments"]).toEqual({
      answer: "No",
      comment: "Overdue.",
    });
    expect(codesOf(reading)).toEqual([]);
  });

  it("may have its answer behind the question in the same cell", () => {
    const { record } = readChanged((form) =>
      setRow(form, "health", 1, [`${statutory} No`, { text: "Overdue.", span: 2 }]),
    );
    expect(record.answers["health.statutory-assessments"]).toEqual({ answer: "No", comment: "Overdue." });
  });

  it("keeps the text of a table that was pasted into its comment", () => {
    const { record } = readChanged((form) =>
      setRow(form, "health", 1, [statutory, "Yes", { text: "See above.", inner: [["May", "done"]] }]),
    );
    expect(record.answers["health.statutory-assessments"]?.comment).toBe("May\ndone\nSee above.");
  });

  it.each(["Participation", "Comments", "Team:", "Good", "Grade"])(
    "may have %j for its comment",
    (comment) => {
      const reading = readChanged((form) =>
        setRow(form, "participation", 2, ["Views of carer?", "Yes", comment]),
      );
      expect(reading.record.answers["participation.carer"]).toEqual({ answer: "Yes", comment });
      expect(reading.record.header.team).toBe("value of team");
      expect(codesOf(reading)).toEqual([]);
    },
  );
});

describe("a question that the document has twice", () => {
  const readTwice = (answer: string, comment: string) =>
    readChanged((form) => addRow(form, "health", 2, [statutory, answer, comment]));

  it.each([
    ["is blank", "", ""],
    ["says the same", "Yes", "health.statutory-assessments"],
  ])("is one question when the second row %s", (_, answer, comment) => {
    const reading = readTwice(answer, comment);
    expect(reading.record.answers["health.statutory-assessments"]).toEqual({
      answer: "Yes",
      comment: "health.statutory-assessments",
    });
    expect(codesOf(reading)).toEqual([]);
  });

  it("is a region's own where it is under another section's heading", () => {
    const reading = readChanged((form) =>
      addRow(form, "education", 2, [statutory, "No", "For the SEN plan."]),
    );
    expect(reading.record.answers["health.statutory-assessments"]).toEqual({
      answer: "Yes",
      comment: "health.statutory-assessments",
    });
    expect(reading.record.local).toEqual([
      { section: "education", question: statutory, answer: "No", comment: "For the SEN plan." },
    ]);
    expect(codesOf(reading)).toEqual(["local-question"]);
  });

  it("is not answered when the rows differ: both are kept as written, and a message says so", () => {
    const reading = readTwice("No", "Overdue.");
    expect(reading.record.answers["health.statutory-assessments"]).toEqual({
      answer: null,
      asWritten: "Yes / No",
      comment: "health.statutory-assessments\nOverdue.",
    });
    expect(codesOf(reading)).toEqual(["row-duplicated", "row-duplicated"]);
  });
});

function textOf(cell: PlainCell): string {
  return typeof cell === "string" ? cell : cell.text;
}

describe("answer and comment in another order than the headings or the other sections have them", () => {
  type Column = "label" | "answer" | "comment";
  interface Layout {
    readonly order: readonly Column[];
    readonly heading: "moved along" | "left behind" | "none";
    readonly controls: boolean;
    readonly comments: readonly string[];
    /** Of how many questions one is answered. */
    readonly every: number;
  }

  /** Answers and comments by question, laid out in one of many ways. */
  function layOut(form: PlainForm, { order, heading, controls, comments, every }: Layout): Truth {
    const truth: Truth = {};
    let number = 0;
    for (const { id, heading: title, questions, judgement } of niromp2019.sections) {
      const put = (cells: Record<Column, PlainCell>): PlainRow => order.map((column) => cells[column]);
      const asked = questions.map((question): PlainRow => {
        const isAnswered = number % every === 0;
        const answer = isAnswered ? (["Yes", "No", "Not applicable"][number % 3] ?? "") : "";
        const comment = isAnswered ? (comments[number % comments.length] ?? "") : "";
        number += 1;
        truth[question.id] = {
          answer: answer === "" ? null : answer,
          comment: comment === "" ? null : comment,
        };
        const list: PlainCell = isAnswered
          ? { text: answer, control: "yes-no" }
          : { text: "Choose an item.", control: "yes-no", isPlaceholder: true };
        return put({ label: question.text, answer: controls ? list : answer, comment });
      });
      const headed: PlainCell[] = ["Yes/NO", "Comments"];
      if (heading === "left behind") headed.splice(order.indexOf("label"), 0, title);
      form.sections[id] = [
        ...(heading === "none" ? [[{ text: title, span: 3 }]] : []),
        ...(heading === "left behind" ? [headed] : []),
        ...(heading === "moved along" ? [put({ label: title, answer: "Yes/NO", comment: "Comments" })] : []),
        ...asked,
        ...(judgement === null
          ? []
          : [put({ label: judgement.text, answer: "Grade Good", comment: "Comments Well led." })]),
      ];
    }
    return truth;
  }
  type Truth = Record<string, { answer: string | null; comment: string | null }>;

  const orders: readonly (readonly Column[])[] = [
    ["label", "answer", "comment"],
    ["label", "comment", "answer"],
    ["answer", "label", "comment"],
    ["comment", "label", "answer"],
    ["answer", "comment", "label"],
    ["comment", "answer", "label"],
  ];
  const written: readonly (readonly [string, readonly string[], number])[] = [
    ["words for comments", ["It says so.", "See page 3."], 1],
    ["no comments", [""], 1],
    ["comments some of which are answers themselves", ["", "No", "N/A", "It says so.", "See page 3."], 1],
    ["comments most of which are answers themselves", ["No", "N/A", "", "See the file.", "Yes"], 1],
    ["a third of the questions answered", ["No", "It says so.", "", "N/A"], 3],
  ];
  const layouts = orders.flatMap((order) =>
    (["moved along", "left behind", "none"] as const).flatMap((heading) =>
      [true, false].flatMap((controls) =>
        written.map(([what, comments, every]) => ({ order, heading, controls, what, comments, every })),
      ),
    ),
  );

  it.each(layouts)("$order, headings $heading, lists $controls: $what", (layout) => {
    let truth: Truth = {};
    const { record } = readChanged((form) => (truth = layOut(form, layout)));
    expect(record.answers).toEqual(truth);
  });

  it("is said, once a table, where the headings were left behind", () => {
    const reading = readChanged((form) => {
      mapRows(form, "health", ([label = "", answer = "", comment = ""], index) =>
        index === 0 ? [label, answer, comment] : [label, comment, answer],
      );
    });
    expect(codesOf(reading)).toEqual(["columns-swapped"]);
    expect(reading.messages[0]?.message).toContain("In table 5,");
  });

  it("is said to be unclear where every cell might be an answer and no heading helps", () => {
    const reading = readChanged((form) => {
      for (const { id, heading, questions } of niromp2019.sections) {
        form.sections[id] = [
          [{ text: heading, span: 3 }],
          ...questions.map(({ text }): PlainRow => [text, "No", "Yes"]),
        ];
      }
    });
    expect(reading.record.answers["participation.carer"]).toEqual({ answer: "No", comment: "Yes" });
    expect(new Set(codesOf(reading))).toEqual(new Set(["columns-unclear"]));
  });

  it("is not read into one section of one question: its headings hold, as they do in the rest of the form", () => {
    const reading = readChanged((form) => {
      mapRows(form, "evidence", ([label = "", answer = "", comment = ""], index) =>
        index === 0 ? [label, answer, comment] : [label, comment, answer],
      );
    });
    expect(reading.record.answers["evidence.achieved-at-second-review"]).toEqual({
      answer: null,
      asWritten: "evidence.achieved-at-second-review",
      comment: "Yes",
    });
    expect(codesOf(reading)).toEqual(["answer-under-comments"]);
  });
});
