import writeXlsxFile, { type CellObject } from "write-excel-file/universal";
import { withoutForbiddenCharacters } from "../../text/xml-characters.ts";
import type { Outcome, OutcomeTable } from "../outcome.ts";
import {
  completenessOf,
  focusTitles,
  isJudgement,
  isQuestion,
  titleOf,
  verdictTitles,
  writeDate,
} from "./report-words.ts";

/**
 * The outcome as an Excel workbook: Read me, Grades, Answers, Actions, Themes, Other tables and Findings. Counts are numbers and a hidden one is "c". There
 * are no formulas, hidden sheets or pivot tables, so nothing is in the file that the outcome hides.
 */
export async function makeWorkbookReport(outcome: Outcome): Promise<Uint8Array> {
  const { tables, findings, standard, actions = [], recommendations = [] } = outcome;
  const sheets = [
    { sheet: "Read me", data: readMe(outcome), columns: [{ width: 24 }, { width: 100 }] },
    { sheet: "Grades", data: rowsOf(tables.filter(isJudgement)), columns: tableColumns, stickyRowsCount: 1 },
    {
      sheet: "Answers",
      data: rowsOf(tables.filter(isQuestion)),
      columns: tableColumns,
      stickyRowsCount: 1,
    },
    {
      sheet: "Actions",
      data: [
        headings(["Area", "Action", "Owner", "Due", "State"]),
        ...actions.map(({ area, action, owner, due, isOverdue }) =>
          [
            area ?? "",
            action,
            owner ?? "",
            due === null ? "" : writeDate(due),
            isOverdue ? "Overdue" : "",
          ].map(cellOf),
        ),
      ],
      columns: [{ width: 24 }, { width: 80 }, { width: 24 }, { width: 20 }, { width: 12 }],
      stickyRowsCount: 1,
    },
    {
      sheet: "Themes",
      data: rowsOf(tables.filter(({ id }) => id === "themes")),
      columns: tableColumns,
      stickyRowsCount: 1,
    },
    {
      sheet: "Other tables",
      data: rowsOf(
        tables.filter((table) => !isJudgement(table) && !isQuestion(table) && table.id !== "themes"),
      ),
      columns: tableColumns,
      stickyRowsCount: 1,
    },
    {
      sheet: "Findings",
      data: [
        headings(["Kind", "Finding or statement", "Rule or count"]),
        ...findings.map(({ focus, text, rule }) => [focusTitles[focus], text, rule].map(cellOf)),
        ...recommendations.map(({ focus, action, owner, due, measure }) =>
          [`Recommendation: ${focusTitles[focus]}`, action, `${owner}, ${writeDate(due)}: ${measure}`].map(
            cellOf,
          ),
        ),
        ...standard.map(({ verdict, statement, text }) =>
          [`Standard: ${verdictTitles[verdict]}`, statement, text].map(cellOf),
        ),
      ],
      columns: [{ width: 24 }, { width: 100 }, { width: 40 }],
      stickyRowsCount: 1,
    },
  ];
  const blob = await writeXlsxFile(sheets).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const tableColumns = [
  { width: 50 },
  { width: 12 },
  { width: 22 },
  { width: 22 },
  { width: 22 },
  { width: 22 },
];

function readMe(outcome: Outcome): CellObject[][] {
  const { form, policy, attackTest, audience } = outcome;
  const lines: readonly (readonly [string, string])[] = [
    ...completenessOf(outcome).map((line) => ["Rests on", line] as const),
    ["Form", `${form.id}, version ${form.version}`],
    ["Made for", audience],
    ["Policy", policy.disclosure],
    ["Standard", policy.standard ?? "none"],
    ...(audience === "partners" || audience === "public"
      ? [["Test", `${attackTest.readers} kinds of reader cannot work out a small number.`] as const]
      : [["Take care", "This workbook shows every count. Do not publish it."] as const]),
    ["Symbols", '"c": a small number, or one hidden to protect a small number. Blank: does not apply.'],
    ...outcome.notes.map((note) => ["Note", note] as const),
  ];
  return [headings([titleOf(outcome)]), ...lines.map((line) => line.map(cellOf))];
}

/** Tables with different columns are below each other, each with its own headings. */
function rowsOf(tables: readonly OutcomeTable[]): (CellObject | null)[][] {
  let before = "";
  return tables.flatMap(({ title, rows, columns, cells }) => {
    const isNew = columns.join("\n") !== before;
    before = columns.join("\n");
    return [
      ...(isNew ? [headings(["Section or question", "Age range", ...columns])] : []),
      ...rows.map((row, at) => [
        cellOf(title),
        cellOf(row === "total" ? "All" : row),
        ...(cells[at] ?? []).map((cell) => (cell === null ? null : cellOf(cell))),
      ]),
    ];
  });
}

function headings(words: readonly string[]): CellObject[] {
  return words.map((value) => ({ type: String, value, fontWeight: "bold" }));
}

function cellOf(value: string | number): CellObject {
  return typeof value === "number"
    ? { type: Number, value }
    : { type: String, value: withoutForbiddenCharacters(value) };
}
