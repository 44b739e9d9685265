import { createStore, type StoreApi } from "zustand/vanilla";
import type { Place } from "../../audit/place.ts";
import type { Coding } from "../../outcomes/factors/codings.ts";
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
  /** What people coded of what helps and hinders, in the order in which they did. */
  readonly codings: readonly Coding[];
  /** The initials of the person who codes; "" until they are entered. */
  readonly codingBy: string;
  /** Whether there are codings that no file has. */
  readonly hasUnsavedCodings: boolean;
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
    codings: [],
    codingBy: "",
    hasUnsavedCodings: false,
  }));
}
