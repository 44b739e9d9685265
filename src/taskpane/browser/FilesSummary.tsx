import { Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { countStates, type FileRow } from "./file-rows.ts";
import { pageStrings } from "./page-strings.ts";

const useStyles = makeStyles({
  summary: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
});

/** How many files there are and how many are ready, first of all; while they are read, how far that is. */
export function FilesSummary({
  rows,
  waiting,
}: {
  readonly rows: readonly FileRow[];
  readonly waiting: number;
}) {
  const styles = useStyles();
  const { ready, notReady, couldNotOpen } = countStates(rows);
  const parts = [
    { count: ready, words: "ready" },
    { count: notReady, words: "not ready" },
    { count: couldNotOpen, words: "could not open" },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, words }) => `${String(count)} ${words}`);
  if (waiting === 0) {
    return (
      <p className={styles.summary} role="status">
        {pageStrings.summary(rows.length, parts)}
      </p>
    );
  }
  const read = rows.length - waiting;
  return (
    <div>
      <Field
        validationState="none"
        validationMessage={[pageStrings.readSoFar(read, rows.length), ...parts].join(" ")}
      >
        <ProgressBar thickness="large" value={read} max={rows.length} aria-label={pageStrings.filesRead} />
      </Field>
    </div>
  );
}
