import type { RecordState } from "../audit/document-facts.ts";
import type { Severity } from "../checks/engine/finding.ts";

/** What the pane itself says, label by label; the sentences of checks and problems come with them. */
export const strings = {
  title: "Permanency Audit",
  form: (version: string) => `NIROMP pro forma ${version}`,
  notRecognised: "Not an audit form",
  notRead: "The document could not be read",
  reading: "Reading the form…",
  busy: {
    reading: "Reading the form…",
    writing: "Writing in the document…",
    saving: "Saving the record…",
    converting: "Converting the form…",
  },
  refresh: "Refresh",
  nextGap: "Next gap",
  saveRecord: "Save record",
  exportAudit: "Export",
  convert: "Convert this form",
  help: "Help",
  dismiss: "Dismiss",
  complete: (filled: number, of: number) => `${String(filled)} of ${String(of)} filled in`,
  gap: (number: number, of: number) => `Gap ${String(number)} of ${String(of)}`,
  ready: "Ready to share",
  notReady: (count: number) => `Not ready to share: ${points(count)} to settle`,

  problemHeading: "There is a problem",
  noteHeading: "Nothing has to be put right",
  clearHeading: "Nothing to put right",
  problemLead: (count: number) =>
    `${count === 1 ? "This point has" : `These ${String(count)} points have`} to be settled before the audit can be shared.`,
  noteLead: "What follows is worth knowing. It does not stop the audit from being shared.",
  ran: (ran: number) => `${checks(ran)} ran.`,
  couldNotRun: (count: number) => `${checks(count)} could not judge everything`,
  showAll: (count: number) => `Show all ${String(count)}`,
  showFewer: "Show fewer",
  filters: { open: "To settle", error: "To put right", query: "To explain or change", note: "Notes" },

  show: "Show in document",
  change: (value: string) => `Change to ${value}`,
  giveReason: "Give a reason",
  changeReason: "Change the reason",
  why: "Why this matters",
  checkPage: "More about this check",
  reasonGiven: (reason: string) => `Your reason: ${reason}`,
  reasonLapsed: "The reason given before no longer counts, because the form has changed since.",
  explained: "Explained",

  notInDocument: (label: string) => `${label}: not in this document.`,
  answerInDocument: "Give this answer in the document itself: this Word does not let the pane write it.",
  listsInDocument:
    "This Word does not let the pane choose in drop-down lists. Answers and grades are read and checked here, and given in the document: “Show in document” takes you there.",
  recordElsewhere:
    "This Word cannot keep the record in the document, nor reasons, which are a part of it. The form is read and checked here as usual; open it in the browser page to give reasons and save the record.",
  reasonElsewhere: "This Word cannot keep a reason in the document: give it in the browser page.",
  nothingYet: "nothing yet",
  clear: "Clear",
  otherText: (written: string) =>
    `The document says “${written}”, which is none of these. Choosing one replaces it.`,
  otherDate: (written: string) =>
    `The document says “${written}”, which is not a date. Entering one replaces it.`,
  kept: "This is not in the document yet. What you wrote is kept here.",
  tryAgain: "Try again",
  dropDraft: "Go back to what the document says",

  firstRun: [
    "This pane reads the audit form beside it and says what is missing or does not fit.",
    "Everything happens on this computer, and the record is kept in the document: nothing leaves it until you press Send in Export.",
    "Grades and answers are yours: the pane never changes one by itself.",
  ],
  firstRunDone: "Start",
} as const;

/** What the pane answers when something was asked of it. */
export const sentences = {
  recordSaved: "The record in this document is up to date. Now save the document itself, as usual.",
  reasonKept: "Your reason is kept in this document. Save the document itself, as usual.",
  signedOff: {
    ready: "Marked as ready. Save the document itself, as usual.",
    countersigned: "Countersigned. Save the document itself, as usual.",
    returned: "Returned with your remarks. Save the document itself, as usual.",
  },
  nothingOpen: "Nothing is open any more.",
  gapsCannotBeShown:
    "What is still open stands nowhere in the document, so it cannot be shown there. The list says what to add.",
  convertedInPlace: (count: number) =>
    `${String(count)} ${count === 1 ? "answer has" : "answers have"} a named control now. What you wrote is unchanged. Save the document itself, as usual.`,
  convertedAsCopy:
    "The converted form is open as a new document. Save that one under a name of your choice; this document is unchanged.",
  notInDocument:
    "This part of the form was not found in the document, so it cannot be shown or filled in from here.",
  exportNotLoaded:
    "The part of this add-in that exports could not be loaded. Check the connection, then choose Export again.",
  notLoaded:
    "A part of this add-in could not be loaded, so the form was not read. Check the connection and choose Refresh.",
  somethingBroke:
    "Something went wrong in this add-in, and it is not sure that the last step was carried out. Choose Refresh to see what the document says.",
} as const;

export const severityWords: Readonly<Record<Severity, string>> = {
  error: "Put right",
  query: "Explain or change",
  note: "Note",
};

export const recordStateWords: Readonly<Record<RecordState, string>> = {
  "never-saved": "Record not saved yet",
  "up-to-date": "Saved record is up to date",
  stale: "Saved record is out of date: the form has changed",
  damaged: "The saved record is damaged: save it again",
  newer: "The saved record comes from a newer version of this add-in: update it to save",
};

function points(count: number): string {
  return `${String(count)} ${count === 1 ? "point" : "points"}`;
}

function checks(count: number): string {
  return `${String(count)} ${count === 1 ? "check" : "checks"}`;
}
