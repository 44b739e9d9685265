import { findColumns, type ColumnMapping, type FoundColumns } from "../../case-list/map-columns.ts";
import { headingKey, readCaseTable, tableFormatOf, type CaseTable } from "../../case-list/read-case-table.ts";
import type { RowProblem } from "../../case-list/refuse-identifiers.ts";
import { fail, succeed, type Result } from "../../result.ts";
import { factColumnIds, readFact } from "../../tracker/child-facts.ts";
import { compareTrackers, type TrackerChange } from "../../tracker/compare-trackers.ts";
import { makeTracker, trackerSchema, type Tracker } from "../../tracker/make-tracker.ts";
import { levelsOf } from "../../tracker/papers/tracker-words.ts";
import { readChildren, trackerColumns } from "../../tracker/read-children.ts";
import type { Milestone, TrackerRules } from "../../tracker/rules.ts";
import { keptListSchema, type KeptList } from "./kept-list.ts";
import { chooseRules, type RulesChoice } from "./rules-choice.ts";
import { deskProblems, trackerStrings } from "./tracker-strings.ts";
import type { WriteAsk, WrittenFile } from "./tracker-formats.ts";

/** Where the children come from: a list that was opened, the dates kept in audits, what was kept in this browser, or what is open already. */
export type ListSource =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly kind: "audits";
      readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
    }
  | { readonly kind: "kept"; readonly text: string }
  | { readonly kind: "open" };

export interface LoadAsk {
  readonly source: ListSource;
  /** Which of this authority's headings are which columns, as it was remembered. Headings that the list lacks do not count. */
  readonly mapping: ColumnMapping;
  readonly rules: RulesChoice;
  /** ISO: the day for which the states are worked out. */
  readonly on: string;
}

/** A column that the rules read, and the heading of the list that is it. */
export interface MatchedColumn {
  readonly id: string;
  readonly title: string;
  readonly required: boolean;
  /** Null where the list has none. */
  readonly heading: string | null;
}

/** All that the page shows of a list. */
export interface TrackerView {
  readonly name: string;
  readonly rows: number;
  readonly headings: readonly string[];
  readonly columns: readonly MatchedColumn[];
  readonly rules: {
    readonly id: string;
    readonly version: string;
    /** Those that are worked out. */
    readonly milestones: readonly Pick<Milestone, "milestone" | "title" | "kind" | "source">[];
    readonly levels: readonly string[];
  };
  /** Null while a required column is not matched. */
  readonly tracker: Tracker | null;
  /** Rows that were left out, each with its reason. */
  readonly problems: readonly RowProblem[];
}

/** What the page asks for. It is answered off the page's own thread. */
export interface TrackerDesk {
  /** Fails with a code of `readCaseTable`, of the rules, `tracker-no-list` or `tracker-kept-unreadable`. */
  load(ask: LoadAsk): Promise<Result<TrackerView>>;
  /** Everything that changed since an earlier tracker file. Fails with `tracker-since-unreadable` or `tracker-since-filtered`. */
  compare(bytes: Uint8Array): Promise<Result<readonly TrackerChange[]>>;
  /** Fails with `tracker-no-list`. */
  write(ask: WriteAsk): Promise<Result<WrittenFile>>;
  /** The list as text to keep: the columns that the rules read and the rows that were not refused. Fails with `tracker-no-list`. */
  keep(): Promise<Result<string>>;
}

interface OpenList {
  readonly name: string;
  readonly table: CaseTable;
  /** Audits that could not be read. */
  readonly refused?: readonly RowProblem[];
}

/** Reads lists, works them out and writes files, with nothing of a browser's page. */
export class LocalDesk implements TrackerDesk {
  private list: OpenList | null = null;
  private rules: TrackerRules | null = null;
  private columns: FoundColumns | null = null;
  private tracker: Tracker | null = null;
  private refused: ReadonlySet<number> = new Set();
  private earlier: Tracker | null = null;

  async load({ source, mapping, rules: choice, on }: LoadAsk): Promise<Result<TrackerView>> {
    const rules = chooseRules(choice);
    if (!rules.ok) return rules;
    const list = await this.openList(source);
    if (!list.ok) return list;
    this.list = list.value;
    this.rules = rules.value;
    const { name, table } = list.value;
    const wanted = trackerColumns(rules.value);
    const usable = usableMapping(mapping, table, wanted);
    const columns = findColumns(
      table.headings,
      wanted.map((each) => ({ ...each, required: false })),
      usable,
    );
    if (!columns.ok) return columns;
    this.columns = columns.value;
    const matched = wanted.map(({ id, heading, required }): MatchedColumn => {
      const at = columns.value.get(id);
      return {
        id,
        title: titleOfColumn(id, heading, rules.value),
        required,
        heading: at === undefined ? null : (table.headings[at] ?? null),
      };
    });
    const asked = columnsAsked(rules.value);
    const isComplete = matched.every(({ required, heading }) => !required || heading !== null);
    const read = isComplete ? readChildren(table, rules.value, usable) : null;
    if (read !== null && !read.ok) return read;
    const ofRows = read?.value.problems ?? [];
    const problems = [...(list.value.refused ?? []), ...ofRows];
    this.refused = new Set(ofRows.map(({ row }) => row));
    this.tracker = read === null ? null : makeTracker(read.value.children, rules.value, on);
    return succeed({
      name,
      rows: table.rows.length,
      headings: table.headings,
      columns: matched.filter(({ id, heading }) => heading !== null || asked.has(id)),
      rules: {
        id: rules.value.id,
        version: rules.value.version,
        milestones: rules.value.milestones
          .filter((each) => each.on)
          .map(({ milestone, title, kind, source: from }) => ({ milestone, title, kind, source: from })),
        levels: levelsOf(rules.value),
      },
      tracker: this.tracker,
      problems,
    });
  }

