import { deflateSync, Inflate } from "fflate";
import type { Compression } from "../ooxml/package/word-package.ts";
import { crc32 } from "../ooxml/zip/crc32.ts";

/** DEFLATE where there is no Node: in a browser and in Word. It stops as soon as more than `limit` bytes have come out. */
export const fflateCompression: Compression = {
  inflate,
  deflate: (plain) => deflateSync(plain),
  crc32,
};

function inflate(compressed: Uint8Array, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const seen = { end: false };
  const stream = new Inflate((chunk, isLast) => {
    length += chunk.length;
    if (length > limit) throw new RangeError("More comes out than was promised.");
    chunks.push(chunk);
    seen.end = isLast;
  });
  for (let start = 0; start < compressed.length; start += CHUNK) {
    const end = Math.min(start + CHUNK, compressed.length);
    stream.push(compressed.subarray(start, end), end === compressed.length);
  }
  if (!seen.end) throw new RangeError("The compressed data ends too early.");
  return joined(chunks, length);
}

/** Small enough that even the tightest packing cannot fill the memory before the limit is seen: DEFLATE packs 1032 to 1. */
const CHUNK = 16 * 1024;

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
