import type { FileState } from "./file-rows.ts";
import type { SignOffState } from "./file-summary.ts";

/** Every label and sentence of the page over files. The pane in it has its own in `strings.ts`. */
export const pageStrings = {
  title: "Permanency Audit",
  lead: "Open filled audit forms, see what they say together, and get them ready to send.",
  promise: "We read your files on this computer. Nothing leaves it until you choose Send.",
  tracker: "Permanence tracker",
  help: "Help",
  opensPage: "opens in a new page",

  emptyHeading: "No files open",
  emptyText: "Open the audits of one cycle, or drop files or a folder anywhere on this page.",
  dropHere: "Drop files or a folder to open them",
  openFiles: "Open files",
  openFolder: "Open a folder",
  openSamples: "Open the samples",
  filesToOpen: "Files to open",
  folderToOpen: "Folder to open",
  noWordFiles: "We found no Word documents there. Choose .docx, .dotx, .docm or .dotm files.",
  othersLeftOut: (count: number) =>
    count === 1
      ? "We left out 1 file that is not a Word document."
      : `We left out ${String(count)} files that are not Word documents.`,

  toolbar: "Files",
  selectedToolbar: "Selected files",
  views: "What to show",
  chooseForm: "Form",
  viewNames: { files: "Files", judgements: "Judgements", sample: "Sample", outcome: "Outcome" },
  filesRead: "Files read",
  readSoFar: (read: number, of: number) => `Reading: ${String(read)} of ${countFiles(of)}.`,
  summary: (count: number, parts: readonly string[]) => `${countFiles(count)}: ${parts.join(", ")}.`,

  searchLabel: "Search files",
  searchHint: "Name, authority, cycle or age range",
  filterLabel: "Which files to show",
  filterNames: {
    all: "All",
    ready: "Ready",
    "not-ready": "Not ready",
    "could-not-open": "Could not open",
    "signed-off": "Signed off",
  },
  nothingFound: "No files match. Change the search, or show all files.",
  showAll: "Show all files",

  gridLabel: "Open files",
  columns: {
    name: "File",
    state: "State",
    form: "Form",
    authority: "Authority",
    cycle: "Cycle",
    ageRange: "Age range",
    filled: "Filled in",
    issues: "Issues",
    signOff: "Sign-off",
  },
  select: (path: string) => `Select ${path}`,
  selectAll: "Select all files shown",
  filled: (filled: number, of: number) => `${String(filled)} of ${String(of)}`,
  issues: (errors: number, queries: number) =>
    [
      ...(errors > 0 ? [`${String(errors)} to fix`] : []),
      ...(queries > 0 ? [`${String(queries)} to explain`] : []),
    ].join(", ") || "None",
  changed: "Changed, not saved",
  unknown: "Not given",
  years: (ageRange: string) => `${ageRange.replace("-", "–")} years`,

  selected: (count: number) => `${String(count)} selected`,
  clearSelection: "Clear selection",
  more: "More",
  remove: "Remove",
  removeAll: "Remove all",
  removed: (count: number) => `Removed ${countFiles(count)} from this page. The files have not changed.`,
  removeUnsavedHeading: "Remove without saving?",
  removeUnsaved: (count: number) =>
    count === 1
      ? "1 file has changes that are not saved."
      : `${String(count)} files have changes that are not saved.`,
  removeAnyway: "Remove without saving",
  keepOpen: "Keep them open",
  send: "Send",
  sendSelected: (count: number) => `Send ${String(count)}`,
  undo: "Undo",
  print: "Print",
  loadingOutcome: "Counting what the audits say…",
  undone: "Undone.",
  nothingToUndo: "There is nothing to undo.",
  dismiss: "Dismiss",

  noAudits: "No audits to compare yet. Open audits, or wait until they are read.",
  noJudgements: "This form has no judgements to compare.",
  judgementsLabel: "Judgements by section and file",
  section: "Section, weakest first",
  weakest: (sections: readonly string[], below: string) =>
    sections.length === 1
      ? `Weakest: ${sections.join()}, ${below}.`
      : `Weakest: ${listOf(sections)}, each ${below}.`,
  noneBelow: (line: string) => `No section is graded below ${line}.`,
  below: (below: number, of: number, line: string) => `${String(below)} of ${String(of)} below ${line}`,
  notGraded: (count: number) => `${String(count)} not graded`,
  noGrade: "No grade",
  notAnswered: (count: number) => `${String(count)} not answered`,
  comparesAll: (count: number) =>
    `All ${countAudits(count)} on this page. Select files to compare only those.`,
  comparesSelected: (count: number) => `The ${countAudits(count)} that you selected.`,
  filesFromTo: (from: number, to: number, of: number) =>
    `Files ${String(from)} to ${String(to)} of ${String(of)}`,
  previousFiles: "Previous files",
  nextFiles: "Next files",

  noSample: "No audits to place yet. Open audits on a form that asks for an age range.",
  sampleOf: (authority: string) => `Sample of six: ${authority}`,
  noAuthority: "authority not given",
  places: ({ places, ready, notReady, open }: Record<"places" | "ready" | "notReady" | "open", number>) =>
    ready === places
      ? `All ${String(places)} places have a ready audit.`
      : [
          `${String(ready)} of ${String(places)} places ${ready === 1 ? "has" : "have"} a ready audit`,
          ...(notReady > 0 ? [`${String(notReady)} not ready`] : []),
          ...(open > 0 ? [`${String(open)} open`] : []),
        ].join(", ") + ".",
  unplaced: (count: number) =>
    count === 1 ? "1 file has no age range yet." : `${String(count)} files have no age range yet.`,
  openPlace: "Open place",
  surplus: (count: number) => `${String(count)} more than the sample needs:`,
  notReadyYet: "not ready",

  auditIn: (path: string) => `Audit in ${path}`,
  back: "Back to the files",
  previous: "Previous file",
  next: "Next file",
  save: "Save the file",
  download: "Download the changed file",
  downloadInstead: "Download it instead",
  opening: "Opening the file…",
  unsaved: "Changed in this page, not saved yet.",
  downloaded: "The changed file is in your downloads. The file that you opened has not changed.",
  reopenFailed:
    "We could not open this file again. It may have been moved, or another program is using it. Open it here once more.",
  foundRegion: "What we found",
  formRegion: "The form as it reads",
  saved: {
    written: "Saved in the same file.",
    "changed-elsewhere":
      "This file was changed elsewhere after you opened it here, so we did not save over it. Download your changed file, or open the file here again.",
    "not-allowed":
      "We could not save this file. Close it in other programs, allow this page to save, and try again. You can also download it.",
  },
} as const;

