import { draftForm } from "../../../src/audit/draft/draft-form.ts";
import { lintForm } from "../../../src/audit/lint/lint-form.ts";
import { readAudit } from "../../../src/audit/read-audit.ts";
import { valuesInRecord } from "../../../src/audit/record-values.ts";
import { nodeCompression } from "../../../src/cli/node-compression.ts";
import { openWordFile } from "../../../src/ooxml/package/open-word-file.ts";
import { readDocument } from "../../../src/ooxml/read-document.ts";
import { defineForm } from "../../../src/proforma/define-form.ts";
import { convertWithLibreOffice, sofficeMissing, sofficeTimeout } from "../../support/soffice.ts";
import { partOf } from "../../support/zip-part.ts";

/** Rows of a table, the first of them headings; "" is a cell to fill in. */
function table(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${cell}</td>`).join("");
  return `<table border="1">${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
}

/** A form as a council might have it: headings above the tables, the header in two pairs of columns, nothing tagged. */
const page = `<html><head><meta charset="utf-8"></head><body><h1>Visits to children: audit tool</h1>
  <p>Complete one form for each child in the sample.</p>
  ${table(["Local authority:", "", "Team:", ""], ["Child's reference:", "", "Auditor (initials only):", ""], ["Date of audit:", "", "Age band:", ""])}
  <h2>1. Seeing the child</h2>
  ${table(["Standard", "Yes/No", "Evidence"], ["Was the child seen alone at each visit?", "", ""], ["Are the child's own words recorded?", "", ""])}
  <h2>2. Timeliness</h2>
  ${table(["Standard", "Met / Partly met / Not met", "Evidence"], ["Were visits held on time?", "", ""], ["Was each visit recorded within two working days?", "", ""])}
  ${table(["Overall judgement", "Grade", "Comments"], ["", "", ""])}
  <h2>Actions</h2>
  ${table(["Action", "By whom", "By when"], ["", "", ""], ["", "", ""])}
  <p>What worked well?</p><p></p></body></html>`;

const missing = sofficeMissing();
const testWithOffice = missing === null ? test : test.skip;

testWithOffice(
  "a form from a web page, saved by LibreOffice without controls, is drafted part by part and read by its draft",
  async () => {
    const file = await convertWithLibreOffice(new TextEncoder().encode(page), "docx", "html");
    const document = readDocument(partOf(file, "word/document.xml"));
    if (!document.ok) throw new Error("Not a document.");
    const form = defineForm(draftForm(document.value, "visits").definition);
    const parts = form.parts.map((part) => {
      if (part.kind === "prompt") return [part.label];
      if (part.kind === "fields") return part.fields.map(({ means, type }) => `${means}: ${type}`);
      const columns = part.columns.map(({ labels: [label], type }) => `${label}: ${type}`);
      if (part.kind === "list") return columns;
      return [part.heading, ...columns, part.rows.length, part.judgement?.text ?? "no judgement"];
    });
    expect(parts).toEqual([
      [
        "authority: text",
        "team: text",
        "child-reference: text",
        "initials: text",
        "audit-date: date",
        "age-band: text",
      ],
      ["1. Seeing the child", "Yes/No: choice", "Evidence: text", 2, "no judgement"],
      ["2. Timeliness", "Met / Partly met / Not met: choice", "Evidence: text", 2, "Overall judgement"],
      ["Action: text", "By whom: text", "By when: date"],
      ["What worked well?"],
    ]);
    expect(Object.values(form.scales).map(({ values }) => values.map(({ value }) => value))).toEqual([
      ["Yes", "No"],
      ["Met", "Partly met", "Not met"],
      ["Outstanding", "Good", "Requires improvement", "Inadequate"],
    ]);
    expect(lintForm(form).filter(({ severity }) => severity === "error")).toEqual([]);
    const opened = openWordFile(file, nodeCompression);
    const audit = opened.ok ? readAudit(opened.value, form) : null;
    if (audit?.status !== "read") throw new Error("The form was not read by its draft.");
    expect(audit.recognition.messages).toEqual([]);
    expect(audit.facts.missingParts).toEqual([]);
    expect(valuesInRecord(form, audit.record).length).toBeGreaterThan(15);
  },
  sofficeTimeout * 2,
);
