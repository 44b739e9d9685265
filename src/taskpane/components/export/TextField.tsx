import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type Ref } from "react";

export interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with what was entered; null when nothing is. */
  readonly error: string | null;
  readonly value: string;
  /** `secret` is not shown while it is typed and is kept by no password manager. */
  readonly kind: "text" | "secret" | "long-text";
  readonly onChange: (value: string) => void;
  readonly field?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  label: { fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  error: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
  box: {
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "30rem",
    minHeight: "2rem",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  tall: { minHeight: "4.5rem", resize: "vertical" },
});

/** One thing to enter, with what it is for above it and what is wrong with it beside it. */
export function TextField({ label, hint, error, value, kind, onChange, field }: TextFieldProps) {
  const styles = useStyles();
  const id = useId();
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === null ? [] : [`${id}-error`]),
  ];
  const shared = {
    id,
    value,
    ref: field ?? null,
    "aria-invalid": error !== null,
    ...(described.length > 0 && { "aria-describedby": described.join(" ") }),
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.quiet}>
          {hint}
        </p>
      )}
      {error !== null && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
      {kind === "long-text" ? (
        <textarea
          {...shared}
          className={`${styles.box} ${styles.tall}`}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value);
          }}
        />
      ) : (
        <input
          {...shared}
          className={styles.box}
          type={kind === "secret" ? "password" : "text"}
          autoComplete="off"
          spellCheck={false}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value);
          }}
        />
      )}
    </div>
  );
}
