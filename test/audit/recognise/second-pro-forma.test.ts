import { prepareForm } from "../../../src/audit/recognise/prepare-form.ts";
import { defineForm } from "../../../src/proforma/define-form.ts";
import { blocksOf, plainFile, plainForm } from "../../support/plain-form.ts";
import { readAsAudit } from "../../support/read-form.ts";
import { proFormaOf } from "../../support/niromp-2019.ts";

const columns = [
  {
    id: "answer",
    title: "answer",
    labels: ["Met"],
    type: "choice" as const,
    scale: "answers",
    means: "answer" as const,
  },
  {
    id: "comment",
    title: "comment",
    labels: ["Notes"],
    type: "text" as const,
    required: false,
    means: "comment" as const,
  },
];

/** Nothing in it is like the NIROMP form, and two sections ask the same. */
const definition = defineForm({
  id: "supervision",
  version: "2026",
  title: "Supervision check",
  publisher: "Nobody",
  scales: {
    answers: { values: [{ value: "Yes" }, { value: "No", aliases: ["Not met"] }] },
    grades: { values: [{ value: "Strong" }, { value: "Weak", aliases: ["Poor"] }] },
  },
  parts: [
    {
      kind: "fields",
      id: "header",
      title: "About",
      fields: [{ id: "worker", label: "Worker:", title: "Worker", type: "text", means: "initials" }],
    },
    {
      kind: "grid",
      id: "monthly",
      heading: "Monthly supervision",
      title: "Monthly",
      columns,
      rows: [
        { id: "monthly.recorded", text: "Is it on file?", title: "recorded" },
        { id: "monthly.reflective", text: "Was there time to reflect?", title: "reflective" },
      ],
      judgement: {
        id: "monthly.judgement",
        text: "Supervision rating",
        title: "rating",
        columns: [
          {
            id: "grade",
            title: "grade",
            labels: ["Rating"],
            type: "choice",
            scale: "grades",
            means: "grade",
          },
          ...columns.slice(1),
        ],
      },
    },
    {
      kind: "grid",
      id: "yearly",
      heading: "Yearly appraisal",
      title: "Yearly",
      columns,
      rows: [{ id: "yearly.recorded", text: "Is it on file?", title: "recorded" }],
    },
    {
      kind: "list",
      id: "actions",
      title: "Next steps",
      rowTitle: "Next step",
      columns: [
        { id: "area", labels: ["Topic"], title: "topic", type: "text", means: "area" },
        { id: "action", labels: ["Step"], title: "step", type: "text", means: "action" },
        { id: "date", labels: ["By"], title: "by", type: "date", means: "due-date" },
      ],
    },
    { kind: "prompt", id: "factors", label: "What went well this year?", title: "Went well" },
  ],
  placeholders: { text: "Write here.", choice: "Pick.", date: "When?" },
});
const supervision = proFormaOf(definition);

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
  const { record, facts } = readAsAudit(plainFile(blocksOf(form)), definition);

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
    expect(prepareForm(definition)).toBe(prepareForm(definition));
  });
});
