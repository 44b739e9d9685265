import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { ConversionChange } from "../../audit/convert/conversion-change.ts";
import { titleOfPlace } from "../../audit/title-of-place.ts";
import { blocks, type Finding } from "../../checks/engine/finding.ts";
import type { ProForma } from "../../proforma/pro-forma.ts";
import type { Place } from "../../audit/place.ts";
import type { Result } from "../../result.ts";
import { strings } from "../strings.ts";
import type { AuditSession } from "../workflow/audit-session.ts";
import { describeState } from "../workflow/diagnostics.ts";
import type { FormPart } from "../workflow/form-parts.ts";
import { useAuditSession } from "../workflow/use-audit-session.ts";
import { entryId } from "./EntryEditor.tsx";
import type { FindingActions } from "./FindingItem.tsx";
import { PaneHead } from "./PaneHead.tsx";
import { PartCard } from "./PartCard.tsx";
import { ProblemSummary } from "./ProblemSummary.tsx";

const ConvertPanel = lazy(() =>
  import("./ConvertPanel.tsx").then((module) => ({ default: module.ConvertPanel })),
);
const HelpPanel = lazy(() => import("./HelpPanel.tsx").then((module) => ({ default: module.HelpPanel })));

/** What is open above the form, one at a time. */
type Panel =
  | { readonly name: "help" }
  | { readonly name: "convert"; readonly preview: Result<readonly ConversionChange[]> };

export interface PaneProps {
  readonly session: AuditSession;
  readonly proForma: ProForma;
  readonly version: string;
  readonly explain: FindingActions["explain"];
}

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  parts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** The pane over one document: head, what is the matter, the form part by part, and what can be done with it. */
export function Pane({ session, proForma, version, explain }: PaneProps) {
  const styles = useStyles();
  const state = useAuditSession(session);
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [panel, setPanel] = useState<Panel | null>(null);
  const [wanted, setWanted] = useState<Place | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const { judged, snapshot, refused, busy, notice } = state;
  const { abilities } = session;
  useShortcuts(session);
  useFocusOn(root, wanted, judged?.parts, () => {
    setWanted(null);
  });

  const actions = useMemo<FindingActions>(
    () => ({
      onShow: ({ at }) => void session.show(at),
      onFix: (fix) => void session.applyFix(fix),
      onGiveReason: ({ check, at, span }, because) =>
        void session.giveReason({ check, at, because, ...(span && { offset: span.offset }) }),
      explain,
    }),
    [session, explain],
  );

  const isOpen = (part: FormPart) => toggled.get(part.id) ?? part.findings.some(blocks);
  const follow = (finding: Finding) => {
    const part = judged?.parts.find(({ findings }) => findings.includes(finding));
    if (part) setToggled(new Map(toggled).set(part.id, true));
    setWanted(finding.at);
  };
  const readOnly = snapshot?.readOnly ?? null;

  return (
    <div className={styles.pane} ref={root}>
      {judged && <PaneHead judged={judged} />}
      {refused && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <h1>{strings.title}</h1>
            {refused.message}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons} role="group" aria-label="This form">
        {judged && judged.blocking > 0 && (
          <Button appearance="primary" onClick={() => void session.showNextGap()}>
            {strings.nextGap}
          </Button>
        )}
        {judged && abilities.saveRecord && (
          <Button
            {...(judged.blocking === 0 && { appearance: "primary" as const })}
            disabledFocusable={readOnly !== null}
            onClick={() => void session.saveRecord()}
          >
            {strings.saveRecord}
          </Button>
        )}
        {judged && abilities.convert !== "none" && (
          <Button
            onClick={() => {
              void session.previewConversion().then((preview) => {
                setPanel({ name: "convert", preview });
              });
            }}
          >
            {strings.convert}
          </Button>
        )}
        <Button onClick={() => void session.refresh()}>{strings.refresh}</Button>
        <Button
          appearance="subtle"
          onClick={() => {
            setPanel({ name: "help" });
          }}
        >
          {strings.help}
        </Button>
      </div>
      <div role="status" aria-live="polite">
        {busy !== null && <span>{strings.busy[busy]}</span>}
        {notice && (
          <MessageBar intent={notice.kind === "done" ? "success" : "error"} layout="multiline">
            <MessageBarBody>{notice.text}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {readOnly && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{readOnly.message}</MessageBarBody>
        </MessageBar>
      )}
      {snapshot?.warnings.map(({ code, message }) => (
        <MessageBar key={code} intent="warning" layout="multiline">
          <MessageBarBody>{message}</MessageBarBody>
        </MessageBar>
      ))}
      <Suspense fallback={<span role="status">Opening…</span>}>
        {panel?.name === "help" && (
          <HelpPanel
            version={version}
            diagnostics={describeState(version, abilities, state)}
            onClose={() => {
              setPanel(null);
            }}
          />
        )}
        {panel?.name === "convert" && (
          <ConvertPanel
            preview={panel.preview}
            where={abilities.convert}
            nameOf={(place) => titleOfPlace(proForma, place)}
            onConvert={() => {
              setPanel(null);
              void session.convert();
            }}
            onClose={() => {
              setPanel(null);
            }}
          />
        )}
      </Suspense>
      {judged && (
        <>
          <ProblemSummary result={judged.result} onFollow={follow} />
          <ReadingMessages messages={judged.reading.messages} />
          <div className={styles.parts}>
            {judged.parts.map((part) => (
              <PartCard
                key={part.id}
                part={part}
                isOpen={isOpen(part)}
                onToggle={() => {
                  setToggled(new Map(toggled).set(part.id, !isOpen(part)));
                }}
                abilities={abilities}
                editable={readOnly === null}
                actions={actions}
                onWrite={(place, value) => void session.write(place, value)}
              />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

/** What reading the document noticed: rows that could not be matched, tracked changes and the like. */
function ReadingMessages({
  messages,
}: {
  readonly messages: readonly { readonly code: string; readonly message: string }[];
}) {
  const shown = messages.filter(({ code }) => code !== "record-stale");
  if (shown.length === 0) return null;
  return (
    <details>
      <summary>
        {shown.length} {shown.length === 1 ? "remark" : "remarks"} on reading this document
      </summary>
      <ul>
        {shown.map(({ code, message }, index) => (
          <li key={`${code} ${String(index)}`}>{message}</li>
        ))}
      </ul>
    </details>
  );
}

/** Alt+N and Alt+R, as the help says. */
function useShortcuts(session: AuditSession): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.code === "KeyN") void session.showNextGap();
      else if (event.code === "KeyR") void session.refresh();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", listen);
    return () => {
      window.removeEventListener("keydown", listen);
    };
  }, [session]);
}

/** Moves the focus to the entry of a place once it is on the page: only after the user followed a link to it. */
function useFocusOn(
  root: React.RefObject<HTMLDivElement | null>,
  place: Place | null,
  parts: readonly FormPart[] | undefined,
  onDone: () => void,
): void {
  useEffect(() => {
    if (place === null) return;
    const entry = parts
      ?.flatMap(({ entries }) => entries)
      .find(({ values }) => values.some((value) => value.place === place));
    const element =
      entry && root.current?.querySelector<HTMLElement>(`#${CSS.escape(entryId(entry.key))} h3`);
    if (!element) return;
    element.focus();
    element.scrollIntoView({ block: "start" });
    onDone();
  }, [root, place, parts, onDone]);
}
