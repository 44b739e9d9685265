import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState, useSyncExternalStore } from "react";
import type { ProForma } from "../../proforma/pro-forma.ts";
import type { FileList } from "./file-list.ts";
import { FileTable } from "./FileTable.tsx";
import { OpenAudit, type OpenAuditProps } from "./OpenAudit.tsx";
import {
  canPickHandles,
  isWordFile,
  openDropped,
  openedFromAddress,
  openedFromFile,
  pickFiles,
  pickFolder,
  type OpenedFile,
} from "./opened-file.ts";
import { listSamples } from "./sample-board.ts";
import { SampleBoards } from "./SampleBoards.tsx";

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
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    maxWidth: "90rem",
    margin: "0 auto",
  },
  title: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 },
  text: { margin: 0 },
  drop: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalL,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover },
  hidden: { display: "none" },
});

/** The page over files: open them, see the state of each, and work on one with the same pane as in Word. */
export function FilesPage({ list, proForma, samples, services }: FilesPageProps) {
  const styles = useStyles();
  const { files, waiting } = useSyncExternalStore(list.subscribe, list.getState);
  const [shownId, setShownId] = useState<number | null>(null);
  const [isOver, setOver] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const shown = files.find(({ id }) => id === shownId) ?? null;

  const add = (opened: readonly OpenedFile[]) => {
    setTrouble(
      opened.length === 0 ? "No Word document was found there. Choose .docx, .dotx or .docm files." : null,
    );
    list.add(opened);
  };
  const addSamples = () => {
    add(samples.map((name) => openedFromAddress(name, `assets/samples/${name}`)));
  };

  return (
    <main className={styles.page}>
      <h1 className={styles.title}>Permanency Audit</h1>
      <p className={styles.text}>
        Check filled audit forms. The files are read in this page, on this machine; nothing is uploaded.
      </p>
      <div
        className={`${styles.drop} ${isOver ? styles.over : ""}`}
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
        <OpenButtons onOpened={add} />
        <Button onClick={addSamples}>Open the samples</Button>
        {files.length > 0 && (
          <Button
            appearance="subtle"
            onClick={() => {
              setShownId(null);
              list.clear();
            }}
          >
            Close all
          </Button>
        )}
        <span>or drop files or a folder here</span>
      </div>
      {trouble !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      <div role="status">
        {waiting > 0 && (
          <>
            <ProgressBar value={files.length - waiting} max={files.length} aria-label="Files read" />
            {files.length - waiting} of {files.length} read
          </>
        )}
      </div>
      {files.length > 0 && (
        <>
          <FileTable files={files} shown={shownId} onOpen={setShownId} />
          <SampleBoards samples={listSamples(files, proForma)} />
        </>
      )}
      {shown && (
        <OpenAudit
          key={shown.id}
          file={shown.file}
          proForma={proForma}
          services={services}
          onSummary={(summary) => {
            list.setSummary(shown.id, summary);
          }}
        />
      )}
    </main>
  );
}

/** Files and folders by the browser's own dialogs: those that can write back where there are any, else ordinary ones. */
function OpenButtons({ onOpened }: { readonly onOpened: (files: readonly OpenedFile[]) => void }) {
  const styles = useStyles();
  const fileInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const fromInput = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])].map(openedFromFile).filter(({ path }) => isWordFile(path));
    input.value = "";
    onOpened(chosen);
  };
  const openFiles = () => {
    if (canPickHandles())
      void pickFiles().then((files) => {
        if (files.length > 0) onOpened(files);
      });
    else fileInput.current?.click();
  };
  const openFolder = () => {
    if (canPickHandles()) void pickFolder().then(onOpened);
    else folderInput.current?.click();
  };
  return (
    <>
      <Button appearance="primary" onClick={openFiles}>
        Open files
      </Button>
      <Button onClick={openFolder}>Open a folder</Button>
      <input
        ref={fileInput}
        className={styles.hidden}
        type="file"
        multiple
        accept=".docx,.dotx,.docm"
        aria-label="Files to open"
        onChange={({ currentTarget }) => {
          fromInput(currentTarget);
        }}
      />
      <input
        ref={folderInput}
        className={styles.hidden}
        type="file"
        multiple
        aria-label="Folder to open"
        {...{ webkitdirectory: "" }}
        onChange={({ currentTarget }) => {
          fromInput(currentTarget);
        }}
      />
    </>
  );
}
