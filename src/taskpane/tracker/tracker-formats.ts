import type { TrackerFilter } from "../../tracker/make-tracker.ts";

/** The files that the page writes. */

export const trackerFormats = [
  "word",
  "excel",
  "calendar",
  "board",
  "board-table",
  "tables",
  "json",
] as const;
export type TrackerFormat = (typeof trackerFormats)[number];

export interface WriteAsk {
  readonly format: TrackerFormat;
  readonly filter: TrackerFilter;
  /** UTC, as `2026-11-22T10:15:00Z`. */
  readonly stamp: string;
}

export interface WrittenFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What each format is saved as. */
export const fileKinds: Readonly<
  Record<TrackerFormat, { readonly name: string; readonly ending: string; readonly type: string }>
> = {
  word: {
    name: "tracker",
    ending: ".docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  excel: {
    name: "tracker",
    ending: ".xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  calendar: { name: "tracker", ending: ".ics", type: "text/calendar" },
  board: {
    name: "tracker-counts",
    ending: ".docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  "board-table": { name: "tracker-counts", ending: ".csv", type: "text/csv" },
  tables: { name: "tracker-tables", ending: ".zip", type: "application/zip" },
  json: { name: "tracker", ending: ".json", type: "application/json" },
};

/** "tracker-North-2026-11-30.docx". @param on ISO */
export function fileNameOf(format: TrackerFormat, on: string, team: string | null): string {
  const { name, ending } = fileKinds[format];
  const ofTeam = team === null ? "" : `-${team.replace(/[^\p{L}\p{N}]+/gu, "-")}`;
  return `${name}${ofTeam}-${on}${ending}`;
}
