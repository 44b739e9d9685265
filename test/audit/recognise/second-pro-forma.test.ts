import { prepareProForma } from "../../../src/audit/recognise/prepare-pro-forma.ts";
import { defineProForma } from "../../../src/proforma/pro-forma.ts";
import { blocksOf, plainFile, plainForm } from "../../support/plain-form.ts";
import { readAsAudit } from "../../support/read-form.ts";

/** Nothing in it is like the NIROMP form, and two sections ask the same. */
const supervision = defineProForma({
  id: "supervision",
  version: "2026",
  title: "Supervision check",
  publisher: "Nobody",
  columns: { answer: ["Met"], comment: ["Notes"], grade: ["Rating"] },
  answers: [{ value: "Yes" }, { value: "No", aliases: ["Not met"] }],
  grades: [{ value: "Strong" }, { value: "Weak", aliases: ["Poor"] }],
  ageRanges: [],
  header: [{ id: "worker", label: "Worker:", title: "Worker", kind: "initials" }],
  sections: [
    {
      id: "monthly",
      heading: "Monthly supervision",
      title: "Monthly",
      questions: [
        { id: "monthly.recorded", text: "Is it on file?", title: "recorded" },
        { id: "monthly.reflective", text: "Was there time to reflect?", title: "reflective" },
      ],
      judgement: { id: "monthly.judgement", text: "Supervision rating", title: "rating" },
    },
    {
      id: "yearly",
      heading: "Yearly appraisal",
      title: "Yearly",
      questions: [{ id: "yearly.recorded", text: "Is it on file?", title: "recorded" }],
      judgement: null,
    },
  ],
  actions: {
    title: "Next steps",
    area: { label: "Topic", title: "topic" },
    action: { label: "Step", title: "step" },
    date: { label: "By", title: "by" },
  },
  factors: { label: "What went well this year?", title: "Went well" },
  placeholders: { text: "Write here.", choice: "Pick.", date: "When?" },
});

describe("another pro forma", () => {
  const form = plainForm(supervision);
  form.header = [["Worker:", "JB"]];
  form.sections = {
    yearly: [
      ["Yearly appraisal", "Notes", "Met"],
      ["Is it on file?", "Since May.", "no"],
    ],
    monthly: [
      ["Monthly supervision", "Met", "Notes"],
      ["Is it on file?", "Yes", "Write here."],
      ["Was there time to think?", "not met", "Never."],
      ["Supervision rating", "Rating: poor", "Notes Two missed."],
    ],
  };
  const { record, facts } = readAsAudit(plainFile(blocksOf(form)), supervision);

  it("is read by its own wording, with the section deciding where two ask the same", () => {
    expect(record).toMatchObject({
      proForma: { id: "supervision", version: "2026" },
      header: { worker: "JB" },
      judgements: { monthly: { grade: "Weak", comment: "Two missed." } },
      actions: [{ area: "an area", action: "an action", date: "2027-03-31" }],
      factors: "a factor",
    });
    expect(record.answers["monthly.recorded"]).toEqual({ answer: "Yes", comment: null });
    expect(record.answers["yearly.recorded"]).toEqual({ answer: "No", comment: "Since May." });
    expect(record.answers["monthly.reflective"]?.missing).toBe(true);
    expect(record.local).toMatchObject([{ section: "monthly", answer: "No", comment: "Never." }]);
    expect(facts.placeholdersAsText).toEqual(["monthly.recorded/comment"]);
  });

  it("is prepared once", () => {
    expect(prepareProForma(supervision)).toBe(prepareProForma(supervision));
  });
});
