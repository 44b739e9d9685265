import { strToU8 } from "fflate";
import { joinBytes } from "../bytes.ts";

/** An entry as written to the file: nothing is compressed, counted or checked here, so that it may be wrong. */
export interface RawEntry {
  readonly name: string;
  /** The bytes in the file, already compressed where `method` says so. */
  readonly stored: Uint8Array;
  readonly method?: "stored" | "deflated";
  /** What the entry claims of itself; the truth for a stored one when left out. */
  readonly size?: number;
  readonly crc?: number;
  readonly isEncrypted?: boolean;
  /** Refers to the data of an earlier entry, by its place in the list, instead of having its own. */
  readonly dataOf?: number;
  /** Its local header leaves sizes and checksum to a data descriptor behind the data (APPNOTE 4.3.9). */
  readonly hasDescriptor?: boolean;
  /** Its directory record leaves sizes and offset to a zip64 extra field (APPNOTE 4.5.3). */
  readonly isZip64?: boolean;
  /** The name in its local header, where that differs. */
  readonly localName?: string;
}

/** What is around the entries. */
export interface RawSurroundings {
  readonly before?: Uint8Array;
  readonly comment?: string;
  readonly after?: Uint8Array;
  /** The end record leaves count, size and offset to a zip64 end record (APPNOTE 4.3.14). */
  readonly isZip64?: boolean;
}

const localHeaderLength = 30;
const centralHeaderLength = 46;
const endLength = 22;
/** 1 January 1980, the first day that a zip can name. */
const date = 0x0021;

/** A zip file laid out by hand (PKWARE APPNOTE 4.3), for the forms that no library would write. */
export function rawZip(entries: readonly RawEntry[], surroundings: RawSurroundings = {}): Uint8Array {
  const offsets: number[] = [];
  const locals: Uint8Array[] = [];
  let length = 0;
  for (const entry of entries) {
    offsets.push(entry.dataOf === undefined ? length : (offsets[entry.dataOf] ?? 0));
    if (entry.dataOf !== undefined) continue;
    const name = strToU8(entry.localName ?? entry.name);
    const local = joinBytes([localHeader(entry), name, entry.stored, dataDescriptor(entry)]);
    locals.push(local);
    length += local.length;
  }
  const central = joinBytes(
    entries.map((entry, index) => {
      const offset = offsets[index] ?? 0;
      return joinBytes([centralHeader(entry, offset), strToU8(entry.name), zip64Field(entry, offset)]);
    }),
  );
  const { before, comment = "", after, isZip64 = false } = surroundings;
  const end = isZip64
    ? joinBytes([
        zip64EndOfDirectory(entries.length, central.length, length),
        endOfDirectory(0xffff, 0xffffffff, 0xffffffff, comment),
      ])
    : endOfDirectory(entries.length, central.length, length, comment);
  return joinBytes([
    before ?? new Uint8Array(),
    ...locals,
    central,
    end,
    strToU8(comment),
    after ?? new Uint8Array(),
  ]);
}

/** The fields that a local and a central header share, from "version needed" on (APPNOTE 4.4). */
function writeShared(view: DataView, at: number, entry: RawEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, (entry.isEncrypted === true ? 1 : 0) | (entry.hasDescriptor === true ? 8 : 0), true);
  view.setUint16(at + 4, entry.method === "deflated" ? 8 : 0, true);
  view.setUint16(at + 8, date, true);
  view.setUint32(at + 10, entry.crc ?? crc32(entry.stored), true);
  view.setUint32(at + 14, entry.stored.length, true);
  view.setUint32(at + 18, entry.size ?? entry.stored.length, true);
  view.setUint16(at + 22, strToU8(entry.name).length, true);
}

function localHeader(entry: RawEntry): Uint8Array {
  const view = new DataView(new ArrayBuffer(localHeaderLength));
  view.setUint32(0, 0x04034b50, true);
  writeShared(view, 4, entry);
  if (entry.hasDescriptor === true) new Uint8Array(view.buffer, 14, 12).fill(0);
  view.setUint16(26, strToU8(entry.localName ?? entry.name).length, true);
  return new Uint8Array(view.buffer);
}

function dataDescriptor(entry: RawEntry): Uint8Array {
  if (entry.hasDescriptor !== true) return new Uint8Array();
  const view = new DataView(new ArrayBuffer(16));
  view.setUint32(0, 0x08074b50, true);
  view.setUint32(4, entry.crc ?? crc32(entry.stored), true);
  view.setUint32(8, entry.stored.length, true);
  view.setUint32(12, entry.size ?? entry.stored.length, true);
  return new Uint8Array(view.buffer);
}

function centralHeader(entry: RawEntry, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(centralHeaderLength));
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  writeShared(view, 6, entry);
  view.setUint32(42, offset, true);
  if (entry.isZip64 === true) {
    view.setUint32(20, 0xffffffff, true);
    view.setUint32(24, 0xffffffff, true);
    view.setUint16(30, 28, true);
    view.setUint32(42, 0xffffffff, true);
  }
  return new Uint8Array(view.buffer);
}

function zip64Field(entry: RawEntry, offset: number): Uint8Array {
  if (entry.isZip64 !== true) return new Uint8Array();
  const view = new DataView(new ArrayBuffer(28));
  view.setUint16(0, 1, true);
  view.setUint16(2, 24, true);
  view.setUint32(4, entry.size ?? entry.stored.length, true);
  view.setUint32(12, entry.stored.length, true);
  view.setUint32(20, offset, true);
  return new Uint8Array(view.buffer);
}

/** The zip64 end record and the locator that points to it. */
function zip64EndOfDirectory(count: number, centralLength: number, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(56 + 20));
  view.setUint32(0, 0x06064b50, true);
  view.setUint32(4, 44, true);
  view.setUint32(24, count, true);
  view.setUint32(32, count, true);
  view.setUint32(40, centralLength, true);
  view.setUint32(48, offset, true);
  view.setUint32(56, 0x07064b50, true);
  view.setUint32(64, offset + centralLength, true);
  view.setUint32(72, 1, true);
  return new Uint8Array(view.buffer);
}

function endOfDirectory(count: number, centralLength: number, offset: number, comment: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(endLength));
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, centralLength, true);
  view.setUint32(16, offset, true);
  view.setUint16(20, strToU8(comment).length, true);
  return new Uint8Array(view.buffer);
}

/** CRC-32 as zip has it (APPNOTE 4.4.7), a bit at a time: the pieces here are small. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
