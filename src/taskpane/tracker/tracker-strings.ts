import type { Problem } from "../../result.ts";
import { countOf } from "../../text/count-of.ts";
import { dateInWords } from "../../dates/date-in-words.ts";
import type { TrackedMilestone } from "../../tracker/make-tracker.ts";
import type { TrackerFormat } from "./tracker-formats.ts";

/** What rules that ship are called, by their id. */
const shippedNames: ReadonlyMap<string, string> = new Map([
  ["england", "law and guidance of England"],
  ["newham", "law and guidance, with Newham’s practice"],
]);

/** Every label and sentence of the tracker page. */
export const trackerStrings = {
  title: "Permanence tracker",
  promise: "We read your list on this computer. Nothing is uploaded, and nothing goes to a region.",
  audits: "Audits",
  help: "Help",
  opensPage: "opens in a new page",

  emptyHeading: "No list open",
  emptyText:
    "Open a list of children as your case system exports it (CSV or Excel), with one row for each child. Use references only: we refuse names, dates of birth and NHS numbers. You can also open audits (.docx), for the dates kept in them.",
  dropHere: "Drop a list to open it",
  openList: "Open a list",
  openSample: "Try a made-up list",
  sampleName: "made-up children.csv",
  sampleMissing: "We could not load the made-up list. Check your connection and try again.",
  listToOpen: "List to open",
  earlierToOpen: "Tracker of an earlier week to open",
  rulesToOpen: "Rules to open",
  holidaysToOpen: "Bank holidays to open",
  working: "Reading the list…",
  unreadableFile:
    "We could not read this file. It may have been moved, or another program is using it. Close it there and open it here again.",
  oneList: "Open one list at a time, or several audits (.docx).",
  auditCount: (count: number) => countOf(count, "audit"),

  toolbar: "Tracker",
  columns: "Columns",
  rules: "Rules and day",
  save: "Save or download",
  print: "Print",
  compare: "Compare with an earlier week",
  keep: "Keep in this browser",
  close: "Close",
  cancel: "Cancel",
  dismiss: "Dismiss",

  views: "What to show",
  viewNames: { children: "By child", weeks: "By week", changes: "Changes", counts: "Counts" },

  filters: "Filters",
  search: "Search references",
  searchHint: "Reference",
  team: "Team",
  milestone: "What is due",
  level: "Level",
  state: "State",
  allTeams: "All teams",
  allMilestones: "Everything",
  allLevels: "All levels",
  allStates: "All states",
  attention: "Needs attention",
  clearFilters: "Clear filters",

  summary: (name: string, children: number, on: string, parts: readonly string[]) =>
    `${name}: ${countChildren(children)} on ${dateInWords(on)}. ${sentenceOf(parts)}`,
  rulesUsed: ({ id, version }: { readonly id: string; readonly version: string }) =>
    `Rules: ${shippedNames.get(id) ?? id}, version ${version}.`,
  shown: (children: number, of: number) =>
    children === of
      ? `All ${countChildren(of)} shown.`
      : `${String(children)} of ${countChildren(of)} shown.`,
  datesShown: (dates: number) => `${countOf(dates, "date")} shown.`,
  nothingFound: "No child matches these filters. Change them, or clear them.",
  noAttention: "Nothing needs attention. Choose “All states” to see every child.",
  noChildren: "This list has no child that we could read. Look at the rows that were left out.",

  childGrid: "Children",
  weekGrid: "Dates of this week",
  changeGrid: "Changes",
  columnOf: {
    last: (title: string) => `Last: ${title}`,
    recorded: (title: string) => `${title}: recorded`,
  },
  column: {
    reference: "Child",
    team: "Team",
    urgent: "Most urgent",
    what: "What",
    due: "Due",
    open: "Needs attention",
    next: "Next due",
    dateState: "State",
    change: "What changed",
  },
  noTeam: "No team",
  noneDue: "None known",
  openCount: (count: number) => (count === 0 ? "None" : countOf(count, "date")),
  nextDue: (title: string, due: string) => `${dateInWords(due)}, ${title}`,
  datesOf: (reference: string) => `All dates of ${reference}`,
  held: "Held",
  recorded: "Recorded",
  notHeld: "Not held",
  recordedLater: (days: number) => `${countOf(days, "day")} later`,
  kinds: { law: "Law", guidance: "Guidance", practice: "Local practice" },

  week: "Week",
  previousWeek: "Previous week",
  nextWeek: "Next week",
  thisWeek: "This week",
  weekOf: (monday: string) => `Week of ${dateInWords(monday)}`,
  weekWithOverdue: (due: number, overdue: number) =>
    `${due === 1 ? "1 date falls" : `${String(due)} dates fall`} in this week. ${overdue === 0 ? "None is overdue from before." : overdue === 1 ? "1 is overdue from before." : `${String(overdue)} are overdue from before.`}`,
  weekAlone: (due: number) =>
    due === 1 ? "1 date falls in this week." : `${String(due)} dates fall in this week.`,
  nothingThisWeek: "Nothing is due in this week.",

  changesIntro:
    "Open the tracker file that you saved last week (.json). An overdue date is a change again only when it reaches a new level.",
  changesSince: (name: string, count: number) =>
    `Compared with ${name}: ${count === 0 ? "nothing changed" : countOf(count, "change")}.`,
  noChangesShown: "No change matches these filters.",
  openEarlier: "Open last week’s tracker",
  openOtherEarlier: "Compare with another week",

  countsIntro: "Counts have no references, so a board can see them.",
  countsCaption: "Dates by milestone and state",
  levelsCaption: "Overdue dates by level",
  overdueCount: "Overdue",

  problems: (count: number) =>
    `We left out ${countOf(count, "row or column", "rows or columns")} of this list.`,
  showProblems: "Show which",
  hideProblems: "Hide them",
  moreProblems: (count: number) => `${String(count)} more.`,

  columnsHeading: "Match your columns",
  columnsIntro:
    "Tell us once which of your headings is which column. We remember the headings in this browser, and nothing of a child.",
  columnsMissing: (names: readonly string[]) =>
    `We could not find ${names.join(" or ")} in this list. Choose the heading, then show the tracker.`,
  notInList: "Not in this list",
  required: "needed",
  recordedColumns: "When each was recorded, if your list has that",
  useColumns: "Show the tracker",
  matched: (matched: number, of: number) => `${String(matched)} of ${String(of)} columns matched.`,
  forgetColumns: "Forget these columns",
  columnsForgotten: "We forgot your headings and matched the columns by our own names.",

  rulesHeading: "Rules and day",
  day: "Show the tracker as on",
  dayWrong: "Enter a day.",
  whichRules: "Rules",
  ruleNames: {
    england: capitalised(shippedNames.get("england") ?? ""),
    newham: capitalised(shippedNames.get("newham") ?? ""),
    own: "Your own rules file",
  },
  openRules: "Open a rules file",
  openHolidays: "Open later bank holidays",
  holidaysHint: "Bank holidays are known until 2028. For later years open bank-holidays.json from gov.uk.",
  milestones: "What these rules watch",
  kind: "Kind",
  source: "Source",

  formats: {
    word: "Word list for Monday’s meeting",
    excel: "Excel workbook",
    calendar: "Calendar (.ics)",
    board: "Counts for a board (Word)",
    "board-table": "Counts for a board (CSV)",
    tables: "Three tables for Power BI (zip of CSV)",
    json: "Tracker file for next week (.json)",
  } satisfies Record<TrackerFormat, string>,
  formatsOfShown: "What the filters show",
  formatsOfAll: "All children",
  writing: "Making the file…",
  written: (name: string) => `${name} is in your downloads.`,
  savedAs: (name: string) => `Saved as ${name}.`,
  notSaved: "We could not save the file. Choose another folder, or close the file in other programs.",

  keepHeading: "Keep this list in this browser",
  keepText:
    "We encrypt the list with a passphrase before we store it on this computer. Without the passphrase nobody can read it, and we cannot recover it.",
  passphrase: "Passphrase",
  passphraseHint: "At least 12 characters, such as four words.",
  passphraseShort: "Use at least 12 characters.",
  repeat: "Passphrase again",
  repeatDiffers: "The two passphrases are not the same.",
  keepNow: "Encrypt and keep",
  keeping: "Encrypting…",
  kept: "The list is kept in this browser, encrypted.",
  keepFailed: "This browser did not store the list. Save a file instead.",
  noEncryption: "This browser cannot encrypt here. Open the page over https, or save a file instead.",

  keptHeading: "A list is kept in this browser",
  keptText: "It is encrypted. Enter its passphrase to open it.",
  unlock: "Open the kept list",
  unlocking: "Opening…",
  forget: "Forget",
  forgetHeading: "Forget the kept list?",
  forgetText: "This deletes it from this browser. Files that you saved stay where they are.",
  forgetNow: "Forget it",
  keepIt: "Keep it",
  forgotten: "The kept list is deleted from this browser.",
  passphraseWrong: "This passphrase does not open the list. Check capitals and spaces, and try again.",
} as const;

