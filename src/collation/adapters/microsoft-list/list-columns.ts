import type { Column } from "../../list-row.ts";
import type { GraphColumn } from "./graph-shapes.ts";

/** One of our columns as Graph makes it. Kinds as in Microsoft's columnDefinition; `currency` and default values are known not to work. */
export function definitionOf(column: Column): Readonly<Record<string, unknown>> {
  return {
    name: column.name,
    displayName: column.title,
    ...facetOf(column),
    ...(isIndexed(column) && { indexed: true }),
    ...(column.kind === "key" && { enforceUniqueValues: true, required: true }),
  };
}

function facetOf({ kind, choices = [] }: Column): Readonly<Record<string, unknown>> {
  switch (kind) {
    case "key":
      return { text: { maxLength: 64 } };
    case "text":
      return { text: { maxLength: 255 } };
    case "json":
      return { text: { allowMultipleLines: true, textType: "plain" } };
    case "count":
      return { number: { decimalPlaces: "none" } };
    case "number":
      return { number: {} };
    case "date":
      return { dateTime: { format: "dateOnly" } };
    case "moment":
      return { dateTime: { format: "dateTime" } };
    case "choice":
      return { choice: { choices, allowTextEntry: false, displayAs: "dropDownMenu" } };
  }
}

/** SharePoint keeps no column unique without an index. */
function isIndexed({ indexed, kind }: Column): boolean {
  return indexed === true || kind === "key";
}

/** One way in which a column of the list differs from ours. */
export interface ColumnDifference {
  readonly column: string;
  readonly code:
    "column-missing" | "column-other-kind" | "column-not-indexed" | "column-not-unique" | "choice-missing";
  /** What is so, and what to do. */
  readonly message: string;
  /** The request to Graph that fixes it; null where a person has to. */
  readonly change: Readonly<Record<string, unknown>> | null;
}

/** What differs between a column and the one of its name in the list, in the order in which to fix it. */
export function differencesOf(column: Column, found: readonly GraphColumn[]): readonly ColumnDifference[] {
  const there = found.find(({ name }) => name === column.name);
  const differs = (
    code: ColumnDifference["code"],
    message: string,
    change: ColumnDifference["change"] = null,
  ): ColumnDifference => ({ column: column.name, code, message: `Column ${column.name} ${message}`, change });
  if (!there) {
    return [
      differs(
        "column-missing",
        "is missing or hidden. permanency-audit list create with the same name adds it.",
      ),
    ];
  }
  if (!isOfKind(there, column)) {
    return [
      differs(
        "column-other-kind",
        `is not ${kindInWords[column.kind]}. Rename or remove it, then let list create add it.`,
      ),
    ];
  }
  const missing = (column.choices ?? []).filter((choice) => !there.choice?.choices.includes(choice));
  return [
    ...(isIndexed(column) && there.indexed !== true
      ? [
          differs(
            "column-not-indexed",
            "is not indexed, so the list cannot be searched once it is long. Index it in the list's settings.",
            { indexed: true },
          ),
        ]
      : []),
    ...(column.kind === "key" && there.enforceUniqueValues !== true
      ? [
          differs(
            "column-not-unique",
            "accepts the same value twice, so the list could contain an audit twice. Enforce unique values in its settings.",
            { indexed: true, enforceUniqueValues: true },
          ),
        ]
      : []),
    ...(missing.length > 0
      ? [
          differs(
            "choice-missing",
            `does not offer ${missing.join(", ")}. Add that to its choices.`,
            facetOf(column),
          ),
        ]
      : []),
  ];
}

const kindInWords: Readonly<Record<Column["kind"], string>> = {
  key: "a single line of text",
  text: "a single line of text",
  json: "several lines of plain text",
  count: "a number",
  number: "a number",
  date: "a date",
  moment: "a date with the time",
  choice: "a choice",
};

function isOfKind({ text, number, dateTime, choice }: GraphColumn, { kind }: Column): boolean {
  switch (kind) {
    case "key":
    case "text":
      return text !== null && text.allowMultipleLines !== true;
    case "json":
      // Rich text would come back as HTML.
      return text?.allowMultipleLines === true && text.textType !== "richText";
    case "count":
    case "number":
      return number !== null;
    case "date":
      return dateTime !== null;
    case "moment":
      return dateTime !== null && dateTime.format !== "dateOnly";
    case "choice":
      return choice !== null;
  }
}
