import { fail, succeed, type Problem, type Result } from "../result.ts";
import { sharePlaces } from "./share-places.ts";
import { byCodePoint, digestOfCases, ticketOf, type Case, type DrawKey } from "./ticket.ts";

/** Why a chosen case is not audited. Nothing else lets a reserve in. */
export const replacementReasons = ["closed", "auditor-knows-case", "record-missing"] as const;
export type ReplacementReason = (typeof replacementReasons)[number];

export const reasonTitles: Readonly<Record<ReplacementReason, string>> = {
  closed: "the case is closed",
  "auditor-knows-case": "the auditor knows the case",
  "record-missing": "the record cannot be found",
};

export interface Replacement {
  readonly reference: string;
  readonly reason: ReplacementReason;
}

export interface SampleWanted extends DrawKey {
  /** Every band, in order, also where the list has nobody in it. */
  readonly bands: readonly string[];
  /** So many of each band, or so many in all, shared among bands by their size. */
  readonly places: { readonly perBand: number } | { readonly inAll: number };
  readonly reserves: number;
  /** Chosen cases that leave, in the order in which they left. */
  readonly replacements: readonly Replacement[];
}

export interface DrawnBand {
  /** How many the list has. */
  readonly size: number;
  readonly places: number;
  /** Places that nobody could be drawn for. They stay open: no case of another band takes one. */
  readonly open: number;
  readonly chosen: readonly string[];
  /** The next ones, in the order in which they enter. */
  readonly reserves: readonly string[];
}

export interface Replaced extends Replacement {
  readonly band: string;
  /** The reserve that entered; null where there was none, so that the place is open. */
  readonly entered: string | null;
}

export interface DrawnSample {
  readonly digest: string;
  readonly bands: Readonly<Record<string, DrawnBand>>;
  readonly replaced: readonly Replaced[];
}

/** The only way in which a draw can fail. */
export const replacedNotChosen: Problem = {
  code: "replacement-not-chosen",
  message: "A case that you want to replace is not one of those chosen. Reserves enter in their own order.",
};

/** How many reserves are drawn beside those chosen. */
export const usualReserves = 3;

/**
 * Draws a sample by ticket (docs/sample.md). The same list, seed and cycle give the same cases to anybody, in whatever order
 * the list is. Fails with `replacement-not-chosen` where a case that leaves was not chosen.
 * @param cases references without duplicates, each in one of the bands
 */
export function drawSample(cases: readonly Case[], wanted: SampleWanted): Result<DrawnSample> {
  const lists = wanted.bands.map((band) => {
    const ofBand = cases.filter((each) => each.band === band);
    const tickets = ofBand.map((each) => ({ reference: each.reference, ticket: ticketOf(each, wanted) }));
    return tickets
      .toSorted((one, other) => byCodePoint(one.ticket, other.ticket))
      .map(({ reference }) => reference);
  });
  const sizes = lists.map(({ length }) => length);
  const { places } = wanted;
  const shares = "perBand" in places ? sizes.map(() => places.perBand) : sharePlaces(sizes, places.inAll);
  const replaced: Replaced[] = [];
  const bands: Record<string, DrawnBand> = {};
  for (const [index, band] of wanted.bands.entries()) {
    const list = lists[index] ?? [];
    const share = shares[index] ?? 0;
    const chosen = list.slice(0, share);
    const waiting = list.slice(share, share + wanted.reserves);
    for (const { reference, reason } of wanted.replacements) {
      const at = chosen.indexOf(reference);
      if (at < 0) continue;
      const entered = waiting.shift() ?? null;
      chosen.splice(at, 1, ...(entered === null ? [] : [entered]));
      replaced.push({ reference, reason, band, entered });
    }
    bands[band] = {
      size: list.length,
      places: share,
      open: share - chosen.length,
      chosen,
      reserves: waiting,
    };
  }
  const unused = wanted.replacements.filter(
    ({ reference }) => !replaced.some((each) => each.reference === reference),
  );
  if (unused.length > 0) return fail(replacedNotChosen);
  return succeed({ digest: digestOfCases(cases), bands, replaced });
}
