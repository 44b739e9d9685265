import { Field, Radio, RadioGroup } from "@fluentui/react-components";
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
  readonly onChoose: (item: string) => void;
}

/** One of the values that the form offers. Nothing is chosen until a person chooses it. */
export function ChoiceButtons({
  label,
  about,
  choices,
  value,
  written,
  disabled,
  onChoose,
}: ChoiceButtonsProps) {
  const isUnreadable = value === null && written !== null;
  return (
    <Field
      label={label}
      size="small"
      {...(isUnreadable && {
        validationState: "warning" as const,
        validationMessage: "Something else is written in the document. Choosing here replaces it.",
      })}
    >
      <RadioGroup
        layout="horizontal"
        aria-label={`${label}: ${about}`}
        value={value ?? ""}
        disabled={disabled}
        onChange={(_, data) => {
          const chosen = choices.find((each) => each.value === data.value);
          if (chosen) onChoose(chosen.item);
        }}
      >
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} label={choice.item} />
        ))}
      </RadioGroup>
    </Field>
  );
}
