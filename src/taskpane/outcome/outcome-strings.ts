import type { Audience } from "../../outcomes/outcome.ts";
import { countAudits } from "../browser/page-strings.ts";

/** Who a report may be shown to. */
const mayBeShown: Readonly<Record<Audience, string>> = {
  own: "It shows every count of your own audits, so do not publish it.",
  partners: "Small numbers in it are protected. It is for partners of the region.",
  public: "Small numbers in it are protected, so you may publish it.",
  analyst: "It shows every count of the region, so do not pass it on.",
};

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
  themes: { supports: "What helps", hinders: "What hinders" },
  download: "Download this report",
  formats: { docx: "Word", xlsx: "Excel", csv: "CSV", html: "Web page" },
  downloaded: (name: string, audience: Audience) => `${name} is in your downloads. ${mayBeShown[audience]}`,
  notMade: "We could not make the report. Check your connection, load this page again and try once more.",
  hidden: "A small number, or one that is hidden to protect a small number",
  notShown: "Not shown",
  barKey: (columns: readonly string[]) => `From dark to light: ${columns.join(", ")}.`,
  basis: (count: number) =>
    `From ${countAudits(count)} open on this page, drafts included. Select files to count only those.`,
} as const;
