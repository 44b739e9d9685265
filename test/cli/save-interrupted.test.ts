import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readStoredRecord } from "../../src/audit/stored-record.ts";
import { nodeCompression } from "../../src/cli/node-compression.ts";
import { openWordFile } from "../../src/ooxml/package/open-word-file.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { buildWhatIsStale, builtCli, runBuiltCli } from "../support/built-cli.ts";
import { completeForm } from "../support/complete-form.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

beforeAll(buildWhatIsStale, 60_000);

const original = Buffer.from(completeForm());

/** Starts a save of many documents and kills it, with no chance to clear up, once it has told of some. */
function killWhileSaving(folder: string, names: readonly string[], afterLines: number): Promise<void> {
  return new Promise((ended) => {
    const child = spawn(process.execPath, [builtCli, "save", ...names], {
      cwd: folder,
      stdio: ["ignore", "pipe", "ignore"],
    });
    let lines = 0;
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      lines += text.split("\n").length - 1;
      if (lines >= afterLines) child.kill("SIGKILL");
    });
    child.on("close", () => ended());
  });
}

/** Whether a document is, byte for byte, what it was, or else holds a whole record. */
function fateOf(path: string): "as it was" | "saved" | "broken" {
  const bytes = readFileSync(path);
  if (bytes.equals(original)) return "as it was";
  const file = openWordFile(bytes, nodeCompression);
  return file.ok && readStoredRecord(file.value, [niromp2019Form]).status === "found" ? "saved" : "broken";
}

describe("a save that is killed", () => {
  it(
    "leaves every document as it was or saved, never half written",
    () =>
      inTemporaryFolder(async (folder) => {
        const names = Array.from({ length: 60 }, (_, index) => `audit-${index}.docx`);
        const fates: string[] = [];
        for (const afterLines of [1, 7, 21, 42]) {
          for (const name of names) writeFileSync(join(folder, name), original);
          await killWhileSaving(folder, names, afterLines);
          fates.push(...names.map((name) => fateOf(join(folder, name))));
        }
        // Both must be there, or the kill came before or after the saving and the test has shown nothing.
        expect([...new Set(fates)].sort()).toEqual(["as it was", "saved"]);
      }),
    60_000,
  );
});

/** Makes a folder a disk with room for a document and little more. Fails where this machine does not let us. */
function mountSmallDisk(folder: string): boolean {
  return spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]).status === 0;
}

const mayMount = (() => {
  const folder = mkdtempSync(join(tmpdir(), "permanency-audit-"));
  const mounted = mountSmallDisk(folder);
  if (mounted) spawnSync("umount", [folder]);
  rmSync(folder, { recursive: true });
  return mounted;
})();

describe("a disk that is full", () => {
  const title = mayMount
    ? ""
    : " (skipped: only the administrator may make a small disk to fill, and only on Linux)";
  (mayMount ? it : it.skip)(`keeps the document as it was and says so${title}`, () =>
    inTemporaryFolder((folder) => {
      const disk = join(folder, "disk");
      mkdirSync(disk);
      expect(mountSmallDisk(disk)).toBe(true);
      try {
        writeFileSync(join(disk, "audit.docx"), original);
        fillUp(disk);
        const run = runBuiltCli(["save", "audit.docx"], { cwd: disk });
        expect(run.exitCode).toBe(2);
        expect(run.stdout).toContain("(disk-full)");
        expect(readFileSync(join(disk, "audit.docx")).equals(original)).toBe(true);
        expect(readdirSync(disk)).toEqual(["audit.docx", "filler"]);
      } finally {
        spawnSync("umount", [disk]);
      }
    }),
  );
});

function fillUp(disk: string): void {
  try {
    for (let size = 64; size > 0; size -= 1)
      writeFileSync(join(disk, "filler"), "x".repeat(1024), { flag: "a" });
  } catch {
    // It is full, as it was to be.
  }
}
