import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ConversionChange } from "../../audit/convert/conversion-change.ts";
import type { Result } from "../../result.ts";
import type { DocumentAbilities } from "../../word/audit-document.ts";

export interface ConvertPanelProps {
  /** What a conversion would do, place by place. */
  readonly preview: Result<readonly ConversionChange[]>;
  readonly where: DocumentAbilities["convert"];
  readonly nameOf: (place: string) => string;
  readonly onConvert: () => void;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, maxHeight: "14em", overflowY: "auto" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { margin: 0 },
});

/** Says what a conversion will do before it does anything. */
export function ConvertPanel({ preview, where, nameOf, onConvert, onClose }: ConvertPanelProps) {
  const styles = useStyles();
  return (
    <section className={styles.panel} aria-labelledby="convert-heading">
      <h2 id="convert-heading" tabIndex={-1} className={styles.heading}>
        Convert this form
      </h2>
      {!preview.ok ? (
        <p className={styles.text}>{preview.problem.message}</p>
      ) : preview.value.length === 0 ? (
        <p className={styles.text}>This form is converted already: every answer has its own named control.</p>
      ) : (
        <>
          <p className={styles.text}>
            {where === "new-document"
              ? "The converted form opens as a new document; this one stays as it is. Nothing you wrote is changed."
              : "Every answer gets a named control in this document. Nothing you wrote is changed."}
          </p>
          <details>
            <summary>What will be done ({preview.value.length})</summary>
            <ul className={styles.list} tabIndex={0} aria-label="What will be done">
              {preview.value.map((change, index) => (
                <li key={`${change.at} ${change.code} ${String(index)}`}>
                  {nameOf(change.at)}: {change.message}
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
      <div className={styles.buttons}>
        {preview.ok && preview.value.length > 0 && (
          <Button appearance="primary" onClick={onConvert}>
            Convert
          </Button>
        )}
        <Button onClick={onClose}>Close</Button>
      </div>
    </section>
  );
}
