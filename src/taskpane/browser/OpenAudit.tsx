import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Place } from "../../audit/place.ts";
import type { ProForma } from "../../proforma/pro-forma.ts";
import { createFileDocument, type FileDocument } from "../../word/file/create-file-document.ts";
import { Pane } from "../components/Pane.tsx";
import { version } from "../version.ts";
import { AuditSession, type SessionServices } from "../workflow/audit-session.ts";
import { downloadFile } from "./download-file.ts";
import { summariseFile, type FileSummary } from "./file-summary.ts";
import { FormView } from "./FormView.tsx";
import type { OpenedFile } from "./opened-file.ts";

export interface OpenAuditProps {
  readonly file: OpenedFile;
  readonly proForma: ProForma;
  readonly services: SessionServices;
  /** Called when the file says something else after a change made here. */
  readonly onSummary: (summary: FileSummary) => void;
}

const useStyles = makeStyles({
  audit: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(20rem, 26rem)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@media (max-width: 60rem)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  column: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    maxHeight: "85vh",
    overflowY: "auto",
    "@media (max-width: 60rem)": { maxHeight: "none" },
  },
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  name: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

type Opened =
  | { readonly status: "opening" | "unreadable" }
  | { readonly status: "open"; readonly document: FileDocument; readonly session: AuditSession };

/** One file with the pane beside a readable view of its form. */
export function OpenAudit({ file, proForma, services, onSummary }: OpenAuditProps) {
  const styles = useStyles();
  const [opened, setOpened] = useState<Opened>({ status: "opening" });
  const [shown, setShown] = useState<Place | null>(null);
  const [isChanged, setChanged] = useState(false);
  const [saved, setSaved] = useState<{ readonly ok: boolean; readonly text: string } | null>(null);

  useEffect(() => {
    let current = true;
    let session: AuditSession | null = null;
    const open = async () => {
      const bytes = await file.read();
      if (!current) return;
      const document = createFileDocument({
        name: file.path,
        bytes,
        proForma,
        now: services.now,
        newAuditId: services.newAuditId,
        author: "Permanency Audit",
        onChange: (changed) => {
          setChanged(true);
          setSaved(null);
          onSummary(summariseFile(changed, proForma, services.today()));
        },
        onShow: ({ place }) => {
          setShown(place);
        },
      });
      session = new AuditSession(document, services);
      setOpened({ status: "open", document, session });
    };
    open().catch(() => {
      setOpened({ status: "unreadable" });
    });
    return () => {
      current = false;
      session?.close();
    };
    // A file is opened once: what its row says of it changes with every edit made here.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [file]);

  if (opened.status === "opening") return <Spinner label="Opening the file…" />;
  if (opened.status !== "open") {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          The file could not be opened again. It may have been moved, or another program holds it: open it
          here once more.
        </MessageBarBody>
      </MessageBar>
    );
  }
  const { document, session } = opened;
  const save = async () => {
    const outcome = await saveFile(file, document.bytes());
    setSaved(outcome);
    if (outcome.ok) setChanged(false);
  };
  return (
    <section aria-label={`Audit in ${file.path}`}>
      <div className={styles.bar}>
        <h2 className={styles.name}>{file.path}</h2>
        <Button appearance="primary" disabledFocusable={!isChanged} onClick={() => void save()}>
          {file.writeBack === null ? "Download the changed file" : "Save the file"}
        </Button>
        <span role="status">{saved?.text ?? (isChanged ? "Changed here, not saved yet." : "")}</span>
      </div>
      <div className={styles.audit}>
        <div className={styles.column} tabIndex={0} role="region" aria-label="The form as it reads">
          <FormOf session={session} shown={shown} />
        </div>
        <div className={styles.column} tabIndex={0} role="region" aria-label="What was found">
          <Pane session={session} proForma={proForma} version={version} />
        </div>
      </div>
    </section>
  );
}

function FormOf({ session, shown }: { readonly session: AuditSession; readonly shown: Place | null }) {
  const { judged } = useSyncExternalStore(session.subscribe, session.getState);
  return judged && <FormView parts={judged.parts} shown={shown} />;
}

async function saveFile(
  file: OpenedFile,
  bytes: Uint8Array,
): Promise<{ readonly ok: boolean; readonly text: string }> {
  if (file.writeBack === null) {
    downloadFile(file.path, bytes);
    return { ok: true, text: "Handed to the browser as a download. The file you opened is unchanged." };
  }
  try {
    await file.writeBack(bytes);
    return { ok: true, text: "Saved to the same file." };
  } catch {
    // The browser's own words for it differ and help nobody; the file is whole, as it writes a copy first.
    return {
      ok: false,
      text: "The file could not be written. Close it in other programs, allow this page to write, and save again.",
    };
  }
}
