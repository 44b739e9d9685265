import { Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import { strings } from "../strings.ts";
import { KeptDraft } from "./KeptDraft.tsx";
import { useDraft } from "./use-draft.ts";

export interface CommentBoxProps {
  /** Null where the row above says it already. */
  readonly label: string | null;
  /** What the box is called for those who hear it without seeing what it belongs to. */
  readonly name: string;
  /** What the document says. */
  readonly written: string | null;
  readonly multiline: boolean;
  readonly disabled: boolean;
  /** Called when the user leaves the box with something else in it. @returns whether it is in the document now. */
  readonly onWrite: (text: string) => Promise<boolean>;
}

const useStyles = makeStyles({
  // It grows with its text where the browser can do that, and can be pulled larger where it cannot.
  tall: { minHeight: "3.5rem", maxHeight: "16rem", fieldSizing: "content" },
});

/** A text of the form. It goes into the document when the user leaves the box. */
export function CommentBox(props: CommentBoxProps) {
  const { label, name, written, multiline, disabled, onWrite } = props;
  const styles = useStyles();
  const draft = useDraft(written ?? "", onWrite);
  const shared = {
    disabled,
    value: draft.text,
    "aria-label": name,
    onBlur: () => void draft.write(),
  };
  return (
    <>
      <Field
        {...(label !== null && { label })}
        {...(draft.isKept && { validationState: "error" as const, validationMessage: strings.kept })}
      >
        {multiline ? (
          <Textarea
            {...shared}
            resize="vertical"
            textarea={{ className: styles.tall }}
            onChange={(_, { value }) => {
              draft.type(value);
            }}
          />
        ) : (
          <Input
            {...shared}
            onChange={(_, { value }) => {
              draft.type(value);
            }}
          />
        )}
      </Field>
      {draft.isKept && <KeptDraft onTryAgain={() => void draft.write()} onDrop={draft.drop} />}
    </>
  );
}
