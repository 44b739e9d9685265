import type { AuditRecord } from "../audit/audit-record.ts";
import {
  actionPlace,
  answerCommentPlace,
  answerPlace,
  factPlace,
  gradeCommentPlace,
  gradePlace,
  headerPlace,
} from "../audit/place.ts";
import { titleOfPlace } from "../audit/title-of-place.ts";
import type { ProForma } from "../proforma/pro-forma.ts";
import { pathKey, type LeafPath } from "./leaves.ts";

/** Values that belong to no place of the form, by their path in what is sent. */
const titles: Readonly<Record<string, string>> = {
  schemaVersion: "Version of this list of values",
  auditKey: "Key of the audit in the list",
  revision: "Revision",
  savedAt: "Saved at (UTC)",
  state: "State in the list",
  authority: "Authority",
  region: "Region",
  cycle: "Cycle",
  completedOn: "Completed on",
  "counts/yes": "Answers: Yes",
  "counts/no": "Answers: No",
  "counts/notApplicable": "Answers: Not applicable",
  "counts/waived": "Points that a reason explains",
  "sharing/policy": "Sharing policy",
  "record/schemaVersion": "Version of this list of values",
  "record/auditId": "Key of the audit in the list",
  "record/revision": "Revision",
  "record/savedAt": "Saved at (UTC)",
  "record/proForma/id": "Form",
  "record/proForma/version": "Edition of the form",
};

const signOffTitles: Readonly<Record<string, string>> = {
  step: "Step",
  initials: "Initials",
  role: "Role",
  on: "Date",
  remarks: "Remarks",
  basis: "Fingerprint of what was signed",
};

const reasonTitles: Readonly<Record<string, string>> = {
  check: "Check",
  at: "Place",
  reason: "Reason",
  basis: "Fingerprint of what it was given for",
};

const localTitles: Readonly<Record<string, string>> = {
  section: "part of the form",
  question: "wording",
  answer: "answer",
  comment: "comment",
  asWritten: "answer as it was written",
};

/** The part of the form that a value belongs to, by its id; `list` for what belongs to none. @param path in what is sent. */
export function placeLeaf(
  [root, branch, key = ""]: LeafPath,
  record: AuditRecord,
  proForma: ProForma,
): string {
  if (root !== "record") return "list";
  switch (branch) {
    case "answers":
      return proForma.sections.find(({ questions }) => questions.some(({ id }) => id === key))?.id ?? "list";
    case "judgements":
      return proForma.sections.some(({ id }) => id === key) ? key : "list";
    case "header":
    case "actions":
    case "factors":
    case "reasons":
    case "facts":
      return branch;
    case "local":
      return record.local[Number(key)]?.section ?? "list";
    case "signOffs":
      return "sign-off";
    default:
      return "list";
  }
}

/** What a person would call a value. @param path in what is sent; the path itself where nobody gave it a name. */
export function titleOfLeaf(path: LeafPath, proForma: ProForma): string {
  return titles[pathKey(path)] ?? titleInRecord(path, proForma) ?? pathKey(path);
}

function titleInRecord([root, branch, key = "", field = ""]: LeafPath, proForma: ProForma): string | null {
  if (root !== "record") return null;
  const row = Number(key) + 1;
  switch (branch) {
    case "header":
      return titleInHeader(key, proForma);
    case "answers":
      return titleOfEntry(field, answerPlace(key), answerCommentPlace(key), proForma);
    case "judgements":
      return titleOfEntry(field, gradePlace(key), gradeCommentPlace(key), proForma);
    case "actions":
      return titleOfAction(row, field, proForma);
    case "factors":
      return proForma.factors.title;
    case "local":
      return `Question ${String(row)} added to the form: ${localTitles[field] ?? field}`;
    case "reasons":
      return `Reason ${String(row)}: ${reasonTitles[field] ?? field}`;
    case "facts":
      return titleOfFact(key, proForma);
    case "signOffs":
      return `Step ${String(row)}: ${signOffTitles[field] ?? field}`;
    case "sendings":
      return "Where and when it was sent before";
    default:
      return null;
  }
}

function titleInHeader(key: string, proForma: ProForma): string {
  const field = key.replace(/AsWritten$/, "");
  const title = titleOfPlace(proForma, headerPlace(field));
  return field === key ? title : `${title}, as it was written`;
}

function titleOfEntry(field: string, value: string, comment: string, proForma: ProForma): string {
  switch (field) {
    case "comment":
      return titleOfPlace(proForma, comment);
    case "asWritten":
      return `${titleOfPlace(proForma, value)}, as it was written`;
    case "missing":
      return `${titleOfPlace(proForma, value)}: not in the document`;
    default:
      return titleOfPlace(proForma, value);
  }
}

function titleOfAction(row: number, field: string, proForma: ProForma): string {
  if (field === "dateAsWritten")
    return `${titleOfPlace(proForma, actionPlace(row, "date"))}, as it was written`;
  const column = field === "area" || field === "action" || field === "date" ? field : null;
  return column === null ? field : titleOfPlace(proForma, actionPlace(row, column));
}

function titleOfFact(key: string, proForma: ProForma): string {
  switch (key) {
    case "auditDate":
    case "lookedAfterSince":
    case "firstReview":
    case "secondReview":
      return titleOfPlace(proForma, factPlace(key));
    default:
      return key;
  }
}
