import { fail, succeed, type Result } from "../../result.ts";
import type { Compression } from "../package/word-package.ts";
import { encodeUtf8 } from "../text-codec.ts";
import { entryKey, maxEntries, maxFileBytes, type ZipArchive, type ZipEntry } from "./zip-archive.ts";
import { fileTooLarge } from "./zip-problems.ts";

export interface ZipChanges {
  /** New bytes of entries that are there, by name. */
  readonly replace: ReadonlyMap<string, Uint8Array>;
  /** New entries in the order in which they are appended. */
  readonly add: readonly (readonly [name: string, bytes: Uint8Array])[];
}

/** 1 January 1980, 00:00, as Word itself writes: the same input gives the same bytes on any day. */
const dosTime = 0;
const dosDate = (1 << 5) | 1;
/** 2.0, the version that deflated entries need. */
const versionNeeded = 20;
const utf8Flag = 1 << 11;
const stored = 0;
const deflated = 8;

/**
 * A copy of the archive with some entries replaced and others appended. Every other entry keeps its local header, its
 * packed bytes and its place in the order, byte for byte; bytes before and after the archive are kept too.
 * Fails with `too-large`.
 * @throws when a name to replace is not there or one to add is.
 */
export function spliceZip(
  archive: ZipArchive,
  changes: ZipChanges,
  compression: Compression,
): Result<Uint8Array> {
  const replacements = packReplacements(archive, changes, compression);
  const added = packAdditions(archive, changes, compression);
  if (archive.entries.length + added.length > maxEntries) return fail(fileTooLarge);

  const chunks: Uint8Array[] = [];
  let length = 0;
  const write = (chunk: Uint8Array) => {
    chunks.push(chunk);
    length += chunk.length;
  };

  const inFile = archive.entries.toSorted((one, other) => one.headerStart - other.headerStart);
  const newOffsets = new Map<ZipEntry, number>();
  write(archive.bytes.subarray(0, inFile[0]?.headerStart ?? archive.directoryStart));
  inFile.forEach((entry, index) => {
    newOffsets.set(entry, length - archive.archiveStart);
    const replacement = replacements.get(entry);
    // An entry reaches to the next one: what may follow its data is its data descriptor or padding.
    const end = inFile[index + 1]?.headerStart ?? archive.directoryStart;
    const unchanged = archive.bytes.subarray(entry.headerStart, end);
    (replacement ? [replacement.header, replacement.data] : [unchanged]).forEach(write);
  });
  const records = added.map((each) => {
    const offset = length - archive.archiveStart;
    write(each.header);
    write(each.data);
    return makeDirectoryRecord(each, offset);
  });

  const directoryStart = length;
  for (const entry of archive.entries) {
    const replacement = replacements.get(entry);
    const offset = newOffsets.get(entry) ?? 0;
    write(replacement ? makeDirectoryRecord(replacement, offset) : moveRecord(archive, entry, offset));
  }
  records.forEach(write);
  const count = archive.entries.length + added.length;
  write(makeEndRecord(archive, count, length - directoryStart, directoryStart - archive.archiveStart));
  write(archive.bytes.subarray(archive.tail.start));
  return length > maxFileBytes ? fail(fileTooLarge) : succeed(concatenate(chunks, length));
}

/** A new entry, packed, with its local header. */
interface PackedEntry {
  readonly name: Uint8Array;
  readonly header: Uint8Array;
  readonly data: Uint8Array;
  /** The fields that the local header and the directory record share: version needed to length of the extra field. */
  readonly shared: Uint8Array;
  readonly versionMadeBy: number;
  readonly externalAttributes: number;
}

function packReplacements(
  archive: ZipArchive,
  changes: ZipChanges,
  compression: Compression,
): ReadonlyMap<ZipEntry, PackedEntry> {
  const view = viewOf(archive.bytes);
  const packed = new Map<ZipEntry, PackedEntry>();
  for (const [name, plain] of changes.replace) {
    const entry = archive.byKey.get(entryKey(name));
    if (!entry) throw new Error(`There is no entry ${name} to replace.`);
    const nameStart = entry.record.start + 46;
    const nameEnd = nameStart + view.getUint16(entry.record.start + 28, true);
    packed.set(
      entry,
      packEntry(archive.bytes.subarray(nameStart, nameEnd), plain, compression, {
        flags: entry.flags & utf8Flag,
        versionMadeBy: view.getUint16(entry.record.start + 4, true),
        externalAttributes: view.getUint32(entry.record.start + 38, true),
      }),
    );
  }
  return packed;
}

function packAdditions(
  archive: ZipArchive,
  changes: ZipChanges,
  compression: Compression,
): readonly PackedEntry[] {
  return changes.add.map(([name, plain]) => {
    if (archive.byKey.has(entryKey(name))) throw new Error(`There is an entry ${name} already.`);
    const nameBytes = encodeUtf8(name);
    const flags = nameBytes.length === name.length ? 0 : utf8Flag;
    const origin = { flags, versionMadeBy: versionNeeded, externalAttributes: 0 };
    return packEntry(nameBytes, plain, compression, origin);
  });
}

function packEntry(
  name: Uint8Array,
  plain: Uint8Array,
  compression: Compression,
  origin: { flags: number; versionMadeBy: number; externalAttributes: number },
): PackedEntry {
  const squeezed = compression.deflate(plain);
  const worthIt = squeezed.length < plain.length;
  const data = worthIt ? squeezed : plain;

  const shared = new Uint8Array(26);
  const view = viewOf(shared);
  view.setUint16(0, versionNeeded, true);
  view.setUint16(2, origin.flags, true);
  view.setUint16(4, worthIt ? deflated : stored, true);
  view.setUint16(6, dosTime, true);
  view.setUint16(8, dosDate, true);
  view.setUint32(10, compression.crc32(plain), true);
  view.setUint32(14, data.length, true);
  view.setUint32(18, plain.length, true);
  view.setUint16(22, name.length, true);

  const header = new Uint8Array(30 + name.length);
  viewOf(header).setUint32(0, 0x04034b50, true);
  header.set(shared, 4);
  header.set(name, 30);
  const { versionMadeBy, externalAttributes } = origin;
  return { name, header, data, shared, versionMadeBy, externalAttributes };
}

function makeDirectoryRecord(entry: PackedEntry, offset: number): Uint8Array {
  const record = new Uint8Array(46 + entry.name.length);
  const view = viewOf(record);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, entry.versionMadeBy, true);
  record.set(entry.shared, 6);
  view.setUint32(38, entry.externalAttributes, true);
  view.setUint32(42, offset, true);
  record.set(entry.name, 46);
  return record;
}

/** The entry's directory record as it was, but for its offset. */
function moveRecord(archive: ZipArchive, entry: ZipEntry, offset: number): Uint8Array {
  const record = archive.bytes.slice(entry.record.start, entry.record.end);
  const view = viewOf(record);
  const position = entry.offsetField.start - entry.record.start;
  view.setUint32(position, offset, true);
  if (entry.offsetField.size === 8) view.setUint32(position + 4, 0, true);
  return record;
}

/** Without a zip64 record, which no file below the limits needs. The comment follows it in the tail. */
function makeEndRecord(archive: ZipArchive, count: number, size: number, offset: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = viewOf(record);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  view.setUint16(20, archive.tail.commentLength, true);
  return record;
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let position = 0;
  for (const chunk of chunks) {
    whole.set(chunk, position);
    position += chunk.length;
  }
  return whole;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
