import { treeOf } from "../../proforma/form-tree.ts";
import type { Form } from "../../proforma/form.ts";
import type { ListedFile } from "./file-list.ts";

/** The audit asks for six cases from each authority, two in each age range. */
export const casesInEachRange = 2;

export interface SampleRange {
  readonly ageRange: string;
  /** Audits that are ready come first, as they are what fills a place. */
  readonly found: readonly ListedFile[];
  /** How many of its places have an audit that is ready. */
  readonly ready: number;
  /** Places with an audit that is not ready yet. */
  readonly notReady: number;
  /** Places without an audit. */
  readonly open: number;
  /** Audits beyond the places. */
  readonly surplus: number;
}

export interface Sample {
  readonly authority: string | null;
  readonly ranges: readonly SampleRange[];
  /** Audits of this authority whose age range cannot be read. */
  readonly unplaced: readonly ListedFile[];
}

/** Sorts the audits of a form into the sample of each authority, authorities by name. A form without age ranges has no sample. */
export function listSamples(files: readonly ListedFile[], form: Form): readonly Sample[] {
  const ageRanges = treeOf(form).meaning("age-band")[0]?.choices ?? [];
  if (ageRanges.length === 0) return [];
  const byAuthority = new Map<string | null, ListedFile[]>();
  for (const file of files) {
    const { summary } = file;
    if (summary === null || summary.status === "refused") continue;
    if (summary.form.id !== form.id || summary.form.version !== form.version) continue;
    byAuthority.set(summary.authority, [...(byAuthority.get(summary.authority) ?? []), file]);
  }
  return [...byAuthority]
    .sort(([one], [other]) => (one ?? "").localeCompare(other ?? ""))
    .map(([authority, own]) => ({
      authority,
      ranges: ageRanges.map((ageRange) =>
        rangeOf(
          ageRange,
          own.filter((file) => ageRangeOf(file) === ageRange),
        ),
      ),
      unplaced: own.filter((file) => ageRangeOf(file) === null),
    }));
}

function rangeOf(ageRange: string, own: readonly ListedFile[]): SampleRange {
  const isReady = ({ summary }: ListedFile) => summary?.status === "complete";
  const found = [...own.filter(isReady), ...own.filter((file) => !isReady(file))];
  const placed = found.slice(0, casesInEachRange);
  const ready = placed.filter(isReady).length;
  return {
    ageRange,
    found,
    ready,
    notReady: placed.length - ready,
    open: casesInEachRange - placed.length,
    surplus: found.length - placed.length,
  };
}

/** The state of a whole sample, place by place. */
export function countPlaces({ ranges }: Sample): Record<"places" | "ready" | "notReady" | "open", number> {
  const sum = (of: (range: SampleRange) => number) => ranges.reduce((all, range) => all + of(range), 0);
  return {
    places: ranges.length * casesInEachRange,
    ready: sum(({ ready }) => ready),
    notReady: sum(({ notReady }) => notReady),
    open: sum(({ open }) => open),
  };
}

function ageRangeOf({ summary }: ListedFile): string | null {
  return summary !== null && summary.status !== "refused" ? summary.ageRange : null;
}
