import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeSizes, measureBundles } from "../../scripts/bundle-sizes.mjs";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

it("counts for a page all scripts that it loads at first, compressed", () =>
  inTemporaryFolder((folder) => {
    const web = join(folder, "web");
    mkdirSync(web);
    writeFileSync(join(web, "pane.js"), "a".repeat(10_000));
    writeFileSync(join(web, "judge.js"), "b".repeat(10_000));
    writeFileSync(join(web, "help.js"), "c");
    writeFileSync(join(folder, "first-load.json"), '{"taskpane":["pane.js","judge.js"]}');
    const { pages, files } = measureBundles(web);
    expect(pages.taskpane).toBe((files["pane.js"] ?? 0) + (files["judge.js"] ?? 0));
    expect(pages.taskpane).toBeLessThan(200);
    expect(describeSizes({ pages, files })).toHaveLength(4);
  }));
