import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ConversionChange } from "../../audit/convert/conversion-change.ts";
import type { Place } from "../../audit/place.ts";
import { titleOfPlace } from "../../audit/title-of-place.ts";
import type { Finding } from "../../checks/engine/finding.ts";
import type { ProForma } from "../../proforma/pro-forma.ts";
import type { Result } from "../../result.ts";
import type { ConversionOutcome, NewValue } from "../../word/audit-document.ts";
import { sentences, strings } from "../strings.ts";
import type { AuditSession } from "../workflow/audit-session.ts";
import { describeState } from "../workflow/diagnostics.ts";
import { useAuditSession } from "../workflow/use-audit-session.ts";
import { mayWait } from "../collation/something-waits.ts";
import { entryId } from "./EntryEditor.tsx";
import type { ExportPanel } from "./export/ExportPanel.tsx";
import { findEntry } from "./find-entry.ts";
import type { FindingActions } from "./FindingItem.tsx";
import { Message } from "./Message.tsx";
import { PaneButtons } from "./PaneButtons.tsx";
import { PaneHead } from "./PaneHead.tsx";
import { PartCard } from "./PartCard.tsx";
import { ProblemSummary } from "./ProblemSummary.tsx";
import { ReadingRemarks } from "./ReadingRemarks.tsx";
import { useKeptPlace } from "./use-kept-place.ts";
import { useOpenRows } from "./use-open-rows.ts";
import { useShortcuts } from "./use-shortcuts.ts";

const ConvertPanel = lazy(() =>
  import("./ConvertPanel.tsx").then((module) => ({ default: module.ConvertPanel })),
);
const HelpPanel = lazy(() => import("./HelpPanel.tsx").then((module) => ({ default: module.HelpPanel })));

/** What is open above the form, one at a time. */
type Panel =
  | { readonly name: "help" }
  /** Loaded by hand, so that where it cannot be loaded the pane says so and stays. */
  | { readonly name: "export"; readonly Export: typeof ExportPanel | null }
  | {
      readonly name: "convert";
      readonly preview: Result<readonly ConversionChange[]>;
      readonly outcome: ConversionOutcome | null;
    };

