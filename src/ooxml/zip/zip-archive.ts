/**
 * The largest file that is opened. A filled pro forma has 0.07 MB; this leaves room for pasted pictures, and lets a file
 * and its new copy lie in memory together below 300 MB.
 */
export const maxFileBytes = 100 * 2 ** 20;

/** The most that all parts may say they unpack to. Pictures hardly shrink, so an honest file below `maxFileBytes` stays below this. */
export const maxUnpackedBytes = 256 * 2 ** 20;

/** The most entries in one file. A long Word report has some hundreds; more only serve to keep a reader busy. */
export const maxEntries = 5000;

/** One entry of a zip file. All offsets are counted from the first byte of the file. */
export interface ZipEntry {
  /** As in the directory, with `/` for `\` and without leading slashes. A folder's name ends with a slash. */
  readonly name: string;
  readonly flags: number;
  /** 0 is stored, 8 is deflated; Word uses no other. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  /** What the directory says it unpacks to: a claim until it has been unpacked. */
  readonly size: number;
  readonly headerStart: number;
  readonly dataStart: number;
  readonly dataEnd: number;
  /** Its record in the central directory. */
  readonly record: { readonly start: number; readonly end: number };
  /** Where the record says at which offset the entry is, and in how many bytes: eight in a zip64 extra field. */
  readonly offsetField: { readonly start: number; readonly size: 4 | 8 };
}

/** A zip file whose directory has been read and found to agree with itself. Nothing has been unpacked. */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  /** By `entryKey`. */
  readonly byKey: ReadonlyMap<string, ZipEntry>;
  /** How many bytes are before the archive; the offsets within it are counted from there. */
  readonly archiveStart: number;
  readonly directoryStart: number;
  /** The comment of the end record and whatever follows it. */
  readonly tail: { readonly commentLength: number; readonly start: number };
}

/** Two names with the same key are the same part: part names do not differ by case (ECMA-376 Part 2, 6.2.2.3). */
export function entryKey(name: string): string {
  return plainName(name).toLowerCase();
}

/** A name with `/` for `\` and without leading slashes. */
export function plainName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "");
}
