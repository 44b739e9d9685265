import { Button, Caption1, makeStyles, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { strings } from "../strings.ts";
import type { OfferedChoice } from "../workflow/form-parts.ts";

export interface ChoiceButtonsProps {
  /** Null where the row above says it already. */
  readonly label: string | null;
  /** What the group is called for those who hear it without seeing what it belongs to. */
  readonly name: string;
  readonly choices: readonly OfferedChoice[];
  readonly value: string | null;
  /** What is written instead of one of the choices. */
  readonly written: string | null;
  readonly disabled: boolean;
  /** Writes an item of the form's list, or nothing for null. @returns whether it is in the document now. */
  readonly onChoose: (item: string | null) => Promise<boolean>;
}

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  choice: { minWidth: "3.5rem" },
});

/**
 * One of the values that the form offers. Toggle buttons and no radio buttons: arrow keys write a radio button as they pass
 * over it, and nothing may get into the document that nobody chose.
 */
export function ChoiceButtons(props: ChoiceButtonsProps) {
  const { label, name, choices, value, written, disabled, onChoose } = props;
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
    <div className={styles.group}>
      {label !== null && <Text aria-hidden="true">{label}</Text>}
      <div className={styles.buttons} role="group" aria-label={name}>
        {choices.map((choice) => (
          <ToggleButton
            key={choice.value}
            className={styles.choice}
            checked={choice.value === current}
            appearance={choice.value === current ? "primary" : "secondary"}
            disabled={disabled}
            onClick={() => {
              if (choice.value !== current) void choose(choice);
            }}
          >
            {choice.item}
          </ToggleButton>
        ))}
        {written !== null && !disabled && (
          <Button
            appearance="subtle"
            aria-label={`${strings.clear}: ${name}`}
            onClick={() => void choose(null)}
          >
            {strings.clear}
          </Button>
        )}
      </div>
      {value === null && written !== null && <Caption1 as="p">{strings.otherText(written)}</Caption1>}
    </div>
  );
}
