import { createStore, type StoreApi } from "zustand/vanilla";
import type { ColumnMapping } from "../../case-list/map-columns.ts";
import type { TrackerChange } from "../../tracker/compare-trackers.ts";
import { isWordFile } from "../browser/opened-file.ts";
import type { KeptSettings } from "./kept-settings.ts";
import type { KeptTracker } from "./kept-tracker.ts";
import type { RulesChoice } from "./rules-choice.ts";
import { chooseSavePlace } from "./save-file.ts";
import type { ListSource, TrackerDesk, TrackerView } from "./tracker-desk.ts";
import { firstFilter, mondayOf, type PageFilter } from "./tracker-rows.ts";
import { deskProblems, trackerStrings } from "./tracker-strings.ts";
import { fileNameOf, type TrackerFormat } from "./tracker-formats.ts";

export type PageView = "children" | "weeks" | "changes" | "counts";

/** One sentence on what was just done or went wrong. */
export interface TrackerNotice {
  readonly tone: "done" | "warning" | "trouble";
  readonly text: string;
}

/** What a person has open on the tracker page. */
export interface TrackerPageState {
  /** What is being done, as a sentence; null while nothing is. */
  readonly busy: string | null;
  readonly loaded: TrackerView | null;
  readonly rules: RulesChoice;
  /** ISO: the day for which the states are worked out. */
  readonly on: string;
  readonly view: PageView;
  readonly filter: PageFilter;
  /** ISO: the Monday of the week that is shown. */
  readonly monday: string;
  readonly changes: { readonly name: string; readonly all: readonly TrackerChange[] } | null;
  /** The child whose dates are shown; null while none is. */
  readonly child: string | null;
  readonly dialog: "rules" | "keep" | "forget" | null;
  readonly isMatching: boolean;
  /** Whether a list is kept in this browser. */
  readonly isKept: boolean;
  readonly notice: TrackerNotice | null;
}

export interface TrackerServices {
  /** ISO. */
  readonly today: () => string;
  /** UTC, as `2026-11-22T10:15:00Z`. */
  readonly now: () => string;
  readonly desk: TrackerDesk;
  readonly settings: KeptSettings;
  readonly kept: KeptTracker;
}

/** A file that a person chose. */
export interface FileToOpen {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

/** What a person can do on the tracker page, and what is open in it. */
export class TrackerPage {
  readonly store: StoreApi<TrackerPageState>;
  readonly services: TrackerServices;

  constructor(services: TrackerServices) {
    this.services = services;
    const on = services.today();
    this.store = createStore<TrackerPageState>(() => ({
      busy: null,
      loaded: null,
      rules: services.settings.read().rules,
      on,
      view: "children",
      filter: firstFilter,
      monday: mondayOf(on),
      changes: null,
      child: null,
      dialog: null,
      isMatching: false,
      isKept: false,
      notice: null,
    }));
  }

  /** Looks whether a list is kept here. A browser without a database keeps none. */
  async start(): Promise<void> {
    const isKept = await this.services.kept.isThere().catch(() => false);
    this.store.setState({ isKept });
  }

  /** Opens one list, or Word files with audits. */
  async open(files: readonly FileToOpen[]): Promise<void> {
    const isList = files.some(({ name }) => !isWordFile(name));
    const [first] = files;
    if (first === undefined) return;
    if (isList && files.length > 1) {
      this.say("warning", trackerStrings.oneList);
      return;
    }
    this.store.setState({ busy: trackerStrings.working, notice: null });
    const read: { name: string; bytes: Uint8Array }[] = [];
    for (const file of files) {
      const bytes = await file.read().catch(() => null);
      if (bytes === null) {
        this.say("trouble", trackerStrings.unreadableFile);
        return;
      }
      read.push({ name: file.name, bytes });
    }
    const [list] = read;
    if (isList && list !== undefined) await this.load({ kind: "file", ...list });
    else await this.load({ kind: "audits", files: read });
  }

  /** @returns null when it opened, otherwise what is wrong, as a sentence */
  async unlock(passphrase: string): Promise<string | null> {
    const text = await this.services.kept.read(passphrase);
    if (text === null) {
      this.store.setState({ isKept: false });
      return deskProblems.noList.message;
    }
    if (!text.ok) return text.problem.message;
    await this.load({ kind: "kept", text: text.value });
    return null;
  }

