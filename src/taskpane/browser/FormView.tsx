import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Place } from "../../audit/place.ts";
import type { FormPart, FormValue } from "../workflow/form-parts.ts";

export interface FormViewProps {
  readonly parts: readonly FormPart[];
  /** The place that the user asked to see; it is brought into view and marked. */
  readonly shown: Place | null;
}

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  table: { borderCollapse: "collapse", width: "100%", tableLayout: "fixed" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: tokens.spacingHorizontalS,
    textAlign: "left",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
    fontWeight: tokens.fontWeightRegular,
  },
  question: { width: "45%" },
  shown: {
    outline: `3px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-3px",
    backgroundColor: tokens.colorBrandBackground2,
  },
  empty: { color: tokens.colorNeutralForeground2, fontStyle: "italic" },
});

/** The form as it reads: every part with its questions, answers and comments, and the place that was asked for marked. */
export function FormView({ parts, shown }: FormViewProps) {
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
          <section key={part.id} aria-label={`${part.title}, as written`}>
            <h3 className={styles.heading}>{part.title}</h3>
            <table className={styles.table}>
              <tbody>
                {part.entries.map((entry) => (
                  <tr key={entry.key}>
                    <th scope="row" className={mergeClasses(styles.cell, styles.question)}>
                      {entry.label}
                    </th>
                    {entry.values.map((value) => (
                      <td
                        key={value.place}
                        ref={value.place === shown ? marked : null}
                        aria-current={value.place === shown ? "location" : undefined}
                        className={mergeClasses(styles.cell, value.place === shown && styles.shown)}
                      >
                        <Written value={value} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
    </div>
  );
}

function Written({ value }: { readonly value: FormValue }) {
  const styles = useStyles();
  if (value.written !== null) return <>{value.written}</>;
  return <span className={styles.empty}>{value.present ? "nothing yet" : "not in this document"}</span>;
}
