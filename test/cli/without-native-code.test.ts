import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { buildWhatIsStale, builtCli } from "../support/built-cli.ts";
import { completeForm } from "../support/complete-form.ts";
import { authorityKey } from "../support/shared-audit.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

beforeAll(buildWhatIsStale, 120_000);

const preload = join(__dirname, "../support/without-native-code.mjs");

function runWithoutNativeCode(folder: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", preload, builtCli, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...process.env,
      PERMANENCY_AUDIT_KEY: authorityKey,
      PERMANENCY_AUDIT_STATE: join(folder, "state"),
      DATA_FOLDER: folder,
    },
  });
  return { status, stdout, stderr };
}

describe("where the database of the service cannot be loaded", () => {
  it(
    "audits are exported to a folder and imported from it all the same",
    () =>
      inTemporaryFolder((folder) => {
        writeFileSync(join(folder, "form.docx"), completeForm());
        const signed = runWithoutNativeCode(folder, [
          ...["sign-off", "form.docx", "--ready", "--initials", "AB", "--role", "Auditor"],
        ]);
        expect(signed).toMatchObject({ status: 0 });
        const exported = runWithoutNativeCode(folder, [
          ...["export", "form.docx", "--cycle", "2026-autumn", "--to", "all.csv"],
        ]);
        expect(exported).toMatchObject({ status: 0, stderr: "" });
        const imported = runWithoutNativeCode(folder, ["import", "all.csv", "--to", "other"]);
        expect(imported).toMatchObject({ status: 0, stderr: "" });
      }),
    60_000,
  );

  it.each([["tokens", "list"], ["backup", "copy.sqlite"], ["verify-log"]])(
    "%s says so in one line and ends with 2",
    (...args) =>
      inTemporaryFolder((folder) => {
        const { status, stderr } = runWithoutNativeCode(folder, args);
        expect(status).toBe(2);
        expect(stderr).toMatch(/^The [^\n]*(?:SQLite|database)[^\n]*\n$/);
      }),
    60_000,
  );
});
