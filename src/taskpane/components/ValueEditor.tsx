import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Place } from "../../audit/place.ts";
import type { DocumentAbilities, NewValue } from "../../word/audit-document.ts";
import { strings } from "../strings.ts";
import type { FormValue } from "../workflow/form-parts.ts";
import { AuthorityBox } from "./AuthorityBox.tsx";
import { ChoiceButtons } from "./ChoiceButtons.tsx";
import { CommentBox } from "./CommentBox.tsx";
import { DateBox } from "./DateBox.tsx";

export interface ValueEditorProps {
  /** The question or row that the value belongs to. */
  readonly about: string;
  readonly value: FormValue;
  readonly disabled: boolean;
  readonly abilities: DocumentAbilities;
  /** @returns whether the value is in the document now. */
  readonly onWrite: (place: Place, value: NewValue) => Promise<boolean>;
}

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  written: { color: tokens.colorNeutralForeground1 },
});

/** One value of the form by its kind; one that cannot be written from here is shown, with where to give it. */
export function ValueEditor({ about, value, disabled, abilities, onWrite }: ValueEditorProps) {
  const styles = useStyles();
  const { kind, place, label, written } = value;
  if (!value.present)
    return (
      <Caption1 as="p" className={styles.quiet}>
        {strings.notInDocument(label)}
      </Caption1>
    );
  if (!canWrite(value, abilities)) {
    return (
      <Caption1 as="p" className={styles.quiet}>
        {label}: <strong className={styles.written}>{written ?? strings.nothingYet}</strong>.{" "}
        {strings.answerInDocument}
      </Caption1>
    );
  }
  const isSaidAbove = label === about;
  const shared = {
    label: isSaidAbove ? null : label,
    name: isSaidAbove ? label : `${label}: ${about}`,
    written,
    disabled,
  };
  const writeText = (text: string) =>
    onWrite(place, text.trim() === "" ? { type: "nothing" } : { type: "text", text });
  switch (kind) {
    case "choice":
      return (
        <ChoiceButtons
          {...shared}
          choices={value.choices}
          value={value.value}
          onChoose={(item) => onWrite(place, item === null ? { type: "nothing" } : { type: "choice", item })}
        />
      );
    case "date":
      return (
        <DateBox
          {...shared}
          label={label}
          date={value.value}
          onPick={(date) => onWrite(place, date === null ? { type: "nothing" } : { type: "date", date })}
        />
      );
    case "authority":
      return <AuthorityBox {...shared} onWrite={writeText} />;
    case "text":
    case "long-text":
      return <CommentBox {...shared} multiline={kind === "long-text"} onWrite={writeText} />;
  }
}

function canWrite({ kind, choices }: FormValue, abilities: DocumentAbilities): boolean {
  if (kind === "choice") return abilities.writeChoice && choices.length > 0;
  return kind === "date" ? abilities.writeDate : abilities.writeText;
}
