import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { AutoOpen } from "../../word/audit-document.ts";
import { mayWait } from "../collation/something-waits.ts";
import { strings } from "../strings.ts";
import type { AuditSession } from "../workflow/audit-session.ts";
import { listSteps, type StepId } from "../workflow/audit-steps.ts";
import { useAuditSession } from "../workflow/use-audit-session.ts";
import { DocumentMessages } from "./DocumentMessages.tsx";
import { JudgedForm } from "./JudgedForm.tsx";
import { Message } from "./Message.tsx";
import { nextLabelOf } from "./next-label.ts";
import { OpenPanel } from "./OpenPanel.tsx";
import { createPaneStore, openProblems } from "./pane-store.ts";
import { PaneButtons } from "./PaneButtons.tsx";
import { PaneHead } from "./PaneHead.tsx";
import { PaneNotice } from "./PaneNotice.tsx";
import { Steps } from "./Steps.tsx";
import { useKeptPlace } from "./use-kept-place.ts";
import { useNavigation } from "./use-navigation.ts";
import { usePanels } from "./use-panels.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import { useStable } from "./use-stable.ts";

export interface PaneProps {
  readonly session: AuditSession;
  readonly version: string;
  /** False where the pane is part of a page with its own title, whose reader needs the verdict at once. */
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
    // useKeptPlace does this, and browsers would do it as well.
    overflowAnchor: "none",
    // The buttons above or a notice below must not hide what has the focus.
    "& :focus": { scrollMarginTop: "8rem", scrollMarginBottom: "6rem" },
  },
  skeleton: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  text: { margin: 0 },
});

/** The pane over one document: the steps to a sent audit, what the problems are, and the form part by part. */
export function Pane({
  session,
  version,
  isPage = true,
  takesFocus = false,
  opensExport = false,
  autoOpen = null,
}: PaneProps) {
  const styles = useStyles();
  const { judged, snapshot, refused, busy, shown } = useAuditSession(session);
  const [store] = useState(() => createPaneStore(!isPage));
  const isChecked = useStore(store, (state) => state.isChecked);
  const Root = isPage ? "main" : "div";
  const root = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const editable = snapshot !== null && snapshot.readOnly === null;
  const navigation = useNavigation(session, store, judged, root);
  const { check, showNextGap } = navigation;
  const panels = usePanels(session, store);

  useLayoutEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  useKeptPlace(root, session.subscribe, judged);
  useLayoutEffect(() => {
    if (judged) openProblems(store, judged.parts);
  }, [store, judged, isChecked]);
  useShortcuts({
    onNextGap: useStable(() => void showNextGap()),
    onRefresh: useStable(() => void session.refresh()),
    onEscape: panels.close,
  });
  const openExportOnce = useStable(() => void panels.openExport());
  const hasForm = judged !== null;
  useEffect(() => {
    if (opensExport && hasForm) openExportOnce();
  }, [opensExport, hasForm, openExportOnce]);
  useEffect(() => {
    // What could not be sent without a connection is sent now.
    if (mayWait()) void import("../collation/open-desk.ts").then(({ startDesk }) => startDesk(), ignore);
  }, []);

  const save = () => {
    store.setState({ isChecked: true });
    void session.saveRecord();
  };
  const next = (step: StepId) => {
    if (step === "answer" || (step === "fix" && isChecked)) void showNextGap();
    else if (step === "fix") check();
    else if (step === "save") save();
    else void panels.openExport();
  };
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
        hasForm={hasForm}
        hasGaps={judged !== null && judged.blocking > 0}
        canSave={editable && session.abilities.saveRecord}
        gap={gap ? strings.gap(gap.number, gap.of) : null}
        busy={busy === null ? null : strings.busy[busy]}
        exportButton={panels.buttons.export}
        helpButton={panels.buttons.help}
        onNextGap={() => void showNextGap()}
        onSave={save}
        onExport={() => void panels.openExport()}
        onRefresh={() => void session.refresh()}
        onHelp={panels.openHelp}
      />
      {judged === null && refused === null && (
        <Skeleton aria-label={strings.reading} className={styles.skeleton}>
          <SkeletonItem size={32} />
          <SkeletonItem size={64} />
          <SkeletonItem size={64} />
        </Skeleton>
      )}
      <DocumentMessages
        session={session}
        convertButton={panels.buttons.convert}
        onConvert={() => void panels.openConvert()}
      />
      <OpenPanel
        session={session}
        store={store}
        panels={panels}
        version={version}
        editable={editable}
        autoOpen={autoOpen}
        onShowProblems={() => {
          store.setState({ panel: null });
          check();
        }}
      />
      {judged && (
        <JudgedForm
          session={session}
          store={store}
          judged={judged}
          navigation={navigation}
          editable={editable}
        />
      )}
      <PaneNotice session={session} />
    </Root>
  );
}

function ignore(): void {
  // It is tried again the next time that the pane or Export opens.
}
