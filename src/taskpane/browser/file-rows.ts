import type { ListedFile } from "./file-list.ts";
import type { SignOffState } from "./file-summary.ts";

/** The state of a file, as its row shows it. */
export type FileState = "waiting" | "ready" | "not-ready" | "could-not-open";

export type FileColumn =
  "name" | "state" | "form" | "authority" | "cycle" | "ageRange" | "filled" | "issues" | "signOff";

export type FileFilter = "all" | "ready" | "not-ready" | "could-not-open" | "signed-off";

/** What the grid shows of one file. */
export interface FileRow {
  readonly id: number;
  readonly path: string;
  readonly state: FileState;
  readonly isChanged: boolean;
  /** Why it could not be opened; null when it could. */
  readonly reason: string | null;
  /** The title of the form that the audit is on. */
  readonly form: string | null;
  readonly authority: string | null;
  readonly cycle: string | null;
  readonly ageRange: string | null;
  readonly filled: { readonly filled: number; readonly of: number } | null;
  readonly errors: number;
  readonly queries: number;
  readonly signOff: SignOffState | null;
}

/** @param cycle the one that audits sent from this page belong to; null while that is not known. */
export function rowOf({ id, file, summary, edited }: ListedFile, cycle: string | null): FileRow {
  const bare = { id, path: file.path, isChanged: edited !== null && !edited.isSaved };
  if (summary === null) return { ...bare, ...unread, state: "waiting", reason: null };
  if (summary.status === "refused")
    return { ...bare, ...unread, state: "could-not-open", reason: summary.reason.message };
  return {
    ...bare,
    state: summary.status === "complete" ? "ready" : "not-ready",
    reason: null,
    form: summary.form.title,
    authority: summary.authority,
    cycle: cycleInPath(file.path) ?? cycle,
    ageRange: summary.ageRange,
    filled: summary.completeness,
    errors: summary.errors,
    queries: summary.queries,
    signOff: summary.signOff,
  };
}

const unread = {
  form: null,
  authority: null,
  cycle: null,
  ageRange: null,
  filled: null,
  errors: 0,
  queries: 0,
  signOff: null,
} as const;

const cycleName =
  /^(?:\d{4}[ _-](?:spring|summer|autumn|winter)|(?:spring|summer|autumn|winter)[ _-]\d{4})$/i;

/** People keep the audits of a cycle in a folder of its name. A form has no field for it. */
function cycleInPath(path: string): string | null {
  return (
    path
      .split("/")
      .slice(0, -1)
      .findLast((folder) => cycleName.test(folder)) ?? null
  );
}

export function passesFilter({ state, signOff }: FileRow, filter: FileFilter): boolean {
  if (filter === "all") return true;
  if (filter === "signed-off") return signOff === "ready" || signOff === "countersigned";
  return state === filter;
}

/** Whether each word that was typed is somewhere in what the row shows. */
export function matchesSearch(row: FileRow, search: string): boolean {
  const { path, form, authority, cycle, ageRange } = row;
  const text = [path, form, authority, cycle, ageRange].join(" ").toLocaleLowerCase("en-GB");
  return search
    .toLocaleLowerCase("en-GB")
    .split(/\s/u)
    .every((word) => text.includes(word));
}

export interface FileSort {
  readonly column: FileColumn;
  readonly direction: "ascending" | "descending";
}

const stateOrder: readonly FileState[] = ["could-not-open", "not-ready", "ready", "waiting"];
const signOffOrder: readonly SignOffState[] = ["draft", "returned", "expired", "ready", "countersigned"];

const byText = new Intl.Collator("en-GB", { numeric: true }).compare;

/** How rows compare by each column, for ascending order. */
export const comparators: Readonly<Record<FileColumn, (one: FileRow, other: FileRow) => number>> = {
  name: (one, other) => byText(one.path, other.path),
  state: (one, other) => stateOrder.indexOf(one.state) - stateOrder.indexOf(other.state),
  form: (one, other) => byText(one.form ?? "", other.form ?? ""),
  authority: (one, other) => byText(one.authority ?? "", other.authority ?? ""),
  cycle: (one, other) => byText(one.cycle ?? "", other.cycle ?? ""),
  ageRange: (one, other) => byText(one.ageRange ?? "", other.ageRange ?? ""),
  filled: (one, other) => (one.filled?.filled ?? -1) - (other.filled?.filled ?? -1),
  issues: (one, other) => one.errors + one.queries - other.errors - other.queries,
  signOff: (one, other) => placeOf(one) - placeOf(other),
};

function placeOf({ signOff }: FileRow): number {
  return signOff === null ? -1 : signOffOrder.indexOf(signOff);
}

/** In the order that was asked for; files that are alike keep the order in which they were opened. */
export function sortRows(rows: readonly FileRow[], { column, direction }: FileSort): readonly FileRow[] {
  const compare = comparators[column];
  const sign = direction === "ascending" ? 1 : -1;
  return rows.toSorted((one, other) => sign * compare(one, other));
}

export interface FileCounts {
  readonly ready: number;
  readonly notReady: number;
  readonly couldNotOpen: number;
}

export function countStates(rows: readonly FileRow[]): FileCounts {
  const count = (wanted: FileState) => rows.filter(({ state }) => state === wanted).length;
  return { ready: count("ready"), notReady: count("not-ready"), couldNotOpen: count("could-not-open") };
}
