import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import type { ReportCell } from "../../outcomes/reports/report-rows.ts";
import { CountParts } from "./CountParts.tsx";
import { outcomeStrings } from "./outcome-strings.ts";

export interface ReportTableProps {
  /** Said to those who cannot see what the table is about; shown above it where `isCaptionShown`. */
  readonly caption: string;
  readonly isCaptionShown?: boolean;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
}

/** Below this a row is a block of its own, with the name of each column beside its value. */
const narrow = "@media screen and (max-width: 48rem)";

const useStyles = makeStyles({
  caption: {
    captionSide: "top",
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: tokens.spacingVerticalXS,
  },
  // Columns are as wide as what is in them, so that the eye does not lose the row.
  table: {
    tableLayout: "auto",
    width: "auto",
    minWidth: "min(100%, 40rem)",
    [narrow]: { display: "block" },
  },
  head: { [narrow]: { display: "none" } },
  block: { [narrow]: { display: "block" } },
  row: { [narrow]: { display: "block", height: "auto", padding: `${tokens.spacingVerticalXS} 0` } },
  headCell: { verticalAlign: "bottom", fontWeight: tokens.fontWeightSemibold },
  cell: {
    height: "auto",
    minWidth: "2rem",
    verticalAlign: "top",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    [narrow]: {
      display: "flex",
      justifyContent: "space-between",
      gap: tokens.spacingHorizontalM,
      overflowWrap: "anywhere",
      "::before": { content: "attr(data-heading)", color: tokens.colorNeutralForeground2, flexShrink: 1 },
    },
  },
  first: {
    [narrow]: {
      display: "block",
      fontWeight: tokens.fontWeightSemibold,
      "::before": { content: "none" },
    },
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  // The words of a heading are in a box of their own, which is as wide as they are.
  numberHead: { "& > *": { justifyContent: "flex-end", textAlign: "right" } },
});

/** A table of a report: the first cell of each row is its heading, and on a narrow page each row is a block. */
export function ReportTable({ caption, isCaptionShown = false, headings, rows }: ReportTableProps) {
  const styles = useStyles();
  const isNumber = headings.map(
    (_, column) => column > 0 && rows.every((row) => isCount(row[column] ?? "–")),
  );
  return (
    <Table
      role="table"
      size="small"
      className={styles.table}
      {...(!isCaptionShown && { "aria-label": caption })}
    >
      {isCaptionShown && <caption className={styles.caption}>{caption}</caption>}
      <TableHeader role="rowgroup" className={styles.head}>
        <TableRow role="row">
          {headings.map((words, column) => (
            <TableHeaderCell
              key={words}
              role="columnheader"
              scope="col"
              className={mergeClasses(styles.headCell, isNumber[column] && styles.numberHead)}
            >
              {words}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody role="rowgroup" className={styles.block}>
        {rows.map((row, index) => (
          <TableRow key={index} role="row" className={styles.row}>
            {row.map((cell, column) => (
              <TableCell
                key={headings[column]}
                role={column === 0 ? "rowheader" : "cell"}
                data-heading={headings[column]}
                className={mergeClasses(
                  styles.cell,
                  column === 0 && styles.first,
                  isNumber[column] && styles.number,
                )}
              >
                <CellContent cell={cell} />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function CellContent({ cell }: { readonly cell: ReportCell }) {
  if (typeof cell === "object") return <CountParts parts={partsOf(cell.strip)} of={4} />;
  if (cell === "c") return <abbr title={outcomeStrings.hidden}>c</abbr>;
  return <span>{cell}</span>;
}

function partsOf(strip: readonly { readonly letters: string; readonly rank: number }[]) {
  return strip.map(({ letters, rank }) => ({ words: letters, rank, size: 1 }));
}

function isCount(cell: ReportCell): boolean {
  return typeof cell === "number" || cell === "c" || cell === "–";
}
