import { csvOpening, renderCsv } from "../../../src/cli/reports/csv.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { cleanReport, refusedLetter, smallReport } from "../../support/small-report.ts";

describe("a table of findings", () => {
  it("begins with a byte order mark and the names of the columns", () => {
    expect(csvOpening).toBe(
      "\uFEFFfile,kind,status,severity,check,part,at,message,offset,length,fix,reason,lapsedReason\r\n",
    );
  });

  it("has a row for the file, and for each profile, finding, message and check that did not run", () => {
    expect(
      renderCsv(smallReport, niromp2019Form).replaceAll("folder/half-done.docx", "F").split("\r\n"),
    ).toEqual([
      'F,file,incomplete,,,,,"2 to fix, 1 to explain, 1 explained, 2 tips, 19 of 48 filled in, 13 checks ran, 1 could not run, 2 do not apply",,,,,',
      "F,profile,,,,Evidence,,1 Yes,,,,,",
      'F,profile,,,,Clarity,,"Good: 5 Yes, 1 No, 2 not answered",,,,,',
      'F,profile,,,,Health plan,,"no grade: 2 No, 1 not applicable, 1 not answered",,,,,',
      "F,finding,,note,factors-missing,Key factors,factors,No key factors are named.,,,,,",
      "F,finding,,error,grade-missing,Health plan,health.judgement/grade,There is no grade.,,,,,",
      "F,finding,,error,answer-outside-list,Health plan,health.named-professional/answer,Not an answer.,,,Yes,,",
      "F,finding,,query,grade-above-answers,Clarity,clarity.judgement/grade,A high grade.,,,,Agreed in moderation.,",
      "F,finding,,query,iro-not-initials,Header,header/iro,These are no initials.,2,5,,,It was another IRO.",
      "F,finding,,note,form-part-missing,The form as a whole,document,The form is odd.,,,,,",
      "F,message,,,row-not-recognised,,,A row of the health plan could not be matched.,,,,,",
      "F,could-not-run,,,grade-outside-scale,,,9 of 9 judgements: not graded.,,,,,",
      "F,not-applicable,,,action-incomplete,,,,,,,,",
      "F,not-applicable,,,action-date-unreal,,,,,,,,",
      "",
    ]);
  });

  it("says of an audit without a finding how many checks ran", () => {
    const [file] = renderCsv(cleanReport, niromp2019Form).split("\r\n");
    expect(file).toBe('folder/half-done.docx,file,complete,,,,,"19 of 48 filled in, 14 checks ran",,,,,');
  });

  it("has one row for a refused file", () => {
    expect(renderCsv(refusedLetter, niromp2019Form)).toBe(
      "letter.docx,file,refused,,not-a-pro-forma,,,This is a letter.,,,,,\r\n",
    );
  });
});
