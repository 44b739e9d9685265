import type { Recognition } from "../../../src/audit/recognise/recognition.ts";
import { readChanged, setRow } from "../../support/change-plain-form.ts";
import type { PlainCell } from "../../support/plain-form.ts";
import { codesOf, readForm } from "../../support/read-form.ts";

const place = "health.statutory-assessments";
const question = "Have Statutory Assessments been completed?";

function readCells(answer: PlainCell, comment: PlainCell) {
  const reading = readChanged((form) => setRow(form, "health", 1, [question, answer, comment]));
  return { reading, entry: reading.record.answers[place], slots: slotsOf(reading.recognition) };
}

function slotsOf({ slots }: Recognition) {
  const answer = slots.get(`${place}/answer`);
  const comment = slots.get(`${place}/comment`);
  if (answer === undefined || comment === undefined) throw new Error("The row has both.");
  return { answer, comment };
}

describe("a placeholder", () => {
  it("that a control shows is no answer", () => {
    const { entry, slots, reading } = readCells(
      { text: "Choose an item.", control: "yes-no", isPlaceholder: true },
      { text: "Click or tap here to enter text.", control: "text", isPlaceholder: true },
    );
    expect(entry).toEqual({ answer: null, comment: null });
    expect(slots).toMatchObject({ answer: { placeholder: "control" }, comment: { placeholder: "control" } });
    expect(codesOf(reading)).toEqual([]);
  });

  test.each([
    ["Click or tap here to enter text."],
    ["Click here to enter text."],
    ["click or tap here to enter text"],
    ["Choose an item."],
    ["Select an answer"],
    ["Please type your comment here"],
    ["Enter text here"],
    ["Pick one"],
    ["Select"],
    ["[Insert comments here]"],
  ])("that was left as ordinary text, such as %j, is no answer", (text) => {
    const { entry, slots, reading } = readCells("Yes", text);
    expect(entry).toEqual({ answer: "Yes", comment: null });
    expect(slots.comment).toMatchObject({ written: null, placeholder: "ordinary-text", pieces: [] });
    expect(reading.facts.placeholdersAsText).toEqual([`${place}/comment`]);
  });

  test.each([
    ["Click or tap here to enter text. Done in May.", "Done in May."],
    ["Done in May. Click or tap here to enter text.", "Done in May."],
  ])("is taken off the text that was typed beside it: %j", (text, comment) => {
    const { entry, slots } = readCells("Choose an item. Yes", text);
    expect(entry).toEqual({ answer: "Yes", comment });
    expect(slots.comment.placeholder).toBe("ordinary-text");
    expect(slots.comment.pieces.map(({ piece, from, to }) => piece.text.slice(from, to)).join("")).toBe(
      comment,
    );
  });

  test.each([
    ["Enter text messages into the log."],
    ["Choose a placement by the date of the review."],
    ["Select committee report to follow."],
    ["Pick up at school is now agreed."],
    ["Type 1 diabetes."],
    ["Tap"],
  ])("is not what someone meant who wrote %j", (text) => {
    expect(readCells("Yes", text).entry).toEqual({ answer: "Yes", comment: text });
  });

  it("that a list shows without being marked as one is no answer, and nobody left it behind", () => {
    const { entry, slots } = readCells({ text: "Choose an item.", control: "yes-no" }, "A comment.");
    expect(entry?.answer).toBeNull();
    expect(slots.answer.placeholder).toBe("control");
  });

  it("is pointed out when the control that shows it holds one of its own items", () => {
    const { entry, reading } = readCells(
      { text: "Yes", control: "yes-no", isPlaceholder: true },
      "A comment.",
    );
    expect(entry?.answer).toBeNull();
    expect(reading.messages).toMatchObject([{ code: "placeholder-looks-answered", at: `${place}/answer` }]);
  });

  it("is pointed out when its control's text does not look like one", () => {
    const { entry, reading } = readCells("Yes", {
      text: "The nurse is named.",
      control: "text",
      isPlaceholder: true,
      hasPlaceholderStyle: false,
    });
    expect(entry?.comment).toBeNull();
    expect(reading.messages).toMatchObject([{ code: "placeholder-looks-answered", at: `${place}/comment` }]);
  });

  it("hides nothing that was typed beside its control", () => {
    const { entry, slots } = readCells("Yes", {
      text: "Click or tap here to enter text.",
      control: "text",
      isPlaceholder: true,
      beside: "Done in May.",
    });
    expect(entry).toEqual({ answer: "Yes", comment: "Done in May." });
    expect(slots.comment.location.type).toBe("cell");
  });
});

