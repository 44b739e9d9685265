import {
  Accordion,
  Button,
  makeStyles,
  Skeleton,
  SkeletonItem,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { ConversionChange } from "../../audit/convert/conversion-change.ts";
import type { Place } from "../../audit/place.ts";
import { titleOfPlace } from "../../audit/title-of-place.ts";
import type { Finding } from "../../checks/engine/finding.ts";
import type { Result } from "../../result.ts";
import type { AutoOpen, NewValue } from "../../word/audit-document.ts";
import { mayWait } from "../collation/something-waits.ts";
import { sentences, strings } from "../strings.ts";
import type { AuditSession } from "../workflow/audit-session.ts";
import { listSteps, type StepId } from "../workflow/audit-steps.ts";
import { describeState } from "../workflow/diagnostics.ts";
import { useAuditSession } from "../workflow/use-audit-session.ts";
import { CalmStart } from "./CalmStart.tsx";
import { DocumentMessages } from "./DocumentMessages.tsx";
import { entryId } from "./EntryEditor.tsx";
import { findEntry } from "./find-entry.ts";
import { Message } from "./Message.tsx";
import { nextLabelOf } from "./next-label.ts";
import { Overview } from "./Overview.tsx";
import { PaneButtons } from "./PaneButtons.tsx";
import { PaneHead } from "./PaneHead.tsx";
import { createPaneStore, goToRow, openProblems, toggleEntry, togglePart } from "./pane-store.ts";
import { PartCard } from "./PartCard.tsx";
import { ProblemSummary } from "./ProblemSummary.tsx";
import { ReadingRemarks } from "./ReadingRemarks.tsx";
import { Steps } from "./Steps.tsx";
import { useFindingActions } from "./use-finding-actions.ts";
import { useKeptPlace } from "./use-kept-place.ts";
import { useShortcuts } from "./use-shortcuts.ts";

const ConvertPanel = lazy(() =>
  import("./ConvertPanel.tsx").then((module) => ({ default: module.ConvertPanel })),
);
const HelpPanel = lazy(() => import("./HelpPanel.tsx").then((module) => ({ default: module.HelpPanel })));

export interface PaneProps {
  readonly session: AuditSession;
  readonly version: string;
  /** False where the pane is a part of a page that has a title of its own, and whose reader wants the verdict at once. */
  readonly isPage?: boolean;
  /** Whether the pane follows a page that the person has just left, so that its heading gets the focus. */
  readonly takesFocus?: boolean;
  /** Whether Export opens as soon as the form has been read: the ribbon's Export. */
  readonly opensExport?: boolean;
  /** Null outside Word. */
  readonly autoOpen?: AutoOpen | null;
}

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    boxSizing: "border-box",
    minHeight: "100%",
    padding: tokens.spacingHorizontalM,
    minWidth: 0,
    overflowWrap: "anywhere",
    // useKeptPlace does this, in browsers that would not as well.
    overflowAnchor: "none",
    // What gets the focus is not hidden by the buttons above or a notice below.
    "& :focus": { scrollMarginTop: "8rem", scrollMarginBottom: "6rem" },
  },
  parts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  text: { margin: 0 },
  notice: {
    position: "sticky",
    bottom: tokens.spacingVerticalS,
    zIndex: 1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    ":empty": { display: "none" },
  },
});

