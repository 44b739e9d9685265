import { existsSync, readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";

/** Public Word files with content controls, which may lie beside the checkout but do not belong to it. */
const folder = process.env.PERMANENCY_AUDIT_CORPUS ?? resolve(__dirname, "../../../shared/corpus");

/** Why the files cannot be used here, for the name of a skipped test; null when they can. */
export const corpusMissing = existsSync(folder)
  ? null
  : "the public files are not here (PERMANENCY_AUDIT_CORPUS may name their folder)";

export const corpusNames: readonly string[] =
  corpusMissing === null ? readdirSync(folder).filter((name) => /\.do[ct][xm]$/.test(name)) : [];

export function readCorpusFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(folder, name)));
}
