/** Where the central directory of a zip file is (APPNOTE.TXT 4.3.12 to 4.3.16). */
export interface DirectoryPlace {
  readonly start: number;
  readonly end: number;
  readonly entryCount: number;
  readonly archiveStart: number;
  readonly tail: { readonly commentLength: number; readonly start: number };
}

const localHeaderSignature = 0x04034b50;
const endRecordSignature = 0x06054b50;
const endRecordLength = 22;
const maxCommentLength = 0xffff;
const directoryRecordSignature = 0x02014b50;
const zip64LocatorSignature = 0x07064b50;
const zip64LocatorLength = 20;
const zip64EndRecordSignature = 0x06064b50;
const zip64EndRecordLength = 56;
const saturated16 = 0xffff;
const saturated32 = 0xffffffff;

/**
 * Finds the end record, last one first, and the directory it points to. A comment or trailing bytes may follow it, other
 * bytes may be before the archive. "none" when there is no end record, "damaged" when none of them points to a
 * directory, "truncated" when all that is left is the directory of a document inside the document.
 */
export function findDirectory(view: DataView): DirectoryPlace | "none" | "damaged" | "truncated" {
  const startsWithEntry = view.byteLength >= 4 && view.getUint32(0, true) === localHeaderSignature;
  const last = view.byteLength - endRecordLength;
  const first = Math.max(0, last - maxCommentLength);
  let outcome: "none" | "damaged" | "truncated" = startsWithEntry ? "truncated" : "none";
  for (let position = last; position >= first; position -= 1) {
    if (view.getUint32(position, true) !== endRecordSignature) continue;
    const place = readEndRecord(view, position);
    const isInner = place !== null && place.archiveStart > 0 && startsWithEntry;
    if (place && !isInner) return place;
    if (!isInner) outcome = "damaged";
  }
  return outcome;
}

function readEndRecord(view: DataView, position: number): DirectoryPlace | null {
  const onOtherDisks = view.getUint32(position + 4, true) !== 0;
  const commentLength = view.getUint16(position + 20, true);
  const tail = { commentLength, start: position + endRecordLength };
  if (onOtherDisks || tail.start + commentLength > view.byteLength) return null;

  const zip64 = findZip64EndRecord(view, position);
  const pick = (short: number, saturated: number, longOffset: number) =>
    short === saturated && zip64 !== null ? readUint64(view, zip64 + longOffset) : short;
  const entryCount = pick(view.getUint16(position + 10, true), saturated16, 32);
  const size = pick(view.getUint32(position + 12, true), saturated32, 40);
  const offset = pick(view.getUint32(position + 16, true), saturated32, 48);

  const end = zip64 ?? position;
  const start = end - size;
  const archiveStart = start - offset;
  if (start < 0 || archiveStart < 0) return null;
  if (size > 0 && (size < 4 || view.getUint32(start, true) !== directoryRecordSignature)) return null;
  return { start, end, entryCount, archiveStart, tail };
}

function findZip64EndRecord(view: DataView, endRecord: number): number | null {
  const locator = endRecord - zip64LocatorLength;
  if (locator < 0 || view.getUint32(locator, true) !== zip64LocatorSignature) return null;
  // Its extensible data is unused in practice, so the record is right before its locator; with bytes before the archive its stated offset is off.
  for (const position of [readUint64(view, locator + 8), locator - zip64EndRecordLength]) {
    if (position < 0 || position > locator - zip64EndRecordLength) continue;
    if (view.getUint32(position, true) === zip64EndRecordSignature) return position;
  }
  return null;
}

/** Exact up to 2^53, beyond which every comparison with a file's length fails as it should. */
export function readUint64(view: DataView, position: number): number {
  return view.getUint32(position + 4, true) * 2 ** 32 + view.getUint32(position, true);
}
