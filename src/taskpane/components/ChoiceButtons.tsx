import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { strings } from "../strings.ts";
import type { OfferedChoice } from "../workflow/form-parts.ts";

export interface ChoiceButtonsProps {
  readonly label: string;
  /** Names the question for those who hear the buttons without seeing what they belong to. */
  readonly about: string;
  readonly choices: readonly OfferedChoice[];
  readonly value: string | null;
  /** What is written instead of one of the choices. */
  readonly written: string | null;
  readonly disabled: boolean;
  /** Writes an item of the form's list, or nothing for null. @returns whether it stands in the document now. */
  readonly onChoose: (item: string | null) => Promise<boolean>;
}

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  label: {
    minWidth: "3.25rem",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  choice: { minWidth: "3rem" },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/**
 * One of the values that the form offers. Buttons and no radio buttons: these are written as the arrow keys pass over them,
 * and nothing may get into the document that nobody chose.
 */
export function ChoiceButtons(props: ChoiceButtonsProps) {
  const { label, about, choices, value, written, disabled, onChoose } = props;
  const styles = useStyles();
  const [pending, setPending] = useState<string | null>(null);
  const choose = async (choice: OfferedChoice | null) => {
    setPending(choice?.value ?? "");
    await onChoose(choice?.item ?? null).finally(() => {
      setPending(null);
    });
  };
  const current = pending ?? value;
  return (
    <div className={styles.group} role="group" aria-label={`${label}: ${about}`}>
      <div className={styles.buttons}>
        <span className={styles.label} aria-hidden="true">
          {label}
        </span>
        {choices.map((choice) => (
          <Button
            key={choice.value}
            size="small"
            className={styles.choice}
            appearance={choice.value === current ? "primary" : "secondary"}
            aria-pressed={choice.value === current}
            disabled={disabled}
            onClick={() => {
              if (choice.value !== current) void choose(choice);
            }}
          >
            {choice.item}
          </Button>
        ))}
        {written !== null && !disabled && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={`${strings.clear}: ${label}, ${about}`}
            onClick={() => void choose(null)}
          >
            {strings.clear}
          </Button>
        )}
      </div>
      {value === null && written !== null && <p className={styles.quiet}>{strings.otherText(written)}</p>}
    </div>
  );
}
