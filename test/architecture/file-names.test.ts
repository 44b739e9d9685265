import { readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const repository = resolve(__dirname, "../..");

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/;
const PASCAL_CASE = /^([A-Z][a-z0-9]*)+(\.[a-z]+)*$/;

/** Every TypeScript file and folder under src and test, as paths from the root of the repository. */
const paths = ["src", "test"].flatMap((top) =>
  readdirSync(join(repository, top), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() || /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(repository.length + 1)),
);

describe("file and folder names", () => {
  it("are in kebab-case, or in PascalCase for a component and its test", () => {
    const isComponent = (path: string) => /^(src|test)\/taskpane\//.test(path);
    const misnamed = paths.filter((path) => {
      const name = basename(path);
      return !KEBAB_CASE.test(name) && !(isComponent(path) && PASCAL_CASE.test(name));
    });
    expect(misnamed).toEqual([]);
  });

  it("never are a drawer for odds and ends", () => {
    const drawers = paths.filter((path) => /^(utils?|helpers?|common|misc)(\.|$)/.test(basename(path)));
    expect(drawers).toEqual([]);
  });
});
