import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  complainOfSize,
  describeSizes,
  measureBundles,
  paneLimit,
  wordListLimit,
} from "../../scripts/bundle-sizes.mjs";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

it("counts for a page all scripts that it loads at first, compressed", () =>
  inTemporaryFolder((folder) => {
    const web = join(folder, "web");
    mkdirSync(web);
    writeFileSync(join(web, "pane.js"), "a".repeat(10_000));
    writeFileSync(join(web, "judge.js"), "b".repeat(10_000));
    writeFileSync(join(web, "help.js"), "c");
    writeFileSync(join(web, "word-lists.1a2b3c4d.js"), "d".repeat(10_000));
    writeFileSync(
      join(folder, "first-load.json"),
      '{"taskpane":["pane.js","judge.js","word-lists.1a2b3c4d.js"]}',
    );
    const { pages, wordLists, files } = measureBundles(web);
    expect(wordLists).toBe(files["word-lists.1a2b3c4d.js"]);
    expect(pages.taskpane).toBe((files["pane.js"] ?? 0) + (files["judge.js"] ?? 0));
    expect(pages.taskpane).toBeLessThan(200);
    expect(describeSizes({ pages, wordLists, files })).toHaveLength(5);
  }));

it.each([
  ["as large as it may be", paneLimit, null],
  ["a byte larger", paneLimit + 1, "170.0 KB is the limit"],
  ["not there", 0, "loads no script"],
])("judges a pane that is %s", (_, size, complaint) => {
  const said = complainOfSize({ pages: { taskpane: size }, wordLists: 0, files: {} });
  if (complaint === null) expect(said).toBeNull();
  else expect(said).toContain(complaint);
});

it("does not accept lists of words that grew too long", () => {
  const sizes = { pages: { taskpane: 1 }, wordLists: wordListLimit + 1, files: {} };
  expect(complainOfSize(sizes)).toContain("128.0 KB is the limit");
});
