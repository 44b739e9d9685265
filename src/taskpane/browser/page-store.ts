import { createStore, type StoreApi } from "zustand/vanilla";
import type { Place } from "../../audit/place.ts";
import type { FormKey } from "../../proforma/registry.ts";
import type { FileFilter, FileSort } from "./file-rows.ts";

export type PageView = "files" | "judgements" | "sample" | "outcome";

/** One sentence on what was just done, with what can be done about it. */
export interface PageNotice {
  readonly tone: "done" | "warning" | "trouble";
  readonly text: string;
  readonly canUndo: boolean;
}

/** What a person has open on the page over files. */
export interface PageState {
  readonly view: PageView;
  /** The form whose judgements, sample and outcome are shown; null while nobody has chosen one. */
  readonly form: FormKey | null;
  /** The file whose audit is shown in place of the list; null while the list is. */
  readonly opened: { readonly id: number; readonly at: Place | null } | null;
  readonly filter: FileFilter;
  readonly search: string;
  readonly sort: FileSort;
  readonly selected: ReadonlySet<number>;
  readonly notice: PageNotice | null;
}

export type PageStore = StoreApi<PageState>;

export function createPageStore(): PageStore {
  return createStore(() => ({
    view: "files",
    form: null,
    opened: null,
    filter: "all",
    search: "",
    sort: { column: "name", direction: "ascending" },
    selected: new Set(),
    notice: null,
  }));
}
