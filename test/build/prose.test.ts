import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The prose linter as `npm run lint` runs it, over a file of its own. It is a program of ES modules, so it runs as one.
 */
const folder = mkdtempSync(join(process.cwd(), "test/scratch-prose-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function lint(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  const { stderr, status } = spawnSync(process.execPath, ["scripts/lint-prose.mjs", path], {
    encoding: "utf8",
  });
  return `${String(status)} ${stderr}`;
}

test("a phrase that the word list bans is named, with what to write instead", () => {
  expect(lint("a.ts", 'export const message = "A phone number stands here.";')).toMatch(
    /^1 [^]*stands here[^]*is here, contains/,
  );
});

test("a banned phrase in a page of documentation is named", () => {
  expect(lint("a.md", "# Title\n\nAsk whoever made the list.\n")).toMatch(/^1 [^]*whoever[^]*the person who/);
});

test("a banned phrase in a table is named", () => {
  expect(lint("b.md", "| a | b |\n| - | - |\n| one | import nothing of ours |\n")).toMatch(/^1 [^]*of ours/);
});

test("a sentence of a message with more than 25 words is too long", () => {
  const long = `${"word ".repeat(25).trim()} more.`;
  expect(lint("b.ts", `export const message = "The ${long}";`)).toMatch(/^1 [^]*27 words in one sentence/);
});

test("text of a component is read like a string", () => {
  expect(lint("c.tsx", "export const A = () => <p>Ask whoever made it.</p>;")).toMatch(/^1 [^]*whoever/);
});

test("a banned phrase in a comment, over two lines too, or in the title of a test is named", () => {
  expect(lint("e.ts", "/**\n * What\n * stands here.\n */\n")).toMatch(/^1 [^]*what stands/i);
  expect(lint("f.test.ts", 'it("belongs to whoever made it", () => {});')).toMatch(/^1 [^]*whoever/);
  expect(lint("g.mjs", 'export const url = "https://example.org"; // Ask whoever knows.')).toMatch(/whoever/);
});

test("plain sentences, ids and queries pass", () => {
  expect(
    lint(
      "d.ts",
      'export const all = ["Save the record before you send it.", "health.named-professional", "select whoever from audit"];',
    ),
  ).toBe("0 ");
});
