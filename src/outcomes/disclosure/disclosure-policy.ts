import * as z from "zod";

/**
 * How small numbers are protected before a table leaves an authority or a region, as data that partners agree on. Like other
 * policies it is never edited once a report was made by it: the next one has an id of its own.
 */
export const disclosurePolicySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  title: z.string().min(1),
  /** Counts from the first to the second are hidden; zero is shown. */
  hide: z.tuple([z.int().min(1), z.int().min(1)]),
  /** How far apart the bounds must be that a reader can work out for a hidden count. Null: no further cells are hidden. */
  need: z.int().min(1).nullable(),
  /** A count from fewer authorities than this is hidden. */
  contributors: z.int().min(0),
  /** Whether a count is also hidden when it is small once the largest authority's share is taken off. */
  lessLargest: z.boolean(),
  /** Shown counts are rounded to a multiple of this; null: they are exact. */
  round: z.int().min(2).nullable(),
  /** Tables by age band need so many authorities. */
  bandsFrom: z.int().min(1),
  /** Totals of the region need so many; with fewer there are words only. */
  totalsFrom: z.int().min(1),
  /** A theme is named from so many audits and authorities. */
  themesFrom: z.strictObject({ audits: z.int().min(1), authorities: z.int().min(1) }),
  /** An interval is given from so many audits. */
  intervalsFrom: z.int().min(1),
  /** A later edition has so many more authorities, or none. */
  editionStep: z.int().min(1),
});

export type DisclosurePolicy = Readonly<z.infer<typeof disclosurePolicySchema>>;

const shared = {
  contributors: 3,
  lessLargest: true,
  bandsFrom: 10,
  totalsFrom: 5,
  themesFrom: { audits: 6, authorities: 3 },
  intervalsFrom: 20,
  editionStep: 3,
} as const;

/** After the DfE's figures on looked-after children: 1 to 5 hidden, then as many more as keep those from being worked out. */
export const suppressFive: DisclosurePolicy = {
  ...shared,
  id: "suppress-five",
  title: "Counts from 1 to 5 are hidden, and others that would give them away",
  hide: [1, 5],
  need: 5,
  round: null,
};

/** After NHS hospital statistics: 1 to 7 hidden, the rest to the nearest five. */
export const roundToFive: DisclosurePolicy = {
  ...shared,
  id: "round-five",
  title: "Counts from 1 to 7 are hidden, and the rest are rounded to the nearest five",
  hide: [1, 7],
  need: null,
  round: 5,
};

/** After the ONS: below 10 hidden, the rest to the nearest five. */
export const tenFive: DisclosurePolicy = {
  ...shared,
  id: "ten-five",
  title: "Counts below 10 are hidden, and the rest are rounded to the nearest five",
  hide: [1, 9],
  need: null,
  round: 5,
};

export const shippedDisclosurePolicies: readonly DisclosurePolicy[] = [suppressFive, roundToFive, tenFive];
