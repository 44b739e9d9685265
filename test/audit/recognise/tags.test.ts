import { addRow, readChanged, setJudgement, setRow } from "../../support/change-plain-form.ts";
import { contentControl, paragraph, run } from "../../support/form/wordprocessing.ts";
import { plainFile, plainForm, type PlainRow } from "../../support/plain-form.ts";
import { codesOf, readAsAudit, readForm } from "../../support/read-form.ts";
import { niromp2019 } from "../../support/niromp-2019.ts";

const health =
  "Does the plan include a named health professional in relation to the health needs identified in the plan?";
const education =
  "Does the plan include a named educational professional in relation to the education needs identified in the plan?";

/** A form of nothing but tagged controls, each in a paragraph of its own. */
function paragraphsOf(values: readonly (readonly [tag: string, text: string])[]): Uint8Array {
  return plainFile([], values.map(([tag, text]) => controlInParagraph(tag, text)).join(""));
}

function controlInParagraph(tag: string, text: string): string {
  return paragraph(contentControl(`<w:tag w:val="${tag}"/>`, run(text)));
}

/** A row whose controls carry the tags of a question. */
function tagged(id: string, wording: string, answer: "Yes" | "No", comment: string): PlainRow {
  return [
    wording,
    { text: answer, control: "yes-no", tag: `${id}/answer` },
    { text: comment, control: "text", tag: `${id}/comment` },
  ];
}

const ofHealth = (wording: string): PlainRow =>
  tagged("health.named-professional", wording, "No", "of health");

