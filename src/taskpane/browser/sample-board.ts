import type { ProForma } from "../../proforma/pro-forma.ts";
import type { ListedFile } from "./file-list.ts";

/** The audit asks for six cases from each authority, two in each age range. */
export const casesInEachRange = 2;

export interface SampleRange {
  readonly ageRange: string;
  readonly found: readonly ListedFile[];
  /** Places still to be filled; negative when there are too many. */
  readonly open: number;
}

export interface Sample {
  readonly authority: string;
  readonly ranges: readonly SampleRange[];
  /** Audits of this authority whose age range cannot be read. */
  readonly unplaced: readonly ListedFile[];
}

/** Sorts the audits that were read into the sample of each authority, authorities by name. */
export function listSamples(files: readonly ListedFile[], { ageRanges }: ProForma): readonly Sample[] {
  const byAuthority = new Map<string, ListedFile[]>();
  for (const file of files) {
    if (file.summary === null || file.summary.status === "refused") continue;
    const authority = authorityOf(file);
    byAuthority.set(authority, [...(byAuthority.get(authority) ?? []), file]);
  }
  return [...byAuthority]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([authority, own]) => ({
      authority,
      ranges: ageRanges.map(({ value }) => {
        const found = own.filter((file) => ageRangeOf(file) === value);
        return { ageRange: value, found, open: casesInEachRange - found.length };
      }),
      unplaced: own.filter((file) => ageRangeOf(file) === null),
    }));
}

function authorityOf({ summary }: ListedFile): string {
  const name = summary !== null && summary.status !== "refused" ? summary.authority : null;
  return name ?? "Authority not given";
}

function ageRangeOf({ summary }: ListedFile): string | null {
  return summary !== null && summary.status !== "refused" ? summary.ageRange : null;
}
