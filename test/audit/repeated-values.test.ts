import { buildMainPart, wordFile } from "../support/build-form.ts";
import { distinctValues } from "../support/distinct-values.ts";
import type { FormLayout } from "../support/form/form-layout.ts";
import { readAsAudit, readForm } from "../support/read-form.ts";

const question = "health.named-professional";
const answer = `${question}/answer`;
const comment = `${question}/comment`;
const text = distinctValues.answers?.[question]?.comment ?? null;

/** The form with a paragraph more, in which a control has the tag of a value on the form. */
function withTaggedCopy(tag: string, copied: string): ReturnType<typeof readAsAudit>["facts"]["repeated"] {
  const copy =
    `<w:p><w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:text/></w:sdtPr>` +
    `<w:sdtContent><w:r><w:t>${copied}</w:t></w:r></w:sdtContent></w:sdt></w:p>`;
  const main = buildMainPart(distinctValues, { tagged: true, factorsControl: true });
  return readAsAudit(wordFile(main.replace("<w:body>", `<w:body>${copy}`))).facts.repeated;
}

describe("values that are in the document more than once", () => {
  it.each<[string, FormLayout]>([
    ["as circulated", {}],
    ["tagged", { tagged: true }],
    ["with actions in a repeating section", { repeatingActions: true, tagged: true }],
    ["with lists moved to the next cell", { movedLists: { "health.general-wellbeing": "answer" } }],
    ["with the header in paragraphs", { header: "paragraphs", tagged: true }],
  ])("are none in a form %s", (_, layout) => {
    expect(readForm(distinctValues, layout).facts.repeated).toEqual([]);
  });

  it.each([
    { because: "a copied row says the same", repeated: { question, comment: text }, differs: false },
    { because: "a copied row is blank", repeated: { question, answer: null, comment: null }, differs: false },
    { because: "a copied row says something else", repeated: { question, comment: "Other" }, differs: true },
  ])("are those of a row: $because", ({ repeated, differs }) => {
    for (const tagged of [false, true]) {
      expect(readForm(distinctValues, { repeated: [repeated], tagged }).facts.repeated).toEqual([
        { place: answer, differs: false },
        { place: comment, differs },
      ]);
    }
  });

  it("are those of a control that was pasted elsewhere with its tag, and differ where nothing reads it", () => {
    expect(withTaggedCopy(comment, text ?? "")).toEqual([{ place: comment, differs: false }]);
    expect(withTaggedCopy(comment, "Something else.")).toEqual([{ place: comment, differs: true }]);
  });

  it("are not those of a tag that is no place of the form", () => {
    expect(withTaggedCopy("our-own-tag", "Something else.")).toEqual([]);
  });
});
