import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Place } from "../../audit/place.ts";
import type { DocumentAbilities, NewValue } from "../../word/audit-document.ts";
import { strings } from "../strings.ts";
import type { FormValue } from "../workflow/form-parts.ts";
import { ChoiceButtons } from "./ChoiceButtons.tsx";
import { CommentBox } from "./CommentBox.tsx";
import { loadPart } from "./load-part.tsx";
import { NumberBox } from "./NumberBox.tsx";
import { SeveralChoices } from "./SeveralChoices.tsx";
import { TickBox } from "./TickBox.tsx";

// A calendar and a list of authorities are large, and most rows need neither.
const AuthorityBox = loadPart(() => import("./AuthorityBox.tsx").then((module) => module.AuthorityBox));
const DateBox = loadPart(() => import("./DateBox.tsx").then((module) => module.DateBox));

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
          value={typeof value.value === "string" ? value.value : null}
          onChoose={(item) => onWrite(place, item === null ? { type: "nothing" } : { type: "choice", item })}
        />
      );
    case "date":
      return (
        <DateBox
          {...shared}
          label={label}
          date={typeof value.value === "string" ? value.value : null}
          onPick={(date) => onWrite(place, date === null ? { type: "nothing" } : { type: "date", date })}
        />
      );
    case "choices":
      return (
        <SeveralChoices {...shared} choices={value.choices} chosen={chosenOf(value)} onWrite={writeText} />
      );
    case "tick":
      return (
        <TickBox
          {...shared}
          label={label}
          isTicked={value.value === true}
          onTick={(isTicked) => onWrite(place, { type: "tick", isTicked })}
        />
      );
    case "number":
      return <NumberBox {...shared} label={label} isNumber={value.value !== null} onWrite={writeText} />;
    case "authority":
      return <AuthorityBox {...shared} onWrite={writeText} />;
    case "text":
    case "long-text":
      return <CommentBox {...shared} multiline={kind === "long-text"} onWrite={writeText} />;
  }
}

function canWrite({ kind, choices }: FormValue, abilities: DocumentAbilities): boolean {
  switch (kind) {
    case "choice":
      return abilities.writeChoice && choices.length > 0;
    case "date":
      return abilities.writeDate;
    case "tick":
      return abilities.writeTick;
    default:
      return abilities.writeText;
  }
}

function chosenOf({ value }: FormValue): readonly string[] {
  return typeof value === "object" && value !== null ? value : [];
}
