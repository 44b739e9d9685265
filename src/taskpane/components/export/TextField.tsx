import { Field, Input, makeStyles, Textarea } from "@fluentui/react-components";

export interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with what was entered; null when nothing is. */
  readonly error: string | null;
  readonly value: string;
  /** `secret` is not shown while it is typed and is kept by no password manager. */
  readonly kind: "text" | "secret" | "long-text";
  readonly onChange: (value: string) => void;
}

const useStyles = makeStyles({ field: { maxWidth: "30rem" } });

/** One thing to enter, with what it is for and what is wrong with it beside it. */
export function TextField({ label, hint, error, value, kind, onChange }: TextFieldProps) {
  const styles = useStyles();
  return (
    <Field
      className={styles.field}
      label={label}
      {...(hint !== undefined && { hint })}
      {...(error !== null && { validationState: "error" as const, validationMessage: error })}
    >
      {kind === "long-text" ? (
        <Textarea
          resize="vertical"
          value={value}
          onChange={(_, data) => {
            onChange(data.value);
          }}
        />
      ) : (
        <Input
          type={kind === "secret" ? "password" : "text"}
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(_, data) => {
            onChange(data.value);
          }}
        />
      )}
    </Field>
  );
}
