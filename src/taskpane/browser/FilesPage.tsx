import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { Place } from "../../audit/place.ts";
import { loadSettings } from "../collation/load-settings.ts";
import { Message } from "../components/Message.tsx";
import { sentences } from "../strings.ts";
import { BulkButtons } from "./BulkButtons.tsx";
import type { FileList } from "./file-list.ts";
import { rowOf, type FileRow } from "./file-rows.ts";
import { FilesSummary } from "./FilesSummary.tsx";
import { FilesToolbar } from "./FilesToolbar.tsx";
import { OpenAudit, type OpenAuditProps, type OpenedAudit } from "./OpenAudit.tsx";
import { openDropped, openedFromAddress, type OpenedFolder } from "./opened-file.ts";
import { createPageStore } from "./page-store.ts";
import { pageStrings } from "./page-strings.ts";
import { PageViews } from "./PageViews.tsx";
import { RemoveDialog } from "./RemoveDialog.tsx";
import { useHandIn } from "./use-hand-in.ts";
import { useOpenDialogs } from "./use-open-dialogs.tsx";
import { useUndoKey } from "./use-undo-key.ts";

export interface FilesPageProps {
  readonly list: FileList;
  /** Names of the sample audits that are served beside this page. */
  readonly samples: readonly string[];
  readonly services: OpenAuditProps["services"];
}

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    boxSizing: "border-box",
    minHeight: "100vh",
    padding: tokens.spacingHorizontalL,
    maxWidth: "90rem",
    margin: "0 auto",
    "@media (max-width: 30rem)": { padding: tokens.spacingHorizontalM },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  head: {
    "@media print": { display: "none" },
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalL,
  },
  lead: { margin: 0, maxWidth: "45rem", color: tokens.colorNeutralForeground2 },
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalXXL,
    "@media (max-width: 30rem)": { padding: tokens.spacingHorizontalM },
  },
  emptyHeading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  over: { outline: `3px dashed ${tokens.colorBrandStroke1}`, outlineOffset: "-6px" },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, marginLeft: "auto" },
  link: { minHeight: "32px", display: "inline-flex", alignItems: "center" },
});

