import { createStore, type StoreApi } from "zustand/vanilla";
import type { ConversionChange } from "../../audit/convert/conversion-change.ts";
import type { Place } from "../../audit/place.ts";
import { blocks } from "../../checks/engine/finding.ts";
import type { Result } from "../../result.ts";
import type { ConversionOutcome } from "../../word/audit-document.ts";
import type { FormPart } from "../workflow/form-parts.ts";
import type { ExportPanel } from "./export/ExportPanel.tsx";

/** What is open above the form, one at a time. */
export type Panel =
  | { readonly name: "help" }
  /** Loaded by hand, so that where it cannot be loaded the pane says so and stays. */
  | { readonly name: "export"; readonly Export: typeof ExportPanel | null }
  | {
      readonly name: "convert";
      readonly preview: Result<readonly ConversionChange[]>;
      readonly outcome: ConversionOutcome | null;
    };

/** What a person has open in the pane. */
export interface PaneState {
  readonly panel: Panel | null;
  /** Whether the person has asked for a verdict: by Check, Save, Export or the step of marking as ready. */
  readonly isChecked: boolean;
  /** Whether every problem is opened, however many there are. */
  readonly opensMany: boolean;
  readonly openParts: ReadonlySet<string>;
  readonly openEntries: ReadonlySet<string>;
  /** Closed by the person: what is wrong in them does not open them again. */
  readonly closed: ReadonlySet<string>;
  /** What the person went to last, here or in the document: its row is marked. */
  readonly current: Place | null;
  /** A row to move the focus to as soon as it is on the page: only ever one that the person asked for. */
  readonly wanted: Place | null;
}

export type PaneStore = StoreApi<PaneState>;

/** @param isChecked true where a person opens an audit in order to see what is wrong with it. */
export function createPaneStore(isChecked: boolean): PaneStore {
  const nothing: ReadonlySet<string> = new Set();
  return createStore(() => ({
    panel: null,
    isChecked,
    opensMany: isChecked,
    openParts: nothing,
    openEntries: nothing,
    closed: nothing,
    current: null,
    wanted: null,
  }));
}

/** Goes to a row: opens it and its part, marks it, and moves the focus there. */
export function goToRow(store: PaneStore, place: Place, partId: string, entryKey: string | null): void {
  store.setState(({ openParts, openEntries }) => ({
    openParts: new Set([...openParts, partId]),
    openEntries: entryKey === null ? openEntries : new Set([...openEntries, entryKey]),
    current: place,
    wanted: place,
  }));
}

export function togglePart(store: PaneStore, id: string): void {
  store.setState(({ openParts, closed }) => {
    const isOpen = openParts.has(id);
    return { openParts: withMember(openParts, id, !isOpen), closed: withMember(closed, id, isOpen) };
  });
}

export function toggleEntry(store: PaneStore, key: string): void {
  store.setState(({ openEntries, closed }) => {
    const isOpen = openEntries.has(key);
    return { openEntries: withMember(openEntries, key, !isOpen), closed: withMember(closed, key, isOpen) };
  });
}

/** With more than this the person loses the overview: then the summary has the links, and nothing opens by itself. */
const maxOpened = 8;

/**
 * Opens the parts and rows that have something to fix, once the person has asked for a verdict. What is open stays open until
 * the person closes it, so that nothing moves away under a hand when the last problem of a part is fixed.
 * A form with many problems stays closed.
 */
export function openProblems(store: PaneStore, parts: readonly FormPart[]): void {
  const { isChecked, opensMany, openParts, openEntries, closed } = store.getState();
  if (!isChecked) return;
  const wrongParts = parts.filter(({ findings }) => findings.some(blocks)).map(({ id }) => id);
  const wrongEntries = parts
    .flatMap(({ entries }) => entries)
    .filter(({ findings }) => findings.some(blocks))
    .map(({ key }) => key);
  const isNew = (open: ReadonlySet<string>) => (name: string) => !closed.has(name) && !open.has(name);
  const newParts = wrongParts.filter(isNew(openParts));
  if (wrongEntries.length > maxOpened && !opensMany) return;
  const newEntries = wrongEntries.filter(isNew(openEntries));
  if (newParts.length + newEntries.length === 0) return;
  store.setState({
    openParts: new Set([...openParts, ...newParts]),
    openEntries: new Set([...openEntries, ...newEntries]),
  });
}

function withMember(names: ReadonlySet<string>, name: string, isIn: boolean): ReadonlySet<string> {
  return isIn ? new Set([...names, name]) : new Set([...names].filter((each) => each !== name));
}
