import { strToU8, zipSync } from "fflate";
import { fail, succeed, type Result } from "../../result.ts";
import { compareTrackers } from "../../tracker/compare-trackers.ts";
import { filterTracker, type Tracker } from "../../tracker/make-tracker.ts";
import { makeBoardPaper, makeBoardTable } from "../../tracker/papers/board-counts.ts";
import {
  makeMeetingList,
  makeTrackerCalendar,
  makeTrackerTables,
  makeTrackerWorkbook,
} from "../../tracker/papers/tracker-files.ts";
import type { TrackerRules } from "../../tracker/rules.ts";
import { fileKinds, fileNameOf, type WriteAsk, type WrittenFile } from "./tracker-formats.ts";
import { deskProblems } from "./tracker-strings.ts";

/**
 * Writes what a filter shows. The tracker for next week has every child all the same, so that it can be compared.
 * @param earlier what the Word list names the changes since; null where nothing was compared
 */
export async function writeTracker(
  { format, filter, stamp }: WriteAsk,
  whole: Tracker,
  rules: TrackerRules,
  earlier: Tracker | null,
): Promise<Result<WrittenFile>> {
  const tracker = filterTracker(whole, filter);
  const make = async (): Promise<Uint8Array | string> => {
    switch (format) {
      case "word": {
        const changes = earlier === null ? null : compareTrackers(earlier, whole, filter);
        return makeMeetingList(tracker, rules, changes?.ok ? changes.value : null);
      }
      case "excel":
        return makeTrackerWorkbook(tracker, rules);
      case "calendar":
        return makeTrackerCalendar(tracker, rules, stamp);
      case "board":
        return makeBoardPaper(tracker, rules);
      case "board-table":
        return makeBoardTable(tracker, rules);
      case "tables":
        return zipSync(
          Object.fromEntries([...makeTrackerTables(tracker)].map(([name, text]) => [name, strToU8(text)])),
        );
      case "json":
        return `${JSON.stringify(whole)}\n`;
    }
  };
  try {
    const content = await make();
    const name = fileNameOf(format, whole.on, format === "json" ? null : filter.team);
    const bytes = typeof content === "string" ? strToU8(content) : content;
    return succeed({ name, type: fileKinds[format].type, bytes });
  } catch {
    // What was thrown may hold case text, so it goes nowhere.
    return fail(deskProblems.notWritten);
  }
}
