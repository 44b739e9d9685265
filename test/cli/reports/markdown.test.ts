import type { FileReport } from "../../../src/cli/check-report.ts";
import { renderMarkdown } from "../../../src/cli/reports/markdown.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { cleanReport, refusedLetter, smallReport } from "../../support/small-report.ts";

const asMarkdown = (report: FileReport) => renderMarkdown(report, niromp2019Form);

describe("a report for a mail", () => {
  it("has headings and lists", () => {
    expect(asMarkdown(smallReport).split("\n")).toEqual([
      "## folder/half-done.docx: not ready",
      "",
      "- 2 to fix, 1 to explain, 1 explained, 2 tips",
      "- 19 of 48 filled in",
      "- 13 checks ran, 1 could not run, 2 do not apply",
      "",
      "### Grades and answers",
      "",
      "- Evidence: 1 Yes",
      "- Clarity: Good (5 Yes, 1 No, 2 not answered)",
      "- Health plan: no grade (2 No, 1 not applicable, 1 not answered)",
      "",
      "### Header",
      "",
      "- **explain**: These are no initials. (`iro-not-initials` at `header/iro`)",
      "  - A reason given before this changed no longer holds: It was another IRO.",
      "",
      "### Clarity",
      "",
      "- **explain**: A high grade. (`grade-above-answers` at `clarity.judgement/grade`)",
      "  - Reason given: Agreed in moderation.",
      "",
      "### Health plan",
      "",
      "- **must fix**: There is no grade. (`grade-missing` at `health.judgement/grade`)",
      "- **must fix**: Not an answer. (`answer-outside-list` at `health.named-professional/answer`)",
      "  - Could be written as: Yes",
      "",
      "### Key factors",
      "",
      "- **tip**: No key factors are named. (`factors-missing` at `factors`)",
      "",
      "### The form as a whole",
      "",
      "- **tip**: The form is odd. (`form-part-missing` at `document`)",
      "",
      "### While reading",
      "",
      "- A row of the health plan could not be matched. (`row-not-recognised`)",
      "",
      "### Checks that could not run",
      "",
      "- `grade-outside-scale`: 9 of 9 judgements: not graded.",
      "",
      "### Checks that do not apply",
      "",
      "- `action-incomplete`",
      "- `action-date-unreal`",
      "",
    ]);
  });

  it("says of an audit without a finding how many checks ran", () => {
    expect(asMarkdown(cleanReport)).toContain("- Nothing found\n- 19 of 48 filled in\n- 14 checks ran\n");
  });

  it("says once what a check found of what reading noticed", () => {
    const messages = [{ code: "form-part-missing", message: "Noticed while reading." }];
    expect(asMarkdown({ ...smallReport, messages })).not.toContain("oticed while reading");
    expect(asMarkdown({ ...cleanReport, messages })).toContain("oticed while reading");
  });

  it("says why a file was refused", () => {
    expect(asMarkdown(refusedLetter)).toBe(
      "## letter.docx: could not open\n\nThis is a letter. (`not-a-pro-forma`)\n",
    );
  });

  it("takes nothing that was typed for markup", () => {
    const [finding] = smallReport.findings;
    const reason = "See [here](http://x) <b>*now*</b> `ok` a_b | c";
    const typed = { ...smallReport, file: "a_b*.docx", findings: [{ ...finding!, reason }] };
    expect(asMarkdown(typed)).toContain(
      "Reason given: See \\[here\\](http://x) \\<b\\>\\*now\\*\\</b\\> \\`ok\\` a\\_b \\| c\n",
    );
    expect(asMarkdown(typed)).toContain("## a\\_b\\*.docx: not ready");
  });

  it("shows nothing that the auditor wrote", () => {
    expect(asMarkdown(smallReport)).not.toContain("SECRET");
  });
});
