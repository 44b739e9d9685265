import { Field, Input } from "@fluentui/react-components";

export interface DateBoxProps {
  readonly label: string;
  /** ISO; null when none is written that can be read. */
  readonly date: string | null;
  readonly written: string | null;
  readonly disabled: boolean;
  readonly onPick: (date: string | null) => void;
}

/** A day, with the date picker that the browser itself brings, which keyboards and screen readers know. */
export function DateBox({ label, date, written, disabled, onPick }: DateBoxProps) {
  const isUnreadable = date === null && written !== null;
  return (
    <Field
      label={label}
      size="small"
      {...(isUnreadable && {
        validationState: "warning" as const,
        validationMessage: "What is written in the document is not a date. Picking one here replaces it.",
      })}
    >
      <Input
        type="date"
        value={date ?? ""}
        disabled={disabled}
        onChange={(_, data) => {
          onPick(data.value === "" ? null : data.value);
        }}
      />
    </Field>
  );
}
