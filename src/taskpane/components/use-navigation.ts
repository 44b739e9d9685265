import { useCallback, useLayoutEffect } from "react";
import { useStore } from "zustand";
import type { Place } from "../../audit/place.ts";
import type { AuditSession } from "../workflow/audit-session.ts";
import type { JudgedAudit } from "../workflow/judge-audit.ts";
import { entryId } from "./EntryEditor.tsx";
import { findEntry } from "./find-entry.ts";
import { goToRow, type PaneStore } from "./pane-store.ts";
import { useStable } from "./use-stable.ts";

/** Ways to a row of the form. Each function stays the same from one rendering to the next. */
export interface Navigation {
  readonly goTo: (place: Place) => void;
  /** Goes to the first row of a part. */
  readonly openPart: (id: string) => void;
  /** Shows the next gap in the document and goes to its row. */
  readonly showNextGap: () => Promise<void>;
  /** Makes the list of problems visible and moves the focus to it. */
  readonly check: () => void;
}

/** Moves the person through the form: opens a row, moves the focus there and scrolls to it. */
export function useNavigation(
  session: AuditSession,
  store: PaneStore,
  judged: JudgedAudit | null,
  root: React.RefObject<HTMLElement | null>,
): Navigation {
  const goTo = useStable((place: Place) => {
    const found = judged && findEntry(judged.parts, place);
    if (found) goToRow(store, place, found.part.id, found.entry?.key ?? null);
  });
  const openPart = useStable((id: string) => {
    const place = judged?.parts.find((part) => part.id === id)?.entries[0]?.values[0]?.place;
    if (place !== undefined) goTo(place);
  });
  const showNextGap = useCallback(async () => {
    await session.showNextGap();
    const gap = session.getState().shown;
    if (gap?.gap) goTo(gap.place);
  }, [session, goTo]);
  const check = useCallback(() => {
    store.setState({ isChecked: true });
    // The summary is on the page once this is drawn.
    setTimeout(() => root.current?.querySelector<HTMLElement>("#problem-summary")?.focus());
  }, [store, root]);
  const wanted = useStore(store, (state) => state.wanted);
  useLayoutEffect(() => {
    const found = wanted !== null && judged ? findEntry(judged.parts, wanted) : null;
    if (!found) return;
    const id = found.entry ? entryId(found.entry.key) : `part-${found.part.id}`;
    const container = root.current?.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    // A part that is opening now has its rows on the page after the next rendering.
    if (!container) return;
    const target = container.querySelector<HTMLElement>("button") ?? container;
    target.focus({ preventScroll: true });
    container.scrollIntoView({ block: "start" });
    store.setState({ wanted: null });
  });
  return { goTo, openPart, showNextGap, check };
}
