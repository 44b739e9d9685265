import * as z from "zod";
import type { ColumnMapping } from "../../case-list/map-columns.ts";
import type { TextStorage } from "../collation/kept-access.ts";
import { rulesOfEngland, type RulesChoice } from "./rules-choice.ts";

const key = "permanency-audit.tracker-settings";

const settingsSchema = z.strictObject({
  mapping: z.record(z.string(), z.string()),
  rules: z.strictObject({
    shipped: z.string().nullable(),
    file: z.string().nullable(),
    bankHolidays: z.string().nullable(),
  }),
});

/** What is remembered of an authority's lists: headings and rules, and nothing of a child. */
export interface TrackerSettings {
  readonly mapping: ColumnMapping;
  readonly rules: RulesChoice;
}

const nothingKept: TrackerSettings = { mapping: {}, rules: rulesOfEngland };

/** Remembers settings in this browser; where it keeps nothing, as long as the page. */
export class KeptSettings {
  private readonly storage: TextStorage | null;
  private current: TrackerSettings;

  constructor(storage: TextStorage | null) {
    this.storage = storage;
    this.current = readSettings(storage);
  }

  read(): TrackerSettings {
    return this.current;
  }

  write(settings: TrackerSettings): void {
    this.current = settings;
    try {
      this.storage?.setItem(key, JSON.stringify(settings));
    } catch {
      // Full, or closed by this computer's policy: the settings last as long as the page then.
    }
  }
}

function readSettings(storage: TextStorage | null): TrackerSettings {
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(storage?.getItem(key) ?? "null"));
    return parsed.success ? parsed.data : nothingKept;
  } catch {
    return nothingKept;
  }
}
