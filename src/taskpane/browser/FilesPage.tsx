import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { sentences } from "../strings.ts";
import { Message } from "../components/Message.tsx";
import type { ProForma } from "../../proforma/pro-forma.ts";
import type { FileList, ListedFile } from "./file-list.ts";
import { idOfFileLink } from "./file-link.ts";
import { FileTable } from "./FileTable.tsx";
import { OpenAudit, type OpenAuditProps } from "./OpenAudit.tsx";
import { OpenButtons } from "./OpenButtons.tsx";
import { openDropped, openedFromAddress, type OpenedFolder } from "./opened-file.ts";
import { listSamples } from "./sample-board.ts";
import { SampleBoards } from "./SampleBoards.tsx";
import { useHandIn } from "./use-hand-in.ts";

export interface FilesPageProps {
  readonly list: FileList;
  readonly proForma: ProForma;
  /** Names of the sample audits that are served beside this page. */
  readonly samples: readonly string[];
  readonly services: OpenAuditProps["services"];
}

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    maxWidth: "84rem",
    margin: "0 auto",
    "@media (max-width: 30rem)": { padding: tokens.spacingHorizontalM },
  },
  title: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 },
  lead: {
    margin: 0,
    maxWidth: "45rem",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  text: { margin: 0 },
  drop: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalL,
    "@media (max-width: 30rem)": { padding: tokens.spacingHorizontalM },
  },
  over: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
  },
  progress: { width: "100%", accentColor: tokens.colorBrandBackground },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  link: { color: tokens.colorBrandForegroundLink },
});

/** The page over files: open them, see the state of each, and work on one with the same pane as in Word. */
export function FilesPage({ list, proForma, samples, services }: FilesPageProps) {
  const styles = useStyles();
  const { files, waiting, unsaved } = useSyncExternalStore(list.subscribe, list.getState);
  const [shownId, setShownId] = useState<number | null>(null);
  const [isOver, setOver] = useState(false);
  const [remark, setRemark] = useState<string | null>(null);
  const [isClosing, setClosing] = useState(false);
  const [isExporting, setExporting] = useState(false);
  const exportButton = useRef<HTMLSpanElement>(null);
  const handIn = useHandIn(isExporting);
  const shown = files.find(({ id }) => id === shownId) ?? null;
  const boards = useMemo(() => listSamples(files, proForma), [files, proForma]);
  const open = useCallback((id: number) => {
    // One of the two works on a file at a time, so that neither writes over what the other did.
    setExporting(false);
    setShownId(id);
  }, []);
  useWarningBeforeLeaving(unsaved > 0);

  const add = (opened: OpenedFolder) => {
    setRemark(describeOpened(opened));
    list.add(opened.files);
  };
  const closeAll = () => {
    setClosing(false);
    setShownId(null);
    setExporting(false);
    setRemark(null);
    list.clear();
  };
  const back = () => {
    const id = shownId;
    setShownId(null);
    if (id !== null) document.getElementById(idOfFileLink(id))?.focus();
  };

  return (
    <main
      className={styles.page}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void openDropped(event.dataTransfer.items).then(add);
      }}
    >
      <h1 className={styles.title}>Permanency Audit</h1>
      <p className={styles.lead}>
        Check filled audit forms. The files are read in this page, on this computer; nothing leaves it until
        you press Send in Export.{" "}
        <a
          className={styles.link}
          href="help.html"
          target="_blank"
          rel="noreferrer"
          aria-label="Help, opens a page of its own"
        >
          Help
        </a>
      </p>
      <div className={mergeClasses(styles.drop, isOver && styles.over)}>
        <OpenButtons onOpened={add} />
        <Button
          onClick={() => {
            const opened = samples.map((name) => openedFromAddress(name, `assets/samples/${name}`));
            add({ files: opened, others: 0 });
          }}
        >
          Open the samples
        </Button>
        <span>or drop files or a folder here</span>
      </div>
      {remark !== null && <Message tone="warning">{remark}</Message>}
      {files.length > 0 && (
        <>
          <div>
            <p className={styles.text} role="status">
              {describeFiles(files, waiting)}
            </p>
            {waiting > 0 && (
              <progress
                className={styles.progress}
                value={files.length - waiting}
                max={files.length}
                aria-label="Files read"
              />
            )}
          </div>
          <FileTable files={files} shown={shownId} onOpen={open} />
          <div className={styles.row}>
            {isClosing ? (
              <>
                <Message tone="warning">
                  {unsaved === 1
                    ? "One file has changes that are not saved."
                    : `${String(unsaved)} files have changes that are not saved.`}
                </Message>
                <Button onClick={closeAll}>Close all without saving</Button>
                <Button
                  onClick={() => {
                    setClosing(false);
                  }}
                >
                  Keep them open
                </Button>
              </>
            ) : (
              <>
                <span ref={exportButton}>
                  <Button
                    disabledFocusable={waiting > 0}
                    onClick={() => {
                      setShownId(null);
                      setExporting(true);
                    }}
                  >
                    Export all that are ready
                  </Button>
                </span>
                <Button
                  size="small"
                  onClick={() => {
                    if (unsaved > 0) setClosing(true);
                    else closeAll();
                  }}
                >
                  Close all files
                </Button>
              </>
            )}
          </div>
        </>
      )}
      {isExporting && handIn === "not-loaded" && (
        <Message tone="trouble">{sentences.exportNotLoaded}</Message>
      )}
      {handIn !== null && handIn !== "not-loaded" && (
        <handIn.HandIn
          files={list}
          proForma={proForma}
          services={services}
          isExporting={isExporting}
          onClose={() => {
            setExporting(false);
            exportButton.current?.querySelector("button")?.focus();
          }}
        />
      )}
      <SampleBoards samples={boards} onOpen={open} />
      {shown && (
        <OpenAudit
          key={shown.id}
          listed={shown}
          proForma={proForma}
          services={services}
          onEdited={(bytes) => {
            list.keepEdited(shown.id, bytes);
          }}
          onSaved={(bytes) => {
            list.markSaved(shown.id, bytes);
          }}
          onClose={back}
        />
      )}
    </main>
  );
}

/** What is to be said of files that were opened; null when it goes without saying. */
function describeOpened({ files, others }: OpenedFolder): string | null {
  if (files.length === 0)
    return "No Word document was found there. Choose .docx, .dotx, .docm or .dotm files.";
  if (others === 0) return null;
  return others === 1
    ? "One file that is no Word document was left out."
    : `${String(others)} files that are no Word documents were left out.`;
}

function describeFiles(files: readonly ListedFile[], waiting: number): string {
  if (waiting > 0) return `${String(files.length - waiting)} of ${String(files.length)} files read`;
  const count = (wanted: string) => files.filter(({ summary }) => summary?.status === wanted).length;
  const counts = [
    { count: count("complete"), words: "ready to share" },
    { count: count("incomplete"), words: "not ready" },
    { count: count("refused"), words: "not read" },
  ];
  const said = counts.filter((each) => each.count > 0).map((each) => `${String(each.count)} ${each.words}`);
  return `${String(files.length)} ${files.length === 1 ? "file" : "files"}: ${said.join(", ")}.`;
}

/** The browser asks before it closes a page with changes that are nowhere else. */
function useWarningBeforeLeaving(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
    };
  }, [isNeeded]);
}
