import { defineForm } from "../define-form.ts";
import { wordPlaceholders, type FormData } from "../form.ts";
import {
  answerColumn,
  authorityField,
  commentColumn,
  gradeColumn,
  teamField,
  yesNoOrNotApplicable,
  type ColumnData,
} from "./shared-columns.ts";

/** Rows by the end of their id. */
type Rows = Readonly<Record<string, string>>;

function rowsOf(partId: string, rows: Rows) {
  return Object.entries(rows).map(([end, text]) => ({
    id: `${partId}.${end}`,
    text,
    title: end.replaceAll("-", " "),
  }));
}

const dateColumn: ColumnData = {
  id: "date",
  title: "date",
  labels: ["Date", "Date last done"],
  type: "date",
  required: false,
  means: "event-date",
};

function qualityOf(id: string, heading: string, title: string, rows: Rows): FormData["parts"][number] {
  return {
    kind: "grid",
    id,
    heading,
    title,
    columns: [answerColumn, commentColumn],
    rows: rowsOf(id, rows),
    judgement: {
      id: `${id}.judgement`,
      text: `${heading}: overall`,
      title: "overall",
      columns: [{ ...gradeColumn, title: "standard", labels: ["Standard", "Grade"] }, commentColumn],
    },
  };
}

/** Who signs, in this order. */
const signers = [
  { row: "worker", title: "worker", name: "Worker", ask: "worker" },
  { row: "line-manager", title: "line manager", name: "LineManager", ask: "lineManager" },
  { row: "reviewing-officer", title: "reviewing officer", name: "ReviewingOfficer", ask: "reviewingOfficer" },
  { row: "group-manager", title: "group manager", name: "GroupManager", ask: "groupManager" },
] as const;

/** Each of the last two beside everybody who signs before; the line manager beside the worker has a rule of its own. */
const chainPairs = signers
  .slice(2)
  .flatMap((later) => signers.slice(0, signers.indexOf(later)).map((earlier) => [later, earlier] as const));