describe("tags", () => {
  it("win over wording that was written anew", () => {
    const reading = readChanged((form) => setRow(form, "health", 4, ofHealth("Who sees to the teeth?")));
    expect(reading.record.answers["health.named-professional"]).toEqual({
      answer: "No",
      comment: "of health",
    });
    expect(reading.record.local).toEqual([]);
    expect(codesOf(reading)).toEqual([]);
  });

  it("give way to the exact wording of another question, which is pointed out", () => {
    const reading = readChanged((form) => {
      setRow(form, "health", 4, tagged("education.named-professional", health, "No", "tagged education"));
      setRow(form, "education", 4, tagged("health.named-professional", education, "Yes", "tagged health"));
    });
    expect(reading.record.answers["health.named-professional"]).toEqual({
      answer: "No",
      comment: "tagged education",
    });
    expect(reading.record.answers["education.named-professional"]).toEqual({
      answer: "Yes",
      comment: "tagged health",
    });
    expect(codesOf(reading)).toEqual(["tag-duplicated", "tag-duplicated"]);
  });

  it("give way to the exact wording of a row whose question they do not name, also where no row has theirs", () => {
    const reading = readChanged((form) => {
      setRow(form, "health", 4, tagged("education.named-professional", health, "No", "of health"));
      form.sections.education!.splice(4, 1);
    });
    expect(reading.record.answers["health.named-professional"]).toEqual({
      answer: "No",
      comment: "of health",
    });
    expect(reading.record.answers["education.named-professional"]).toMatchObject({ missing: true });
    expect(codesOf(reading)).toEqual(["tag-and-wording-differ"]);
  });

  it("never take a question from the row that has its exact wording and no tags", () => {
    const reading = readChanged((form) => {
      setRow(form, "health", 4, [health, "No", "of health"]);
      addRow(form, "health", 5, tagged("health.named-professional", "Is there a dentist?", "Yes", "own"));
    });
    expect(reading.record.answers["health.named-professional"]).toEqual({
      answer: "No",
      comment: "of health",
    });
    expect(reading.record.local).toMatchObject([{ answer: "Yes", comment: "own" }]);
    expect(codesOf(reading)).toEqual(["tag-duplicated", "local-question"]);
  });

  it("of a header field give way to the exact label beside them", () => {
    const reading = readChanged((form) => {
      form.header[3] = ["Team:", { text: "North", control: "text", tag: "header/iro" }];
      form.header[4] = ["IRO (initials only):", "PK"];
    });
    expect(reading.record.header).toMatchObject({ team: "North", iro: "PK" });
  });

  it("below the words for a judgement leave those words to it, whatever its label", () => {
    const reading = readChanged((form) =>
      setJudgement(
        form,
        "health",
        ["Overall judgement", "Grade", "Comments"],
        [
          "",
          { text: "Good", control: "grade", tag: "health.judgement/grade" },
          { text: "Well led.", control: "text", tag: "health.judgement/comment" },
        ],
      ),
    );
    expect(reading.record.judgements.health).toEqual({ grade: "Good", comment: "Well led." });
    expect(reading.record.local).toEqual([]);
    expect(codesOf(reading)).toEqual([]);
  });

  it("are left aside in a copied row that was worded anew for a region's own question", () => {
    const reading = readChanged((form) => {
      setRow(form, "health", 4, ofHealth(health));
      addRow(form, "health", 5, tagged("health.named-professional", "Is there a dentist?", "Yes", "own"));
    });
    expect(reading.record.answers["health.named-professional"]).toEqual({
      answer: "No",
      comment: "of health",
    });
    expect(reading.record.local).toMatchObject([
      { question: "Is there a dentist?", answer: "Yes", comment: "own" },
    ]);
    expect(codesOf(reading)).toEqual(["tag-duplicated", "local-question"]);
  });

  it("are left aside in a copied row that has another question's exact wording", () => {
    const reading = readChanged((form) => {
      setRow(form, "health", 4, ofHealth(health));
      setRow(form, "education", 4, tagged("health.named-professional", education, "Yes", "of education"));
    });
    expect(reading.record.answers["health.named-professional"]).toEqual({
      answer: "No",
      comment: "of health",
    });
    expect(reading.record.answers["education.named-professional"]).toEqual({
      answer: "Yes",
      comment: "of education",
    });
    expect(codesOf(reading)).toEqual(["tag-duplicated"]);
  });

  it("are left aside where the question that they name has a row of its own without tags", () => {
    const reading = readChanged((form) =>
      setRow(form, "health", 4, tagged("education.named-professional", health, "No", "of health")),
    );
    expect(reading.record.answers["health.named-professional"]).toEqual({
      answer: "No",
      comment: "of health",
    });
    expect(reading.record.answers["education.named-professional"]?.comment).toBe(
      "education.named-professional",
    );
  });

  it("that are there twice, in two rows of new wording, answer nothing where the rows differ", () => {
    const reading = readChanged((form) => {
      setRow(form, "health", 4, ofHealth("Who sees to the teeth?"));
      addRow(form, "health", 5, tagged("health.named-professional", "Is there a dentist?", "Yes", "own"));
    });
    expect(reading.record.answers["health.named-professional"]).toEqual({
      answer: null,
      asWritten: "No / Yes",
      comment: "of health\nown",
    });
    expect(codesOf(reading)).toEqual(["row-duplicated", "row-duplicated"]);
  });

  it("let text typed beside a control belong to its value", () => {
    const { record } = readChanged((form) =>
      setRow(form, "health", 4, [
        health,
        "No",
        {
          text: "The nurse",
          control: "text",
          tag: "health.named-professional/comment",
          beside: " and the GP.",
        },
      ]),
    );
    expect(record.answers["health.named-professional"]).toEqual({
      answer: "No",
      comment: "The nurse and the GP.",
    });
  });

  it("name a header field whatever its label says", () => {
    const reading = readChanged((form) => {
      form.header[1] = ["Reference", { text: "NB-1", control: "text", tag: "header/childId" }];
    });
    expect(reading.record.header.childId).toBe("NB-1");
    expect(codesOf(reading)).toEqual([]);
  });

  it("do not number the actions, as Word copies them with a row", () => {
    const { record } = readChanged((form) => {
      const row: PlainRow = [
        { text: "area", control: "text", tag: "actions/1/area" },
        { text: "action", control: "text", tag: "actions/1/action" },
        { text: "31/03/2027", control: "text", tag: "actions/1/date" },
      ];
      form.actions.splice(1, 1, row, row);
    });
    const action = { area: "area", action: "action", date: "2027-03-31" };
    expect(record.actions).toEqual([action, action]);
  });

  it("find actions and key factors under headings that nobody knows", () => {
    const { record } = readChanged((form) => {
      form.actions = [
        ["What", "How", "When"],
        [
          { text: "area", control: "text", tag: "actions/1/area" },
          { text: "action", control: "text", tag: "actions/1/action" },
          { text: "31/03/2027", control: "text", tag: "actions/1/date" },
        ],
      ];
      form.factors = ["Why?", [[{ text: "Stable teams.", control: "text", tag: "factors" }]]];
    });
    expect(record.actions).toEqual([{ area: "area", action: "action", date: "2027-03-31" }]);
    expect(record.factors).toBe("Stable teams.");
  });

  it("give every value where the tables are gone and the controls are in paragraphs", () => {
    const answers = { "health.named-professional": { answer: "No" as const, comment: "None." } };
    const file = paragraphsOf([
      ["header/team", "Court team"],
      ...niromp2019.sections.flatMap(({ questions }) =>
        questions.map(({ id }): [string, string] => [`${id}/answer`, id in answers ? "No" : "Yes"]),
      ),
      ["health.named-professional/comment", "None."],
      ["health.judgement/grade", "Good"],
      ["factors", "Stable teams."],
    ]);
    const { record, recognition } = readAsAudit(file);
    expect(record.answers).toMatchObject(answers);
    expect(record.header.team).toBe("Court team");
    expect(record.judgements.health).toMatchObject({ grade: "Good" });
    expect(record.factors).toBe("Stable teams.");
    expect(recognition.missing.filter(({ kind }) => kind === "question")).toEqual([]);
  });

  it("end the key factors where another value begins", () => {
    const { header, sections, actions } = plainForm();
    const blocks = [
      header,
      ...Object.values(sections).slice(1),
      actions,
      niromp2019.factors.label,
      "A factor.",
    ];
    const { record } = readAsAudit(
      plainFile(blocks, controlInParagraph("evidence.achieved-at-second-review/answer", "Yes")),
    );
    expect(record.factors).toBe("A factor.");
    expect(record.answers["evidence.achieved-at-second-review"]?.answer).toBe("Yes");
  });

  it("of other programs mean nothing", () => {
    const reading = readChanged((form) =>
      setRow(form, "health", 4, [health, { text: "No", control: "yes-no", tag: "goog_rdk_12" }, "of health"]),
    );
    expect(reading.record.answers["health.named-professional"]).toEqual({
      answer: "No",
      comment: "of health",
    });
  });

  it("of a whole form that was worded anew give every answer", () => {
    const wording = {
      "health.named-professional": "Nurse?",
      "participation.carer": "Fostering?",
      health: "Wellness",
    };
    const answers = {
      "health.named-professional": { answer: "No" as const, comment: "None." },
      "participation.carer": { answer: "Yes" as const, comment: "Asked." },
    };
    const reading = readForm({ answers }, { tagged: true, wording });
    expect(reading.record.answers).toMatchObject(answers);
    expect(codesOf(reading)).toEqual([]);
  });
});
