// Run by bench.mjs: times one way of reading each sample, and prints the medians in milliseconds as JSON by sample.
//
//     node scripts/bench/time-reading.mjs <ours|inflate|parse|mammoth> <folder>
//
// Each way has a process of its own: sharing one, they spoil what the engine has learnt of each other's objects, and all
// look two to three times slower than they are.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";

import { readZip } from "../../dist/ooxml/zip/read-zip.js";
import { median } from "./median.mjs";

const warmUpRounds = 40;
const rounds = 60;

/** @typedef {{ name: string, bytes: Buffer, packed: Uint8Array }} Sample */
/** @typedef {(sample: Sample) => unknown} Way */

/**
 * @param {string} folder
 * @returns {Sample[]}
 */
function loadSamples(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".docx"));
  return names.sort().map((name) => {
    const bytes = readFileSync(join(folder, name));
    return { name, bytes, packed: packedMainPart(name, bytes) };
  });
}

/**
 * The compressed main part, found beforehand: the yardsticks pay for nothing but what they are named after.
 * @param {string} name
 * @param {Buffer} bytes
 */
function packedMainPart(name, bytes) {
  const archive = readZip(bytes);
  const entry = archive.ok ? archive.value.byKey.get("word/document.xml") : undefined;
  if (!entry) throw new Error(`${name} has no word/document.xml.`);
  return bytes.subarray(entry.dataStart, entry.dataEnd);
}

/** From the bytes of the file to what the checks found, as `check` does it. @returns {Promise<Way>} */
async function prepareOurs() {
  const { readAudit } = await import("../../dist/audit/read-audit.js");
  const { runChecks } = await import("../../dist/checks/run-checks.js");
  const { nodeCompression } = await import("../../dist/cli/node-compression.js");
  const { openWordFile } = await import("../../dist/ooxml/package/open-word-file.js");
  const { niromp2019Form } = await import("../../dist/proforma/definitions/niromp-2019.js");
  return ({ name, bytes }) => {
    const file = openWordFile(bytes, nodeCompression);
    if (!file.ok) throw new Error(`${name}: ${file.problem.code}`);
    const audit = readAudit(file.value, niromp2019Form);
    if (audit.status === "refused") throw new Error(`${name}: ${audit.reason.code}`);
    const { record, facts } = audit;
    return runChecks({ record, facts, today: "2026-01-31", form: niromp2019Form });
  };
}

/** @returns {Promise<Way>} */
async function prepareParse() {
  const { SaxesParser } = await import("saxes");
  const nothing = () => undefined;
  return ({ packed }) => {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("opentag", nothing);
    parser.on("closetag", nothing);
    parser.on("text", nothing);
    parser.write(inflateRawSync(packed).toString("utf8")).close();
  };
}

/** @returns {Promise<Way>} */
async function prepareMammoth() {
  const { default: mammoth } = await import("mammoth");
  return ({ bytes }) => mammoth.extractRawText({ buffer: bytes });
}

/** @type {Record<string, () => Promise<Way>>} */
const ways = {
  ours: prepareOurs,
  inflate: () => Promise.resolve(({ packed }) => inflateRawSync(packed)),
  parse: prepareParse,
  mammoth: prepareMammoth,
};

const [, , name = "", folder = ""] = process.argv;
const way = await ways[name]?.();
if (!way) throw new Error(`There is no way of reading called ${name}.`);
const samples = loadSamples(folder).map((sample) => ({ sample, times: /** @type {number[]} */ ([]) }));
for (let round = 0; round < warmUpRounds + rounds; round += 1) {
  for (const { sample, times } of samples) {
    const start = performance.now();
    await way(sample);
    const taken = performance.now() - start;
    if (round >= warmUpRounds) times.push(taken);
  }
}
console.log(
  JSON.stringify(Object.fromEntries(samples.map(({ sample, times }) => [sample.name, median(times)]))),
);
