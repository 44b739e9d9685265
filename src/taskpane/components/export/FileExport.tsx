import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CollatedAudit } from "../../../collation/collated-audit.ts";
import type { FileFormat } from "../../../collation/adapters/file/file-format.ts";
import type { Form } from "../../../proforma/form.ts";
import { downloadFile } from "../../browser/download-file.ts";
import { makeFiles } from "../../collation/make-file.ts";
import type { Said } from "../../collation/words.ts";
import { Message } from "../Message.tsx";
import { usePanelStyles } from "./use-panel-styles.ts";

export interface FileExportProps {
  readonly audits: readonly CollatedAudit[];
  /** Those that the audits are on. */
  readonly forms: readonly Form[];
}

const formats: readonly { readonly format: FileFormat; readonly words: string }[] = [
  { format: "xlsx", words: "Excel (.xlsx)" },
  { format: "csv", words: "Table (.csv)" },
  { format: "jsonl", words: "For programs (.jsonl)" },
];

/** The same values as a file, for where there is no list or no line: to send in a secure way. */
export function FileExport({ audits, forms }: FileExportProps) {
  const styles = usePanelStyles();
  const [said, setSaid] = useState<Said | null>(null);
  const save = async (format: FileFormat) => {
    try {
      const files = await makeFiles(audits, format, forms);
      for (const { name, bytes, type } of files) downloadFile(name, bytes, type);
      setSaid({
        tone: "done",
        text: `In your downloads: ${files.map(({ name }) => name).join(", ")}. Hand it in by a secure way, such as secure mail.`,
      });
    } catch {
      // The part that makes files is loaded when it is first used.
      setSaid({
        tone: "trouble",
        text: "The file could not be made. Check the connection, load this page again and try once more.",
      });
    }
  };
  return (
    <section className={styles.part} aria-labelledby="file-export-heading">
      <h3 id="file-export-heading" className={styles.smallHeading}>
        Export as a file
      </h3>
      <p className={styles.text}>The same values as for a list, saved on this computer. Nothing is sent.</p>
      <div className={styles.buttons}>
        {formats.map(({ format, words }) => (
          <Button key={format} size="small" onClick={() => void save(format)}>
            {words}
          </Button>
        ))}
      </div>
      <div role="status">{said !== null && <Message tone={said.tone}>{said.text}</Message>}</div>
    </section>
  );
}
