import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Outcome } from "../../outcomes/outcome.ts";
import { downloadFile } from "../browser/download-file.ts";
import { pageStrings } from "../browser/page-strings.ts";
import { Message } from "../components/Message.tsx";
import { outcomeStrings } from "./outcome-strings.ts";
import { reportFormats, writeReport, type ReportFormat } from "./write-report.ts";

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "@media print": { display: "none" },
  },
});

/** The outcome as a file of each kind, written in this page from what it shows, and a way to print it. */
export function Downloads({ outcome }: { readonly outcome: Outcome }) {
  const styles = useStyles();
  const [said, setSaid] = useState<{ readonly tone: "done" | "trouble"; readonly text: string } | null>(null);
  const save = async (format: ReportFormat) => {
    try {
      const { name, bytes, type } = await writeReport(outcome, format);
      downloadFile(name, bytes, type);
      setSaid({ tone: "done", text: outcomeStrings.downloaded(name, outcome.audience) });
    } catch {
      setSaid({ tone: "trouble", text: outcomeStrings.notMade });
    }
  };
  return (
    <>
      <div className={styles.buttons} role="group" aria-label={outcomeStrings.download}>
        {reportFormats.map((format) => (
          <Button key={format} onClick={() => void save(format)}>
            {outcomeStrings.formats[format]}
          </Button>
        ))}
        <Button
          onClick={() => {
            window.print();
          }}
        >
          {pageStrings.print}
        </Button>
      </div>
      <div role="status">{said !== null && <Message tone={said.tone}>{said.text}</Message>}</div>
    </>
  );
}
