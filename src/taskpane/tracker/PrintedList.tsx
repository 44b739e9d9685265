import { makeStyles } from "@fluentui/react-components";
import { dateInWords } from "../../dates/date-in-words.ts";
import { describeState, type Line } from "../../tracker/papers/tracker-words.ts";
import { capitalised, trackerStrings } from "./tracker-strings.ts";

export interface PrintedListProps {
  /** In the order that they are printed in. */
  readonly lines: readonly Line[];
  readonly titleOf: (milestone: string) => string;
}

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: "10pt" },
  cell: {
    border: "1px solid #616161",
    padding: "3pt 5pt",
    textAlign: "left",
    verticalAlign: "top",
    breakInside: "avoid",
  },
  head: { display: "table-header-group" },
  row: { breakInside: "avoid" },
});

/** What the filters show as a plain table, since a grid on screen has only the rows in view. It is drawn only while it is printed. */
export function PrintedList({ lines, titleOf }: PrintedListProps) {
  const styles = useStyles();
  const { column } = trackerStrings;
  return (
    <table className={styles.table} aria-label={trackerStrings.title}>
      <thead className={styles.head}>
        <tr>
          {[column.reference, column.team, column.what, column.due, column.dateState].map((title) => (
            <th key={title} scope="col" className={styles.cell}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index} className={styles.row}>
            <th scope="row" className={styles.cell}>
              {line.reference}
            </th>
            <td className={styles.cell}>{line.team ?? trackerStrings.noTeam}</td>
            <td className={styles.cell}>{titleOf(line.milestone)}</td>
            <td className={styles.cell}>
              {line.due === null ? trackerStrings.noneDue : dateInWords(line.due)}
            </td>
            <td className={styles.cell}>{capitalised(describeState(line))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
