import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useEffect, useRef } from "react";
import type { Place } from "../../audit/place.ts";
import type { FormPart, FormValue } from "../workflow/form-parts.ts";

/** What the user asked to be shown; a new object each time. */
export interface ShownInForm {
  readonly place: Place;
}

export interface FormViewProps {
  readonly parts: readonly FormPart[];
  /** The place that the user asked to see; it is brought into view and marked. */
  readonly shown: ShownInForm | null;
}

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
  },
  table: { borderCollapse: "collapse", width: "100%", tableLayout: "fixed" },
  caption: {
    marginBottom: tokens.spacingVerticalXS,
    textAlign: "left",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: tokens.spacingHorizontalS,
    textAlign: "left",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
    fontWeight: tokens.fontWeightRegular,
  },
  question: { width: "40%" },
  choice: { width: "18%" },
  shown: {
    outline: `3px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-3px",
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  empty: { color: tokens.colorNeutralForeground2, fontStyle: "italic" },
});

/** The form as it reads: every part with its questions, answers and comments, and the place that was asked for marked. */
export const FormView = memo(function FormView({ parts, shown }: FormViewProps) {
  const styles = useStyles();
  const marked = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    marked.current?.scrollIntoView({ block: "center" });
  }, [shown]);
  return (
    <div className={styles.form}>
      {parts
        .filter(({ entries }) => entries.length > 0)
        .map((part) => (
          <table key={part.id} className={styles.table}>
            <caption className={styles.caption}>{part.title}</caption>
            <tbody>
              {part.entries.map((entry) => (
                <tr key={entry.key}>
                  <th scope="row" className={mergeClasses(styles.cell, styles.question)}>
                    {entry.label}
                  </th>
                  {entry.values.map((value) => {
                    const isShown = value.place === shown?.place;
                    return (
                      <td
                        key={value.place}
                        ref={isShown ? marked : null}
                        aria-current={isShown ? "location" : undefined}
                        colSpan={entry.values.length === 1 ? 3 : 1}
                        className={mergeClasses(
                          styles.cell,
                          value.kind === "choice" && entry.values.length > 1 && styles.choice,
                          isShown && styles.shown,
                        )}
                      >
                        <Written value={value} />
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
    </div>
  );
});

function Written({ value }: { readonly value: FormValue }) {
  const styles = useStyles();
  if (value.written !== null) return <>{value.written}</>;
  return <span className={styles.empty}>{value.present ? "nothing yet" : "not in this document"}</span>;
}