export const stateWords: Readonly<Record<FileState, string>> = {
  waiting: "Waiting to be read",
  ready: "Ready",
  "not-ready": "Not ready",
  "could-not-open": "Could not open",
};

export const signOffWords: Readonly<Record<SignOffState, string>> = {
  draft: "Draft",
  ready: "Marked as ready",
  countersigned: "Countersigned",
  returned: "Returned",
  expired: "Changed since sign-off",
};

/** "One and two", "One, two and three", "One, two and 3 more". */
function listOf(names: readonly string[]): string {
  if (names.length > 3) return `${names.slice(0, 2).join(", ")} and ${String(names.length - 2)} more`;
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

export function countAudits(count: number): string {
  return count === 1 ? "1 audit" : `${String(count)} audits`;
}

export function countFiles(count: number): string {
  return count === 1 ? "1 file" : `${String(count)} files`;
}

/** What is said of one step for several files. */
export const bulkStrings = {
  titles: {
    save: (count: number) => `Save ${countRecords(count)}`,
    ready: (count: number) => `Mark ${countAudits(count)} as ready`,
    countersigned: (count: number) => `Countersign ${countAudits(count)}`,
    reason: (count: number) => `Give a reason in ${countFiles(count)}`,
  },
  buttons: {
    save: "Save records",
    ready: "Mark as ready",
    countersigned: "Countersign",
    reason: "Give a reason",
  },
  progress: (done: number, of: number) => `${String(done)} of ${countFiles(of)} done.`,
  summary: (done: number, skipped: number, failed: number) =>
    [
      `${String(done)} done`,
      ...(skipped > 0 ? [`${String(skipped)} skipped`] : []),
      ...(failed > 0 ? [`${String(failed)} failed`] : []),
    ].join(", ") + ".",
  results: "Results",
  result: "Result",
  statuses: { done: "", skipped: "Skipped. ", failed: "Not done. " },
  notRead: "We have not read this file yet.",
  notReady: (count: number) => `Not ready: ${String(count)} to fix or explain.`,
  cannotRead: "We could not read this file. It may have been moved, or another program is using it.",
  broke: "Something went wrong. Open the file by itself to see what is in it.",
  saved: "Audit record saved.",
  signed: { ready: "Marked as ready.", countersigned: "Countersigned.", returned: "Returned." },
  explained: (count: number) =>
    count === 1 ? "Explained in 1 place." : `Explained in ${String(count)} places.`,
  nothingToExplain: "This file has nothing like this to explain.",
  noQuestions: "The selected files have nothing that a reason can explain.",
  whichQuestion: "What does the reason explain?",
  places: (places: number, files: number) =>
    `(${places === 1 ? "1 place" : `${String(places)} places`} in ${countFiles(files)})`,
  saveChanged: "Save the changed files",
  close: "Close",
} as const;

function countRecords(count: number): string {
  return count === 1 ? "1 audit record" : `${String(count)} audit records`;
}