export const deskProblems = {
  noList: { code: "tracker-no-list", message: "No list is open. Open one first." },
  noRules: { code: "tracker-rules-wrong", message: "We do not know these rules. Choose others." },
  otherFormat: {
    code: "case-list-format",
    message:
      "This is not a CSV or Excel file. Export the list as .csv or .xlsx and open that, or open audits (.docx).",
  },
  keptUnreadable: {
    code: "tracker-kept-unreadable",
    message: "Another version of this page kept this list, and we cannot read it. Open your list again.",
  },
  sinceUnreadable: {
    code: "tracker-since-unreadable",
    message: "This is not a tracker file. Open the .json file that you saved in an earlier week.",
  },
  noBankHolidays: {
    code: "bank-holidays-unreadable",
    message: "This is not the file of bank holidays. Download bank-holidays.json from gov.uk.",
  },
  notWritten: {
    code: "tracker-not-written",
    message: "We could not make this file. Load the page again and try once more.",
  },
  notLoaded: {
    code: "program-not-loaded",
    message:
      "We could not load the part of this page that reads lists. Check your connection, load the page again and open the list once more.",
  },
  broken: {
    code: "internal-error",
    message: "Something went wrong in this program. Please report it; your list is unchanged.",
  },
} as const satisfies Record<string, Problem>;

function countChildren(count: number): string {
  return countOf(count, "child", "children");
}

/** "overdue by 3 days, team manager" with a capital. */
export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** "3 overdue, 1 due today." */
function sentenceOf(parts: readonly string[]): string {
  return parts.length === 0 ? "" : `${parts.join(", ")}.`;
}

/** What is worth saying of when a date was recorded: null where it is not known. */
export function sayRecorded({ recordedOn, recordingGap }: TrackedMilestone): string | null {
  if (recordedOn === null) return null;
  const later =
    recordingGap === null || recordingGap <= 0 ? "" : ` (${trackerStrings.recordedLater(recordingGap)})`;
  return `${dateInWords(recordedOn)}${later}`;
}
