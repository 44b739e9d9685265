import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useLayoutEffect, useRef, useState } from "react";
import { hasWords } from "../../checks/patterns/has-words.ts";

export interface ReasonFormProps {
  /** The sentence of the query that is to stand. */
  readonly about: string;
  /** A reason typed before, to start from. */
  readonly earlier: string | null;
  readonly onGive: (reason: string) => void;
  readonly onCancel: () => void;
}

/** As the checks ask for; said here too, so that it is told beside the box. */
const leastWords = 3;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  label: { fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  error: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
  box: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "4.5rem",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    resize: "vertical",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** Asks for the reason that lets a query stand. It takes the focus when it opens, as the user has just asked for it. */
export function ReasonForm({ about, earlier, onGive, onCancel }: ReasonFormProps) {
  const styles = useStyles();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState(earlier ?? "");
  const [isTooShort, setTooShort] = useState(false);
  // At once: a letter that is typed before the box has the focus would be lost.
  useLayoutEffect(() => {
    box.current?.focus();
  }, []);
  const give = () => {
    if (hasWords(reason, leastWords)) {
      onGive(reason);
      return;
    }
    setTooShort(true);
    box.current?.focus();
  };
  return (
    <div className={styles.form} role="group" aria-label={`Reason: ${about}`}>
      <label htmlFor={id} className={styles.label}>
        Your reason
      </label>
      <p id={`${id}-hint`} className={styles.quiet}>
        At least three words. It is kept with the audit, so name nobody.
      </p>
      {isTooShort && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          Write at least three words.
        </p>
      )}
      <textarea
        ref={box}
        id={id}
        className={styles.box}
        value={reason}
        aria-invalid={isTooShort}
        aria-describedby={isTooShort ? `${id}-hint ${id}-error` : `${id}-hint`}
        onChange={({ currentTarget }) => {
          setReason(currentTarget.value);
          setTooShort(false);
        }}
        onKeyDown={({ key }) => {
          if (key === "Escape") onCancel();
        }}
      />
      <div className={styles.buttons}>
        <Button appearance="primary" size="small" onClick={give}>
          Keep this reason
        </Button>
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
