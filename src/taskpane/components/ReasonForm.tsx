import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";

export interface ReasonFormProps {
  /** The sentence of the query that is to stand. */
  readonly about: string;
  /** A reason typed before, which has lapsed, to start from. */
  readonly earlier: string | null;
  readonly onGive: (reason: string) => void;
  readonly onCancel: () => void;
}

const leastWords = 3;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Asks for the reason that lets a query stand. It takes the focus when it opens, as the user has just asked for it. */
export function ReasonForm({ about, earlier, onGive, onCancel }: ReasonFormProps) {
  const styles = useStyles();
  const id = useId();
  const [reason, setReason] = useState(earlier ?? "");
  const [tooShort, setTooShort] = useState(false);
  const give = () => {
    if (reason.trim().split(/\s+/).filter(Boolean).length < leastWords) setTooShort(true);
    else onGive(reason);
  };
  return (
    <div className={styles.form} role="group" aria-label={`Reason: ${about}`}>
      <Field
        label="Your reason"
        hint="At least three words. It is kept with the audit and shown wherever this point is."
        {...(tooShort && { validationMessage: "Write at least three words." })}
      >
        <Textarea
          id={id}
          autoFocus
          resize="vertical"
          value={reason}
          onChange={(_, data) => {
            setReason(data.value);
            setTooShort(false);
          }}
        />
      </Field>
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