/** The pane over one document: the way to sending it, what the problem is, the form part by part. */
export function Pane({
  session,
  version,
  isPage = true,
  takesFocus = false,
  opensExport = false,
  autoOpen = null,
}: PaneProps) {
  const styles = useStyles();
  const state = useAuditSession(session);
  const { judged, snapshot, refused, busy, notice, shown } = state;
  const { abilities } = session;
  const [store] = useState(() => createPaneStore(!isPage));
  const { panel, isChecked, openParts, openEntries, current, wanted } = useStore(store);
  const Root = isPage ? "main" : "div";
  const root = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const convertButton = useRef<HTMLSpanElement>(null);
  const exportButton = useRef<HTMLSpanElement>(null);
  const helpButton = useRef<HTMLSpanElement>(null);
  const editable = snapshot !== null && snapshot.readOnly === null;
  const canSave = editable && abilities.saveRecord;
  const currentAt = judged && current !== null ? findEntry(judged.parts, current) : null;
  const actions = useFindingActions(session, store, judged);

  useLayoutEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  useKeptPlace(root, session.subscribe, judged);
  useLayoutEffect(() => {
    if (judged) openProblems(store, judged.parts);
  }, [store, judged, isChecked]);

  const goTo = useStable((place: Place) => {
    const found = judged && findEntry(judged.parts, place);
    if (found) goToRow(store, place, found.part.id, found.entry?.key ?? null);
  });
  const follow = useCallback(
    (finding: Finding) => {
      goTo(finding.at);
    },
    [goTo],
  );
  const showNextGap = useCallback(async () => {
    await session.showNextGap();
    const gap = session.getState().shown;
    if (gap?.gap) goTo(gap.place);
  }, [session, goTo]);
  const closePanel = useStable(() => {
    if (panel === null) return;
    store.setState({ panel: null });
    const button = { help: helpButton, convert: convertButton, export: exportButton }[panel.name];
    (button.current ?? helpButton.current)?.querySelector("button")?.focus();
  });
  useShortcuts({
    onNextGap: useStable(() => void showNextGap()),
    onRefresh: useStable(() => void session.refresh()),
    onEscape: closePanel,
  });
  useLayoutEffect(() => {
    const found = wanted !== null && judged ? findEntry(judged.parts, wanted) : null;
    if (!found) return;
    const id = found.entry ? entryId(found.entry.key) : `part-${found.part.id}`;
    const container = root.current?.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    // A part that opens in this moment has its rows on the page in the next.
    if (!container) return;
    const target = container.querySelector<HTMLElement>("button") ?? container;
    target.focus({ preventScroll: true });
    container.scrollIntoView({ block: "start" });
    store.setState({ wanted: null });
  });

  const write = useCallback((place: Place, value: NewValue) => session.write(place, value), [session]);
  const onToggleEntry = useCallback(
    (key: string) => {
      toggleEntry(store, key);
    },
    [store],
  );
  const check = useCallback(() => {
    store.setState({ isChecked: true });
    // The summary is on the page once this is drawn.
    setTimeout(() => root.current?.querySelector<HTMLElement>("#problem-summary")?.focus());
  }, [store]);
  const openPart = useStable((id: string) => {
    const place = judged?.parts.find((part) => part.id === id)?.entries[0]?.values[0]?.place;
    if (place !== undefined) goTo(place);
  });
  const save = () => {
    store.setState({ isChecked: true });
    void session.saveRecord();
  };
  const openConvert = async () => {
    session.dismissNotice();
    const preview = await session.previewConversion();
    store.setState({ panel: { name: "convert", preview, outcome: null } });
  };
  const openExport = async () => {
    session.dismissNotice();
    const loaded = await import("./export/ExportPanel.tsx").catch(() => null);
    store.setState({ isChecked: true, panel: { name: "export", Export: loaded?.ExportPanel ?? null } });
  };
  const hasForm = judged !== null;
  const openExportOnce = useStable(() => void openExport());
  useEffect(() => {
    if (opensExport && hasForm) openExportOnce();
  }, [opensExport, hasForm, openExportOnce]);
  const settle = () => {
    store.setState({ panel: null });
    check();
  };
  useEffect(() => {
    // What a person sent before without a connection is tried again by itself.
    if (mayWait()) void import("../collation/open-desk.ts").then(({ startDesk }) => startDesk(), ignore);
  }, []);
  const convert = async (preview: Result<readonly ConversionChange[]>) => {
    const outcome = await session.convert();
    if (outcome === null) return;
    session.dismissNotice();
    store.setState({ panel: { name: "convert", preview, outcome } });
  };
  const next = (step: StepId) => {
    if (step === "answer" || (step === "fix" && isChecked)) void showNextGap();
    else if (step === "fix") check();
    else if (step === "save") save();
    else void openExport();
  };
  const left = judged ? judged.completeness.of - judged.completeness.filled : 0;
  const gap = shown?.gap && judged && judged.blocking > 0 ? shown.gap : null;

  return (
    <Root className={styles.pane} ref={root}>
      {isPage && (
        <h1 className={styles.title} tabIndex={-1} ref={title}>
          {strings.title}
        </h1>
      )}
      {judged && <PaneHead judged={judged} isChecked={isChecked} />}
      {refused && (
        <Message tone="trouble">
          <h2 className={styles.title}>
            {judged === null && snapshot !== null ? strings.notRecognised : strings.notRead}
          </h2>
          <p className={styles.text}>{refused.message}</p>
        </Message>
      )}
      {judged && isPage && (
        <Steps
          steps={listSteps(judged)}
          nextLabel={nextLabelOf(judged, isChecked)}
          isDisabled={false}
          onNext={next}
        />
      )}
      <PaneButtons
        hasForm={judged !== null}
        hasGaps={judged !== null && judged.blocking > 0}
        canSave={canSave}
        gap={gap ? strings.gap(gap.number, gap.of) : null}
        busy={busy === null ? null : strings.busy[busy]}
        exportButton={exportButton}
        helpButton={helpButton}
        onNextGap={() => void showNextGap()}
        onSave={save}
        onExport={() => void openExport()}
        onRefresh={() => void session.refresh()}
        onHelp={() => {
          store.setState({ panel: { name: "help" } });
        }}
      />
      {judged === null && refused === null && (
        <Skeleton aria-label={strings.reading} className={styles.parts}>
          <SkeletonItem size={32} />
          <SkeletonItem size={64} />
          <SkeletonItem size={64} />
        </Skeleton>
      )}
      <DocumentMessages
        session={session}
        convertButton={convertButton}
        onConvert={() => void openConvert()}
      />
      <Suspense fallback={<Spinner label={strings.opening} />}>
        {panel?.name === "help" && (
          <HelpPanel
            version={version}
            diagnostics={describeState(version, abilities, state)}
            judged={judged}
            autoOpen={autoOpen}
            onClose={closePanel}
          />
        )}
        {panel?.name === "convert" && (
          <ConvertPanel
            preview={panel.preview}
            outcome={panel.outcome}
            where={abilities.convert}
            editable={editable}
            nameOf={(place) => (judged ? titleOfPlace(judged.reading.form, place) : place)}
            onConvert={() => void convert(panel.preview)}
            onClose={closePanel}
          />
        )}
      </Suspense>
      {panel?.name === "export" && panel.Export === null && (
        <Message
          tone="trouble"
          actions={<Button onClick={() => void openExport()}>{strings.tryAgain}</Button>}
        >
          {sentences.exportNotLoaded}
        </Message>
      )}
      {panel?.name === "export" && panel.Export !== null && judged && (
        <panel.Export
          session={session}
          judged={judged}
          editable={editable}
          onSettle={settle}
          onClose={closePanel}
        />
      )}
      {judged && (
        <>
          {isChecked ? (
            <ProblemSummary
              result={judged.result}
              parts={judged.parts}
              onFollow={follow}
              whyOf={actions.whyOf}
            />
          ) : (
            <CalmStart left={left} onCheck={check} />
          )}
          <ReadingRemarks messages={judged.reading.messages} />
          <Overview parts={judged.parts} isChecked={isChecked} onOpen={openPart} />
          <Accordion
            className={styles.parts}
            multiple
            collapsible
            openItems={[...openParts]}
            onToggle={(_, { value }) => {
              if (typeof value === "string") togglePart(store, value);
            }}
          >
            {judged.parts.map((part) => (
              <PartCard
                key={part.id}
                part={part}
                isOpen={openParts.has(part.id)}
                openEntries={openEntries}
                shownEntry={currentAt?.part.id === part.id ? (currentAt.entry?.key ?? null) : null}
                isChecked={isChecked}
                onToggleEntry={onToggleEntry}
                abilities={abilities}
                editable={editable}
                actions={actions}
                onWrite={write}
              />
            ))}
          </Accordion>
        </>
      )}
      <div role="status" className={styles.notice}>
        {notice && notice.text !== refused?.message && (
          <Message
            tone={notice.kind}
            {...(notice.canUndo && {
              actions: <Button onClick={() => void session.undo()}>{strings.undo}</Button>,
            })}
            onDismiss={() => {
              session.dismissNotice();
            }}
          >
            {notice.text}
          </Message>
        )}
      </div>
    </Root>
  );
}

function ignore(): void {
  // It is tried again the next time that the pane is opened, or Export is.
}

/** A function that stays the same from one rendering to the next and does what the latest one does. */
function useStable<Arguments extends readonly unknown[]>(
  latest: (...given: Arguments) => void,
): (...given: Arguments) => void {
  const current = useRef(latest);
  useEffect(() => {
    current.current = latest;
  });
  return useCallback((...given: Arguments) => {
    current.current(...given);
  }, []);
}