export interface PaneProps {
  readonly session: AuditSession;
  readonly proForma: ProForma;
  readonly version: string;
  /** False where the pane is a part of a page that has a title of its own. */
  readonly isPage?: boolean;
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
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
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

/** The pane over one document: head, what is the matter, the form part by part, and what can be done with it. */
export function Pane({ session, proForma, version, isPage = true }: PaneProps) {
  const styles = useStyles();
  const state = useAuditSession(session);
  const { judged, snapshot, refused, busy, notice, shown } = state;
  const { abilities } = session;
  const [panel, setPanel] = useState<Panel | null>(null);
  /** An entry to move the focus to as soon as it is on the page: only ever one that the user asked for. */
  const [wanted, setWanted] = useState<Place | null>(null);
  const Root = isPage ? "main" : "div";
  /** What the user went to last, here or in the document: its row is marked. */
  const [current, setCurrent] = useState<Place | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const convertButton = useRef<HTMLSpanElement>(null);
  const exportButton = useRef<HTMLSpanElement>(null);
  const helpButton = useRef<HTMLSpanElement>(null);
  const rows = useOpenRows(judged?.parts);
  const { open } = rows;
  const editable = snapshot !== null && snapshot.readOnly === null;
  const currentAt = judged && current !== null ? findEntry(judged.parts, current) : null;

  useKeptPlace(root, session.subscribe, judged);

  const goTo = useStable((place: Place) => {
    const found = judged && findEntry(judged.parts, place);
    if (!found) return;
    open(found.part.id, found.entry?.key ?? null);
    setCurrent(place);
    setWanted(place);
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
    setPanel(null);
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
    const target = container?.querySelector<HTMLElement>("button") ?? container;
    target?.focus({ preventScroll: true });
    container?.scrollIntoView({ block: "start" });
    setWanted(null);
  }, [wanted, judged]);

  const reasonsForChecks = judged?.reasonsForChecks;
  const actions = useMemo<FindingActions>(
    () => ({
      onShow: ({ at }) => {
        setCurrent(at);
        void session.show(at);
      },
      onFix: (fix) => void session.applyFix(fix),
      onGiveReason: abilities.saveRecord
        ? ({ check, at, span }, because) =>
            void session.giveReason({ check, at, because, ...(span && { offset: span.offset }) })
        : null,
      whyOf: (check) => reasonsForChecks?.get(check) ?? null,
    }),
    [session, abilities.saveRecord, reasonsForChecks],
  );
  const write = useCallback((place: Place, value: NewValue) => session.write(place, value), [session]);
  const togglePart = useStable(rows.togglePart);
  const toggleEntry = useStable(rows.toggleEntry);

  const openConvert = async () => {
    session.dismissNotice();
    setPanel({ name: "convert", preview: await session.previewConversion(), outcome: null });
  };
  const openExport = async () => {
    session.dismissNotice();
    const loaded = await import("./export/ExportPanel.tsx").catch(() => null);
    setPanel({ name: "export", Export: loaded?.ExportPanel ?? null });
  };
  const settle = () => {
    setPanel(null);
    root.current?.querySelector<HTMLElement>("#problem-summary")?.focus();
  };
  useEffect(() => {
    // What a person sent before and the line did not carry is tried again by itself.
    if (mayWait()) void import("../collation/open-desk.ts").then(({ startDesk }) => startDesk(), ignore);
  }, []);
  const convert = async (preview: Result<readonly ConversionChange[]>) => {
    const outcome = await session.convert();
    if (outcome === null) return;
    session.dismissNotice();
    setPanel({ name: "convert", preview, outcome });
  };

  return (
    <Root className={styles.pane} ref={root}>
      {judged ? (
        <PaneHead judged={judged} formVersion={proForma.version} isPage={isPage} />
      ) : (
        isPage && <h1 className={styles.title}>{strings.title}</h1>
      )}
      {refused && (
        <Message tone="trouble">
          <h2 className={styles.title}>
            {judged === null && snapshot !== null ? strings.notRecognised : strings.notRead}
          </h2>
          <p className={styles.text}>{refused.message}</p>
        </Message>
      )}
      <PaneButtons
        hasForm={judged !== null}
        hasGaps={judged !== null && judged.blocking > 0}
        isSaved={judged?.recordState === "up-to-date"}
        canSave={editable && abilities.saveRecord}
        canConvert={judged !== null && !judged.isConverted && abilities.convert !== "none"}
        gap={shown?.gap ? strings.gap(shown.gap.number, shown.gap.of) : null}
        busy={busy === null ? null : strings.busy[busy]}
        convertButton={convertButton}
        exportButton={exportButton}
        helpButton={helpButton}
        onNextGap={() => void showNextGap()}
        onSave={() => void session.saveRecord()}
        onExport={() => void openExport()}
        onConvert={() => void openConvert()}
        onRefresh={() => void session.refresh()}
        onHelp={() => {
          setPanel({ name: "help" });
        }}
      />
      {snapshot?.readOnly && <Message tone="warning">{snapshot.readOnly.message}</Message>}
      {judged && !abilities.writeChoice && <Message tone="warning">{strings.listsInDocument}</Message>}
      {judged && !abilities.saveRecord && <Message tone="warning">{strings.recordElsewhere}</Message>}
      {snapshot?.warnings.map(({ code, message }) => (
        <Message key={code} tone="warning">
          {message}
        </Message>
      ))}
      <Suspense fallback={<p className={styles.text}>Opening…</p>}>
        {panel?.name === "help" && (
          <HelpPanel
            version={version}
            diagnostics={describeState(version, abilities, state)}
            onClose={closePanel}
          />
        )}
        {panel?.name === "convert" && (
          <ConvertPanel
            preview={panel.preview}
            outcome={panel.outcome}
            where={abilities.convert}
            editable={editable}
            nameOf={(place) => titleOfPlace(proForma, place)}
            onConvert={() => void convert(panel.preview)}
            onClose={closePanel}
          />
        )}
      </Suspense>
      {panel?.name === "export" && panel.Export === null && (
        <Message tone="trouble">{sentences.exportNotLoaded}</Message>
      )}
      {panel?.name === "export" && panel.Export !== null && judged && (
        <panel.Export
          session={session}
          judged={judged}
          proForma={proForma}
          editable={editable}
          onSettle={settle}
          onClose={closePanel}
        />
      )}
      {judged && (
        <>
          <ProblemSummary result={judged.result} parts={judged.parts} onFollow={follow} />
          <ReadingRemarks messages={judged.reading.messages} />
          <div className={styles.parts}>
            {judged.parts.map((part) => (
              <PartCard
                key={part.id}
                part={part}
                isOpen={rows.parts.has(part.id)}
                openEntries={rows.entries}
                shownEntry={currentAt?.part.id === part.id ? (currentAt.entry?.key ?? null) : null}
                onTogglePart={togglePart}
                onToggleEntry={toggleEntry}
                abilities={abilities}
                editable={editable}
                actions={actions}
                onWrite={write}
              />
            ))}
          </div>
        </>
      )}
      <div role="status" className={styles.notice}>
        {notice && notice.text !== refused?.message && (
          <Message
            tone={notice.kind}
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
