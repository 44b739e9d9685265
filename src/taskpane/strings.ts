import type { Severity } from "../checks/engine/finding.ts";
import type { RecordState } from "./workflow/judge-audit.ts";

/** Every sentence that the pane itself says; those of checks and problems come with them. */
export const strings = {
  title: "Permanency Audit",
  reading: "Reading the form…",
  busy: {
    reading: "Reading the form…",
    writing: "Writing…",
    saving: "Saving the record…",
    converting: "Converting the form…",
  },
  refresh: "Refresh",
  nextGap: "Next gap",
  saveRecord: "Save record",
  convert: "Convert this form",
  help: "Help",
  show: "Show in document",
  giveReason: "Give a reason",
  why: "Why this matters",
  recognised: "NIROMP pro forma 2019",
  complete: (filled: number, of: number) => `${String(filled)} of ${String(of)} filled in`,
  ready: "Ready to share",
  blocked: (count: number) =>
    `${String(count)} ${count === 1 ? "point" : "points"} to settle before it can be shared`,
  allClear: (ran: number) => `Nothing to put right. ${String(ran)} checks ran.`,
  ran: (ran: number) => `${String(ran)} checks ran.`,
  couldNotRun: (count: number) =>
    `${String(count)} ${count === 1 ? "check" : "checks"} could not run on everything`,
  problemHeading: "There is a problem",
  noteHeading: "Worth knowing",
  filters: { all: "All", error: "To put right", query: "To explain or change", note: "Notes" },
  firstRun: [
    "This pane reads the audit form in the document and says what is missing or does not fit.",
    "Everything happens on this machine; nothing leaves the document until you export it.",
    "Grades and answers are yours: the pane never changes one by itself.",
  ],
  firstRunDone: "Start",
} as const;

export const severityWords: Readonly<Record<Severity, string>> = {
  error: "Put right",
  query: "Explain or change",
  note: "Note",
};

export const recordStateWords: Readonly<Record<RecordState, string>> = {
  "never-saved": "No record saved in this document yet",
  "up-to-date": "Saved record is up to date",
  stale: "The form has changed since the record was saved",
  damaged: "The saved record is damaged; save it again",
  newer: "The saved record comes from a newer version; update the add-in to save",
};
