import { fail, succeed, type Result } from "../../result.ts";
import type { Compression } from "../package/word-package.ts";
import type { ZipArchive, ZipEntry } from "./zip-archive.ts";
import { packedOddly, understatesItself, unpacksTooLarge, zipDamaged } from "./zip-problems.ts";

const stored = 0;
const deflated = 8;

/**
 * The bytes of one entry, their length and CRC-32 checked against the directory. Unpacking stops at the length the
 * directory states, so that one which lies about it costs no memory.
 * @param limit the most bytes the caller can use.
 * Fails with `too-large` or `zip-damaged`.
 */
export function inflateEntry(
  archive: ZipArchive,
  entry: ZipEntry,
  compression: Compression,
  limit: number,
): Result<Uint8Array> {
  if (entry.size > limit) return fail(unpacksTooLarge);
  if (entry.method !== stored && entry.method !== deflated) return fail(packedOddly);
  const packed = archive.bytes.subarray(entry.dataStart, entry.dataEnd);
  const plain = entry.method === stored ? succeed(packed) : tryToInflate(packed, entry.size, compression);
  if (!plain.ok) return plain;
  if (plain.value.length !== entry.size || compression.crc32(plain.value) !== entry.crc)
    return fail(zipDamaged);
  return plain;
}

function tryToInflate(packed: Uint8Array, limit: number, compression: Compression): Result<Uint8Array> {
  try {
    return succeed(compression.inflate(packed, limit));
  } catch (thrown) {
    return fail(isRangeError(thrown) ? understatesItself : zipDamaged);
  }
}

/** By name: an error from the host may be of another realm, where `instanceof` does not reach. */
function isRangeError(thrown: unknown): boolean {
  return typeof thrown === "object" && thrown !== null && "name" in thrown && thrown.name === "RangeError";
}