/** A manager's audit of a case file: key data with dates, quality of assessment, plan and record, and who countersigned. */
export const caseFileAudit = defineForm({
  id: "case-file-audit",
  version: "2004",
  title: "Case file audit",
  publisher: "After a local paper on quality roles in children's services, 2004",
  scales: {
    answers: yesNoOrNotApplicable,
    grades: {
      version: "file audit 2004",
      ordered: true,
      values: [
        { value: "Meets the standard", aliases: ["Met", "Meets"], counts: "for" },
        {
          value: "Partly meets the standard",
          aliases: ["Partly met", "Partly meets", "Partly"],
          counts: "against",
          asksForAction: true,
          mustBeExplained: true,
        },
        {
          value: "Does not meet the standard",
          aliases: ["Not met", "Does not meet"],
          counts: "against",
          asksForAction: true,
          mustBeExplained: true,
        },
      ],
    },
  },
  parts: [
    {
      kind: "fields",
      id: "header",
      title: "About this file",
      fields: [
        authorityField,
        {
          id: "fileReference",
          label: "File reference:",
          title: "File reference",
          aliases: ["File ref", "Child's reference"],
          type: "text",
          means: "child-reference",
          shared: "keyed-hash",
        },
        teamField,
        {
          id: "auditorRole",
          label: "Auditor's role:",
          title: "Auditor's role",
          aliases: ["Role of auditor"],
          type: "text",
          means: "role",
          shared: "as-it-is",
        },
        {
          id: "auditor",
          label: "Auditor (initials only):",
          title: "Auditor (initials only)",
          aliases: ["Auditor", "Audited by"],
          type: "text",
          means: "initials",
        },
        {
          id: "auditDate",
          label: "Date of audit:",
          title: "Date of the audit",
          aliases: ["Audit date"],
          type: "date",
          means: "audit-date",
        },
      ],
    },
    {
      kind: "grid",
      id: "key-data",
      heading: "Key data on the file",
      title: "Key data",
      columns: [
        { ...answerColumn, title: "recorded", labels: ["Recorded?", "Yes / No"] },
        dateColumn,
        commentColumn,
      ],
      rows: rowsOf("key-data", {
        "health-assessment": "Health assessment",
        "dental-check": "Dental check",
        "education-plan": "Personal education plan (PEP)",
        assessment: "Last assessment of need",
        visit: "Last visit to the child",
        review: "Last statutory review",
        supervision: "Last case supervision",
      }),
    },
    qualityOf("assessment", "Quality of assessment", "Assessment", {
      "information-complete": "Is the information complete, and are gaps followed up?",
      "full-enquiries": "Were full and relevant enquiries made?",
      "up-to-date": "Is the assessment up to date and adequate for planning?",
      "child-heard": "Are the child's views recorded, with their effect on the plan?",
    }),
    qualityOf("plan", "Quality of the plan", "Plan", {
      "smart-objectives": "Are objectives and outcomes specific, measurable and dated?",
      "identified-needs": "Does the plan follow from the identified needs?",
      "everyone-involved": "Were all parties involved in making the plan?",
      "progress-checked": "Has the line manager checked progress and identified follow-up action?",
    }),
    qualityOf("record", "Quality of the record", "Record", {
      complete: "Is the case record complete and maintained?",
      accessible: "Is key information easy to find?",
      decisions: "Are decisions from supervision recorded?",
      countersigned: "Are key decisions countersigned on the file?",
    }),
    {
      kind: "grid",
      id: "countersigning",
      heading: "Countersigning",
      title: "Countersigning",
      columns: [
        {
          id: "initials",
          title: "initials",
          labels: ["Initials", "Initials only"],
          type: "text",
          required: false,
          means: "initials",
        },
        { ...dateColumn, title: "date signed", labels: ["Date signed", "Date"] },
      ],
      rows: rowsOf("countersigning", {
        worker: "Worker",
        "line-manager": "Line manager",
        "reviewing-officer": "Reviewing officer",
        "group-manager": "Group manager",
      }),
    },
    {
      kind: "list",
      id: "followUp",
      title: "Follow-up actions",
      rowTitle: "Follow-up action",
      heading: "Follow-up action",
      columns: [
        {
          id: "action",
          labels: ["Action", "Action to be taken"],
          title: "action",
          type: "text",
          means: "action",
          shared: "as-it-is",
        },
        {
          id: "owner",
          labels: ["By whom (role)", "Owner"],
          title: "owner",
          type: "text",
          means: "owner",
          shared: "as-it-is",
        },
        {
          id: "date",
          labels: ["By when", "Date for completion"],
          title: "date for completion",
          type: "date",
          means: "due-date",
          shared: "as-it-is",
        },
      ],
    },
    {
      kind: "prompt",
      id: "strengths",
      label: "Strengths and problems that repeat",
      title: "Strengths and repeated problems",
      required: false,
      means: "factors",
      shared: "as-it-is",
    },
  ],
  rules: [
    {
      id: "countersigned-by-the-worker",
      severity: "query",
      asks: [
        {
          id: "samePerson",
          when: [{ same: ["countersigning.worker/initials", "countersigning.line-manager/initials"] }],
          at: "countersigning.line-manager/initials",
          message:
            "Countersigning: the worker and the line manager have the same initials. Check who signed, or explain that they are two people.",
        },
      ],
      why: "A decision is countersigned by somebody other than the person who made it.",
      source:
        "Developing good practice in children's services, March 2004: line managers countersign key decisions.",
    },
    {
      id: "countersigned-twice-by-one-person",
      severity: "query",
      asks: chainPairs.map(([later, earlier]) => ({
        id: later.ask + earlier.name,
        when: [
          {
            same: [`countersigning.${earlier.row}/initials`, `countersigning.${later.row}/initials`] as [
              string,
              string,
            ],
          },
        ],
        at: `countersigning.${later.row}/initials`,
        message: `Countersigning: the ${later.title} and the ${earlier.title} have the same initials. Check who signed, or explain that they are two people.`,
      })),
      why: "Each step of the chain is a second look, so it needs another person.",
      source: "Developing good practice in children's services, March 2004: who checks whose work.",
    },
    {
      id: "countersigned-out-of-order",
      severity: "query",
      asks: signers.slice(1).map((later, index) => {
        const earlier = signers[index] ?? later;
        return {
          id: `${later.ask}First`,
          when: [
            {
              earlier: [`countersigning.${later.row}/date`, `countersigning.${earlier.row}/date`] as [
                string,
                string,
              ],
            },
          ],
          at: `countersigning.${later.row}/date`,
          message: `Countersigning: the ${later.title} signed before the ${earlier.title}. Correct one of the dates, or explain the order.`,
        };
      }),
      why: "A signature before the work is done confirms nothing.",
      source: "Developing good practice in children's services, March 2004: who checks whose work.",
    },
    {
      id: "key-date-after-audit",
      severity: "query",
      rows: "key-data",
      asks: [
        {
          id: "afterAudit",
          when: [{ earlier: ["header/auditDate", "*/date"] }],
          at: "*/date",
          message: "{name}: this date is after the audit. Correct one of the two dates.",
        },
      ],
      why: "An audit can only find on the file what was done before it.",
      source: "Developing good practice in children's services, March 2004: key data with their dates.",
    },
    {
      id: "key-data-without-date",
      severity: "query",
      rows: "key-data",
      asks: [
        {
          id: "noDate",
          when: [{ at: "*/answer", counts: "for" }, { lacks: ["*/date"] }],
          at: "*/date",
          message: "{name}: this is recorded, but without a date. Add the day on which it was last done.",
        },
      ],
      why: "Without its date nobody can tell whether the key data are up to date.",
      source: "Developing good practice in children's services, March 2004: key data with their dates.",
    },
    {
      id: "decisions-not-countersigned",
      severity: "query",
      asks: [
        {
          id: "nobody",
          when: [
            { at: "record.countersigned/answer", counts: "for" },
            { lacks: ["countersigning.line-manager/initials"] },
          ],
          at: "record.countersigned/answer",
          message:
            "Record: key decisions are countersigned, but no line manager is recorded under Countersigning. Add the initials, or explain where they are.",
        },
      ],
      why: "Readers of the audit need to see who countersigned.",
      source:
        "Developing good practice in children's services, March 2004: line managers countersign key decisions.",
    },
  ],
  placeholders: wordPlaceholders,
});
