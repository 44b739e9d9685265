import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import type { ConversionChange } from "../../audit/convert/conversion-change.ts";
import type { Result } from "../../result.ts";
import type { ConversionOutcome, DocumentAbilities } from "../../word/audit-document.ts";
import { Message } from "./Message.tsx";

export interface ConvertPanelProps {
  /** What a conversion would do, place by place. */
  readonly preview: Result<readonly ConversionChange[]>;
  /** What it did; null before. */
  readonly outcome: ConversionOutcome | null;
  readonly where: DocumentAbilities["convert"];
  /** False in a document that cannot be written to. */
  readonly editable: boolean;
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
    backgroundColor: tokens.colorNeutralBackground2,
    padding: tokens.spacingHorizontalM,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  text: { margin: 0 },
  summary: { minHeight: "2rem", lineHeight: "2rem", cursor: "pointer" },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalXL },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Says what a conversion will do before it does anything, and then what it did. */
export function ConvertPanel(props: ConvertPanelProps) {
  const { preview, outcome, where, editable, nameOf, onConvert, onClose } = props;
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, [outcome]);
  const mayConvert = preview.ok && preview.value.length > 0 && outcome === null && editable;
  return (
    <section className={styles.panel} aria-labelledby="convert-heading">
      <h2 id="convert-heading" ref={heading} tabIndex={-1} className={styles.heading}>
        {outcome === null ? "Convert this form" : "This form was converted"}
      </h2>
      {outcome !== null ? (
        <Outcome outcome={outcome} nameOf={nameOf} />
      ) : !preview.ok ? (
        <Message tone="trouble">{preview.problem.message}</Message>
      ) : preview.value.length === 0 ? (
        <p className={styles.text}>
          There is nothing to do. Every answer in this form already has its own named control.
        </p>
      ) : (
        <Preview changes={preview.value} where={where} nameOf={nameOf} />
      )}
      <div className={styles.buttons}>
        {mayConvert && (
          <Button appearance="primary" onClick={onConvert}>
            Convert
          </Button>
        )}
        <Button onClick={onClose}>Close</Button>
      </div>
    </section>
  );
}

interface PreviewProps {
  readonly changes: readonly ConversionChange[];
  readonly where: DocumentAbilities["convert"];
  readonly nameOf: (place: string) => string;
}

function Preview({ changes, where, nameOf }: PreviewProps) {
  const styles = useStyles();
  const places = new Set(changes.map(({ at }) => at)).size;
  return (
    <>
      <p className={styles.text}>
        We put a named control around every answer, so that it is always read correctly. What you wrote stays
        as it is.
      </p>
      <p className={styles.text}>
        {where === "new-document"
          ? "This version of Word opens a converted copy as a new document. Continue in that copy; this document stays as it is."
          : "This version of Word changes this document, and you continue here. If Word does not allow that, it opens a converted copy instead and leaves this document as it is."}
      </p>
      <details>
        <summary className={styles.summary}>
          What will change, in {places} {places === 1 ? "place" : "places"}
        </summary>
        <ul className={styles.list}>
          {listSteps(changes).map(({ message, at }) => (
            <li key={message}>
              {message} {at.length > 3 ? `In ${at.length} places.` : `In: ${at.map(nameOf).join("; ")}.`}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Outcome({
  outcome,
  nameOf,
}: Pick<ConvertPanelProps, "nameOf"> & { readonly outcome: ConversionOutcome }) {
  const styles = useStyles();
  const count = outcome.changed.length;
  return (
    <>
      <p className={styles.text}>
        {outcome.where === "new-document"
          ? "The converted form is open as a new document. Save it under a new name and continue there. This document is unchanged."
          : `We changed ${count} ${count === 1 ? "place" : "places"}. What you wrote is unchanged. Continue here, and save the document to keep it.`}
      </p>
      {outcome.left.length > 0 && (
        <>
          <p className={styles.text}>We did not change these:</p>
          <ul className={styles.list}>
            {outcome.left.map((problem, index) => (
              <li key={`${problem.code} ${String(index)}`}>
                {"at" in problem && typeof problem.at === "string" && `${nameOf(problem.at)}: `}
                {problem.message}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The same done at many places is said once. */
function listSteps(
  changes: readonly ConversionChange[],
): readonly { readonly message: string; readonly at: readonly string[] }[] {
  const steps = new Map<string, string[]>();
  for (const { message, at } of changes) steps.set(message, [...(steps.get(message) ?? []), at]);
  return [...steps].map(([message, at]) => ({ message, at }));
}
