import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

export interface HelpPanelProps {
  readonly version: string;
  /** Counts and codes for whoever helps: never what anybody wrote. */
  readonly diagnostics: string;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  panel: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  report: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
});

/** What leaves the machine, the keys, the version, and what to copy for whoever helps. */
export function HelpPanel({ version, diagnostics, onClose }: HelpPanelProps) {
  const styles = useStyles();
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  const copy = () => {
    navigator.clipboard.writeText(diagnostics).then(
      () => {
        setCopied("yes");
      },
      () => {
        setCopied("no");
      },
    );
  };
  return (
    <section className={styles.panel} aria-labelledby="help-heading">
      <h2 id="help-heading" tabIndex={-1} className={styles.heading}>
        Help
      </h2>
      <p>
        Nothing leaves this machine until you export an audit. The form is read here, and its record is kept
        in the document.
      </p>
      <p>
        Press F6 to move between the document and this pane. Alt+N goes to the next gap, Alt+R reads the
        document again.
      </p>
      <p>
        <a href="help.html" target="_blank" rel="noreferrer">
          More help
        </a>
      </p>
      <p>Version {version}</p>
      <details>
        <summary>Diagnostics: counts and codes, no case text</summary>
        <p className={styles.report}>{diagnostics}</p>
      </details>
      <div className={styles.buttons}>
        <Button onClick={copy}>Copy diagnostics</Button>
        <Button onClick={onClose}>Close help</Button>
      </div>
      <p role="status">
        {copied === "yes"
          ? "Copied."
          : copied === "no"
            ? "Copying is not allowed here. Select the text and copy it."
            : ""}
      </p>
    </section>
  );
}
