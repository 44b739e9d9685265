import type { RecordState } from "../audit/document-facts.ts";
import type { Severity } from "../checks/engine/finding.ts";
import { countOf } from "../text/count-of.ts";

/** Every label of the pane. The sentences of checks and of problems come with them. */
export const strings = {
  title: "Permanency Audit",
  form: (title: string, version: string) => `${title}, ${version}`,
  notRecognised: "Not an audit form",
  notRead: "We could not read this document",
  reading: "Reading the form…",
  busy: {
    reading: "Reading the form…",
    writing: "Changing the document…",
    saving: "Saving the audit record…",
    converting: "Converting the form…",
  },
  refresh: "Check again",
  nextGap: "Next gap",
  saveRecord: "Save record",
  exportAudit: "Export",
  convert: "Convert this form",
  convertOffer: "Some answers in this form have no named control of their own.",
  help: "Help",
  dismiss: "Dismiss",
  toolbar: "This form",
  complete: (filled: number, of: number) => `${String(filled)} of ${String(of)} answered`,
  completeLabel: "Questions answered",
  gap: (number: number, of: number) => `Gap ${String(number)} of ${String(of)}`,
  ready: "Ready to send",
  notReady: (count: number) => `Not ready: ${countOf(count, "thing")} to fix or explain`,

  steps: "Steps to send this audit",
  stepNames: { answer: "Answer", fix: "Fix", save: "Save", ready: "Mark as ready", send: "Send" },
  stepStates: { done: "done", current: "now", "to-do": "to do" },
  start: (part: string) => `Start with ${part}`,
  nextQuestion: "Next question",
  saveStep: "Save the audit record",
  nextProblem: "Next thing to fix",
  allSent: "Sent",
  toAnswer: (count: number) => `${countOf(count, "question")} to answer.`,
  calmLead: "We check your answers as you go. Nothing is sent until you choose Send.",
  allAnswered: "All questions are answered. Check the form to see what is left to fix or explain.",
  checkForm: "Check the form",

  problemHeading: "There is a problem",
  clearHeading: "Ready to send",
  problemLead: (count: number) =>
    `Fix or explain ${count === 1 ? "1 thing" : `these ${String(count)} things`} before you send this audit.`,
  tipsHeading: "Tips (optional)",
  tipsLead: (count: number) => `${countOf(count, "tip")}. You can send the audit without following them.`,
  noTips: "We found no problems.",
  ran: (count: number) => `We ran ${countOf(count, "check")}.`,
  couldNotRun: (count: number) => `${countOf(count, "check")} could not check everything`,
  showAll: (count: number) => `Show all ${String(count)}`,
  showFewer: "Show fewer",
  filters: { open: "All", error: "Must fix", query: "Explain", note: "Tips" },
  filtersLabel: "Which problems to show",
  openCount: (count: number) => `${String(count)} to fix`,
  leftCount: (count: number) => `${String(count)} left`,
  notGraded: "No grade",
  overview: "Overview of sections",
  openSection: (title: string) => `Open ${title}`,

  show: "Show in document",
  change: (value: string) => `Change to ${value}`,
  giveReason: "Give a reason",
  changeReason: "Change the reason",
  why: "Why this matters",
  checkPage: "More about this check",
  opensPage: "opens in a new page",
  reasonGiven: (reason: string) => `Your reason: ${reason}`,
  reasonLapsed: "Your earlier reason no longer applies, because the form has changed.",
  explained: "Explained",
  reasonLabel: "Your reason",
  reasonHint: "At least three words. We keep it with the audit, so do not name anyone.",
  reasonShort: "Write at least three words.",
  reasonForAll: (count: number) =>
    `Use this reason for the other ${String(count)} ${count === 1 ? "question" : "questions"} like this`,
  keepReason: "Keep this reason",
  cancel: "Cancel",

  notInDocument: (label: string) => `${label}: missing from this document.`,
  answerInDocument: "Answer this in the document. This version of Word does not let us write it from here.",
  listsInDocument:
    "This version of Word does not let us choose in drop-down lists. Choose answers and grades in the document; “Show in document” takes you there.",
  recordElsewhere:
    "This version of Word cannot keep the audit record or your reasons. We still read and check the form. To save, open the form in the browser page.",
  reasonElsewhere: "This version of Word cannot keep a reason. Give it in the browser page.",
  nothingYet: "no answer yet",
  clear: "Clear",
  otherText: (written: string) =>
    `The document contains “${written}”, which is not one of these answers. Choosing one replaces it.`,
  otherDate: (written: string) =>
    `The document contains “${written}”, which is not a date. Choosing one replaces it.`,
  otherNumber: (written: string) =>
    `The document contains “${written}”, which is not a number. Typing one replaces it.`,
  otherTick: (written: string) =>
    `The document contains “${written}”, which is not a tick. Ticking the box replaces it.`,
  numberUnreadable: "Enter a number, such as 3 or 2.5.",
  dateHint: "For example, 31/03/2027",
  dateUnreadable: "Enter a date such as 31/03/2027.",
  openCalendar: "Choose a date",
  didYouMean: "Did you mean:",
  unknownAuthority: "We do not recognise this local authority. You can keep it as it is.",
  authorityPlaceholder: "Type to find your local authority",
  kept: "This is not in the document yet. What you wrote is kept here.",
  tryAgain: "Try again",
  dropDraft: "Use what is in the document",
  undo: "Undo",

  firstRun: [
    "We read the audit form beside this pane, and show what is missing or needs a second look.",
    "Everything happens on this computer. Nothing leaves it until you press Send in Export.",
    "Grades and answers are yours. We never change one unless you ask.",
  ],
  firstRunDone: "Start",
  opening: "Opening…",
  remarks: (count: number) => `${countOf(count, "note")} about reading this document`,
} as const;

