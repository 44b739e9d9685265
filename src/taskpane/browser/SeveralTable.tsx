import { makeStyles, tokens } from "@fluentui/react-components";
import type { SameChildChoice } from "../../collation/collation-list.ts";
import { saySignOff, sayMoment } from "../collation/words.ts";
import { SameChildButtons } from "../components/export/SameChildButtons.tsx";
import { SharingPreview } from "../components/export/SharingPreview.tsx";
import { usePanelStyles } from "../components/export/use-panel-styles.ts";
import { Icon } from "../components/Icon.tsx";
import type { AuditRow } from "./several-audits.ts";

export interface SeveralTableProps {
  readonly rows: readonly AuditRow[];
  readonly isBusy: boolean;
  /** Chosen what to do about the other audit of the child. */
  readonly onAnswer: (row: AuditRow, choice: SameChildChoice) => void;
}

const narrow = "@media (max-width: 40rem)";

const useStyles = makeStyles({
  table: { width: "100%", tableLayout: "fixed", borderCollapse: "collapse", [narrow]: { display: "block" } },
  body: { [narrow]: { display: "block" } },
  head: { [narrow]: { display: "none" } },
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { display: "block", padding: `${tokens.spacingVerticalS} 0` },
  },
  cell: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalSNudge} 0`,
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
    [narrow]: { display: "block", padding: `${tokens.spacingVerticalXXS} 0` },
  },
  headCell: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  label: { display: "none", color: tokens.colorNeutralForeground2, [narrow]: { display: "inline" } },
});

/** Each audit with who signed it, whether it can be sent, and the result. */
export function SeveralTable({ rows, isBusy, onAnswer }: SeveralTableProps) {
  const styles = useStyles();
  const headCell = `${styles.cell} ${styles.headCell}`;
  if (rows.length === 0) return null;
  // The roles are said as well: some browsers forget them where a row is shown as a card.
  return (
    <table className={styles.table} role="table" aria-label="Audits to send">
      <thead role="rowgroup" className={styles.head}>
        <tr role="row">
          {["File", "Sign-off", "Sending", "Result"].map((title) => (
            <th key={title} role="columnheader" scope="col" className={headCell}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={styles.body}>
        {rows.map((row) => (
          <Row key={row.id} row={row} isBusy={isBusy} onAnswer={onAnswer} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, isBusy, onAnswer }: { readonly row: AuditRow } & Omit<SeveralTableProps, "rows">) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { path, record, isStanding, outcome } = row;
  return (
    <tr role="row" className={styles.row}>
      <th role="rowheader" scope="row" className={styles.cell}>
        {path}
      </th>
      <td role="cell" className={styles.cell}>
        <span className={styles.label}>Sign-off: </span>
        {saySignOff(record.signOffs?.at(-1) ?? null, isStanding).text}
      </td>
      <td role="cell" className={styles.cell}>
        <span className={styles.label}>Sending: </span>
        {describePrepared(row)}
      </td>
      <td role="cell" className={styles.cell}>
        {outcome !== null && (
          <>
            <Icon
              name={outcome.tone === "done" ? "tick" : "alert"}
              className={outcome.tone === "done" ? panel.good : panel.bad}
            />{" "}
            {outcome.text}
          </>
        )}
        {row.asks && (
          <SameChildButtons
            isBusy={isBusy}
            title={path}
            onChoose={(choice) => {
              onAnswer(row, choice);
            }}
          />
        )}
      </td>
    </tr>
  );
}

function describePrepared({ prepared }: AuditRow): string {
  switch (prepared.status) {
    case "blocked":
      return "Not ready: open it and fix or explain what the checks found.";
    case "not-saved":
      return "Save its record first.";
    case "draft":
    case "key-needed":
    case "cannot":
      return prepared.problem.message;
    case "can-send": {
      if (prepared.before === null) return "Not sent yet.";
      const { sending, hasChanged } = prepared.before;
      return `Sent on ${sayMoment(sending.at)}.${hasChanged ? " It has changed since." : ""}`;
    }
  }
}

export interface SeveralPreviewsProps {
  readonly rows: readonly AuditRow[];
  /** Where what is shown goes. */
  readonly to: string;
}

/** What goes of each, value by value: the first that was never sent is open from the start, and has the same kinds of values as all others. */
export function SeveralPreviews({ rows, to }: SeveralPreviewsProps) {
  const panel = usePanelStyles();
  const ready = rows.filter(({ prepared }) => prepared.status === "can-send");
  const firstUnsent = ready.find(
    ({ prepared }) => prepared.status === "can-send" && prepared.before === null,
  );
  const isAllSent = ready.every(
    ({ prepared }) => prepared.status === "can-send" && prepared.before?.hasChanged === false,
  );
  if (ready.length === 0) return null;
  return (
    <section className={panel.part} aria-labelledby="previews-heading">
      <h3 id="previews-heading" className={panel.smallHeading}>
        {isAllSent ? "What was sent" : "What will be sent"}
      </h3>
      {ready.map(({ id, path, prepared }) => (
        <details key={id} open={id === firstUnsent?.id}>
          <summary className={panel.summary}>{path}</summary>
          {prepared.status === "can-send" && <SharingPreview parts={prepared.parts} to={to} />}
        </details>
      ))}
    </section>
  );
}
