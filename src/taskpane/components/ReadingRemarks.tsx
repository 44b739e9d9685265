import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Message } from "../../audit/recognise/recognition.ts";

export interface ReadingRemarksProps {
  /** What reading the document noticed: rows that could not be matched, tracked changes and the like. */
  readonly messages: readonly Message[];
}

const useStyles = makeStyles({
  remarks: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  summary: { minHeight: "1.5rem", lineHeight: "1.5rem", cursor: "pointer" },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
  },
});

/** The head of the pane says of the record what its message says. */
const saidElsewhere: ReadonlySet<string> = new Set(["record-stale"]);

export const ReadingRemarks = memo(function ReadingRemarks({ messages }: ReadingRemarksProps) {
  const styles = useStyles();
  const shown = [
    ...new Set(messages.filter(({ code }) => !saidElsewhere.has(code)).map(({ message }) => message)),
  ];
  if (shown.length === 0) return null;
  return (
    <details className={styles.remarks}>
      <summary className={styles.summary}>
        {shown.length} {shown.length === 1 ? "remark" : "remarks"} on reading this document
      </summary>
      <ul className={styles.list}>
        {shown.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </details>
  );
});
