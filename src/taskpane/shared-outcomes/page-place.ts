import { useSyncExternalStore } from "react";

/** What the page shows. */
export const views = ["overview", "authority", "region", "editions", "factors"] as const;
export type View = (typeof views)[number];

/** Where somebody is on the page: in its address, so that a link leads there and Back leads back. */
export interface Place {
  readonly view: View | null;
  readonly cycle: string | null;
  readonly authority: string | null;
  readonly region: string | null;
  readonly edition: number | null;
  /** The cycle to compare with; "" for none. */
  readonly last: string | null;
  /** The id and version of a form, as a key of the page. */
  readonly form: string | null;
}

export function readPlace(hash: string): Place {
  const query = new URLSearchParams(hash.replace(/^#/, ""));
  const text = (name: string) => query.get(name) ?? null;
  const number = Number(query.get("edition") ?? "");
  return {
    view: views.find((view) => view === query.get("view")) ?? null,
    cycle: text("cycle"),
    authority: text("authority"),
    region: text("region"),
    edition: Number.isInteger(number) && number > 0 ? number : null,
    last: text("last"),
    form: text("form"),
  };
}

export function writePlace(place: Place): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(place)) if (value !== null) query.set(name, String(value));
  return `#${query.toString()}`;
}

/** The place in the address, and how to go to another one. */
export function usePlace(): readonly [Place, (change: Partial<Place>) => void] {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const place = readPlace(hash);
  return [
    place,
    (change) => {
      location.hash = writePlace({ ...place, ...change });
    },
  ];
}

function subscribe(follow: () => void): () => void {
  window.addEventListener("hashchange", follow);
  return () => {
    window.removeEventListener("hashchange", follow);
  };
}
