import { Button, Combobox, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { currentAuthorities } from "../../authorities/english-authorities.ts";
import { findAuthority, nearestAuthorities } from "../../authorities/find-authority.ts";
import { strings } from "../strings.ts";
import { KeptDraft } from "./KeptDraft.tsx";
import { useDraft } from "./use-draft.ts";

export interface AuthorityBoxProps {
  /** What the box is called for those who hear it without seeing what it belongs to. */
  readonly name: string;
  /** What the document says. */
  readonly written: string | null;
  readonly disabled: boolean;
  /** Called when one was chosen, or typed and left. @returns whether it is in the document now. */
  readonly onWrite: (text: string) => Promise<boolean>;
}

/** No list on a screen helps when it is longer. */
const maxOptions = 12;

const useStyles = makeStyles({
  near: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  button: { minHeight: "32px" },
});

/** The local authority: any name can be typed, those of England are offered, and a misspelt one is asked about. */
export function AuthorityBox({ name, written, disabled, onWrite }: AuthorityBoxProps) {
  const styles = useStyles();
  const draft = useDraft(written ?? "", onWrite);
  const typed = draft.text.trim();
  const options = offer(typed);
  const isUnknown = written !== null && written.trim() === typed && findAuthority(typed) === null;
  const near = isUnknown ? nearestAuthorities(typed) : [];
  const choose = (authority: string) => {
    void draft.write(authority);
  };
  const message = draft.isKept
    ? { validationState: "error" as const, validationMessage: strings.kept }
    : isUnknown && { validationState: "none" as const, validationMessage: strings.unknownAuthority };
  return (
    <>
      <Field {...message}>
        <Combobox
          freeform
          aria-label={name}
          placeholder={strings.authorityPlaceholder}
          disabled={disabled}
          value={draft.text}
          selectedOptions={options.filter((each) => each === typed)}
          onInput={({ currentTarget }) => {
            draft.type(currentTarget.value);
          }}
          onOptionSelect={(_, { optionText }) => {
            if (optionText !== undefined) choose(optionText);
          }}
          onBlur={() => void draft.write()}
        >
          {options.map((authority) => (
            <Option key={authority}>{authority}</Option>
          ))}
        </Combobox>
      </Field>
      {near.length > 0 && !disabled && (
        <div className={styles.near}>
          {strings.didYouMean}
          {near.map((authority) => (
            <Button
              key={authority}
              size="small"
              className={styles.button}
              onClick={() => {
                choose(authority);
              }}
            >
              {authority}
            </Button>
          ))}
        </div>
      )}
      {draft.isKept && <KeptDraft onTryAgain={() => void draft.write()} onDrop={draft.drop} />}
    </>
  );
}

function offer(typed: string): readonly string[] {
  const words = typed.toLocaleLowerCase("en-GB");
  const isWhole = currentAuthorities.includes(typed);
  const found = isWhole
    ? currentAuthorities
    : currentAuthorities.filter((each) => each.toLocaleLowerCase("en-GB").includes(words));
  return found.slice(0, maxOptions);
}
