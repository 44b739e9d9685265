import {
  Badge,
  Link,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import type { ListedFile } from "./file-list.ts";
import type { FileSummary } from "./file-summary.ts";

export interface FileTableProps {
  readonly files: readonly ListedFile[];
  /** The file that the pane shows. */
  readonly shown: number | null;
  readonly onOpen: (id: number) => void;
}

const useStyles = makeStyles({
  scroller: { overflowX: "auto" },
  narrow: { minWidth: "36rem" },
  shown: { backgroundColor: tokens.colorNeutralBackground1Selected },
});

/** The open files: state, how complete, and what blocks. A refused one says why in its row. */
export function FileTable({ files, shown, onOpen }: FileTableProps) {
  const styles = useStyles();
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label="Open files">
      <Table size="small" className={styles.narrow} aria-label="Open files">
        <TableHeader>
          <TableRow>
            <TableHeaderCell>File</TableHeaderCell>
            <TableHeaderCell>State</TableHeaderCell>
            <TableHeaderCell>Filled in</TableHeaderCell>
            <TableHeaderCell>To settle</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {files.map(({ id, file, summary }) => (
            <TableRow key={id} {...(id === shown && { className: styles.shown })}>
              <TableCell>
                {summary !== null && summary.status !== "refused" ? (
                  <Link
                    as="button"
                    onClick={() => {
                      onOpen(id);
                    }}
                    {...(id === shown && { "aria-current": "true" as const })}
                  >
                    {file.path}
                  </Link>
                ) : (
                  file.path
                )}
              </TableCell>
              <StateCells summary={summary} />
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function StateCells({ summary }: { readonly summary: FileSummary | null }) {
  if (summary === null) return <TableCell colSpan={3}>Waiting to be read</TableCell>;
  if (summary.status === "refused") {
    return (
      <TableCell colSpan={3}>
        <Badge color="danger" appearance="tint">
          Not read
        </Badge>{" "}
        {summary.reason.message}
      </TableCell>
    );
  }
  const { completeness, errors, queries } = summary;
  return (
    <>
      <TableCell>
        <Badge color={summary.status === "complete" ? "success" : "warning"} appearance="tint">
          {summary.status === "complete" ? "Complete" : "Incomplete"}
        </Badge>
      </TableCell>
      <TableCell>
        {completeness.filled} of {completeness.of}
      </TableCell>
      <TableCell>
        {errors + queries === 0 ? "nothing" : `${String(errors)} to put right, ${String(queries)} to explain`}
      </TableCell>
    </>
  );
}
