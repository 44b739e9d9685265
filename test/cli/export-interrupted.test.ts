import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { readStoredRecord } from "../../src/audit/stored-record.ts";
import { nodeCompression } from "../../src/cli/node-compression.ts";
import type { FileFormat } from "../../src/collation/adapters/file/file-format.ts";
import { readListFile } from "../../src/collation/adapters/file/read-list-file.ts";
import { openWordFile } from "../../src/ooxml/package/open-word-file.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { buildWhatIsStale, builtCli } from "../support/built-cli.ts";
import { buildForm } from "../support/build-form.ts";
import { completeValues } from "../support/complete-form.ts";
import { niromp2026Sharing } from "../../src/collation/sharing-policy.ts";
import { authorityKey } from "../support/shared-audit.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

beforeAll(buildWhatIsStale, 120_000);

/** Forms of as many children, without a record: the export saves it first. @param first the number of the first child. */
function writeAudits(folder: string, count: number, first = 3001): void {
  mkdirSync(folder);
  for (let number = 0; number < count; number += 1) {
    const header = { ...completeValues.header, childId: `AB-${String(first + number)}` };
    const form = buildForm({ ...completeValues, header });
    writeFileSync(join(folder, `audit-${String(number)}.docx`), form);
  }
}

/** Lets drafts go, so that the export has records to save. */
function writeSharing(folder: string): void {
  const policy = { ...niromp2026Sharing, id: "with-drafts", drafts: true };
  writeFileSync(join(folder, "sharing.json"), JSON.stringify(policy));
}

/** Runs an export as a program of its own, and kills it, with no chance to clear up, after so many milliseconds. */
function exportFrom(
  folder: string,
  from: string,
  to: string,
  killAfterMs: number | null = null,
): Promise<number | null> {
  const argv = ["export", from, "-c", "2026-autumn", "--sharing", "sharing.json", "--to", to];
  const child = spawn(process.execPath, [builtCli, ...argv], {
    cwd: folder,
    stdio: "ignore",
    env: {
      ...process.env,
      PERMANENCY_AUDIT_KEY: authorityKey,
      PERMANENCY_AUDIT_STATE: join(folder, `state-${from}`),
    },
  });
  const timer = killAfterMs === null ? null : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  return new Promise((ended) => {
    child.on("close", (code) => {
      if (timer) clearTimeout(timer);
      ended(code);
    });
  });
}

/** Makes the locks that a killed program left as old as they have to be before another takes them over. */
function ageLocks(folder: string): void {
  const locks = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".busy"),
  );
  for (const lock of locks) utimesSync(join(folder, lock), 0, 0);
}

async function keysIn(path: string, format: FileFormat): Promise<readonly string[]> {
  const content = await readListFile(readFileSync(path), format, [niromp2019Form]);
  if (!content.ok || content.value.troubles.length > 0) throw new Error("The list is damaged.");
  return content.value.rows.map(({ held }) => held.audit.auditKey);
}

const isWhole = (path: string) => {
  const file = openWordFile(readFileSync(path), nodeCompression);
  return file.ok && ["none", "found"].includes(readStoredRecord(file.value, [niromp2019Form]).status);
};

describe("an export that is killed", () => {
  it(
    "leaves a list that is whole and documents that are whole, and the next one completes it with none twice",
    () =>
      inTemporaryFolder(async (folder) => {
        writeSharing(folder);
        writeAudits(join(folder, "audits"), 40);
        for (const killAfterMs of [600, 1200, 2000]) {
          await exportFrom(folder, "audits", "all.csv", killAfterMs);
          ageLocks(folder);
          if (readdirSync(folder).includes("all.csv")) await keysIn(join(folder, "all.csv"), "csv");
          const documents = readdirSync(join(folder, "audits")).filter((name) => name.endsWith(".docx"));
          expect(documents.filter((name) => !isWhole(join(folder, "audits", name)))).toEqual([]);
        }
        expect(await exportFrom(folder, "audits", "all.csv")).toBe(0);
        const keys = await keysIn(join(folder, "all.csv"), "csv");
        expect(keys).toHaveLength(40);
        expect(new Set(keys).size).toBe(40);
        // What was put down before the kill was acknowledged since, and waits no longer.
        expect(readdirSync(join(folder, "state-audits", "outbox"))).toEqual([]);
      }),
    120_000,
  );
});

describe("two exports at once", () => {
  it.each(["csv", "xlsx", "jsonl"] as const)(
    "to one %s file both end well, and every audit is there once",
    (format) =>
      inTemporaryFolder(async (folder) => {
        writeSharing(folder);
        writeAudits(join(folder, "one"), 20);
        writeAudits(join(folder, "two"), 20, 4001);
        const ends = await Promise.all(
          ["one", "two"].map((from) => exportFrom(folder, from, `all.${format}`)),
        );
        expect(ends).toEqual([0, 0]);
        const keys = await keysIn(join(folder, `all.${format}`), format);
        expect(new Set(keys).size).toBe(40);
        expect(keys).toHaveLength(40);
      }),
    120_000,
  );
});
