/** What one kind of Word offers and how it behaves, as far as the adapter may notice. */
export interface HostProfile {
  /** Requirement sets as "WordApi 1.5". */
  readonly sets: readonly string[];
  /** Whether Office.js comes from Microsoft, or is the copy on npm, which is years older than Word. */
  readonly officeJs: "current" | "npm";
  /** How the host lists date pickers. */
  readonly dates: "DatePicker" | "RichText" | "not-listed";
  /** Whether a change of a control is told at once, or when the user leaves it. */
  readonly events: "at-once" | "late";
  /** Whether ids are reported as in the file or as the same 32 bits without a sign. */
  readonly ids: "signed" | "unsigned";
  /** `getByNamespace(…).items` where no part has the namespace. */
  readonly noParts: "empty" | "undefined";
  /** The size of a custom XML part, in bytes, above which the host does not see it. */
  readonly largestPart: number;
  /** The most bytes that a slice of the whole file may have. */
  readonly largestSlice: number;
}

const wordApi = (last: number) => Array.from({ length: last }, (_, index) => `WordApi 1.${index + 1}`);
const desktopApi = (last: number) =>
  Array.from({ length: last }, (_, index) => `WordApiDesktop 1.${index + 1}`);
const everywhere = ["CustomXmlParts 1.1", "CompressedFile 1.1", "DocumentEvents 1.1", "File 1.1"];

const megabyte = 1024 * 1024;

const desktop: HostProfile = {
  sets: [...everywhere, ...wordApi(9), ...desktopApi(4)],
  officeJs: "current",
  dates: "DatePicker",
  events: "late",
  ids: "signed",
  noParts: "empty",
  largestPart: Number.POSITIVE_INFINITY,
  largestSlice: 4 * megabyte,
};

export const hostProfiles = {
  desktop,
  web: {
    ...desktop,
    sets: [...everywhere, ...wordApi(9)],
    dates: "RichText",
    events: "at-once",
    noParts: "undefined",
    largestPart: megabyte,
  },
  ltsc2024: { ...desktop, sets: [...everywhere, ...wordApi(8), ...desktopApi(1)], dates: "not-listed" },
  ipad: {
    ...desktop,
    sets: [...everywhere, ...wordApi(9)],
    dates: "RichText",
    ids: "unsigned",
    largestSlice: 64 * 1024,
  },
  /** A Word of today, on a network from which Microsoft's servers cannot be reached. */
  closedNetwork: { ...desktop, officeJs: "npm" },
  word2019: { ...desktop, sets: [...everywhere, ...wordApi(3)], dates: "not-listed" },
} as const satisfies Readonly<Record<string, HostProfile>>;

export type HostName = keyof typeof hostProfiles;
