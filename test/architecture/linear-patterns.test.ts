import { spawnSync } from "node:child_process";

/** What lint says about a file of `src` with this text. */
function rulesBrokenBy(text: string): string[] {
  const { stdout } = spawnSync(
    process.execPath,
    ["node_modules/eslint/bin/eslint.js", "--stdin", "--stdin-filename", "src/result.ts", "--format", "json"],
    { input: text, encoding: "utf8" },
  );
  const [file] = JSON.parse(stdout) as { messages: { ruleId: string }[] }[];
  return file?.messages.map(({ ruleId }) => ruleId) ?? [];
}

describe("lint", () => {
  it.each([
    ["tries a long run again from each of its places", "/[.]+$/u", "regexp/no-super-linear-move"],
    ["shares a run out between two parts", "/^(a+)+$/u", "regexp/no-super-linear-backtracking"],
  ])(
    "refuses a pattern that %s",
    (_, pattern, rule) => {
      expect(rulesBrokenBy(`export const pattern = ${pattern};\n`)).toEqual([rule]);
    },
    60_000,
  );

  it("accepts a pattern that reads a text once", () => {
    expect(rulesBrokenBy("export const pattern = /(?<![.])[.]+$/u;\n")).toEqual([]);
  }, 60_000);
});
