/** A column as Graph's columnDefinition has it, as far as the stand-in keeps to it. */
export interface StandInColumn {
  readonly id: string;
  readonly name: string;
  hidden?: boolean;
  indexed?: boolean;
  enforceUniqueValues?: boolean;
  text?: { allowMultipleLines?: boolean; textType?: string };
  number?: object;
  dateTime?: { format?: string };
  choice?: { choices: readonly string[] };
}

export type StandInCell = string | number | boolean | null;

export interface StandInItem {
  readonly id: string;
  version: number;
  readonly fields: Map<string, StandInCell>;
}

/** What SharePoint refuses, with Graph's status, code and words. */
export class GraphRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const invalid = (message: string) => new GraphRefusal(400, "invalidRequest", message);

/** Microsoft's own words, by which public code tells a duplicate. */
export const duplicateMessage = "One or more fields with unique constraints already has the provided value.";

/** Rows that one query may touch without an index. */
const threshold = 5000;

/** One list with the rules of SharePoint that an audit can run into. */
export class StandInList {
  readonly id: string;
  readonly displayName: string;
  readonly columns: StandInColumn[] = [
    { id: "c-title", name: "Title", text: {} },
    { id: "c-modified", name: "Modified", dateTime: { format: "dateTime" } },
  ];
  readonly items: StandInItem[] = [];
  /** What SharePoint says of a duplicate: it may be in another language. */
  duplicateMessage = duplicateMessage;
  /** Hours that the site's clock is ahead of UTC; SharePoint's own default is the Pacific coast of America. */
  hoursAhead = -8;

  constructor(id: string, displayName: string) {
    this.id = id;
    this.displayName = displayName;
  }

  addColumn(given: object): StandInColumn {
    const column = { ...given, id: `c-${this.columns.length}` } as StandInColumn;
    if (this.columns.some(({ name }) => name === column.name)) {
      throw new GraphRefusal(409, "nameAlreadyExists", "A column of this name already exists.");
    }
    expectIndexOfUnique(column);
    this.columns.push(column);
    return column;
  }

  changeColumn(id: string, change: object): StandInColumn {
    const column = this.columns.find((each) => each.id === id);
    if (!column) throw new GraphRefusal(404, "itemNotFound", "The column was not found.");
    expectIndexOfUnique({ ...column, ...change });
    return Object.assign(column, change);
  }

  createItem(given: Readonly<Record<string, StandInCell>>): StandInItem {
    const fields = this.cellsOf(given);
    this.expectUnique(fields, null);
    const item = { id: String(this.items.length + 1), version: 1, fields };
    this.items.push(item);
    return item;
  }

  changeItem(id: string, given: Readonly<Record<string, StandInCell>>, ifMatch: string | null): StandInItem {
    const item = this.items.find((each) => each.id === id);
    if (!item) throw new GraphRefusal(404, "itemNotFound", "The specified item was not found.");
    if (ifMatch !== null && ifMatch !== this.eTagOf(item)) {
      throw new GraphRefusal(
        412,
        "resourceModified",
        "The resource has changed since the caller last read it.",
      );
    }
    const cells = this.cellsOf(given);
    this.expectUnique(cells, item);
    for (const [name, cell] of cells) item.fields.set(name, cell);
    item.version += 1;
    return item;
  }

  deleteItem(id: string): void {
    this.items.splice(
      this.items.findIndex((each) => each.id === id),
      1,
    );
  }

  /** @param filter as `fields/AuditKey eq 'x'`; null for all rows. */
  query(filter: string | null): readonly StandInItem[] {
    if (filter === null) return this.items;
    const [, name = "", operator, quoted = ""] = /^fields\/(\w+) (\w+) '(.*)'$/.exec(filter) ?? [];
    const column = this.columnNamed(name);
    if (column.indexed !== true) {
      throw this.items.length > threshold
        ? new GraphRefusal(429, "activityLimitReached", "The operation exceeds the list view threshold.")
        : invalid(`Field '${name}' cannot be referenced in filter or orderby as it is not indexed.`);
    }
    if (operator !== "eq") throw invalid("The stand-in filters by eq only.");
    return this.items.filter(({ fields }) => fields.get(name) === quoted.replaceAll("''", "'"));
  }

  /** Without `names`, hidden columns are left out. */
  fieldsOf(item: StandInItem, names: readonly string[] | null): Readonly<Record<string, StandInCell>> {
    const shown = this.columns.filter(({ name, hidden }) => names?.includes(name) ?? hidden !== true);
    const cells = shown.flatMap(({ name }) => {
      const cell = item.fields.get(name) ?? null;
      return cell === null ? [] : [[name, cell] as const];
    });
    return { id: item.id, ...Object.fromEntries(cells) };
  }

  eTagOf({ id, version }: StandInItem): string {
    return `"{12AD05BB-7B2C-4D6E-8F90-${id.padStart(12, "0")}},${version}"`;
  }

  private columnNamed(name: string): StandInColumn {
    const column = this.columns.find((each) => each.name === name);
    if (!column) throw invalid(`Field '${name}' is not recognized`);
    return column;
  }

  private cellsOf(given: Readonly<Record<string, StandInCell>>): Map<string, StandInCell> {
    return new Map(
      Object.entries(given).map(([name, cell]) => [name, this.keptCell(this.columnNamed(name), cell)]),
    );
  }

  private keptCell(column: StandInColumn, cell: StandInCell): StandInCell {
    if (cell === null) return null;
    if (column.number) return expectType(column, cell, "number");
    const words = expectType(column, cell, "string");
    if (column.dateTime) return this.keptMoment(column.dateTime.format, words);
    if (column.choice && !column.choice.choices.includes(words)) throw invalid("The value is not a choice.");
    const most = column.text?.allowMultipleLines ? 63_999 : 255;
    if (words.length > most) throw invalid("The value is longer than the column takes.");
    return words;
  }

  /** Whole seconds; of a day the midnight that begins it where the site is. */
  private keptMoment(format: string | undefined, words: string): string {
    const moment = Date.parse(words);
    if (Number.isNaN(moment)) throw invalid("The value is not a date.");
    const hour = 3_600_000;
    const local = new Date(moment + this.hoursAhead * hour);
    if (format === "dateOnly") {
      const midnight = Date.parse(`${local.toISOString().slice(0, 10)}T00:00:00Z`) - this.hoursAhead * hour;
      return new Date(midnight).toISOString().replace(".000", "");
    }
    return `${new Date(moment).toISOString().slice(0, 19)}Z`;
  }

  private expectUnique(cells: ReadonlyMap<string, StandInCell>, self: StandInItem | null): void {
    for (const { name, enforceUniqueValues } of this.columns) {
      const cell = cells.get(name) ?? null;
      if (enforceUniqueValues !== true || cell === null) continue;
      const isTaken = this.items.some((item) => item !== self && item.fields.get(name) === cell);
      if (isTaken) throw invalid(this.duplicateMessage);
    }
  }
}

function expectType<Type extends "string" | "number">(
  { name }: StandInColumn,
  cell: StandInCell,
  type: Type,
): Type extends "string" ? string : number {
  if (typeof cell !== type) throw invalid(`Cannot convert the value of '${name}'.`);
  return cell as Type extends "string" ? string : number;
}

function expectIndexOfUnique({ indexed, enforceUniqueValues }: Partial<StandInColumn>): void {
  if (enforceUniqueValues === true && indexed !== true) {
    throw invalid("This field must be indexed to enforce unique values.");
  }
}
