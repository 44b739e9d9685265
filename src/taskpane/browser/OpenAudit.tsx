import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { ProForma } from "../../proforma/pro-forma.ts";
import type { SavedFile } from "../../word/audit-document.ts";
import { createFileDocument, type FileDocument } from "../../word/file/create-file-document.ts";
import { Message } from "../components/Message.tsx";
import { Pane } from "../components/Pane.tsx";
import { version } from "../version.ts";
import { AuditSession, type SessionServices } from "../workflow/audit-session.ts";
import { downloadFile } from "./download-file.ts";
import type { ListedFile } from "./file-list.ts";
import { FormView, type ShownInForm } from "./FormView.tsx";

export interface OpenAuditProps {
  readonly listed: ListedFile;
  readonly proForma: ProForma;
  readonly services: SessionServices;
  /** Called with the whole file after every change made here. */
  readonly onEdited: (bytes: Uint8Array) => void;
  /** Called when these bytes are in a file outside the page. */
  readonly onSaved: (bytes: Uint8Array) => void;
  readonly onClose: () => void;
}

const wide = "@media (min-width: 60rem)";

const useStyles = makeStyles({
  audit: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  name: {
    margin: 0,
    flexGrow: 1,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    scrollMarginTop: tokens.spacingVerticalM,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  text: { margin: 0 },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    [wide]: { gridTemplateColumns: "minmax(0, 1fr) 24rem" },
  },
  column: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    [wide]: { height: "calc(100vh - 8rem)", minHeight: "24rem", overflowY: "auto" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  // As in Word: the form on the left, the pane on the right. On a narrow page the pane comes first.
  form: { [wide]: { gridColumnStart: 1, gridRowStart: 1 } },
  pane: { [wide]: { gridColumnStart: 2, gridRowStart: 1 } },
});

type Opened =
  | { readonly status: "opening" | "unreadable" }
  | { readonly status: "open"; readonly document: FileDocument; readonly session: AuditSession };

/** What saving came to; the sentence says what to do next. */
interface Saved {
  readonly tone: "done" | "trouble";
  readonly text: string;
}

/** One file with the pane beside a readable view of its form. */
export function OpenAudit(props: OpenAuditProps) {
  const { listed, proForma, services, onEdited, onSaved, onClose } = props;
  const { file, edited } = listed;
  const styles = useStyles();
  const [opened, setOpened] = useState<Opened>({ status: "opening" });
  const [shown, setShown] = useState<ShownInForm | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const download = (bytes: Uint8Array) => {
    downloadFile(file.path, bytes);
    onSaved(bytes);
    setSaved({
      tone: "done",
      text: "The changed file is in your downloads. The file that you opened has not changed.",
    });
  };
  const save = async (bytes: Uint8Array): Promise<SavedFile> => {
    if (file.writeBack === null) {
      download(bytes);
      return "download";
    }
    const outcome = await file.writeBack(bytes);
    if (outcome === "written") onSaved(bytes);
    setSaved(savedSentences[outcome]);
    return outcome === "written" ? "in-place" : "not-saved";
  };

  useEffect(() => {
    // The user has just asked for this file.
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start" });
    let isCurrent = true;
    let session: AuditSession | null = null;
    const open = async () => {
      const bytes = edited?.bytes ?? (await file.read());
      if (!isCurrent) return;
      const document = createFileDocument({
        name: file.path,
        bytes,
        proForma,
        now: services.now,
        newAuditId: services.newAuditId,
        author: "Permanency Audit",
        onChange: (changed) => {
          setSaved(null);
          onEdited(changed);
        },
        onShow: ({ place }) => {
          setShown({ place });
        },
        saveFile: save,
      });
      session = new AuditSession(document, services);
      setOpened({ status: "open", document, session });
    };
    open().catch(() => {
      setOpened({ status: "unreadable" });
    });
    return () => {
      isCurrent = false;
      session?.close();
    };
    // A file is opened once: what its row says of it changes with every edit made here.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [file]);

  const isUnsaved = edited !== null && !edited.isSaved;
  return (
    <section className={styles.audit} aria-label={`Audit in ${file.path}`}>
      <div className={styles.bar}>
        <h2 className={styles.name} ref={heading} tabIndex={-1}>
          {file.path}
        </h2>
        {opened.status === "open" && (
          <>
            <Button
              appearance="primary"
              disabledFocusable={!isUnsaved}
              onClick={() => void save(opened.document.bytes())}
            >
              {file.writeBack === null ? "Download the changed file" : "Save the file"}
            </Button>
            {saved?.tone === "trouble" && (
              <Button
                onClick={() => {
                  download(opened.document.bytes());
                }}
              >
                Download it instead
              </Button>
            )}
          </>
        )}
        <Button onClick={onClose}>Back to the files</Button>
      </div>
      <div role="status">
        {saved !== null && <Message tone={saved.tone}>{saved.text}</Message>}
        {saved === null && isUnsaved && <p className={styles.text}>Changed in this page, not saved yet.</p>}
      </div>
      {opened.status === "opening" && <p className={styles.text}>Opening the file…</p>}
      {opened.status === "unreadable" && (
        <Message tone="trouble">
          The file could not be opened again. It may have been moved, or another program holds it: open it
          here once more.
        </Message>
      )}
      {opened.status === "open" && (
        <div className={styles.columns}>
          <div
            className={`${styles.column} ${styles.pane}`}
            tabIndex={0}
            role="region"
            aria-label="What was found"
          >
            <Pane session={opened.session} proForma={proForma} version={version} isPage={false} />
          </div>
          <div
            className={`${styles.column} ${styles.form}`}
            tabIndex={0}
            role="region"
            aria-label="The form as it reads"
          >
            <FormOf session={opened.session} shown={shown} />
          </div>
        </div>
      )}
    </section>
  );
}

const savedSentences = {
  written: { tone: "done", text: "Saved in the same file." },
  "changed-elsewhere": {
    tone: "trouble",
    text: "The file was changed elsewhere after it was opened here, so it was not written over. Download your changed file under another name, or open the file here again.",
  },
  "not-allowed": {
    tone: "trouble",
    text: "The file could not be written. Close it in other programs, allow this page to write, and save again; or download it.",
  },
} as const satisfies Readonly<Record<string, Saved>>;

interface FormOfProps {
  readonly session: AuditSession;
  readonly shown: ShownInForm | null;
}

function FormOf({ session, shown }: FormOfProps) {
  const { judged } = useSyncExternalStore(session.subscribe, session.getState);
  return judged && <FormView parts={judged.parts} shown={shown} />;
}
