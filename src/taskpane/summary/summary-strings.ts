/** The words of the one-page summary, on the screen, on paper and in the Word file. */
export const summaryStrings = {
  title: (child: string | null) => (child === null ? "Audit summary" : `Audit summary: ${child}`),
  ready: "Ready: this audit has no problems.",
  notReady: (count: number) =>
    `Not ready: ${String(count)} ${count === 1 ? "thing" : "things"} to fix or explain.`,
  notAnswered: (count: number) => `${String(count)} not answered`,
  grades: "Grades",
  section: "Section",
  grade: "Grade",
  answers: "Answers",
  noGrade: "Not graded",
  against: "What was not in place",
  noneAgainst: "No question was answered against the practice.",
  noComment: "No comment.",
  open: "To fix or explain",
  more: (count: number) =>
    count === 1 ? "1 more, which the audit shows." : `${String(count)} more, which the audit shows.`,
  explained: "What the auditor explained",
  noRows: "None recorded.",
  show: "One-page summary",
  hide: "Back to the form",
  print: "Print",
  download: "Download as Word",
  downloaded: "The summary is in your downloads.",
  notMade: "We could not make the Word file. Check your connection, load this page again and try once more.",
  care: "This page may describe a child. Keep it as you keep the audit.",
} as const;
