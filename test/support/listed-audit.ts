import type { AuditRecord } from "../../src/audit/audit-record.ts";
import type { ListedFile } from "../../src/taskpane/browser/file-list.ts";
import type { FileSummary } from "../../src/taskpane/browser/file-summary.ts";
import { makeMadeUpAudit } from "./outcomes/made-up-audit.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";

type ReadSummary = Exclude<FileSummary, { status: "refused" }>;

let nextId = 1;

/** An open file whose audit says "Good" and "Yes" everywhere, but for what is said. */
export function listedAudit(
  given: Partial<Omit<ReadSummary, "record">> & {
    readonly path?: string;
    readonly record?: Partial<AuditRecord>;
  } = {},
): ListedFile {
  const { path = "audit.docx", record: changes, ...said } = given;
  const { authority = "Ambleford", ageRange = "6-10" } = said;
  const record = makeMadeUpAudit({
    authority: authority ?? "",
    band: ageRange ?? "",
    childId: "A1",
    good: 1,
    random: () => 0.5,
  });
  return {
    id: nextId++,
    edited: null,
    file: { path, read: () => Promise.reject(new Error("not read")), writeBack: null },
    summary: {
      status: "complete",
      form: { id: niromp2019Form.id, version: niromp2019Form.version, title: niromp2019Form.title },
      record: { ...record, ...changes },
      completeness: { filled: 48, of: 48 },
      blocking: [],
      errors: 0,
      queries: 0,
      authority,
      ageRange,
      signOff: "draft",
      ...said,
    },
  };
}

/** An open file that is no audit. */
export function refusedFile(path = "letter.docx"): ListedFile {
  return {
    ...listedAudit({ path }),
    summary: { status: "refused", reason: { code: "not-a-zip", message: "This is not a Word document." } },
  };
}