describe("an answer that is typed", () => {
  test.each([
    ["Y", "Yes"],
    ["yes ", "Yes"],
    ["YES", "Yes"],
    ["No.", "No"],
    ["n/a", "Not applicable"],
  ])("as %j is %s", (text, answer) => {
    expect(readCells(text, "").entry).toEqual({ answer, comment: null });
  });

  it("as something else is kept as written", () => {
    expect(readCells("Partly", "").entry).toEqual({ answer: null, asWritten: "Partly", comment: null });
  });
});

describe("check boxes", () => {
  test.each([
    ["☒ Yes ☐ No", "Yes"],
    ["☐ Yes ☑ No", "No"],
    ["Yes ☐ No ☒", "No"],
    ["☐Yes\n✓No", "No"],
    ["[x] Yes [ ] No", "Yes"],
    ["☐ Yes ☐ No ☒ N/A", "Not applicable"],
  ])("in characters, %j, answer %s", (text, answer) => {
    expect(readCells(text, "A comment.").entry).toEqual({ answer, comment: "A comment." });
  });

  it("of which none is ticked are no answer", () => {
    expect(readCells("☐ Yes ☐ No", "").entry).toEqual({ answer: null, comment: null });
  });

  it("that are both ticked are kept as written", () => {
    expect(readCells("☒ Yes ☒ No", "").entry).toEqual({
      answer: null,
      asWritten: "☒ Yes ☒ No",
      comment: null,
    });
  });

  it("in a comment are the auditor's own", () => {
    expect(readCells("Yes", "☒ Yes ☐ No").entry?.comment).toBe("☒ Yes ☐ No");
  });

  it("may be controls", () => {
    const values = { answers: { [place]: { answer: "No" as const } } };
    expect(readForm(values, { checkBoxes: "controls" }).record.answers[place]?.answer).toBe("No");
  });
});

describe("a list that LibreOffice moved into the comment's cell", () => {
  const answers = { [place]: { answer: "No" as const, comment: "Overdue." } };

  it("is the answer when it took the answer with it, which is pointed out", () => {
    const reading = readForm({ answers }, { movedLists: { [place]: "answer" } });
    expect(reading.record.answers[place]).toEqual({ answer: "No", comment: "Overdue." });
    expect(reading.messages).toMatchObject([{ code: "control-out-of-place", at: `${place}/answer` }]);
  });

  it("changes nothing when it left the answer behind", () => {
    const reading = readForm({ answers }, { movedLists: { [place]: "empty" } });
    expect(reading.record.answers[place]).toEqual({ answer: "No", comment: "Overdue." });
    expect(codesOf(reading)).toEqual([]);
    expect(reading.facts.commentControlIsList).not.toContain(`${place}/comment`);
  });
});

describe("a comment cell that is a list, the form's own defect", () => {
  it("gives the item that was chosen, and is reported as a fact", () => {
    const answers = { "health.ongoing-issues": { answer: "Yes" as const, comment: "No" } };
    const reading = readForm({ answers });
    expect(reading.record.answers["health.ongoing-issues"]).toEqual({ answer: "Yes", comment: "No" });
    expect(reading.facts.commentControlIsList).toEqual(["health.ongoing-issues/comment"]);
  });

  it("gives text that was typed behind it", () => {
    const { record } = readChanged((form) =>
      setRow(form, "health", 2, [
        "Is there a clear plan to address any ongoing health issues?",
        { text: "Yes", control: "yes-no" },
        { text: "Choose an item.", control: "yes-no", isPlaceholder: true, beside: "Asthma plan." },
      ]),
    );
    expect(record.answers["health.ongoing-issues"]).toEqual({ answer: "Yes", comment: "Asthma plan." });
  });
});

describe("one cell with a choice and a comment, each in its control", () => {
  it("is read control by control", () => {
    const { record, recognition } = readChanged((form) => {
      form.sections.health = [
        ["Quality of the Health Plan", "Yes/NO"],
        [question, { text: "No", control: "yes-no", second: { text: "Overdue.", control: "text" } }],
        [
          "Overall Judgement of the Health Plan",
          { text: "Good", control: "grade", second: { text: "Well led.", control: "text" } },
        ],
      ];
    });
    expect(record.answers[place]).toEqual({ answer: "No", comment: "Overdue." });
    expect(record.judgements.health).toEqual({ grade: "Good", comment: "Well led." });
    expect(slotsOf(recognition).comment.location.type).toBe("control");
  });
});
