import { Button, makeStyles, Spinner, tokens, Tooltip } from "@fluentui/react-components";
import { ArrowLeftRegular, ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactElement,
  type RefObject,
} from "react";
import type { Place } from "../../audit/place.ts";
import type { SavedFile } from "../../word/audit-document.ts";
import { createFileDocument, type FileDocument } from "../../word/file/create-file-document.ts";
import { Message } from "../components/Message.tsx";
import { Pane } from "../components/Pane.tsx";
import { version } from "../version.ts";
import { AuditSession, type SessionServices } from "../workflow/audit-session.ts";
import { downloadFile } from "./download-file.ts";
import type { ListedFile } from "./file-list.ts";
import { FormView, type ShownInForm } from "./FormView.tsx";
import { SummaryView } from "../summary/SummaryView.tsx";
import { summaryStrings } from "../summary/summary-strings.ts";
import { pageStrings } from "./page-strings.ts";

/** What the page can do with the audit that is open. */
export interface OpenedAudit {
  /** Goes on with other bytes, as after an undo. */
  readonly restore: (bytes: Uint8Array) => void;
}

export interface OpenAuditProps {
  readonly listed: ListedFile;
  readonly services: SessionServices;
  /** The place to show first, where the person asked for one. */
  readonly at: Place | null;
  /** Filled while the audit is open. */
  readonly handle: RefObject<OpenedAudit | null>;
  /** Called with the whole file after every change made here, and with what it was before. */
  readonly onEdited: (bytes: Uint8Array, before: Uint8Array) => void;
  /** Called when the pane took back its latest change by itself. */
  readonly onUndone: () => void;
  /** Called when these bytes are in a file outside the page. */
  readonly onSaved: (bytes: Uint8Array) => void;
  readonly onClose: () => void;
  /** To the file before or after in the list; null at its ends. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}

const wide = "@media (min-width: 60rem)";

const useStyles = makeStyles({
  audit: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (min-height: 32rem)": { position: "sticky", top: 0, zIndex: 3 },
    "@media print": { display: "none" },
  },
  name: {
    margin: 0,
    flexGrow: 1,
    minWidth: "min(100%, 12rem)",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    scrollMarginTop: tokens.spacingVerticalM,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  text: { margin: 0, "@media print": { display: "none" } },
  hidden: { display: "none" },
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
  pane: { "@media print": { display: "none" }, [wide]: { gridColumnStart: 2, gridRowStart: 1 } },
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
  const { listed, services, at, handle, onEdited, onUndone, onSaved, onClose } = props;
  const { file, edited } = listed;
  const styles = useStyles();
  const [opened, setOpened] = useState<Opened>({ status: "opening" });
  const [shown, setShown] = useState<ShownInForm | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [isSummary, setSummary] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  const download = (bytes: Uint8Array) => {
    downloadFile(file.path, bytes);
    onSaved(bytes);
    setSaved({ tone: "done", text: pageStrings.downloaded });
  };
  const save = async (bytes: Uint8Array): Promise<SavedFile> => {
    if (file.writeBack === null) {
      download(bytes);
      return "download";
    }
    const outcome = await file.writeBack(bytes);
    if (outcome === "written") onSaved(bytes);
    setSaved({ tone: outcome === "written" ? "done" : "trouble", text: pageStrings.saved[outcome] });
    return outcome === "written" ? "in-place" : "not-saved";
  };

  const openFile = useEffectEvent(() => {
    // The user has just asked for this file.
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    let isCurrent = true;
    let session: AuditSession | null = null;
    const open = async () => {
      const bytes = edited?.bytes ?? (await file.read());
      if (!isCurrent) return;
      let before = bytes;
      const document = createFileDocument({
        name: file.path,
        bytes,
        forms: services.forms,
        now: services.now,
        newAuditId: services.newAuditId,
        author: "Permanency Audit",
        onChange: (changed) => {
          setSaved(null);
          onEdited(changed, before);
          before = changed;
        },
        onShow: ({ place }) => {
          setShown({ place });
        },
        saveFile: save,
      });
      const started = new AuditSession(document, services);
      session = started;
      started.store.subscribe((state, previous) => {
        if (state.undoable < previous.undoable) onUndone();
      });
      handle.current = {
        restore: (restored) => {
          before = restored;
          setSaved(null);
          document.replaceBytes(restored);
          started.dismissNotice();
          void started.refresh();
        },
      };
      setOpened({ status: "open", document, session: started });
      if (at !== null) {
        await started.refresh();
        await started.show(at);
      }
    };
    open().catch(() => {
      setOpened({ status: "unreadable" });
    });
    return () => {
      isCurrent = false;
      handle.current = null;
      session?.close();
    };
  });
  // A file is opened once: its row changes with every edit made here.
  useEffect(() => openFile(), [file]);

  const isUnsaved = edited !== null && !edited.isSaved;
  return (
    <section className={styles.audit} aria-label={pageStrings.auditIn(file.path)}>
      <div className={styles.bar}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onClose}>
          {pageStrings.back}
        </Button>
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
              {file.writeBack === null ? pageStrings.download : pageStrings.save}
            </Button>
            {saved?.tone === "trouble" && (
              <Button
                onClick={() => {
                  download(opened.document.bytes());
                }}
              >
                {pageStrings.downloadInstead}
              </Button>
            )}
          </>
        )}
        {opened.status === "open" && (
          <Button
            onClick={() => {
              setSummary(!isSummary);
            }}
          >
            {isSummary ? summaryStrings.hide : summaryStrings.show}
          </Button>
        )}
        <StepButton icon={<ChevronUpRegular />} title={pageStrings.previous} onClick={props.onPrevious} />
        <StepButton icon={<ChevronDownRegular />} title={pageStrings.next} onClick={props.onNext} />
      </div>
      <div role="status">
        {saved !== null && <Message tone={saved.tone}>{saved.text}</Message>}
        {saved === null && isUnsaved && <p className={styles.text}>{pageStrings.unsaved}</p>}
      </div>
      {opened.status === "opening" && <Spinner label={pageStrings.opening} />}
      {opened.status === "unreadable" && <Message tone="trouble">{pageStrings.reopenFailed}</Message>}
      {opened.status === "open" && isSummary && <SummaryOf session={opened.session} path={file.path} />}
      {opened.status === "open" && (
        <div className={isSummary ? styles.hidden : styles.columns}>
          <div
            className={`${styles.column} ${styles.pane}`}
            tabIndex={0}
            role="region"
            aria-label={pageStrings.foundRegion}
          >
            <Pane session={opened.session} version={version} isPage={false} />
          </div>
          <div
            className={`${styles.column} ${styles.form}`}
            tabIndex={0}
            role="region"
            aria-label={pageStrings.formRegion}
          >
            <FormOf session={opened.session} shown={shown} />
          </div>
        </div>
      )}
    </section>
  );
}

interface StepButtonProps {
  readonly icon: ReactElement;
  readonly title: string;
  readonly onClick: (() => void) | null;
}

function StepButton({ icon, title, onClick }: StepButtonProps) {
  return (
    <Tooltip content={title} relationship="label">
      <Button
        appearance="subtle"
        icon={icon}
        disabledFocusable={onClick === null}
        onClick={onClick ?? undefined}
      />
    </Tooltip>
  );
}

interface SummaryOfProps {
  readonly session: AuditSession;
  readonly path: string;
}

function SummaryOf({ session, path }: SummaryOfProps) {
  const { judged } = useSyncExternalStore(session.subscribe, session.getState);
  return judged && <SummaryView judged={judged} path={path} />;
}

interface FormOfProps {
  readonly session: AuditSession;
  readonly shown: ShownInForm | null;
}

function FormOf({ session, shown }: FormOfProps) {
  const { judged } = useSyncExternalStore(session.subscribe, session.getState);
  return judged && <FormView parts={judged.parts} shown={shown} />;
}
