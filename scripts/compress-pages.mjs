// Writes a brotli and a gzip copy beside every text file of a built folder, so that a server sends small files without
// compressing them again for each request.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Maps are for developers, who have time. */
const text = /\.(?:html|js|css|json|xml|svg|txt|webmanifest)$/;
/** Smaller files fit into one packet anyway. */
const minBytes = 1024;

/** @param {string} folder */
export function compressPages(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !text.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    if (bytes.length < minBytes) continue;
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
