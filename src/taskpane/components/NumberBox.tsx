import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { decodeNumber } from "../../audit/codecs/value.ts";
import { strings } from "../strings.ts";
import { KeptDraft } from "./KeptDraft.tsx";
import { useDraft } from "./use-draft.ts";

export interface NumberBoxProps {
  readonly label: string;
  /** What the box is called for those who hear it without seeing what it belongs to. */
  readonly name: string;
  /** What the document says. */
  readonly written: string | null;
  /** Whether that is a number. */
  readonly isNumber: boolean;
  readonly disabled: boolean;
  /** Called when the user leaves the box with another number in it, or none. @returns whether it is in the document now. */
  readonly onWrite: (text: string) => Promise<boolean>;
}

const useStyles = makeStyles({ box: { maxWidth: "14rem" } });

/** A number. What is no number stays in the box, and out of the document. */
export function NumberBox({ label, name, written, isNumber, disabled, onWrite }: NumberBoxProps) {
  const styles = useStyles();
  const draft = useDraft(written ?? "", onWrite);
  const [isUnreadable, setUnreadable] = useState(false);
  const leave = () => {
    const isGood = draft.text.trim() === "" || decodeNumber(draft.text) !== null;
    setUnreadable(!isGood && draft.text !== written);
    if (isGood) void draft.write();
  };
  const problem = draft.isKept ? strings.kept : isUnreadable ? strings.numberUnreadable : null;
  return (
    <>
      <Field
        label={label}
        {...(written !== null && !isNumber && { hint: strings.otherNumber(written) })}
        {...(problem !== null && { validationState: "error" as const, validationMessage: problem })}
      >
        <Input
          className={styles.box}
          aria-label={name}
          inputMode="decimal"
          disabled={disabled}
          value={draft.text}
          onChange={(_, { value }) => {
            draft.type(value);
          }}
          onBlur={leave}
        />
      </Field>
      {draft.isKept && <KeptDraft onTryAgain={() => void draft.write()} onDrop={draft.drop} />}
    </>
  );
}
