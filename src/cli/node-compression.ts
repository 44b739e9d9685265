import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Compression } from "../ooxml/package/word-package.ts";

/** Node's zlib. It stops while inflating as soon as more than `limit` bytes have come out. */
export const nodeCompression: Compression = {
  // zlib takes no limit of nothing; one byte too many is then found by the caller's count.
  inflate: (compressed, limit) => inflateRawSync(compressed, { maxOutputLength: Math.max(limit, 1) }),
  deflate: (plain) => deflateRawSync(plain),
};
