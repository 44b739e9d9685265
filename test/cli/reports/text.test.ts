import { refusedReport } from "../../../src/cli/check-outcome.ts";
import type { FileReport } from "../../../src/cli/check-report.ts";
import { renderText } from "../../../src/cli/reports/text.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { cleanReport, refusedLetter, smallReport } from "../../support/small-report.ts";

const asText = (report: FileReport, colour = false) => renderText(report, colour, niromp2019Form);

describe("a report for a person", () => {
  it("has how much is filled in and ran, the answers beside the grades, then the findings in the order of the form", () => {
    expect(asText(smallReport).split("\n")).toEqual([
      "folder/half-done.docx  not ready, 2 to fix, 1 to explain, 1 explained, 2 tips",
      "  19 of 48 filled in; 13 checks ran, 1 could not run, 2 do not apply; policy niromp-2026",
      "  Grades and answers",
      "    Evidence               ■         1 Yes",
      "    Clarity      Good      ■■■■■□··  5 Yes, 1 No, 2 not answered",
      "    Health plan  no grade  □□–·      2 No, 1 not applicable, 1 not answered",
      "  Header",
      "    explain   These are no initials. (iro-not-initials, header/iro)",
      "              A reason given before this changed no longer holds: It was another IRO.",
      "  Clarity",
      "    explain   A high grade. (grade-above-answers, clarity.judgement/grade)",
      "              Reason given: Agreed in moderation.",
      "  Health plan",
      "    must fix  There is no grade. (grade-missing, health.judgement/grade)",
      "    must fix  Not an answer. (answer-outside-list, health.named-professional/answer)",
      "              Could be written as: Yes",
      "  Key factors",
      "    tip       No key factors are named. (factors-missing, factors)",
      "  The form as a whole",
      "    tip       The form is odd. (form-part-missing, document)",
      "  While reading",
      "    A row of the health plan could not be matched. (row-not-recognised)",
      "  Checks that could not run",
      "    grade-outside-scale: 9 of 9 judgements: not graded.",
      "  Checks that do not apply",
      "    action-incomplete, action-date-unreal",
      "",
    ]);
  });

  it("says of an audit without a finding how many checks ran", () => {
    const lines = asText(cleanReport).split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "folder/half-done.docx  ready",
      "  19 of 48 filled in; 14 checks ran; policy niromp-2026",
      "  Grades and answers",
    ]);
    expect(lines).toHaveLength(7);
  });

  it("says once what a check found of what reading noticed", () => {
    const messages = [{ code: "form-part-missing", message: "Noticed while reading." }];
    expect(asText({ ...smallReport, messages })).not.toContain("oticed while reading");
    expect(asText({ ...cleanReport, messages })).toContain("oticed while reading");
  });

  it("says why a file was refused", () => {
    expect(asText(refusedLetter)).toBe(
      "letter.docx  could not open\n  This is a letter. (not-a-pro-forma)\n",
    );
  });

  it("shows nothing that the auditor wrote", () => {
    expect(asText(smallReport)).not.toContain("SECRET");
  });

  it("is coloured when asked", () => {
    expect(asText(smallReport, true)).toContain("\u001B[31mmust fix\u001B[39m");
  });

  it("lets no file name and no reason steer the terminal", () => {
    const named = refusedReport("a\u001B[2J\n.docx", { code: "not-a-zip", message: "No." });
    expect(asText(named)).toMatch(/^a\?\[2J\?\.docx {2}could not open\n/);
    const [finding] = smallReport.findings;
    const typed = { ...smallReport, findings: [{ ...finding!, reason: "So\u001B[2J it is." }] };
    expect(asText(typed)).toContain("Reason given: So?[2J it is.");
  });
});
