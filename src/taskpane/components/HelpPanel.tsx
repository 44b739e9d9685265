import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState } from "react";
import type { JudgedAudit } from "../workflow/judge-audit.ts";
import type { AutoOpen } from "../../word/audit-document.ts";
import { AutoOpenSwitch } from "./AutoOpenSwitch.tsx";
import { describeFormDefects, formHome } from "../workflow/form-defects.ts";

export interface HelpPanelProps {
  readonly version: string;
  /** Counts and codes for the person who helps: never what anybody wrote. */
  readonly diagnostics: string;
  /** Null where the document is not an audit. */
  readonly judged: JudgedAudit | null;
  /** Null outside Word. */
  readonly autoOpen: AutoOpen | null;
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
  summary: { minHeight: "2rem", lineHeight: "2rem", cursor: "pointer" },
  report: {
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const keys = [
  { key: "F6", meaning: "moves between the document and this pane (Ctrl+F6 in a browser)" },
  { key: "Alt+N", meaning: "goes to the next gap" },
  { key: "Alt+R", meaning: "checks the document again" },
  { key: "Esc", meaning: "closes help, Export, Convert and the box for a reason" },
] as const;

/** What leaves the machine, the keys, the version, and what to copy for the person who helps or for NIROMP. */
export function HelpPanel({ version, diagnostics, judged, autoOpen, onClose }: HelpPanelProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, []);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
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
        Nothing leaves this computer until you press Send in Export. We read the form here, and save the audit
        record in the document.
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
        <Link inline href="help.html" target="_blank" rel="noreferrer">
          More help, opens in a new page
        </Link>
      </p>
      {autoOpen && <AutoOpenSwitch autoOpen={autoOpen} />}
      <p className={styles.text}>Version {version}</p>
      {judged && (
        <details>
          <summary className={styles.summary}>Tell NIROMP how to improve the form</summary>
          <p className={styles.text}>
            Copy these points into an e-mail to NIROMP. The form comes from{" "}
            <Link inline href={formHome} target="_blank" rel="noreferrer">
              niromp.org, opens in a new page
            </Link>
            .
          </p>
          <p className={styles.report}>{describeFormDefects(judged).join("\n")}</p>
          <Button onClick={() => void copy(describeFormDefects(judged).join("\n"))}>Copy these points</Button>
        </details>
      )}
      <details>
        <summary className={styles.summary}>
          Technical details: counts and codes, nothing from the case
        </summary>
        <p className={styles.report}>{diagnostics}</p>
      </details>
      <div className={styles.buttons}>
        <Button onClick={() => void copy(diagnostics)}>Copy technical details</Button>
        <Button onClick={onClose}>Close help</Button>
      </div>
      <p className={styles.text} role="status">
        {copied === "yes"
          ? "Copied."
          : copied === "no"
            ? "This window does not allow copying. Open the text above, select it and copy it yourself."
            : ""}
      </p>
    </section>
  );
}
