import { fail, succeed, type Result } from "../../result.ts";
import { decodeName } from "../text-codec.ts";
import { findDirectory, readUint64, type DirectoryPlace } from "./find-directory.ts";
import { recogniseForeignFile } from "./recognise-foreign-file.ts";
import {
  entryKey,
  maxEntries,
  maxFileBytes,
  maxUnpackedBytes,
  plainName,
  type ZipArchive,
  type ZipEntry,
} from "./zip-archive.ts";
import {
  emptyFile,
  fileTooLarge,
  notAZip,
  unpacksTooLarge,
  zipDamaged,
  zipEncrypted,
  zipTruncated,
} from "./zip-problems.ts";

const localHeaderSignature = 0x04034b50;
const localHeaderLength = 30;
const directoryRecordSignature = 0x02014b50;
const directoryRecordLength = 46;
const zip64ExtraId = 0x0001;
const saturated32 = 0xffffffff;
const utf8Flag = 1 << 11;
/** Encrypted, strongly encrypted, or with its headers masked (APPNOTE.TXT 4.4.4). */
const encryptionFlags = (1 << 0) | (1 << 6) | (1 << 13);

/**
 * Reads the directory of a zip file; nothing is unpacked. What the archive promises afterwards: every entry lies within
 * the file, no two overlap or share a name, none is encrypted, and each agrees in name with its local header.
 * Fails with `empty-file`, `too-large`, `not-a-zip`, `zip-truncated`, `zip-damaged`, `file-encrypted`, or, for other
 * kinds of file, `old-word-format` and `not-a-word-document`.
 */
export function readZip(bytes: Uint8Array): Result<ZipArchive> {
  if (bytes.length === 0) return fail(emptyFile);
  const foreign = recogniseForeignFile(bytes);
  if (foreign) return fail(foreign);
  if (bytes.length > maxFileBytes) return fail(fileTooLarge);

  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = findDirectory(view);
  if (place === "none") return fail(notAZip);
  if (place === "truncated") return fail(zipTruncated);
  if (place === "damaged") return fail(zipDamaged);
  if (place.entryCount > maxEntries) return fail(unpacksTooLarge);
  return readDirectory(bytes, view, place);
}

function readDirectory(bytes: Uint8Array, view: DataView, place: DirectoryPlace): Result<ZipArchive> {
  const entries: ZipEntry[] = [];
  const byKey = new Map<string, ZipEntry>();
  let unpackedBytes = 0;
  let position = place.start;
  for (let count = 0; count < place.entryCount; count += 1) {
    const entry = readEntry(bytes, view, place, position);
    if (!entry) return fail(zipDamaged);
    if (entry.flags & encryptionFlags) return fail(zipEncrypted);
    const key = entryKey(entry.name);
    if (byKey.has(key)) return fail(zipDamaged);
    byKey.set(key, entry);
    entries.push(entry);
    unpackedBytes += entry.size;
    position = entry.record.end;
  }
  if (position !== place.end || overlap(entries, place.start)) return fail(zipDamaged);
  if (unpackedBytes > maxUnpackedBytes) return fail(unpacksTooLarge);
  const { archiveStart, start: directoryStart, tail } = place;
  return succeed({ bytes, entries, byKey, archiveStart, directoryStart, tail });
}

function readEntry(bytes: Uint8Array, view: DataView, place: DirectoryPlace, start: number): ZipEntry | null {
  if (start + directoryRecordLength > place.end) return null;
  if (view.getUint32(start, true) !== directoryRecordSignature) return null;
  const nameLength = view.getUint16(start + 28, true);
  const extraLength = view.getUint16(start + 30, true);
  const extraStart = start + directoryRecordLength + nameLength;
  const extraEnd = extraStart + extraLength;
  const end = extraEnd + view.getUint16(start + 32, true);
  if (end > place.end || view.getUint16(start + 34, true) !== 0) return null;

  const sizes = readSizes(view, start, extraStart, extraEnd);
  if (!sizes) return null;
  const nameBytes = bytes.subarray(start + directoryRecordLength, extraStart);
  const headerStart = place.archiveStart + sizes.offset;
  const dataStart = findData(bytes, view, place, headerStart, nameBytes);
  if (dataStart === null || dataStart + sizes.compressedSize > place.start) return null;
  const flags = view.getUint16(start + 8, true);
  return {
    name: plainName(decodeName(nameBytes, (flags & utf8Flag) !== 0)),
    flags,
    method: view.getUint16(start + 10, true),
    crc: view.getUint32(start + 16, true),
    compressedSize: sizes.compressedSize,
    size: sizes.size,
    headerStart,
    dataStart,
    dataEnd: dataStart + sizes.compressedSize,
    record: { start, end },
    offsetField: sizes.offsetField,
  };
}

interface Sizes {
  readonly size: number;
  readonly compressedSize: number;
  readonly offset: number;
  readonly offsetField: ZipEntry["offsetField"];
}

/** Sizes and offset, from the zip64 extra field where the record has no room for them (APPNOTE.TXT 4.5.3). */
function readSizes(view: DataView, record: number, extraStart: number, extraEnd: number): Sizes | null {
  let compressedSize = view.getUint32(record + 20, true);
  let size = view.getUint32(record + 24, true);
  let offset = view.getUint32(record + 42, true);
  let offsetField: ZipEntry["offsetField"] = { start: record + 42, size: 4 };
  if (size !== saturated32 && compressedSize !== saturated32 && offset !== saturated32) {
    return { size, compressedSize, offset, offsetField };
  }
  const field = findExtraField(view, extraStart, extraEnd, zip64ExtraId);
  if (!field) return null;
  let position = field.start;
  const next = () => {
    position += 8;
    return position <= field.end ? readUint64(view, position - 8) : Infinity;
  };
  if (size === saturated32) size = next();
  if (compressedSize === saturated32) compressedSize = next();
  if (offset === saturated32) {
    offset = next();
    offsetField = { start: position - 8, size: 8 };
  }
  return position <= field.end ? { size, compressedSize, offset, offsetField } : null;
}

function findExtraField(
  view: DataView,
  start: number,
  end: number,
  id: number,
): { start: number; end: number } | null {
  let position = start;
  while (position + 4 <= end) {
    const fieldEnd = position + 4 + view.getUint16(position + 2, true);
    if (fieldEnd > end) return null;
    if (view.getUint16(position, true) === id) return { start: position + 4, end: fieldEnd };
    position = fieldEnd;
  }
  return null;
}

/** Where an entry's data starts; null when its local header is missing or bears another name, so that readers would disagree. */
function findData(
  bytes: Uint8Array,
  view: DataView,
  place: DirectoryPlace,
  headerStart: number,
  name: Uint8Array,
): number | null {
  if (headerStart + localHeaderLength > place.start) return null;
  if (view.getUint32(headerStart, true) !== localHeaderSignature) return null;
  if (view.getUint16(headerStart + 26, true) !== name.length) return null;
  const nameStart = headerStart + localHeaderLength;
  const dataStart = nameStart + name.length + view.getUint16(headerStart + 28, true);
  if (dataStart > place.start) return null;
  return name.every((byte, index) => bytes[nameStart + index] === byte) ? dataStart : null;
}

function overlap(entries: readonly ZipEntry[], directoryStart: number): boolean {
  const inFile = entries.toSorted((one, other) => one.headerStart - other.headerStart);
  return inFile.some((entry, index) => entry.dataEnd > (inFile[index + 1]?.headerStart ?? directoryStart));
}
