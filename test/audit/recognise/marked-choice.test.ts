import { readChanged, setJudgement, setRow } from "../../support/change-plain-form.ts";
import { formatted } from "../../support/plain-form.ts";

const place = "health.statutory-assessments";
const question = "Have Statutory Assessments been completed?";
type Run = readonly [text: string, properties?: string];

function readAnswer(...runs: readonly Run[]) {
  const reading = readChanged((form) =>
    setRow(form, "health", 1, [question, { text: "", xml: formatted(...runs) }, "seen"]),
  );
  return {
    entry: reading.record.answers[place],
    messages: reading.messages.map(({ code, at }) => [code, at]),
  };
}

const highlighted = '<w:highlight w:val="yellow"/>';
const byMark = ["choice-by-mark", `${place}/answer`];
const struck = ["struck-text", `${place}/answer`];

describe("an answer among printed choices", () => {
  test.each<[string, string, readonly Run[]]>([
    ["highlighted", "No", [["Yes / "], ["No", highlighted]]],
    ["shaded in a colour", "Yes", [["Yes", '<w:shd w:val="clear" w:fill="FFFF00"/>'], [" / No"]]],
    ["bold", "Yes", [["Yes", "<w:b/>"], ["/No"]]],
    ["bold by Word's style", "No", [["Yes or "], ["No", '<w:rStyle w:val="Strong"/>']]],
    ["underlined", "No", [["Yes  "], ["No", '<w:u w:val="single"/>']]],
    ["circled by a border", "Not applicable", [["Yes / No / "], ["N/A", '<w:bdr w:val="single"/>']]],
    ["highlighted, over several runs", "No", [["Yes / "], ["N", highlighted], ["o", highlighted]]],
    ["highlighted and bold", "Yes", [["Yes", `${highlighted}<w:b/>`], [" / No"]]],
  ])("is the only one that is %s", (_, answer, runs) => {
    const { entry, messages } = readAnswer(...runs);
    expect(entry).toEqual({ answer, comment: "seen" });
    expect(messages).toEqual([byMark]);
  });

  test.each<[string, readonly Run[]]>([
    ["both are set off", [["Yes / No", "<w:b/>"]]],
    ["none is set off", [["Yes / No"]]],
    ["marks point to different ones", [["Yes", "<w:b/>"], [" / "], ["No", highlighted]]],
    ["a mark is switched off", [["Yes", '<w:b w:val="0"/>'], [" / No"]]],
    ["only a part of a word is set off", [["Y", "<w:b/>"], ["es / No"]]],
  ])("is for a person to read where %s", (_, runs) => {
    expect(readAnswer(...runs).entry).toEqual({ answer: null, asWritten: "Yes / No", comment: "seen" });
  });

  it("is the one without a line through it", () => {
    for (const property of ["<w:strike/>", "<w:dstrike/>"]) {
      const { entry, messages } = readAnswer(["Yes / "], ["No", property]);
      expect(entry).toMatchObject({ answer: "Yes" });
      expect(messages).toEqual([struck]);
    }
  });

  it("is not what is struck through, which a message says", () => {
    expect(readAnswer(["Yes", "<w:strike/>"], [" No"])).toEqual({
      entry: { answer: "No", comment: "seen" },
      messages: [struck],
    });
    expect(readAnswer(["Yes", "<w:strike/>"])).toEqual({
      entry: { answer: null, comment: "seen" },
      messages: [struck],
    });
    expect(readAnswer(["Yes", '<w:strike w:val="false"/>'])).toEqual({
      entry: { answer: "Yes", comment: "seen" },
      messages: [],
    });
  });
});

describe("a grade among printed choices", () => {
  it("is the only one that is set off", () => {
    const { record } = readChanged((form) =>
      setJudgement(form, "health", [
        "Overall Judgement of the Health Plan",
        {
          text: "",
          xml: formatted(["Outstanding / Good / "], ["Requires improvement", highlighted], [" / Inadequate"]),
        },
        "Comments seen",
      ]),
    );
    expect(record.judgements.health).toMatchObject({ grade: "Requires improvement" });
  });
});

describe("a comment", () => {
  it("leaves out what is struck through, and keeps words that are only set off", () => {
    const reading = readChanged((form) =>
      setRow(form, "health", 1, [
        question,
        "Yes",
        { text: "", xml: formatted(["Done "], ["in May", "<w:strike/>"], ["in June", "<w:b/>"]) },
      ]),
    );
    expect(reading.record.answers[place]).toEqual({ answer: "Yes", comment: "Done in June" });
    expect(reading.messages).toEqual([expect.objectContaining({ code: "struck-text" })]);
  });
});
