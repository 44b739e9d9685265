import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { openWordFile } from "../../../src/ooxml/package/open-word-file.ts";
import { nodeCompression } from "../../../src/cli/node-compression.ts";
import { shippedForms } from "../../../src/proforma/registry.ts";
import { runCommand } from "../../support/run-command.ts";
import { inTemporaryFolder } from "../../support/temporary-folder.ts";

const circulated = "assets/niromp-pro-forma.docx";

describe("pro-forma draft", () => {
  it("prints a definition of the circulated form, which lint and template take as it is", () =>
    inTemporaryFolder(async (folder) => {
      const drafted = await runCommand(["pro-forma", "draft", circulated]);
      expect(drafted.exitCode).toBe(0);
      const file = join(folder, "draft.json");
      writeFileSync(file, drafted.stdout);
      const linted = await runCommand(["pro-forma", "lint", file, "--json"]);
      expect(linted.exitCode).toBe(0);
      const { form, problems } = JSON.parse(linted.stdout) as {
        form: unknown;
        problems: { severity: string }[];
      };
      expect(form).toEqual({ id: "niromp-pro-forma", version: "1" });
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
      const out = join(folder, "form.dotx");
      expect(await runCommand(["pro-forma", "template", file, "--out", out])).toMatchObject({
        exitCode: 0,
        stderr: "",
      });
      expect(openWordFile(readFileSync(out), nodeCompression).ok).toBe(true);
    }));

  it("writes a file with the id that it is given, says what it found, and never writes over one", () =>
    inTemporaryFolder(async (folder) => {
      const out = join(folder, "ours.json");
      const argv = ["pro-forma", "draft", circulated, "--out", out, "--id", "ours", "--json"];
      const { exitCode, stdout } = await runCommand(argv);
      expect(exitCode).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        form: { id: "ours" },
        found: { fields: 5, questions: 33, judgements: 9, lists: 1, texts: 1 },
      });
      const again = await runCommand(argv);
      expect(again.exitCode).toBe(2);
      expect(again.stderr).toContain("A file with that name already exists");
    }));

  it("refuses a file that is no Word file", () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "letter.docx"), "Dear colleague");
      const { exitCode, stdout, stderr } = await runCommand([
        "pro-forma",
        "draft",
        join(folder, "letter.docx"),
      ]);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
      expect(stderr).toContain("not-a-zip");
    }));
});

describe("pro-forma lint", () => {
  const lintText = (text: string, ...argv: string[]) => {
    let result: Awaited<ReturnType<typeof runCommand>> | undefined;
    return inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "ours.json"), text);
      result = await runCommand(["pro-forma", "lint", join(folder, "ours.json"), ...argv]);
    }).then(() => result);
  };
  const [niromp] = shippedForms;
  const shared = JSON.stringify({ ...niromp, version: "2027" }, null, 2).replace(
    '"shared": "keyed-hash"',
    '"shared": "as-it-is"',
  );

  it("names file and line of what is unsafe to share, and ends with 1", async () => {
    const result = await lintText(shared);
    expect(result?.exitCode).toBe(1);
    expect(result?.stdout).toMatch(
      /^ours\.json, line \d+: error: "Childs ID:" is a reference to a child\. .*\(unsafe-to-share\)$/mu,
    );
    expect(result?.stdout).toMatch(/1 error and 3 warnings\.\n$/u);
  });

  it("refuses what is no definition, with the line and what to write", async () => {
    const result = await lintText('{\n  "id": "ours"\n}', "--json");
    expect(result?.exitCode).toBe(2);
    expect(JSON.parse(result?.stdout ?? "")).toMatchObject({
      status: "refused",
      form: null,
      problems: expect.arrayContaining([
        { code: "wrong-shape", severity: "error", line: 1, message: 'add "version" here.' },
      ]) as unknown,
    });
  });

  it("says that a definition ships, as --definition would refuse it", async () => {
    const result = await lintText(JSON.stringify(niromp));
    expect(result?.exitCode).toBe(0);
    expect(result?.stdout).toContain("version-ships");
  });

  it("ends with 2 where there is no file", async () => {
    expect(await runCommand(["pro-forma", "lint", "nowhere.json"])).toMatchObject({
      exitCode: 2,
      stdout: "",
    });
  });
});

describe("pro-forma template", () => {
  it("refuses a definition that is wrong, with file and line, and writes nothing", () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "ours.json"), "{");
      const out = join(folder, "ours.docx");
      const { exitCode, stderr } = await runCommand([
        "pro-forma",
        "template",
        join(folder, "ours.json"),
        "-o",
        out,
      ]);
      expect({ exitCode, isWritten: existsSync(out) }).toEqual({ exitCode: 2, isWritten: false });
      expect(stderr).toMatch(/^ours\.json, line 1: /u);
    }));

  it("asks for a name that ends in .dotx or .docx", async () => {
    const { exitCode, stderr } = await runCommand(["pro-forma", "template", "ours.json", "-o", "ours.pdf"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("--out takes a name that ends in .dotx or .docx.");
  });
});

describe("pro-forma try", () => {
  const folder = "assets/forms/case-file-audit";
  const definition = join(folder, "definition.json");
  const tryFile = async (file: string) => {
    const { exitCode, stdout } = await runCommand(["pro-forma", "try", definition, file, "--json"]);
    const { form, files } = JSON.parse(stdout) as { form: object; files: Record<string, unknown[]>[] };
    return { exitCode, form, trial: files[0] ?? {} };
  };

  it("lists what was read, and ends with 0 where nothing is left over", async () => {
    const { exitCode, form, trial } = await tryFile(join(folder, "samples/good.docx"));
    expect(form).toEqual({ id: "case-file-audit", version: "2004" });
    expect(exitCode).toBe(0);
    expect(trial).toMatchObject({ status: "read", asWritten: [], missing: [], leftOver: [] });
    expect(trial.read).toContainEqual({
      place: "key-data.dental-check/date",
      title: "Key data: dental check, date",
      value: "2026-07-02",
    });
  });

  it("names what is kept as written, and ends with 1", async () => {
    const { exitCode, trial } = await tryFile(join(folder, "samples/poor.docx"));
    expect(exitCode).toBe(1);
    expect(trial.asWritten).toEqual([
      { place: "followUp/1/date", title: "Follow-up action 1: date for completion" },
    ]);
  });

  it("reads the form that draft and template made", () =>
    inTemporaryFolder(async (folder) => {
      const [draft, blank] = [join(folder, "ours.json"), join(folder, "ours.docx")];
      await runCommand(["pro-forma", "draft", circulated, "--out", draft]);
      await runCommand(["pro-forma", "template", draft, "--out", blank]);
      expect(await runCommand(["pro-forma", "try", draft, blank])).toMatchObject({
        exitCode: 0,
        stdout: expect.stringMatching(
          /^ours\.docx {2}0 read, \d+ blank, 0 kept as written, 0 missing, 0 left over\n$/u,
        ) as string,
      });
    }));

  it("refuses a file that is another form, and goes on with the next", async () => {
    const other = "assets/forms/focused-matching/samples/good.docx";
    const { exitCode, stdout } = await runCommand([
      "pro-forma",
      "try",
      definition,
      other,
      join(folder, "samples/good.docx"),
    ]);
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/^good\.docx {2}refused: .*\(not-a-pro-forma\)\ngood\.docx {2}\d+ read/u);
  });
});
