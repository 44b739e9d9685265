import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { KeptDraft } from "./KeptDraft.tsx";
import { useDraft } from "./use-draft.ts";

export interface CommentBoxProps {
  readonly label: string;
  /** Names the question for those who hear the box without seeing what it belongs to. */
  readonly about: string;
  /** What the document says. */
  readonly written: string | null;
  readonly multiline: boolean;
  readonly disabled: boolean;
  /** Called when the user leaves the box with something else in it. @returns whether it stands in the document now. */
  readonly onWrite: (text: string) => Promise<boolean>;
}

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  box: {
    boxSizing: "border-box",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    ":disabled": {
      color: tokens.colorNeutralForeground2,
      backgroundColor: tokens.colorNeutralBackground3,
    },
  },
  // It grows with its text where the browser can do that, and can be pulled larger where it cannot.
  tall: { resize: "vertical", minHeight: "2rem", maxHeight: "16rem", fieldSizing: "content" },
});

/** A text of the form. It goes into the document when the user leaves the box. */
export function CommentBox(props: CommentBoxProps) {
  const { label, about, written, multiline, disabled, onWrite } = props;
  const styles = useStyles();
  const id = useId();
  const draft = useDraft(written ?? "", onWrite);
  const shared = {
    id,
    disabled,
    value: draft.text,
    "aria-label": label === about ? label : `${label}: ${about}`,
    ...(draft.isKept && { "aria-invalid": true, "aria-describedby": `${id}-kept` }),
    onBlur: () => void draft.write(),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      draft.type(currentTarget.value);
    },
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {multiline ? (
        <textarea {...shared} rows={1} className={mergeClasses(styles.box, styles.tall)} />
      ) : (
        <input {...shared} type="text" className={styles.box} />
      )}
      {draft.isKept && (
        <KeptDraft id={`${id}-kept`} onTryAgain={() => void draft.write()} onDrop={draft.drop} />
      )}
    </div>
  );
}
