import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildWhatIsStale } from "../support/built-cli.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

const script = join(__dirname, "../../scripts/start.mjs");

beforeAll(buildWhatIsStale, 120_000);

function check(data: string) {
  const { status, stderr } = spawnSync(process.execPath, [script, "--check", "--port", "0", "--data", data], {
    encoding: "utf8",
    timeout: 60_000,
  });
  return { status, stderr };
}

describe("npm start -- --check", () => {
  it("ends well when pages and service answer", () =>
    inTemporaryFolder((folder) => {
      expect(check(join(folder, "data"))).toMatchObject({ status: 0 });
    }));

  it("fails when the service did not start, though the pages did", () =>
    inTemporaryFolder((folder) => {
      const file = join(folder, "a-file");
      writeFileSync(file, "");
      const { status, stderr } = check(file);
      expect(stderr).toContain("The collation service did not start.");
      expect(status).toBe(1);
    }));
});
