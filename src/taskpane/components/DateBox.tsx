import { Field, makeStyles } from "@fluentui/react-components";
import { DayOfWeek } from "@fluentui/react-calendar-compat";
import { DatePicker } from "@fluentui/react-datepicker-compat";
import { useState } from "react";
import { decodeUkDate } from "../../audit/codecs/uk-date.ts";
import { strings } from "../strings.ts";
import { KeptDraft } from "./KeptDraft.tsx";

export interface DateBoxProps {
  readonly label: string;
  /** What the box is called for those who hear it without seeing what it belongs to. */
  readonly name: string;
  /** ISO; null when none is written that can be read. */
  readonly date: string | null;
  readonly written: string | null;
  readonly disabled: boolean;
  /** Called when a day was chosen, or typed and left. @returns whether the date is in the document now. */
  readonly onPick: (date: string | null) => Promise<boolean>;
}

const useStyles = makeStyles({ box: { maxWidth: "14rem" } });

/** A day, typed as people write it or chosen from a calendar. What is no date stays out of the document. */
export function DateBox({ label, name, date, written, disabled, onPick }: DateBoxProps) {
  const styles = useStyles();
  /** A day that the document did not take. */
  const [kept, setKept] = useState<string | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  const pick = async (day: string | null) => {
    if (day === date && kept === null) return;
    const isIn = await onPick(day).catch(() => false);
    setKept(isIn ? null : day);
  };
  const problem = kept !== null ? strings.kept : isUnreadable ? strings.dateUnreadable : null;
  return (
    <>
      <Field
        label={label}
        hint={date === null && written !== null ? strings.otherDate(written) : strings.dateHint}
        {...(problem !== null && { validationState: "error" as const, validationMessage: problem })}
      >
        <DatePicker
          className={styles.box}
          aria-label={name}
          allowTextInput
          disabled={disabled}
          value={toDay(kept ?? date)}
          firstDayOfWeek={DayOfWeek.Monday}
          formatDate={(day) => (day ? day.toLocaleDateString("en-GB") : "")}
          parseDateFromString={(text) => toDay(decodeUkDate(text))}
          onSelectDate={(day) => {
            void pick(day ? toIso(day) : null);
          }}
          onValidationResult={({ error }) => {
            setUnreadable(error === "invalid-input");
          }}
        />
      </Field>
      {kept !== null && (
        <KeptDraft
          onTryAgain={() => void pick(kept)}
          onDrop={() => {
            setKept(null);
          }}
        />
      )}
    </>
  );
}

function toDay(iso: string | null): Date | null {
  return iso === null ? null : new Date(`${iso}T00:00:00`);
}

function toIso(day: Date): string {
  const two = (part: number) => `${part}`.padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