  /** @returns null when it is kept, otherwise what is wrong, as a sentence */
  async keep(passphrase: string): Promise<string | null> {
    const text = await this.services.desk.keep();
    if (!text.ok) return text.problem.message;
    try {
      await this.services.kept.keep(text.value, passphrase);
    } catch {
      return trackerStrings.keepFailed;
    }
    this.store.setState({ isKept: true, dialog: null });
    this.say("done", trackerStrings.kept);
    return null;
  }

  async forget(): Promise<void> {
    await this.services.kept.forget();
    this.store.setState({ isKept: false, dialog: null });
    this.say("done", trackerStrings.forgotten);
  }

  async useColumns(mapping: ColumnMapping): Promise<void> {
    const { settings } = this.services;
    settings.write({ ...settings.read(), mapping: { ...settings.read().mapping, ...mapping } });
    this.store.setState({ isMatching: false });
    await this.load({ kind: "open" });
  }

  async forgetColumns(): Promise<void> {
    const { settings } = this.services;
    settings.write({ ...settings.read(), mapping: {} });
    await this.load({ kind: "open" });
    this.say("done", trackerStrings.columnsForgotten);
  }

  /** Works out the open list by other rules or for another day. Rules that are wrong change nothing. */
  async useRules(rules: RulesChoice, on: string): Promise<void> {
    const before = this.store.getState();
    this.store.setState({ rules, on, monday: mondayOf(on) });
    const { settings } = this.services;
    const isDone = before.loaded === null || (await this.load({ kind: "open" }));
    if (isDone) settings.write({ ...settings.read(), rules });
    else this.store.setState({ rules: before.rules, on: before.on, monday: before.monday });
  }

  async compareWith({ name, read }: FileToOpen): Promise<void> {
    const bytes = await read().catch(() => null);
    if (bytes === null) {
      this.say("trouble", trackerStrings.unreadableFile);
      return;
    }
    const changes = await this.services.desk.compare(bytes);
    if (changes.ok)
      this.store.setState({ changes: { name, all: changes.value }, notice: null, view: "changes" });
    else this.say("trouble", changes.problem.message);
  }

  async save(format: TrackerFormat): Promise<void> {
    const { filter, on } = this.store.getState();
    const { team, milestone, level, state } = filter;
    const place = await chooseSavePlace(fileNameOf(format, on, format === "json" ? null : team));
    if (place === null) return;
    this.store.setState({ busy: trackerStrings.writing, notice: null });
    const written = await this.services.desk.write({
      format,
      filter: { team, milestone, level, state: state === "attention" ? null : state },
      stamp: this.services.now(),
    });
    if (!written.ok) {
      this.say("trouble", written.problem.message);
      return;
    }
    const { name, type, bytes } = written.value;
    const saved = await place.save(name, type, bytes);
    if (saved === null) this.say("trouble", trackerStrings.notSaved);
    else this.say("done", (saved.isDownload ? trackerStrings.written : trackerStrings.savedAs)(saved.name));
  }

  setFilter(change: Partial<PageFilter>): void {
    this.store.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
  }

  say(tone: TrackerNotice["tone"], text: string): void {
    this.store.setState({ busy: null, notice: { tone, text } });
  }

  /** @returns whether it was loaded; otherwise a notice says why not, and what was open stays */
  private async load(source: ListSource): Promise<boolean> {
    const { rules, on } = this.store.getState();
    this.store.setState({ busy: trackerStrings.working, notice: null });
    const { mapping } = this.services.settings.read();
    const loaded = await this.services.desk.load({ source, mapping, rules, on });
    if (!loaded.ok) {
      this.say("trouble", loaded.problem.message);
      return false;
    }
    const isNew = source.kind !== "open";
    this.store.setState({
      busy: null,
      loaded: loaded.value,
      isMatching: loaded.value.tracker === null,
      changes: null,
      child: null,
      ...(isNew && { view: "children", filter: firstFilter, monday: mondayOf(on) }),
    });
    return true;
  }
}
