import { writeFileSync } from "node:fs";
import { join } from "node:path";

import type { FileReport } from "../../src/cli/check-report.ts";
import { buildForm } from "../support/build-form.ts";
import { buildWhatIsStale, runBuiltCli } from "../support/built-cli.ts";
import { hostileFiles } from "../support/hostile-files.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

beforeAll(buildWhatIsStale, 60_000);

describe("a file that is not an audit", () => {
  it.each(hostileFiles)(
    "is refused within 300 MB, and harms no other: $name",
    ({ code, bytes }) =>
      inTemporaryFolder((folder) => {
        writeFileSync(join(folder, "hostile.docx"), bytes());
        writeFileSync(join(folder, "ours.docx"), buildForm());

        const run = runBuiltCli(["check", "--json", "hostile.docx", "ours.docx"], { cwd: folder });

        const { files } = JSON.parse(run.stdout) as { files: FileReport[] };
        expect(files).toMatchObject([
          { file: "hostile.docx", status: "refused", reason: { code }, record: null },
          { file: "ours.docx", status: "incomplete" },
        ]);
        expect(run).toMatchObject({ exitCode: 2, stderr: "" });
        expect(run.megabytes).toBeLessThan(300);
      }),
    20_000,
  );
});
