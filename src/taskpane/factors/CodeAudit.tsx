import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Codebook } from "../../outcomes/factors/codebook.ts";
import { suggestCodes, type Coding } from "../../outcomes/factors/codings.ts";
import type { AuditToCode } from "./coding-file.ts";
import { factorsStrings } from "./factors-strings.ts";
import { MarkedText } from "./MarkedText.tsx";

export interface CodeAuditProps {
  readonly audit: AuditToCode;
  readonly codebook: Codebook;
  /** What this person ticked for this audit before; nothing for a first coding. */
  readonly before: Coding["codes"];
  readonly onKeep: (codes: Coding["codes"]) => void;
  readonly onBack: () => void;
}

type Polarity = Coding["codes"][number]["polarity"];
const polarities = ["supports", "hinders"] as const;
const words: Readonly<Record<Polarity, string>> = {
  supports: factorsStrings.helps,
  hinders: factorsStrings.hinders,
};

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: "anywhere",
  },
  smallHeading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  codes: { listStyleType: "none", margin: 0, padding: 0, maxWidth: "50rem" },
  code: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 30rem)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  about: { display: "flex", flexDirection: "column" },
  ticks: { display: "flex", flexWrap: "wrap" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** One audit to code: what was written, with phrases marked, and every code to tick. No box is ticked beforehand. */
export function CodeAudit({ audit, codebook, before, onKeep, onBack }: CodeAuditProps) {
  const styles = useStyles();
  const [ticked, setTicked] = useState(before);
  const [hasExamples, setExamples] = useState(false);
  const marks = useMemo(() => suggestCodes(codebook, audit.text), [codebook, audit.text]);
  const isTicked = (code: string, polarity: Polarity) =>
    ticked.some((each) => each.code === code && each.polarity === polarity);
  const tick = (code: string, polarity: Polarity, isOn: boolean) => {
    const others = ticked.filter((each) => each.code !== code || each.polarity !== polarity);
    setTicked(isOn ? [...others, { code, polarity }] : others);
  };
  return (
    <section className={styles.view} aria-labelledby="code-audit-heading">
      <h3 id="code-audit-heading" className={styles.heading}>
        {factorsStrings.code(audit.title)}
      </h3>
      {audit.text === "" ? (
        <span>{factorsStrings.noText}</span>
      ) : (
        <>
          <h4 className={styles.smallHeading}>{factorsStrings.text}</h4>
          <MarkedText text={audit.text} marks={marks} />
        </>
      )}
      <div>
        <Button
          aria-expanded={hasExamples}
          onClick={() => {
            setExamples(!hasExamples);
          }}
        >
          {hasExamples ? factorsStrings.aboutLess : factorsStrings.about}
        </Button>
      </div>
      <ul className={styles.codes}>
        {codebook.codes.map(({ id, title, definition, example, notThis }) => (
          <li key={id} className={styles.code}>
            <div className={styles.about}>
              <strong>{title}</strong>
              <span className={styles.quiet}>{definition}</span>
              {hasExamples && (
                <>
                  <span className={styles.quiet}>{factorsStrings.example(example)}</span>
                  <span className={styles.quiet}>{factorsStrings.notThis(notThis)}</span>
                </>
              )}
              <Marked phrases={phrasesOf(id, marks, audit.text)} />
            </div>
            <div className={styles.ticks}>
              {polarities.map((polarity) => (
                <Checkbox
                  key={polarity}
                  label={words[polarity]}
                  aria-label={factorsStrings.codeName(title, words[polarity])}
                  checked={isTicked(id, polarity)}
                  onChange={(_, { checked }) => {
                    tick(id, polarity, checked === true);
                  }}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            onKeep(ticked);
          }}
        >
          {factorsStrings.keep}
        </Button>
        <Button onClick={onBack}>{factorsStrings.back}</Button>
      </div>
    </section>
  );
}

function Marked({ phrases }: { readonly phrases: readonly string[] }) {
  const styles = useStyles();
  if (phrases.length === 0) return null;
  return <span className={styles.quiet}>{factorsStrings.suggested(phrases.join(", "))}</span>;
}

/** The phrases of one code that are in the text, each once, as they are written there. */
function phrasesOf(code: string, marks: ReturnType<typeof suggestCodes>, text: string): readonly string[] {
  const own = marks.filter((mark) => mark.code === code);
  return [...new Set(own.map(({ offset, length }) => `“${text.slice(offset, offset + length)}”`))];
}