/** The page over files: open them, see the state of each, and work on one with the same pane as in Word. */
export function FilesPage({ list, samples, services }: FilesPageProps) {
  const styles = useStyles();
  const { files, waiting, unsaved, canUndo } = useSyncExternalStore(list.subscribe, list.getState);
  const [store] = useState(createPageStore);
  const { opened, selected, notice, hasUnsavedCodings } = useStore(store);
  const [isOver, setOver] = useState(false);
  const [removing, setRemoving] = useState<readonly number[] | null>(null);
  const [sending, setSending] = useState<ReadonlySet<number> | "all" | null>(null);
  const [returnTo, setReturnTo] = useState<number | null>(null);
  const sendButton = useRef<HTMLSpanElement>(null);
  const handle = useRef<OpenedAudit>(null);
  const cycle = useCycle(services.today);
  const handIn = useHandIn(sending !== null);
  const rows = useMemo(() => files.map((listed) => rowOf(listed, cycle)), [files, cycle]);
  const shown = files.find(({ id }) => id === opened?.id) ?? null;
  useWarningBeforeLeaving(unsaved > 0 || hasUnsavedCodings);

  const add = (found: OpenedFolder) => {
    const text = describeOpened(found);
    store.setState({ notice: text === null ? null : { tone: "warning", text, canUndo: false } });
    list.add(found.files);
  };
  const dialogs = useOpenDialogs(add);
  const openSamples = () => {
    add({ files: samples.map((name) => openedFromAddress(name, `assets/samples/${name}`)), others: 0 });
  };
  const open = useCallback(
    (id: number, at: Place | null = null) => {
      // One of the two works on a file at a time, so that neither writes over what the other did.
      setSending(null);
      store.setState({ opened: { id, at }, notice: null });
    },
    [store],
  );
  const back = () => {
    setReturnTo(opened?.id ?? null);
    store.setState({ opened: null });
  };
  const remove = (ids: readonly number[]) => {
    setRemoving(null);
    setSending(null);
    list.remove(ids);
    store.setState({
      selected: new Set(),
      notice: { tone: "done", text: pageStrings.removed(ids.length), canUndo: true },
    });
  };
  const askToRemove = (ids: readonly number[]) => {
    if (ids.length === 0) return;
    const isUnsaved = files.some(({ id, edited }) => ids.includes(id) && edited?.isSaved === false);
    if (isUnsaved) setRemoving(ids);
    else remove(ids);
  };
  const undo = useCallback(() => {
    const undone = list.undo();
    const text = undone === null ? pageStrings.nothingToUndo : pageStrings.undone;
    store.setState({ notice: { tone: "done", text, canUndo: false } });
    const openId = store.getState().opened?.id;
    const change = undone?.changed.find(({ id }) => id === openId);
    if (change) handle.current?.restore(change.bytes);
  }, [list, store]);
  useUndoKey(undo);

  const order = files.map(({ id }) => id);
  const stepTo = (step: 1 | -1) => {
    const id = shown === null ? undefined : neighbour(rows, shown.id, step);
    return id === undefined
      ? null
      : () => {
          open(id);
        };
  };
  const chosen = order.filter((id) => selected.has(id));
  const bulk = useMemo(() => ({ files: list, services }), [list, services]);

  return (
    <main
      className={mergeClasses(styles.page, isOver && styles.over)}
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
      <div className={styles.head}>
        <h1 className={styles.title}>{pageStrings.title}</h1>
        <p className={styles.lead}>{pageStrings.promise}</p>
        <span className={styles.links}>
          <Link className={styles.link} href="tracker.html">
            {pageStrings.tracker}
          </Link>
          <Link
            className={styles.link}
            href="help.html"
            target="_blank"
            rel="noreferrer"
            aria-label={`${pageStrings.help}, ${pageStrings.opensPage}`}
          >
            {pageStrings.help}
          </Link>
        </span>
      </div>
      {dialogs.inputs}
      {shown === null && files.length > 0 && (
        <FilesToolbar
          hasFiles
          isReading={waiting > 0}
          canUndo={canUndo}
          selected={chosen.length}
          sendButton={sendButton}
          onOpenFiles={dialogs.openFiles}
          onOpenFolder={dialogs.openFolder}
          onOpenSamples={openSamples}
          onSend={() => {
            setSending(chosen.length > 0 ? new Set(chosen) : "all");
          }}
          onUndo={undo}
          onRemove={() => {
            askToRemove(chosen);
          }}
          onRemoveAll={() => {
            askToRemove(order);
          }}
          onClearSelection={() => {
            store.setState({ selected: new Set() });
          }}
        >
          <BulkButtons
            files={files.filter(({ id }) => selected.has(id))}
            bulk={bulk}
            isReading={waiting > 0}
          />
        </FilesToolbar>
      )}
      <div role="status">
        {notice !== null && (
          <Message
            tone={notice.tone}
            {...(notice.canUndo &&
              canUndo && { actions: <Button onClick={undo}>{pageStrings.undo}</Button> })}
            onDismiss={() => {
              store.setState({ notice: null });
            }}
          >
            {notice.text}
          </Message>
        )}
      </div>
      {files.length === 0 && (
        <section className={styles.empty} aria-labelledby="empty-heading">
          <h2 id="empty-heading" className={styles.emptyHeading}>
            {pageStrings.emptyHeading}
          </h2>
          <p className={styles.text}>{pageStrings.emptyText}</p>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={dialogs.openFiles}>
              {pageStrings.openFiles}
            </Button>
            <Button onClick={dialogs.openFolder}>{pageStrings.openFolder}</Button>
            <Button onClick={openSamples}>{pageStrings.openSamples}</Button>
          </div>
        </section>
      )}
      {shown === null && files.length > 0 && (
        <>
          <FilesSummary rows={rows} waiting={waiting} />
          {sending !== null && handIn === "not-loaded" && (
            <Message tone="trouble">{sentences.exportNotLoaded}</Message>
          )}
        </>
      )}
      {shown === null && handIn !== null && handIn !== "not-loaded" && (
        <handIn.HandIn
          files={list}
          services={services}
          isExporting={sending !== null}
          only={sending === "all" ? null : sending}
          onClose={() => {
            setSending(null);
            sendButton.current?.querySelector("button")?.focus();
          }}
        />
      )}
      {shown === null && files.length > 0 && (
        <PageViews
          files={files}
          rows={rows}
          forms={services.forms}
          cycle={cycle}
          today={services.today()}
          store={store}
          onOpen={open}
          returnTo={returnTo}
        />
      )}
      {shown !== null && (
        <OpenAudit
          key={shown.id}
          listed={shown}
          services={services}
          at={opened?.at ?? null}
          handle={handle}
          onEdited={(bytes, before) => {
            list.keepEdited(shown.id, bytes, before);
          }}
          onUndone={() => {
            // The change and what took it back.
            list.forgetLatest(shown.id, 2);
          }}
          onSaved={(bytes) => {
            list.markSaved(shown.id, bytes);
          }}
          onClose={back}
          onPrevious={stepTo(-1)}
          onNext={stepTo(1)}
        />
      )}
      <RemoveDialog
        count={files.filter(({ id, edited }) => removing?.includes(id) && edited?.isSaved === false).length}
        isOpen={removing !== null}
        onRemove={() => {
          remove(removing ?? []);
        }}
        onKeep={() => {
          setRemoving(null);
        }}
      />
    </main>
  );
}

/** The next file that can be opened, in the order of the list. */
function neighbour(rows: readonly FileRow[], id: number, step: 1 | -1): number | undefined {
  const readable = rows.filter(({ state }) => state === "ready" || state === "not-ready");
  return readable[readable.findIndex((row) => row.id === id) + step]?.id;
}

/** The cycle that audits sent from here belong to; null until it is known, and where the settings cannot be read. */
function useCycle(today: () => string): string | null {
  const [cycle, setCycle] = useState<string | null>(null);
  useEffect(() => {
    void loadSettings((address, options) => fetch(address, options), today()).then((settings) => {
      if (settings.ok) setCycle(settings.value.cycle);
    });
  }, [today]);
  return cycle;
}

/** What is worth saying of files that were opened; null when there is nothing. */
function describeOpened({ files, others }: OpenedFolder): string | null {
  if (files.length === 0) return pageStrings.noWordFiles;
  return others === 0 ? null : pageStrings.othersLeftOut(others);
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
