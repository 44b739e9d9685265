import { z } from "zod";
import { allChecks } from "../../../src/checks/index.ts";
import type { FileReport } from "../../../src/cli/check-report.ts";
import {
  renderNotifications,
  renderResults,
  sarifClosing,
  sarifOpening,
} from "../../../src/cli/reports/sarif.ts";
import { cleanReport, refusedLetter, smallReport } from "../../support/small-report.ts";

const text = z.strictObject({ text: z.string().min(1) });
const level = z.enum(["none", "note", "warning", "error"]);
const physicalLocation = z.strictObject({ artifactLocation: z.strictObject({ uri: z.string().min(1) }) });
const location = z.strictObject({
  physicalLocation,
  logicalLocations: z
    .array(z.strictObject({ fullyQualifiedName: z.string(), kind: z.literal("member") }))
    .optional(),
});

/** What section 3 of SARIF 2.1.0 asks of a log, as far as we write one. */
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal("2.1.0"),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.literal("permanency-audit"),
          semanticVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: text,
              fullDescription: text,
              help: z.strictObject({ text: z.string().min(1), markdown: z.string().min(1) }),
              defaultConfiguration: z.strictObject({ level }),
              properties: z.looseObject({}),
            }),
          ),
        }),
      }),
      columnKind: z.literal("utf16CodeUnits"),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0).optional(),
          kind: z.enum(["fail", "open", "notApplicable"]),
          level,
          message: text,
          locations: z.tuple([location]),
          suppressions: z
            .array(
              z.strictObject({
                kind: z.literal("inSource"),
                status: z.literal("accepted"),
                justification: z.string(),
              }),
            )
            .optional(),
          properties: z.looseObject({}).optional(),
        }),
      ),
      invocations: z.tuple([
        z.strictObject({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(
            z.strictObject({
              level,
              descriptor: z.strictObject({ id: z.string() }),
              message: text,
              locations: z.array(z.strictObject({ physicalLocation })),
            }),
          ),
        }),
      ]),
    }),
  ]),
});

/** A whole log over these files. */
function logOf(reports: readonly FileReport[]) {
  const results = reports.map(renderResults).filter((each) => each !== "");
  const isEachFileRead = reports.every(({ status }) => status !== "refused");
  const closing = sarifClosing(reports.map(renderNotifications), isEachFileRead);
  const [run] = sarif.parse(JSON.parse(`${sarifOpening("1.2.3")}${results.join(",\n")}${closing}`)).runs;
  return { run, results: run.results, notifications: run.invocations[0].toolExecutionNotifications };
}

describe("a log in SARIF", () => {
  it("has a rule for each check, with its page as help", () => {
    const { rules } = logOf([]).run.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(allChecks.map(({ id }) => id));
    const rule = rules.find(({ id }) => id === "no-without-comment");
    expect(rule?.help.markdown).toContain("## What to do");
    expect(rule?.help.markdown).not.toContain("<!--");
  });

  it("gives each finding its place on the form, and its file", () => {
    const { results } = logOf([{ ...smallReport, file: "a folder/50 %.docx" }]);
    expect(results[1]).toEqual({
      ruleId: "grade-missing",
      ruleIndex: allChecks.findIndex(({ id }) => id === "grade-missing"),
      kind: "fail",
      level: "error",
      message: { text: "There is no grade." },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: "a%20folder/50%20%25.docx" } },
          logicalLocations: [{ fullyQualifiedName: "health.judgement/grade", kind: "member" }],
        },
      ],
    });
  });

  it("takes a query for a warning, and its reason for what suppresses it", () => {
    const { results } = logOf([smallReport]);
    const [answered, open] = results.filter(({ level }) => level === "warning");
    expect(answered?.suppressions).toEqual([
      { kind: "inSource", status: "accepted", justification: "Agreed in moderation." },
    ]);
    expect(open?.suppressions).toBeUndefined();
  });

  it("gives a span and a fix as they are in JSON", () => {
    const { results } = logOf([smallReport]);
    expect(results.flatMap(({ properties }) => properties ?? [])).toEqual([
      { fix: { place: "health.named-professional/answer", value: "Yes" } },
      { span: { offset: 2, length: 5 } },
    ]);
  });

  it("tells what could not run and what does not apply from what passed", () => {
    const { results } = logOf([smallReport]);
    expect(results.map(({ kind, ruleId }) => `${kind} ${ruleId}`).slice(-3)).toEqual([
      "open grade-outside-scale",
      "notApplicable action-incomplete",
      "notApplicable action-date-unreal",
    ]);
  });

  it("says of an audit without a finding how many checks ran", () => {
    const { results, notifications } = logOf([cleanReport]);
    expect(results).toEqual([]);
    expect(notifications.map(({ message }) => message.text)).toEqual(["14 checks ran; 19 of 48 filled in."]);
  });

  it("tells of refused files, and that the work was not done", () => {
    const { run, notifications } = logOf([refusedLetter, cleanReport]);
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(notifications[0]).toMatchObject({ level: "error", descriptor: { id: "not-a-pro-forma" } });
  });

  it("holds nothing that the auditor wrote", () => {
    expect(JSON.stringify(logOf([smallReport]))).not.toContain("SECRET");
  });
});
