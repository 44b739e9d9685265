import { Button, Link, makeStyles, mergeClasses, Spinner, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useStore } from "zustand";
import { stateTitles } from "../../tracker/papers/tracker-words.ts";
import type { State } from "../../tracker/work-out.ts";
import { Message } from "../components/Message.tsx";
import { ColumnMatching } from "./ColumnMatching.tsx";
import { ForgetDialog, KeepDialog, UnlockSection } from "./KeepDialog.tsx";
import { RowProblems } from "./RowProblems.tsx";
import { RulesDialog } from "./RulesDialog.tsx";
import type { FileToOpen, TrackerPage } from "./tracker-page.ts";
import type { TrackerView } from "./tracker-desk.ts";
import { trackerStrings } from "./tracker-strings.ts";
import { TrackerToolbar } from "./TrackerToolbar.tsx";
import { TrackerViews } from "./TrackerViews.tsx";

export interface TrackerMainProps {
  readonly page: TrackerPage;
  /** Where the made-up list is served. */
  readonly sample: string;
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
    "@media print": { padding: 0, minHeight: "auto" },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalL,
  },
  lead: {
    margin: 0,
    maxWidth: "45rem",
    color: tokens.colorNeutralForeground2,
    "@media print": { display: "none" },
  },
  links: {
    display: "flex",
    gap: tokens.spacingHorizontalM,
    marginLeft: "auto",
    "@media print": { display: "none" },
  },
  link: { minHeight: "32px", display: "inline-flex", alignItems: "center" },
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
  text: { margin: 0, maxWidth: "45rem" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  over: { outline: `3px dashed ${tokens.colorBrandStroke1}`, outlineOffset: "-6px" },
  hidden: { display: "none" },
  quiet: { color: tokens.colorNeutralForeground2 },
  summary: { display: "flex", flexDirection: "column" },
});

/** The tracker page: open a list, see who is due and who is overdue, and take Monday's list with you. */
export function TrackerMain({ page, sample }: TrackerMainProps) {
  const styles = useStyles();
  const { busy, loaded, isMatching, isKept, dialog, notice } = useStore(page.store);
  const [isOver, setOver] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  const listInput = useRef<HTMLInputElement>(null);
  const earlierInput = useRef<HTMLInputElement>(null);
  useEffect(() => void page.start(), [page]);
  // A printed page needs every row, and the browser draws it as soon as this event is over.
  useEffect(() => {
    const start = () => {
      flushSync(() => {
        setPrinting(true);
      });
    };
    const end = () => {
      setPrinting(false);
    };
    window.addEventListener("beforeprint", start);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", start);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  const openList = () => listInput.current?.click();
  const take = (input: HTMLInputElement, open: (files: readonly FileToOpen[]) => Promise<void>) => {
    void open(toOpen(input.files));
    input.value = "";
  };
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
        void page.open(toOpen(event.dataTransfer.files));
      }}
    >
      <div className={styles.head}>
        <h1 className={styles.title}>{trackerStrings.title}</h1>
        <p className={styles.lead}>{trackerStrings.promise}</p>
        <span className={styles.links}>
          <Link className={styles.link} href="index.html">
            {trackerStrings.audits}
          </Link>
          <Link
            className={styles.link}
            href="help.html"
            target="_blank"
            rel="noreferrer"
            aria-label={`${trackerStrings.help}, ${trackerStrings.opensPage}`}
          >
            {trackerStrings.help}
          </Link>
        </span>
      </div>
      <input
        ref={listInput}
        className={styles.hidden}
        type="file"
        multiple
        accept=".csv,.xlsx,.docx,.docm"
        aria-label={trackerStrings.listToOpen}
        onChange={({ currentTarget }) => {
          take(currentTarget, (files) => page.open(files));
        }}
      />
      <input
        ref={earlierInput}
        className={styles.hidden}
        type="file"
        accept=".json"
        aria-label={trackerStrings.earlierToOpen}
        onChange={({ currentTarget }) => {
          take(currentTarget, async ([file]) => {
            if (file !== undefined) await page.compareWith(file);
          });
        }}
      />
      {loaded !== null && (
        <TrackerToolbar
          page={page}
          onOpen={openList}
          onPrint={() => {
            window.print();
          }}
        />
      )}
      <div role="status">
        {busy !== null && <Spinner label={busy} size="small" labelPosition="after" />}
        {notice !== null && (
          <Message
            tone={notice.tone}
            onDismiss={() => {
              page.store.setState({ notice: null });
            }}
          >
            {notice.text}
          </Message>
        )}
      </div>
      {loaded === null && isKept && <UnlockSection page={page} />}
      {loaded === null && (
        <section className={styles.empty} aria-labelledby="empty-heading">
          <h2 id="empty-heading" className={styles.emptyHeading}>
            {trackerStrings.emptyHeading}
          </h2>
          <p className={styles.text}>{trackerStrings.emptyText}</p>
          <div className={styles.buttons}>
            <Button appearance="primary" disabledFocusable={busy !== null} onClick={openList}>
              {trackerStrings.openList}
            </Button>
            <Button
              disabledFocusable={busy !== null}
              onClick={() =>
                void page.open([{ name: trackerStrings.sampleName, read: () => fetchBytes(sample) }])
              }
            >
              {trackerStrings.openSample}
            </Button>
          </div>
        </section>
      )}
      {loaded !== null && (
        <>
          {isMatching && (
            <ColumnMatching
              key={loaded.headings.join()}
              view={loaded}
              onUse={(mapping) => void page.useColumns(mapping)}
              onForget={() => void page.forgetColumns()}
            />
          )}
          {loaded.tracker !== null && (
            <>
              <Summary view={loaded} on={loaded.tracker.on} />
              <RowProblems key={loaded.name} problems={loaded.problems} />
              <TrackerViews
                page={page}
                view={loaded}
                tracker={loaded.tracker}
                isPrinting={isPrinting}
                onCompare={() => earlierInput.current?.click()}
              />
            </>
          )}
        </>
      )}
      {dialog === "rules" && <RulesDialog page={page} />}
      {dialog === "keep" && <KeepDialog page={page} />}
      {dialog === "forget" && <ForgetDialog page={page} />}
    </main>
  );
}

/** The states that the page sums up, the most urgent first. */
const summarised: readonly State[] = [
  ...(["overdue", "due-today", "notice", "could-not-run", "not-known", "done-late"] as const),
];

function Summary({ view, on }: { readonly view: TrackerView; readonly on: string }) {
  const styles = useStyles();
  const counts = Object.values(view.tracker?.counts ?? {});
  const parts = summarised
    .map((state) => [state, counts.reduce((sum, each) => sum + (each[state] ?? 0), 0)] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${String(count)} ${stateTitles[state]}`);
  return (
    <div className={styles.summary}>
      <Text weight="semibold">
        {trackerStrings.summary(view.name, view.tracker?.children.length ?? 0, on, parts)}
      </Text>
      <Text className={styles.quiet}>{trackerStrings.rulesUsed(view.rules)}</Text>
    </div>
  );
}

function toOpen(files: FileList | null): readonly FileToOpen[] {
  return [...(files ?? [])].map((file) => ({
    name: file.name,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  }));
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`status ${String(answer.status)}`);
  return new Uint8Array(await answer.arrayBuffer());
}
