import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";

import { valueOf } from "../../../src/audit/record-values.ts";
import { openAudit } from "../../../src/cli/open-audit.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { treeOf } from "../../../src/proforma/form-tree.ts";
import { completeForm } from "../../support/complete-form.ts";
import { shippedForms } from "../../../src/proforma/registry.ts";
import { runCommand } from "../../support/run-command.ts";
import { inTemporaryFolder } from "../../support/temporary-folder.ts";

const samples = join(__dirname, "../../../assets/samples");

function recordIn(path: string) {
  const opened = openAudit(path, shippedForms);
  if (opened.status === "refused") throw new Error(opened.reason.code);
  return opened.audit.record;
}

/** A saved and signed first audit, and its blind copy. */
async function atForms(work: (path: (name: string) => string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const path = (name: string) => join(folder, name);
    writeFileSync(path("form.docx"), completeForm());
    await runCommand(["sign-off", path("form.docx"), "--ready", "--initials", "PK", "--role", "Auditor"]);
    const { exitCode, stderr } = await runCommand(["moderation", "blind", path("form.docx")]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    await work(path);
  });
}

describe("moderation blind", () => {
  it("clears grades, their comments and the sign-off, and keeps everything else", () =>
    atForms(async (path) => {
      const [first, second] = [recordIn(path("form.docx")), recordIn(path("form-blind.docx"))];
      for (const value of treeOf(niromp2019Form).values) {
        const expected = value.owner.kind === "judgement" ? null : valueOf(first, value);
        expect(valueOf(second, value)).toEqual(expected);
      }
      expect(second.actions).toEqual(first.actions);
      expect(second.signOffs).toBeUndefined();
      expect(second.auditId).not.toBe(first.auditId);
      await Promise.resolve();
    }));

  it("leaves no first grade or grade comment in any part of the file", () =>
    atForms(async (path) => {
      const first = recordIn(path("form.docx"));
      const parts = Object.values(unzipSync(readFileSync(path("form-blind.docx")))).map((part) =>
        strFromU8(part),
      );
      const all = parts.join("\n").replace(/<[^>]*>/gu, "");
      for (const { comment } of Object.values(first.judgements)) expect(all).not.toContain(comment ?? "—");
      expect(all).not.toContain('"grade":"');
      await Promise.resolve();
    }));

  it("links the copy by a hash that only the holder of the key can make", () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "key.txt"), "k".repeat(43));
      const copies = ["a", "b"].map((name) => join(folder, name));
      const form = join(samples, "westhaven-01.docx");
      await runCommand(["moderation", "blind", form, "--out", folder, "--key-file", join(folder, "key.txt")]);
      const withKey = recordIn(join(folder, "westhaven-01-blind.docx")).auditId;
      expect(withKey).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
      const blind = join(folder, "westhaven-01-blind.docx");
      const compared = await runCommand(["moderation", "compare", form, blind]);
      expect(compared.stderr).toContain("was not made by");
      const known = await runCommand([
        "moderation",
        "compare",
        form,
        blind,
        "--key-file",
        join(folder, "key.txt"),
      ]);
      expect(known.stderr).toBe("");
      expect(copies.some((copy) => existsSync(copy))).toBe(false);
    }));

  it("replaces no file, and refuses what is no audit", () =>
    atForms(async (path) => {
      const again = await runCommand(["moderation", "blind", path("form.docx")]);
      expect(again.exitCode).toBe(2);
      writeFileSync(path("letter.docx"), "Dear all");
      const letter = await runCommand(["moderation", "blind", path("letter.docx")]);
      expect(letter.exitCode).toBe(2);
      expect(existsSync(path("letter-blind.docx"))).toBe(false);
    }));
});

