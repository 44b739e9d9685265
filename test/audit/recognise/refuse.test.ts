import { buildForms } from "../../support/build-form.ts";
import { distinctValues } from "../../support/distinct-values.ts";
import { blocksOf, plainFile, plainForm, type PlainForm, type PlainRow } from "../../support/plain-form.ts";
import { codesOf, readAsAudit, readFile } from "../../support/read-form.ts";

function codeOfRefusal(bytes: Uint8Array): string | null {
  const reading = readFile(bytes);
  return reading.status === "refused" ? reading.reason.code : null;
}

function inOneTable({ header, sections, actions }: PlainForm): PlainRow[] {
  return [...header, ...Object.values(sections).flat(), ...actions];
}

const filled = { values: distinctValues };
const oneTable = { tables: "one" } as const;

describe("two audits in one file", () => {
  test.each<[string, Uint8Array]>([
    ["one after the other", buildForms([filled, filled])],
    [
      "each in one long table",
      buildForms([
        { ...filled, layout: oneTable },
        { ...filled, layout: oneTable },
      ]),
    ],
    ["both in one long table", plainFile([[...inOneTable(plainForm()), ...inOneTable(plainForm())]])],
    ["the second not filled in", buildForms([filled, {}])],
    ["laid out differently", buildForms([filled, { layout: { headings: "none", numbering: "1." } }])],
    [
      "both tagged",
      buildForms([
        { ...filled, layout: { tagged: true } },
        { ...filled, layout: { tagged: true } },
      ]),
    ],
  ])("are refused: %s", (_, bytes) => {
    expect(codeOfRefusal(bytes)).toBe("two-audits");
  });

  it("are refused when the second has its header and no more than ten questions", () => {
    const second = plainForm();
    const { evidence, "care-plan": carePlan, clarity } = second.sections;
    second.sections = { evidence: evidence!, carePlan: carePlan!, clarity: clarity! };
    expect(codeOfRefusal(plainFile([...blocksOf(plainForm()), ...blocksOf(second)]))).toBe("two-audits");
  });

  it("are refused when they are side by side", () => {
    const form = plainForm();
    for (const [section, rows] of Object.entries(form.sections)) {
      form.sections[section] = rows.map((row) => [...row, ...row.slice(1)]);
    }
    expect(codeOfRefusal(plainFile(blocksOf(form)))).toBe("two-audits");
  });

  it("are not what a copied row or section makes", () => {
    const form = plainForm();
    form.sections.again = form.sections.health!;
    expect(codeOfRefusal(plainFile(blocksOf(form)))).toBeNull();
  });
});

describe("a document that is no pro forma", () => {
  test.each<[string, Uint8Array]>([
    [
      "a letter",
      plainFile(["Dear colleague,", "The plan is easily understood by child and family.", "Yours, PK"]),
    ],
    [
      "a letter with a table",
      plainFile([
        [
          ["Team:", "Court team"],
          ["Comments", "None"],
        ],
      ]),
    ],
    ["a single section", plainFile([plainForm().sections.health!])],
    ["an empty document", plainFile([])],
  ])("is refused: %s", (_, bytes) => {
    expect(codeOfRefusal(bytes)).toBe("not-a-pro-forma");
  });

  it("is told in a sentence that quotes nothing of it", () => {
    const reading = readFile(plainFile(["Dear Ellie,"]));
    expect(reading.status === "refused" && reading.reason.message).toMatch(/is not a copy of the form/);
    expect(JSON.stringify(reading)).not.toContain("Ellie");
  });

  it("is not a form of which only a few sections are left", () => {
    const form = plainForm();
    form.sections = { clarity: form.sections.clarity!, health: form.sections.health! };
    const reading = readAsAudit(plainFile(blocksOf(form)));
    expect(codesOf(reading)).toEqual([]);
    expect(reading.recognition.missing.filter(({ kind }) => kind === "question")).toHaveLength(21);
    expect(reading.record.answers["review.clear-decisions"]?.missing).toBe(true);
  });

  it("is read through quickly even when it has thousands of unknown rows", () => {
    const rows = Array.from({ length: 5000 }, (_, index): PlainRow => [
      `Entry ${index} of the care ledger`,
      "No",
    ]);
    expect(codeOfRefusal(plainFile([rows]))).toBe("not-a-pro-forma");
  });
});
