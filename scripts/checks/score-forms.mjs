// Holds the findings of all checks but those for identifiers against the findings that a quality lead wants on 30 made-up forms.
// The program's own functions are passed in: the script has them built, the tests have their sources.

/** @typedef {import("../../src/checks/run-checks.ts").runChecks} RunChecks */
/** @typedef {import("../../src/checks/engine/audit-to-check.ts").AuditToCheck} AuditToCheck */
/** @typedef {import("../../src/proforma/form.ts").Form} AuditForm */
/** @typedef {import("../../src/audit/audit-record.ts").AuditRecord} AuditRecord */
/** @typedef {{ check: string, at: string }} Wanted */
/**
 * A form as its file has it. `like` names the form that it is made from: what it gives itself replaces single entries there.
 * @typedef {Partial<Pick<AuditRecord, "header" | "answers" | "judgements" | "actions" | "factors" | "local">> & { title: string, quality: "good" | "fair" | "poor", like?: string, wanted: Wanted[] }} Form
 */
/** @typedef {{ wanted: number, found: number, unwanted: number }} Count */

/** The day on which every form is checked. */
export const checkedOn = "2026-11-22";

/**
 * The form with everything that it takes from the one it is made from.
 * @param {ReadonlyMap<string, Form>} forms by name
 * @param {string} name
 * @returns {Form}
 */
export function completeForm(forms, name) {
  const own = forms.get(name);
  if (own === undefined) throw new Error(`There is no form ${name}.`);
  if (own.like === undefined) return own;
  const base = completeForm(forms, own.like);
  return {
    ...base,
    ...own,
    header: { ...base.header, ...own.header },
    answers: { ...base.answers, ...own.answers },
    judgements: { ...base.judgements, ...own.judgements },
  };
}

/**
 * @param {Form} form
 * @param {AuditForm} auditForm
 * @returns {AuditToCheck}
 */
export function auditOf(
  { header = {}, answers = {}, judgements = {}, actions = [], factors = null, local = [] },
  auditForm,
) {
  return {
    record: {
      schemaVersion: 1,
      proForma: { id: auditForm.id, version: auditForm.version },
      ...{ header, answers, judgements, actions, factors, local },
      reasons: [],
    },
    form: auditForm,
    facts: {
      ...{ placeholdersAsText: [], commentControlIsList: [], missingParts: [], listsTypedOver: [] },
      ...{ otherWording: [], repeated: [], trackedChanges: 0, hiddenRuns: 0 },
      wordComments: { count: 0, authors: 0 },
      ...{ margins: 0, embeddedDocuments: 0, embeddedFiles: 0, otherData: 0, namesPerson: false },
      recordState: "never-saved",
      isTagged: false,
    },
    today: checkedOn,
  };
}

/**
 * @param {Form} form complete
 * @param {readonly Wanted[]} findings
 * @returns {{ found: Wanted[], missed: Wanted[], unwanted: Wanted[] }}
 */
export function compareFindings({ wanted }, findings) {
  const ours = findings.filter(({ check }) => !check.startsWith("identifier-"));
  /** @type {(one: Wanted) => (other: Wanted) => boolean} */
  const isSame = (one) => (other) => one.check === other.check && one.at === other.at;
  return {
    found: wanted.filter((one) => ours.some(isSame(one))),
    missed: wanted.filter((one) => !ours.some(isSame(one))),
    unwanted: ours.filter((one) => !wanted.some(isSame(one))).map(({ check, at }) => ({ check, at })),
  };
}

/**
 * @param {readonly { quality: string, result: ReturnType<typeof compareFindings> }[]} results
 * @returns {string} a table with a row for each quality and one for all
 */
export function renderQualities(results) {
  const rows = ["good", "fair", "poor", "all"].map((quality) => {
    const some = results.filter((one) => quality === "all" || one.quality === quality);
    const sum = (/** @type {"found" | "missed" | "unwanted"} */ key) =>
      some.reduce((total, { result }) => total + result[key].length, 0);
    return [quality, some.length, sum("found") + sum("missed"), sum("found"), sum("missed"), sum("unwanted")];
  });
  return renderTable(["Forms", "Number", "Wanted", "Found", "Missed", "Unwanted"], rows);
}

/**
 * @param {readonly (readonly string[])[] | readonly string[]} head
 * @param {readonly (readonly (string | number)[])[]} rows
 */
function renderTable(head, rows) {
  const all = [head.map(String), ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0), 3));
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(" | ")} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(head.map(String)), rule, ...rows.map((row) => line(row.map(String)))].join("\n");
}