describe("moderation compare", () => {
  const pair = (one: number, other: number) =>
    [one, other].map((number) => join(samples, `westhaven-0${number}.docx`));

  it("prints what the contract says", async () => {
    const { exitCode, stdout } = await runCommand(["moderation", "compare", ...pair(1, 2), "--json"]);
    expect(exitCode).toBe(0);
    const json = JSON.parse(stdout) as Record<string, number>;
    expect(json).toMatchObject({ pairs: 9, agreement: null });
    for (const key of ["exact", "withinOne", "secondLower", "secondHigher", "acrossGoodLine"])
      expect(json[key]).toEqual(expect.any(Number));
    expect(json.exact! + json.secondLower! + json.secondHigher!).toBe(9);
  });

  it("shows kappa and AC2 from 30 pairs", async () => {
    const files = [...pair(1, 2), ...pair(3, 4), ...pair(5, 6), ...pair(2, 3)];
    const { stdout } = await runCommand(["moderation", "compare", ...files, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      agreement: {
        kappa: { linear: expect.any(Number) as number, quadratic: expect.any(Number) as number },
        ac2: { linear: expect.any(Number) as number, quadratic: expect.any(Number) as number },
      },
    });
  });

  it("writes a report with the answers beside both grades, and keeps agreed grades from meeting to meeting", () =>
    inTemporaryFolder(async (folder) => {
      const path = (name: string) => join(folder, name);
      const argv = ["moderation", "compare", ...pair(1, 2)];
      await runCommand([...argv, "--out", path("meeting.docx"), "--write-agreed", path("agreed.json")]);
      const report = strFromU8(unzipSync(readFileSync(path("meeting.docx")))["word/document.xml"]!);
      expect(report).toContain("Where the graders differ");
      expect(report).toContain("Agreed");
      const started = readFileSync(path("agreed.json"), "utf8");
      writeFileSync(path("agreed.json"), started.replace('"agreed": null', '"agreed": "Good"'));
      const after = await runCommand([...argv, "--agreed", path("agreed.json")]);
      expect(after.stdout).toMatch(/Agreed: 1 of \d+ grades/u);
      writeFileSync(path("agreed.json"), started.replace('"agreed": null', '"agreed": "Fine"'));
      const wrong = await runCommand([...argv, "--agreed", path("agreed.json")]);
      expect(wrong.exitCode).toBe(2);
      expect(wrong.stderr).toContain("a grade must be Outstanding, Good");
    }));

  it.each([
    [["moderation", "compare", ...pair(1, 2).slice(1)], "in pairs"],
    [["moderation", "compare", ...pair(1, 2), "--out", "x.pdf"], ".docx"],
    [["moderation", "compare", ...pair(1, 2).slice(1), "none.docx"], "none.docx"],
    [["moderation", "draw", samples, "--seed", "1"], "--cycle"],
  ])("says what is wrong: %#", async (argv, words) => {
    const { exitCode, stderr } = await runCommand(argv);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(words);
  });
});

it("grades an audit on another form twice, and compares no two forms", () =>
  atForms(async (path) => {
    copyFileSync("assets/forms/case-file-audit/samples/good.docx", path("file.docx"));
    const key = ["--seed", "20261203-4471-8820", "--cycle", "2026-autumn"];
    const drawn = await runCommand(["moderation", "draw", path("file.docx"), path("form.docx"), ...key]);
    expect(drawn.stdout.trim().split("\n")).toHaveLength(2);
    const blind = await runCommand(["moderation", "blind", path("file.docx")]);
    expect([blind.exitCode, blind.stderr]).toEqual([0, ""]);
    const pair = [path("file.docx"), path("file-blind.docx")];
    const compared = await runCommand(["moderation", "compare", ...pair, "--json"]);
    expect(compared.exitCode).toBe(0);
    const { cases, leftOut } = JSON.parse(compared.stdout) as { cases: number; leftOut: number };
    expect([cases, leftOut > 0]).toEqual([1, true]);
    const mixed = await runCommand([
      "moderation",
      "compare",
      ...pair,
      path("form.docx"),
      path("form-blind.docx"),
    ]);
    expect([mixed.exitCode, mixed.stderr]).toEqual([2, expect.stringContaining("more than one form")]);
  }));
