import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { shippedForms } from "../../src/proforma/registry.ts";
import { checkFile } from "../../src/cli/check-file.ts";
import { fileReportSchema } from "../../src/cli/check-report.ts";
import { buildForm, buildMainPart, wordFile } from "../support/build-form.ts";
import { mutateBytes, mutateXml } from "../support/mutate.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

const today = "2026-11-22";

describe("checking one file", () => {
  it("reports what blocks an audit that is not filled in", () =>
    inTemporaryFolder((folder) => {
      const path = join(folder, "blank.docx");
      writeFileSync(path, buildForm());
      const report = checkFile(path, today, shippedForms);
      expect(report.status).toBe("incomplete");
      expect(report.findings).toContainEqual(
        expect.objectContaining({ check: "header-field-missing", severity: "error", at: "header/childId" }),
      );
    }));

  it("counts nothing that only shows a placeholder as filled in or answered", () =>
    inTemporaryFolder((folder) => {
      const path = join(folder, "blank.docx");
      writeFileSync(path, buildForm());
      const { completeness, profiles } = checkFile(path, today, shippedForms);
      expect(completeness).toEqual({ filled: 0, of: 48 });
      expect(profiles.filter(({ unanswered, of }) => unanswered !== of)).toEqual([]);
      expect(profiles).toHaveLength(10);
    }));

  it("refuses a file that is not there any more", () => {
    expect(checkFile("no/such/file.docx", today, shippedForms)).toMatchObject({
      status: "refused",
      reason: { code: "file-unreadable" },
    });
  });

  const mayReadAll = process.getuid?.() === 0;
  const whySkipped = mayReadAll ? " (skipped: this user is the administrator, who may read every file)" : "";
  (mayReadAll ? it.skip : it)(`refuses a file that may not be read${whySkipped}`, () =>
    inTemporaryFolder((folder) => {
      const path = join(folder, "locked.docx");
      writeFileSync(path, buildForm());
      chmodSync(path, 0o000);
      expect(checkFile(path, today, shippedForms)).toMatchObject({ reason: { code: "file-unreadable" } });
    }),
  );

  const seeds = Array.from({ length: 150 }, (_, index) => index + 1);

  it("never breaks over a damaged file", () =>
    inTemporaryFolder((folder) => {
      const form = buildForm({ factors: "What a person wrote." });
      expect(oddReports(folder, (seed) => mutateBytes(form, seed))).toEqual([]);
    }));

  it("never breaks over damaged XML in a sound file", () =>
    inTemporaryFolder((folder) => {
      const mainPart = buildMainPart({ factors: "What a person wrote." });
      expect(oddReports(folder, (seed) => wordFile(mutateXml(mainPart, seed)))).toEqual([]);
    }));

  /** The seeds whose file broke the program or made it report in another shape than the contract's. */
  function oddReports(folder: string, bytesFor: (seed: number) => Uint8Array): string[] {
    const path = join(folder, "mutated.docx");
    return seeds.flatMap((seed) => {
      writeFileSync(path, bytesFor(seed));
      const report = checkFile(path, today, shippedForms);
      const shape = fileReportSchema.safeParse(report);
      if (!shape.success) return [`seed ${seed}: ${shape.error.message}`];
      const broke = report.status === "refused" && report.reason.code === "internal-error";
      return broke ? [`seed ${seed}: ${report.reason.message}`] : [];
    });
  }
});
