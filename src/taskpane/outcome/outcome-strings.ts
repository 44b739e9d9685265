import { countAudits } from "../browser/page-strings.ts";

/** The words of the Outcome tab. What the outcome itself says comes with it. */
export const outcomeStrings = {
  none: "No outcome yet. Open audits that name a local authority.",
  reading: "We count the audits when all files are read.",
  authority: "Local authority",
  grades: "Grades, weakest section first",
  questions: "Questions most often answered against the practice",
  noQuestions: "No question was answered against the practice.",
  showAll: (count: number) => `Show all ${String(count)} questions`,
  actions: "Actions agreed",
  noActions: "The audits name no actions.",
  overdue: (count: number) => (count === 0 ? "None is overdue." : `${String(count)} overdue.`),
  isOverdue: "Overdue",
  columns: { file: "File", area: "Area", action: "Action", due: "Due" },
  noDate: "No date",
  question: "Question",
  answers: "Answers",
  download: "Download this report",
  formats: { docx: "Word", xlsx: "Excel", csv: "CSV", html: "Web page" },
  downloaded: (name: string) =>
    `${name} is in your downloads. It shows every count of your own audits, so do not publish it.`,
  notMade: "We could not make the report. Check your connection, load this page again and try once more.",
  basis: (count: number) =>
    `From ${countAudits(count)} open on this page, drafts included. Select files to count only those.`,
} as const;
