import type { AuditRecord } from "../audit/audit-record.ts";
import { asWrittenKey } from "../audit/record-values.ts";
import { treeOf } from "../proforma/form-tree.ts";
import type { Form, GridPart, Part } from "../proforma/form.ts";
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

const factTitles: Readonly<Record<string, string>> = {
  auditDate: "Date of the audit",
  lookedAfterSince: "Looked after since",
  firstReview: "Date of the first review",
  secondReview: "Date of the second review",
};

/** The part of the form that a value belongs to, by its id; `list` for what belongs to none. @param path in what is sent. */
export function placeLeaf([root, branch = "", key = ""]: LeafPath, record: AuditRecord, form: Form): string {
  if (root !== "record") return "list";
  switch (branch) {
    case "answers":
      return partOfRow(form, key)?.id ?? "list";
    case "judgements":
      return form.parts.some(({ id }) => id === key) ? key : "list";
    case "header":
    case "reasons":
    case "facts":
      return branch;
    case "local":
      return record.local[Number(key)]?.section ?? "list";
    case "signOffs":
      return "sign-off";
    default:
      return isListOrPrompt(form, branch) ? branch : "list";
  }
}

/** What a person would call a value. @param path in what is sent; the path itself where nobody gave it a name. */
export function titleOfLeaf(path: LeafPath, form: Form): string {
  return titles[pathKey(path)] ?? titleInRecord(path, form) ?? pathKey(path);
}

function titleInRecord([root, branch = "", key = "", field = ""]: LeafPath, form: Form): string | null {
  if (root !== "record") return null;
  const row = Number(key) + 1;
  switch (branch) {
    case "header":
      return titleInEntry(form, "header", key);
    case "answers":
      return titleInEntry(form, key, field);
    case "judgements": {
      const part = form.parts.find(({ id }) => id === key);
      const owner = part?.kind === "grid" ? part.judgement?.id : undefined;
      return titleInEntry(form, owner ?? key, field);
    }
    case "local":
      return `Question ${row} added to the form: ${localTitles[field] ?? field}`;
    case "reasons":
      return `Reason ${row}: ${reasonTitles[field] ?? field}`;
    case "facts":
      return factTitles[key] ?? key;
    case "signOffs":
      return `Step ${row}: ${signOffTitles[field] ?? field}`;
    case "sendings":
      return "Where and when it was sent before";
    default:
      return titleInPart(form, branch, key, field);
  }
}

/** Of a list or a prompt, each of which is a member of the record under its own id. */
function titleInPart(form: Form, id: string, key: string, field: string): string | null {
  if (!isListOrPrompt(form, id)) return null;
  return key === "" ? titleAt(form, id) : titleInEntry(form, `${id}/${Number(key) + 1}`, field);
}

function titleInEntry(form: Form, owner: string, field: string): string {
  const title = titleAt(form, `${owner}/${field}`);
  if (title !== null) return title;
  const written = columnsOfForm(form).find(
    (id) => asWrittenKey(id) === field && titleAt(form, `${owner}/${id}`),
  );
  if (written !== undefined) return `${titleAt(form, `${owner}/${written}`) ?? owner}, as it was written`;
  const [first] = treeOf(form).values.filter(({ place }) => place.startsWith(`${owner}/`));
  return field === "missing" && first ? `${first.title}: not in the document` : `${owner}/${field}`;
}

function titleAt(form: Form, place: string): string | null {
  return treeOf(form).at(place)?.title ?? null;
}

/** The ids of all columns and fields of a form, each once. */
function columnsOfForm(form: Form): readonly string[] {
  const { values, lists } = treeOf(form);
  const listed = lists.flatMap(({ columns }) => columns.map(({ id }) => id));
  return [...new Set([...values.map(({ definition }) => definition.id), ...listed])];
}

function partOfRow(form: Form, rowId: string): GridPart | undefined {
  return form.parts.find(
    (part): part is GridPart => part.kind === "grid" && part.rows.some(({ id }) => id === rowId),
  );
}

function isListOrPrompt(form: Form, id: string): boolean {
  const kinds: readonly Part["kind"][] = ["list", "prompt"];
  return form.parts.some((part) => part.id === id && kinds.includes(part.kind));
}
