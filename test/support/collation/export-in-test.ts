import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { readStoredRecord } from "../../../src/audit/stored-record.ts";
import { nodeCompression } from "../../../src/cli/node-compression.ts";
import type { HeldAudit } from "../../../src/collation/list-row.ts";
import { formatOfName } from "../../../src/collation/adapters/file/file-format.ts";
import { readListFile } from "../../../src/collation/adapters/file/read-list-file.ts";
import { openWordFile } from "../../../src/ooxml/package/open-word-file.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { runCommand } from "../run-command.ts";
import { samplePath, samples } from "../samples.ts";
import { inTemporaryFolder } from "../temporary-folder.ts";
import { authorityKey } from "../shared-audit.ts";

/** The samples that nothing blocks and that are of Westhaven. */
export const westhaven = samples
  .filter(({ name }) => name.startsWith("westhaven"))
  .map(({ name }) => `${name}.docx`);
export const westhavenCsv = "permanency-audits-westhaven-2026-autumn.csv";

/** A folder with copies of samples, and the command line as typed there by a user of one's own. */
export interface Desk {
  readonly folder: string;
  path(...names: readonly string[]): string;
  run(argv: readonly string[], env?: Record<string, string>): ReturnType<typeof runCommand>;
  /** What is in the file of a list. */
  heldIn(name: string): Promise<readonly HeldAudit[]>;
  /** The record that a document holds. */
  recordOf(name: string): ReturnType<typeof storedRecordOf>;
}

/**
 * Runs work at a desk of its own, with the authority's key in the environment. Audits without problems are marked as ready unless
 * the test is about drafts.
 */
export function atDesk(
  names: readonly string[],
  work: (desk: Desk) => Promise<void>,
  { drafts = false } = {},
): Promise<void> {
  return inTemporaryFolder(async (folder) => {
    mkdirSync(join(folder, "audits"));
    for (const name of names) copySample(name, join(folder, "audits", name));
    const path = (...parts: readonly string[]) => join(folder, ...parts);
    if (!drafts) for (const name of names) await markAsReady(join(folder, "audits", name));
    const environment = { PERMANENCY_AUDIT_STATE: path("state"), PERMANENCY_AUDIT_KEY: authorityKey };
    await work({
      folder,
      path,
      run: (argv, env = {}) => runCommand(argv, { ...environment, ...env }),
      heldIn: (name) => heldIn(path(name)),
      recordOf: (name) => storedRecordOf(path("audits", name)),
    });
  });
}

/** Leaves an audit that has problems as it is. */
export function markAsReady(path: string): ReturnType<typeof runCommand> {
  return runCommand(["sign-off", path, "--ready", "--initials", "AB", "--role", "Auditor"]);
}

/** Puts a sample, as it ships, under a path. */
export function copySample(name: string, to: string): void {
  const sample = samples.find((each) => `${each.name}.docx` === name);
  if (!sample) throw new Error(`There is no sample ${name}.`);
  copyFileSync(samplePath(sample), to);
}

async function heldIn(path: string): Promise<readonly HeldAudit[]> {
  if (!existsSync(path)) return [];
  const content = await readListFile(readFileSync(path), formatOfName(path) ?? "csv", [niromp2019Form]);
  if (!content.ok || content.value.troubles.length > 0) throw new Error(`${path} is damaged.`);
  return content.value.rows.map(({ held }) => held);
}

function storedRecordOf(path: string) {
  const file = openWordFile(readFileSync(path), nodeCompression);
  if (!file.ok) throw new Error(file.problem.code);
  const stored = readStoredRecord(file.value, [niromp2019Form]);
  return stored.status === "found" ? stored.record : null;
}

/** Writes the settings that IT would hand out. */
export function writeSettings(path: string, settings: object): string {
  writeFileSync(path, JSON.stringify(settings, null, 2));
  return path;
}