/** What the pane answers when a person asked for something. */
export const sentences = {
  recordSaved: "Audit record saved. Now save the document itself, as usual.",
  reasonKept: "Your reason is kept in this document. Save the document itself, as usual.",
  signedOff: {
    ready: "Marked as ready. Save the document itself, as usual.",
    countersigned: "Countersigned. Save the document itself, as usual.",
    returned: "Returned with your remarks. Save the document itself, as usual.",
  },
  written: "Changed in the document.",
  cleared: "Cleared.",
  undone: "Undone.",
  nothingOpen: "There is nothing left to answer or fix.",
  gapsCannotBeShown:
    "The remaining questions are missing from this document, so we cannot show them there. The list explains what to add.",
  convertedInPlace: (count: number) =>
    `${String(count)} ${count === 1 ? "answer has" : "answers have"} a named control now. What you wrote is unchanged. Save the document itself, as usual.`,
  convertedAsCopy:
    "The converted form is open as a new document. Save that one under a new name and continue there. This document is unchanged.",
  notInDocument: "This part of the form is missing from the document, so we cannot show it or fill it in.",
  partNotLoaded: "We could not load this part. Check your connection, then choose Try again.",
  exportNotLoaded: "We could not load Export. Check your connection, then choose Try again.",
  notLoaded:
    "We could not load a part of this add-in, so we did not read the form. Check your connection, then choose Check again.",
  somethingBroke:
    "Something went wrong, and your last change may not have been saved. Choose Check again to see what is in the document.",
} as const;

/** How a finding weighs, in two words at most. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: "Must fix",
  query: "Explain",
  note: "Tip",
};

export const recordStateWords: Readonly<Record<RecordState, string>> = {
  "never-saved": "Audit record: not saved",
  "up-to-date": "Audit record: saved",
  stale: "Audit record: out of date, because the form has changed",
  damaged: "Audit record: damaged. Save it again",
  newer: "Audit record: from a newer version of this add-in. Update the add-in to save it",
};
