import type { LogNote } from "./log-event.ts";

/** Entries an hour for requests without a valid credential, from all addresses together. The rest is only counted. */
export const maxRefusalsAnHour = 120;

export interface RefusalLimit {
  /** @returns what goes into the log for this event: itself, nothing, or first how many were only counted before. */
  readonly admit: (event: LogNote) => readonly LogNote[];
  /** The entry for what was only counted so far; none when nothing was. */
  readonly flush: () => readonly LogNote[];
}

/** Keeps those who have no credential from filling the log. Counts by the hours of the entries, not by a clock. */
export function createRefusalLimit(): RefusalLimit {
  let hour = "";
  let listed = 0;
  let more = 0;
  let latest = "";

  function flush(): readonly LogNote[] {
    if (more === 0) return [];
    const counted: LogNote = { at: latest, what: "refused-more", rows: more };
    more = 0;
    return [counted];
  }

  return {
    flush,
    admit: (event) => {
      if (event.what !== "refused" || (event.credential ?? null) !== null) return [event];
      const counted = event.at.slice(0, 13) === hour ? [] : flush();
      if (event.at.slice(0, 13) !== hour) {
        hour = event.at.slice(0, 13);
        listed = 0;
      }
      latest = event.at;
      if (listed < maxRefusalsAnHour) {
        listed += 1;
        return [...counted, event];
      }
      more += 1;
      return counted;
    },
  };
}
