import { useRef } from "react";
import type { ConversionChange } from "../../audit/convert/conversion-change.ts";
import type { Result } from "../../result.ts";
import type { AuditSession } from "../workflow/audit-session.ts";
import type { PaneStore } from "./pane-store.ts";
import { useStable } from "./use-stable.ts";

type ButtonBox = React.RefObject<HTMLSpanElement | null>;

/** Opens and closes what appears above the form: help, the conversion and Export, one at a time. */
export interface Panels {
  readonly openHelp: () => void;
  /** Previews the conversion first, so that the panel opens with what would change. */
  readonly openConvert: () => Promise<void>;
  readonly convert: (preview: Result<readonly ConversionChange[]>) => Promise<void>;
  /** Loads Export. When that fails, the panel says so and can try again. */
  readonly openExport: () => Promise<void>;
  /** Closes the open panel and gives the focus back to the button that opened it. */
  readonly close: () => void;
  /** The elements around the buttons that open panels. */
  readonly buttons: { readonly help: ButtonBox; readonly convert: ButtonBox; readonly export: ButtonBox };
}

export function usePanels(session: AuditSession, store: PaneStore): Panels {
  const buttons = {
    help: useRef<HTMLSpanElement>(null),
    convert: useRef<HTMLSpanElement>(null),
    export: useRef<HTMLSpanElement>(null),
  };
  const openHelp = () => {
    store.setState({ panel: { name: "help" } });
  };
  const openConvert = async () => {
    session.dismissNotice();
    const preview = await session.previewConversion();
    store.setState({ panel: { name: "convert", preview, outcome: null } });
  };
  const convert = async (preview: Result<readonly ConversionChange[]>) => {
    const outcome = await session.convert();
    if (outcome === null) return;
    session.dismissNotice();
    store.setState({ panel: { name: "convert", preview, outcome } });
  };
  const openExport = async () => {
    session.dismissNotice();
    const loaded = await import("./export/ExportPanel.tsx").catch(() => null);
    store.setState({ isChecked: true, panel: { name: "export", Export: loaded?.ExportPanel ?? null } });
  };
  const close = useStable(() => {
    const { panel } = store.getState();
    if (panel === null) return;
    store.setState({ panel: null });
    (buttons[panel.name].current ?? buttons.help.current)?.querySelector("button")?.focus();
  });
  return { openHelp, openConvert, convert, openExport, close, buttons };
}
