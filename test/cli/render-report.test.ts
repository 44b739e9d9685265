import { refusedReport } from "../../src/cli/check-outcome.ts";
import { renderReport } from "../../src/cli/render-report.ts";
import { formatNames } from "../../src/cli/report-format.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { smallReport } from "../support/small-report.ts";

describe("a report for a program", () => {
  it("is the object of the contract on one line", () => {
    const json = renderReport(smallReport, { type: "json", colour: false }, niromp2019Form);
    expect(JSON.parse(json)).toEqual(smallReport);
    expect(json).not.toContain("\n");
  });
});

// A summary has one line for each file, and so none of this.
const fullFormats = formatNames.filter((name) => name !== "summary");

describe.each(fullFormats)("a report as %s", (type) => {
  const format = { type, colour: false };

  it("says where each finding stands and what is wrong", () => {
    const report = renderReport(smallReport, format, niromp2019Form);
    for (const { at, message } of smallReport.findings) {
      expect(report).toContain(at);
      expect(report).toContain(message);
    }
  });

  it("names what could not run, and what does not apply", () => {
    const report = renderReport(smallReport, format, niromp2019Form);
    const { couldNotRun, notApplicable } = smallReport.checks;
    for (const check of [...couldNotRun.map((each) => each.check), ...notApplicable]) {
      expect(report).toContain(check);
    }
    expect(report).toContain("9 of 9 judgements: not graded.");
  });

  it("shows the reason that explains a query", () => {
    expect(renderReport(smallReport, format, niromp2019Form)).toContain("Agreed in moderation.");
  });
});

describe("a summary", () => {
  it("has one line for a file, with its state, counts and how much is filled in", () => {
    const summary = renderReport(smallReport, { type: "summary", colour: false }, niromp2019Form);
    expect(summary).toMatch(new RegExp(`^${smallReport.file}  not ready, .*; \\d+ of \\d+ filled in\n$`));
  });

  it("says why a file was refused", () => {
    const report = refusedReport("letter.docx", { code: "not-a-zip", message: "This is no form." });
    expect(renderReport(report, { type: "summary", colour: false }, niromp2019Form)).toBe(
      "letter.docx  could not open: This is no form.\n",
    );
  });
});
