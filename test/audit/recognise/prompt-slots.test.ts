import { readChanged } from "../../support/change-plain-form.ts";
import { plainFile, plainForm, type PlainBlock } from "../../support/plain-form.ts";
import { codesOf, readAsAudit } from "../../support/read-form.ts";

const prompt =
  "What are the key factors which support quality permanency planning? (based on the audit findings)";
const short = "What are the key factors which support quality permanency planning?";

describe("the key factors", () => {
  test.each<[string, readonly PlainBlock[], string | null]>([
    ["in the paragraph after the prompt", [prompt, "Stable teams."], "Stable teams."],
    ["nowhere", [prompt], null],
    ["behind the prompt in its own paragraph", [`${prompt} Stable teams.`], "Stable teams."],
    ["after the prompt without its brackets", [short, "Stable teams."], "Stable teams."],
    [
      "after a reworded prompt",
      ["What key factors support quality permanency planning?", "Stable teams."],
      "Stable teams.",
    ],
    ["in a box below", [prompt, [["Stable teams."]]], "Stable teams."],
    ["in the prompt's cell", [[[`${prompt}\nStable teams.`]]], "Stable teams."],
    ["in the next row", [[[prompt], ["Stable teams."]]], "Stable teams."],
    ["in the next cell", [[[prompt, "Stable teams."]]], "Stable teams."],
    ["in a paragraph after the prompt's own table", [[[prompt]], "Stable teams."], "Stable teams."],
    ["as the placeholder left behind", [prompt, "Click or tap here to enter text."], null],
  ])("are read %s", (_, factors, written) => {
    const reading = readChanged((form) => (form.factors = [...factors]));
    expect(reading.record.factors).toBe(written);
    expect(codesOf(reading)).toEqual([]);
  });

  it("keep lines that say the name of a section or begin like a field of the header", () => {
    const { record } = readChanged((form) => form.factors.push("Participation", "Team: stable"));
    expect(record.factors?.split(/\n+/)).toEqual(["a factor", "Participation", "Team: stable"]);
  });

  it("end before the heading and table of a section that comes after them", () => {
    const { header, sections, actions, factors } = plainForm();
    const { review = [], ...others } = sections;
    const heading = "Effectiveness of the Review Process";
    const [, ...questions] = review;
    const { record } = readAsAudit(
      plainFile([header, ...Object.values(others), actions, ...factors, heading, questions]),
    );
    expect(record.factors).toBe("a factor");
    expect(record.answers["review.clear-decisions"]?.answer).toBe("Yes");
  });

  it("are missing when nothing asks for them", () => {
    const { recognition, record } = readChanged((form) => (form.factors = ["Signed: PK"]));
    expect(recognition.missing).toEqual([{ kind: "prompt", id: "factors" }]);
    expect(record.factors).toBeNull();
  });
});
