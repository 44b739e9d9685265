import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { OfficeHost } from "../../../src/word/office/office-host.ts";
import { librarySetsOnNpm } from "../../support/word-stand-in/host-document.ts";
import { requirementSets } from "../../support/word-stand-in/requirement-sets.ts";

/** Compiles only while the real Word and Office have everything that the adapter asks of them, in the shape it expects. */
const fitReal = (real: { Word: typeof Word; Office: typeof Office }): OfficeHost => real;

/** The declarations that Microsoft publishes, each with the requirement set that brought it. */
const declarations = wordNamespace(readModule("@types/office-js/index.d.ts"));

describe("the part of Office.js that is used", () => {
  it("fits the published types", () => {
    expect(fitReal).toBeInstanceOf(Function);
  });

  const members = Object.entries(requirementSets).flatMap(([type, sets]) =>
    Object.entries(sets).map(([member, set]) => ({ type, member, set })),
  );

  it.each(members)("$type.$member came with $set", ({ type, member, set }) => {
    expect(publishedSetOf(type, member)).toBe(set);
  });
});

it("ends in the copy of Office.js on npm where the stand-in says", () => {
  const sets = readModule("@microsoft/office-js/dist/office.d.ts").matchAll(
    /\[Api set: (WordApi \d+\.\d+)\]/g,
  );
  expect([...new Set([...sets].map(([, set]) => set))].sort()).toEqual(librarySetsOnNpm);
});

it.each(["addAsync", "getByNamespaceAsync", "getXmlAsync", "deleteAsync"])(
  "is in that copy too for custom XML parts of the common API: %s",
  (member) => {
    const declared = readModule("@microsoft/office-js/dist/office.d.ts");
    const [parts = ""] =
      /interface CustomXmlPart \{[\s\S]*?interface CustomXmlPrefixMappings/.exec(declared) ?? [];
    expect(parts).toMatch(new RegExp(`\\n {8}${member}\\(`));
    expect(readModule("@microsoft/office-js/dist/word-win32-16.01.js")).toContain(`"${member}"`);
  },
);

function readModule(path: string): string {
  return readFileSync(createRequire(__filename).resolve(path), "utf8");
}

function wordNamespace(all: string): string {
  return all.slice(all.indexOf("declare namespace Word {"), all.indexOf("declare namespace OneNote {"));
}

function publishedSetOf(type: string, member: string): string | undefined {
  const start = declarations.indexOf(`\n    class ${type} extends `);
  const body = declarations.slice(start, declarations.indexOf("\n    }\n", start));
  const declaration = new RegExp(`\\n        (?:readonly )?${member}[(:]`).exec(body);
  const before = body.slice(0, declaration?.index ?? 0);
  return /\[Api set: ([A-Za-z]+ \d+\.\d+)\](?![\s\S]*\[Api set: )/.exec(before)?.[1];
}