  compare(bytes: Uint8Array): Promise<Result<readonly TrackerChange[]>> {
    const earlier = readTracker(bytes);
    if (earlier === null) return Promise.resolve(fail(deskProblems.sinceUnreadable));
    if (this.tracker === null) return Promise.resolve(fail(deskProblems.noList));
    const changes = compareTrackers(earlier, this.tracker);
    if (changes.ok) this.earlier = earlier;
    return Promise.resolve(changes);
  }

  async write(ask: WriteAsk): Promise<Result<WrittenFile>> {
    if (this.tracker === null || this.rules === null) return fail(deskProblems.noList);
    // What writes files is loaded when somebody first asks for one.
    const { writeTracker } = await import("./write-tracker.ts");
    return writeTracker(ask, this.tracker, this.rules, this.earlier);
  }

  keep(): Promise<Result<string>> {
    const { list, columns } = this;
    if (list === null || columns === null || this.tracker === null) {
      return Promise.resolve(fail(deskProblems.noList));
    }
    const ids = [...columns.keys()];
    const kept: KeptList = {
      version: 1,
      name: list.name,
      columns: ids,
      rows: list.table.rows
        .filter(({ number }) => !this.refused.has(number))
        .map(({ cells }) => ids.map((id) => keptCell(id, cells[columns.get(id) ?? -1] ?? ""))),
    };
    return Promise.resolve(succeed(JSON.stringify(kept)));
  }

  private async openList(source: ListSource): Promise<Result<OpenList>> {
    switch (source.kind) {
      case "open":
        return this.list === null ? fail(deskProblems.noList) : succeed(this.list);
      case "audits": {
        // What reads Word files is loaded when somebody first opens some.
        const { readAudits } = await import("./read-audits.ts");
        const { table, refused } = readAudits(source.files);
        return succeed({ name: trackerStrings.auditCount(source.files.length), table, refused });
      }
      case "kept":
        return openKept(source.text);
      case "file": {
        const format = tableFormatOf(source.name);
        if (format === null) return fail(deskProblems.otherFormat);
        const table = await readCaseTable(source.bytes, format);
        return table.ok ? succeed({ name: source.name, table: table.value }) : table;
      }
    }
  }
}

/** A milestone's column is called as the milestone; the others by their heading. */
function titleOfColumn(id: string, heading: string, { milestones }: TrackerRules): string {
  const of = id.replace(/^last-/u, "").replace(/-recorded$/u, "");
  const title = milestones.find(({ milestone }) => milestone === of)?.title;
  if (title === undefined) return heading;
  if (id.endsWith("-recorded")) return trackerStrings.columnOf.recorded(title);
  return id === of ? title : trackerStrings.columnOf.last(title);
}

/** What is kept of a cell: of a closed list its value, and never what was written in other words. */
function keptCell(id: string, cell: string): string {
  const fact = factColumnIds.find((each) => each === id);
  return fact === undefined ? cell : (readFact(fact, cell) ?? "");
}

/** The columns that the milestones which are on are worked out from; the others are shown only where the list has them. */
function columnsAsked({ milestones }: TrackerRules): ReadonlySet<string> {
  const on = milestones.filter((each) => each.on);
  return new Set([
    ...["reference", "age-group", "entry", "team"],
    ...on.flatMap(({ milestone, from, extension, repeats }) => [
      ...[milestone, from, `${milestone}-recorded`, ...(repeats ? [`last-${milestone}`] : [])],
      ...(extension === undefined ? [] : [extension.column]),
    ]),
  ]);
}

/** A mapping is kept for an authority's lists as a whole: this list may lack some of its headings, and the rules some columns. */
function usableMapping(
  mapping: ColumnMapping,
  { headings }: CaseTable,
  wanted: readonly { readonly id: string }[],
): ColumnMapping {
  const known = new Set(headings.map(headingKey));
  return Object.fromEntries(
    Object.entries(mapping).filter(
      ([id, heading]) => known.has(headingKey(heading)) && wanted.some((each) => each.id === id),
    ),
  );
}

function openKept(text: string): Result<OpenList> {
  const kept = keptListSchema.safeParse(JSON.parse(text));
  if (!kept.success) return fail(deskProblems.keptUnreadable);
  const { name, columns, rows } = kept.data;
  const table = {
    headings: columns.map((id) => id.replaceAll("-", " ")),
    rows: rows.map((cells, index) => ({ number: index + 2, cells })),
  };
  return succeed({ name, table });
}

function readTracker(bytes: Uint8Array): Tracker | null {
  try {
    const parsed = trackerSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
