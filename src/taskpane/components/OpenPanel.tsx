import { Button } from "@fluentui/react-components";
import { useStore } from "zustand";
import { titleOfPlace } from "../../audit/title-of-place.ts";
import type { AutoOpen } from "../../word/audit-document.ts";
import { sentences, strings } from "../strings.ts";
import type { AuditSession } from "../workflow/audit-session.ts";
import { describeState } from "../workflow/diagnostics.ts";
import { useAuditSession } from "../workflow/use-audit-session.ts";
import { loadPart } from "./load-part.tsx";
import { Message } from "./Message.tsx";
import type { PaneStore } from "./pane-store.ts";
import type { Panels } from "./use-panels.ts";

const ConvertPanel = loadPart(() => import("./ConvertPanel.tsx").then((module) => module.ConvertPanel));
const HelpPanel = loadPart(() => import("./HelpPanel.tsx").then((module) => module.HelpPanel));

export interface OpenPanelProps {
  readonly session: AuditSession;
  readonly store: PaneStore;
  readonly panels: Panels;
  readonly version: string;
  /** False in a document that cannot be written to. */
  readonly editable: boolean;
  /** Null outside Word. */
  readonly autoOpen: AutoOpen | null;
  /** Closes the panel and goes to the problems. */
  readonly onShowProblems: () => void;
}

/** Help, the conversion or Export, whichever is open; its code is loaded when it is first opened. */
export function OpenPanel(props: OpenPanelProps) {
  const { session, store, panels, version, editable, autoOpen, onShowProblems } = props;
  const state = useAuditSession(session);
  const panel = useStore(store, (each) => each.panel);
  const { judged } = state;
  const { abilities } = session;
  return (
    <>
      {panel?.name === "help" && (
        <HelpPanel
          version={version}
          diagnostics={describeState(version, abilities, state)}
          judged={judged}
          autoOpen={autoOpen}
          onClose={panels.close}
        />
      )}
      {panel?.name === "convert" && (
        <ConvertPanel
          preview={panel.preview}
          outcome={panel.outcome}
          where={abilities.convert}
          editable={editable}
          nameOf={(place) => (judged ? titleOfPlace(judged.reading.form, place) : place)}
          onConvert={() => void panels.convert(panel.preview)}
          onClose={panels.close}
        />
      )}
      {panel?.name === "export" && panel.Export === null && (
        <Message
          tone="trouble"
          actions={<Button onClick={() => void panels.openExport()}>{strings.tryAgain}</Button>}
        >
          {sentences.exportNotLoaded}
        </Message>
      )}
      {panel?.name === "export" && panel.Export !== null && judged && (
        <panel.Export
          session={session}
          judged={judged}
          editable={editable}
          onShowProblems={onShowProblems}
          onClose={panels.close}
        />
      )}
    </>
  );
}
