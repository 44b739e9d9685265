import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { strings } from "../strings.ts";
import { KeptDraft } from "./KeptDraft.tsx";
import { useDraft } from "./use-draft.ts";

export interface DateBoxProps {
  readonly label: string;
  /** Names the row for those who hear the box without seeing what it belongs to. */
  readonly about: string;
  /** ISO; null when none is written that can be read. */
  readonly date: string | null;
  readonly written: string | null;
  readonly disabled: boolean;
  /** Called when the user leaves the box or presses Enter. @returns whether the date stands in the document now. */
  readonly onPick: (date: string | null) => Promise<boolean>;
}

const useStyles = makeStyles({
  field: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    alignItems: "flex-start",
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  box: {
    boxSizing: "border-box",
    maxWidth: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/**
 * A day, with the date picker that the browser itself brings, which keyboards and screen readers know. It goes into the
 * document when the user leaves the box: while a year is typed, the browser calls every digit of it a date.
 */
export function DateBox({ label, about, date, written, disabled, onPick }: DateBoxProps) {
  const styles = useStyles();
  const id = useId();
  const draft = useDraft(date ?? "", (day) => onPick(day === "" ? null : day));
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={styles.box}
        value={draft.text}
        disabled={disabled}
        aria-label={`${label}: ${about}`}
        min="2000-01-01"
        max="2099-12-31"
        onBlur={({ currentTarget }) => {
          // Half a date reads as none, and must not take away the one that stands in the document.
          if (!currentTarget.validity.badInput) void draft.write();
        }}
        onKeyDown={({ key, currentTarget }) => {
          if (key === "Enter" && !currentTarget.validity.badInput) void draft.write();
        }}
        onChange={({ currentTarget }) => {
          draft.type(currentTarget.value);
        }}
      />
      {date === null && written !== null && <p className={styles.quiet}>{strings.otherDate(written)}</p>}
      {draft.isKept && (
        <KeptDraft id={`${id}-kept`} onTryAgain={() => void draft.write()} onDrop={draft.drop} />
      )}
    </div>
  );
}
