import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState } from "react";

export interface HelpPanelProps {
  readonly version: string;
  /** Counts and codes for whoever helps: never what anybody wrote. */
  readonly diagnostics: string;
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
  keys: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  key: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0 },
  summary: { minHeight: "1.5rem", lineHeight: "1.5rem", cursor: "pointer" },
  report: {
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
  link: { color: tokens.colorBrandForegroundLink },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const keys = [
  { key: "F6", meaning: "moves between the document and this pane (Ctrl+F6 in a browser)" },
  { key: "Alt+N", meaning: "goes to the next gap" },
  { key: "Alt+R", meaning: "reads the document again" },
  { key: "Esc", meaning: "closes help, export, conversion and the box for a reason" },
] as const;

/** What leaves the machine, the keys, the version, and what to copy for whoever helps. */
export function HelpPanel({ version, diagnostics, onClose }: HelpPanelProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(diagnostics);
      setCopied("yes");
    } catch {
      // Office forbids it in some of its frames.
      setCopied("no");
    }
  };
  return (
    <section className={styles.panel} aria-labelledby="help-heading">
      <h2 id="help-heading" ref={heading} tabIndex={-1} className={styles.heading}>
        Help
      </h2>
      <p className={styles.text}>
        Nothing leaves this computer until you press Send in Export. The form is read here, and its record is
        kept in the document.
      </p>
      <dl className={styles.keys}>
        {keys.map(({ key, meaning }) => (
          <div key={key} style={{ display: "contents" }}>
            <dt className={styles.key}>{key}</dt>
            <dd className={styles.meaning}>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.text}>
        <a className={styles.link} href="help.html" target="_blank" rel="noreferrer">
          More help, in a page of its own
        </a>
      </p>
      <p className={styles.text}>Version {version}</p>
      <details>
        <summary className={styles.summary}>Diagnostics: counts and codes, no case text</summary>
        <p className={styles.report}>{diagnostics}</p>
      </details>
      <div className={styles.buttons}>
        <Button onClick={() => void copy()}>Copy diagnostics</Button>
        <Button onClick={onClose}>Close help</Button>
      </div>
      <p className={styles.text} role="status">
        {copied === "yes"
          ? "Copied."
          : copied === "no"
            ? "Copying is not allowed here. Open the diagnostics above, select the text and copy it."
            : ""}
      </p>
    </section>
  );
}
