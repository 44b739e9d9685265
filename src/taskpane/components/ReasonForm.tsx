import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState } from "react";
import { hasWords } from "../../checks/patterns/has-words.ts";
import { strings } from "../strings.ts";

export interface ReasonFormProps {
  /** The sentence that the reason is about. */
  readonly about: string;
  /** A reason typed before, to start from. */
  readonly earlier: string | null;
  /** How many other questions were found to have the same problem. */
  readonly others: number;
  readonly onGive: (reason: string, isForOthers: boolean) => void;
  readonly onCancel: () => void;
}

/** As the checks ask for. */
const minWords = 3;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** Asks why something is right as it is. It takes the focus when it opens, as the user has just asked for it. */
export function ReasonForm({ about, earlier, others, onGive, onCancel }: ReasonFormProps) {
  const styles = useStyles();
  const form = useRef<HTMLDivElement>(null);
  const [reason, setReason] = useState(earlier ?? "");
  const [isForOthers, setForOthers] = useState(false);
  const [isTooShort, setTooShort] = useState(false);
  // At once: a letter that is typed before the box has the focus would be lost.
  useLayoutEffect(() => {
    form.current?.querySelector("textarea")?.focus();
  }, []);
  const give = () => {
    if (hasWords(reason, minWords)) {
      onGive(reason, isForOthers);
      return;
    }
    setTooShort(true);
    form.current?.querySelector("textarea")?.focus();
  };
  return (
    <div ref={form} className={styles.form} role="group" aria-label={`${strings.reasonLabel}: ${about}`}>
      <Field
        label={strings.reasonLabel}
        hint={strings.reasonHint}
        {...(isTooShort && { validationState: "error" as const, validationMessage: strings.reasonShort })}
      >
        <Textarea
          resize="vertical"
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
            setTooShort(false);
          }}
          onKeyDown={({ key }) => {
            if (key === "Escape") onCancel();
          }}
        />
      </Field>
      {others > 0 && (
        <Checkbox
          checked={isForOthers}
          label={strings.reasonForAll(others)}
          onChange={(_, { checked }) => {
            setForOthers(checked === true);
          }}
        />
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={give}>
          {strings.keepReason}
        </Button>
        <Button onClick={onCancel}>{strings.cancel}</Button>
      </div>
    </div>
  );
}
