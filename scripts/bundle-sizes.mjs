// How much JavaScript the built pages load, compressed as a server sends it. It is reported and not capped.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Modules that a page asks for as soon as it opens, though in files of their own: the pane reads and checks the form at once. */
const askedForAtOnce = ["./judge-snapshot.ts"];

/** Where the build writes down which scripts each page loads first, beside the folder of the pages. */
const noteName = "first-load.json";

/**
 * @typedef {object} BundleSizes
 * @property {Record<string, number>} pages by the name of a page: the scripts that it loads at first, in bytes of gzip; Office.js is Microsoft's and not counted
 * @property {Record<string, number>} files every script of the build, in bytes of gzip
 */

/**
 * Whether a chunk holds what a page asks for as soon as it opens.
 * @param {import("webpack").Chunk} chunk
 */
export function isAskedForAtOnce(chunk) {
  return [...chunk.groupsIterable].some(hasAskedAtOnce);
}

/** @param {ChunkGroup} group */
function hasAskedAtOnce(group) {
  return group.origins.some(({ request }) => askedForAtOnce.includes(request));
}

/**
 * Writes down, while webpack knows it, which scripts each page loads at first.
 * @param {import("webpack").Compilation} compilation
 * @param {string} folder of the built pages
 */
export function noteFirstLoads(compilation, folder) {
  const atOnce = compilation.chunkGroups.filter(hasAskedAtOnce);
  const notes = [...compilation.entrypoints].map(([name, entry]) => {
    const groups = [entry, ...atOnce.filter((group) => isBelow(entry, group))];
    const files = groups.flatMap((group) => group.getFiles()).filter((file) => file.endsWith(".js"));
    return [name, [...new Set(files)]];
  });
  writeFileSync(join(folder, "..", noteName), JSON.stringify(Object.fromEntries(notes), null, 2));
}

/** @typedef {import("webpack").Compilation["chunkGroups"][number]} ChunkGroup */

/** @param {ChunkGroup} above @param {ChunkGroup} group @returns {boolean} */
function isBelow(above, group) {
  return group.getParents().some((parent) => parent === above || isBelow(above, parent));
}

/** @param {string} folder of the built pages @returns {BundleSizes} */
export function measureBundles(folder) {
  const files = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(".js"))
      .map((name) => [name, gzipSync(readFileSync(join(folder, name)), { level: 9 }).length]),
  );
  const firstLoads = /** @type {Record<string, string[]>} */ (
    JSON.parse(readFileSync(join(folder, "..", noteName), "utf8"))
  );
  const pages = Object.fromEntries(
    Object.entries(firstLoads).map(([name, scripts]) => [
      name,
      sumSizes(files, (script) => scripts.includes(script)),
    ]),
  );
  return { pages, files };
}

/** @param {Record<string, number>} files @param {(script: string) => boolean} isCounted */
function sumSizes(files, isCounted) {
  return Object.entries(files)
    .filter(([script]) => isCounted(script))
    .reduce((total, [, size]) => total + size, 0);
}

/** @param {BundleSizes} sizes @returns {string[]} lines for a terminal */
export function describeSizes({ pages, files }) {
  return [
    ...Object.entries(pages).map(
      ([name, size]) => `${kilobytes(size).padStart(10)}  ${name}, all that it loads at first`,
    ),
    ...Object.entries(files)
      .toSorted(([, one], [, other]) => other - one)
      .map(([name, size]) => `${kilobytes(size).padStart(10)}  ${name}`),
  ];
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
