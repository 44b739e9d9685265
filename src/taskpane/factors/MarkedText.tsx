import { makeStyles, tokens } from "@fluentui/react-components";
import type { SuggestedCode } from "../../outcomes/factors/codings.ts";

const useStyles = makeStyles({
  text: {
    margin: 0,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    maxWidth: "50rem",
  },
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "underline",
    "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" },
  },
});

export interface MarkedTextProps {
  readonly text: string;
  /** In the order of the text. */
  readonly marks: readonly SuggestedCode[];
}

/** A text with the phrases of the codebook marked in it. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const styles = useStyles();
  const parts: { readonly words: string; readonly isMarked: boolean }[] = [];
  let end = 0;
  for (const { offset, length } of marks) {
    // Two phrases that overlap are one mark.
    const start = Math.max(offset, end);
    if (offset + length <= end) continue;
    if (start > end) parts.push({ words: text.slice(end, start), isMarked: false });
    parts.push({ words: text.slice(start, offset + length), isMarked: true });
    end = offset + length;
  }
  if (end < text.length) parts.push({ words: text.slice(end), isMarked: false });
  return (
    <p className={styles.text}>
      {parts.map(({ words, isMarked }, index) =>
        isMarked ? (
          <mark key={index} className={styles.mark}>
            {words}
          </mark>
        ) : (
          <span key={index}>{words}</span>
        ),
      )}
    </p>
  );
}
