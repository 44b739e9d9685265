import { unzipSync } from "fflate";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import {
  actionsIn,
  authoritiesIn,
  gradesIn,
  outcomeOf,
  weakestQuestions,
} from "../../../src/taskpane/outcome/page-outcome.ts";
import { reportFormats, writeReport } from "../../../src/taskpane/outcome/write-report.ts";
import { listedAudit, refusedFile } from "../../support/listed-audit.ts";

const health = (grade: string) => ({ health: { grade, comment: null } });

/** Six children of Westhaven, half of them with a weak health plan, one of Ambleford, and a file that is no audit. */
const files = [
  ...["A", "B", "C", "D", "E", "F"].map((child, index) => {
    const audit = listedAudit({ authority: "Westhaven", path: `${child}.docx` });
    const { summary } = audit;
    if (summary === null || summary.status === "refused") throw new Error("The audit was refused.");
    const { record } = summary;
    return {
      ...audit,
      summary: {
        ...summary,
        record: {
          ...record,
          header: { ...record.header, childId: child },
          judgements: { ...record.judgements, ...health(index < 3 ? "Inadequate" : "Good") },
          answers: {
            ...record.answers,
            "health.named-professional": {
              answer: index < 4 ? ("No" as const) : ("Yes" as const),
              comment: null,
            },
          },
          actions: [
            {
              area: "Health",
              action: `Name a professional ${child}`,
              date: index === 0 ? "2026-10-01" : "2027-01-31",
            },
          ],
        },
      },
    };
  }),
  listedAudit({ authority: "Ambleford" }),
  refusedFile(),
];

const made = outcomeOf(files, niromp2019Form, "Westhaven", "2026-autumn");
const outcome = made.ok ? made.value : null;

describe("the outcome of the open audits", () => {
  it("is made for each authority by itself", () => {
    expect(authoritiesIn(files, niromp2019Form)).toEqual(["Ambleford", "Westhaven"]);
    expect(outcome?.authority).toBe("Westhaven");
    expect(outcome?.audits).toMatchObject({ n: 6, expected: 6 });
  });

  it("has a strip for each of the nine judgements, the weakest first", () => {
    const grades = gradesIn(outcome!, niromp2019Form);
    expect(grades).toHaveLength(9);
    expect(grades[0]).toMatchObject({ title: "Health plan", below: 3 });
    expect(grades[0]?.counts).toContainEqual({ value: "Inadequate", count: 3 });
  });

  it("has the questions answered No, most often first", () => {
    expect(weakestQuestions(outcome!, niromp2019Form)).toMatchObject([
      { id: "question:health.named-professional", against: 4 },
    ]);
  });

  it("has every action with its file, the earliest due first, and says which is overdue", () => {
    const actions = actionsIn(files, niromp2019Form, "Westhaven", "2026-11-22");
    expect(actions).toHaveLength(6);
    expect(actions.map(({ isOverdue }) => isOverdue)).toEqual([true, false, false, false, false, false]);
    expect(actions[0]).toMatchObject({ path: "A.docx", area: "Health" });
  });

  it.each(reportFormats)("is written as .%s, under a name of the authority and cycle", async (format) => {
    const { name, bytes } = await writeReport(outcome!, format);
    expect(name).toBe(`outcome-westhaven-2026-autumn.${format}`);
    if (format === "docx" || format === "xlsx")
      expect(Object.keys(unzipSync(bytes)).length).toBeGreaterThan(3);
    else expect(new TextDecoder().decode(bytes)).toContain("Health plan");
  });
});
