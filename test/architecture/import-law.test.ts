import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";

interface Case {
  readonly because: string;
  readonly from: string;
  readonly imports: string;
  readonly typesOnly?: true;
}

interface Banned extends Case {
  readonly breaks: string;
}

/** One file a case; `imports` is a path from the root of the tree, or the name of a package. */
const banned: readonly Banned[] = [
  {
    because: "the words every folder may use depend on no folder",
    from: "src/outcome.ts",
    imports: "src/audit/record.ts",
    breaks: "shared-words-stand-alone",
  },
  {
    because: "Word files are read without knowing the form",
    from: "src/ooxml/a.ts",
    imports: "src/proforma/form.ts",
    breaks: "ooxml-and-proforma-stand-alone",
  },
  {
    because: "the form is known without knowing the record",
    from: "src/proforma/a.ts",
    imports: "src/audit/record.ts",
    breaks: "ooxml-and-proforma-stand-alone",
  },
  {
    because: "names of authorities are looked up without knowing who asks",
    from: "src/authorities/a.ts",
    imports: "src/audit/record.ts",
    breaks: "authorities-stand-alone",
  },
  {
    because: "sentences and lines are for every folder, and know none of them",
    from: "src/text/a.ts",
    imports: "src/checks/check.ts",
    breaks: "text-stands-alone",
  },
  {
    because: "days are counted without knowing what is due",
    from: "src/dates/a.ts",
    imports: "src/audit/record.ts",
    breaks: "dates-stand-alone",
  },
  {
    because: "what is due by when is data that checks and tracker share",
    from: "src/milestones/a.ts",
    imports: "src/tracker/rules.ts",
    breaks: "milestones-are-data",
  },
  {
    because: "a record is made before it is checked",
    from: "src/audit/a.ts",
    imports: "src/checks/check.ts",
    breaks: "audit-imports-only-down",
  },
  {
    because: "checks judge answers, not documents",
    from: "src/checks/a.ts",
    imports: "src/ooxml/document.ts",
    breaks: "checks-see-answers-only",
  },
  {
    because: "a type is knowledge too",
    from: "src/checks/e.ts",
    imports: "src/ooxml/document.ts",
    typesOnly: true,
    breaks: "checks-see-answers-only",
  },
  {
    because: "checks are not made for one face",
    from: "src/checks/b.ts",
    imports: "src/cli/print.ts",
    breaks: "checks-import-only-down",
  },
  {
    because: "a row is made from the record, not from the document",
    from: "src/collation/a.ts",
    imports: "src/ooxml/document.ts",
    breaks: "collation-imports-only-down",
  },
  {
    because: "a list of children is read without knowing what is drawn from it",
    from: "src/case-list/a.ts",
    imports: "src/sample/draw.ts",
    breaks: "case-list-knows-no-use",
  },
  {
    because: "what is due is worked out without a service",
    from: "src/tracker/a.ts",
    imports: "src/server/app.ts",
    breaks: "improvement-imports-only-down",
  },
  {
    because: "a sample knows no list that is shared",
    from: "src/sample/a.ts",
    imports: "src/collation/targets/file/list.ts",
    breaks: "improvement-imports-only-down",
  },
  {
    because: "only a face picks the place in which actions are followed up",
    from: "src/actions/a.ts",
    imports: "src/actions/adapters/register/tracker.ts",
    breaks: "actions-do-not-pick-their-adapter",
  },
  {
    because: "actions in a list use the client of that list and of no other",
    from: "src/actions/adapters/list/a.ts",
    imports: "src/collation/adapters/folder/rows.ts",
    breaks: "action-adapters-share-the-line-only",
  },
  {
    because: "a quarter is counted from what the caller read",
    from: "src/activity/a.ts",
    imports: "src/server/app.ts",
    breaks: "activity-counts-what-others-made",
  },
  {
    because: "an outcome is worked out from records, wherever they come from",
    from: "src/outcomes/a.ts",
    imports: "src/collation/rows.ts",
    breaks: "outcomes-import-only-down",
  },
  {
    because: "a report that saw audits could show what the outcome hides",
    from: "src/outcomes/reports/word.ts",
    imports: "src/audit/record.ts",
    breaks: "reports-draw-from-the-outcome",
  },
  {
    because: "only a face picks the target",
    from: "src/collation/b.ts",
    imports: "src/collation/adapters/folder/rows.ts",
    breaks: "collation-does-not-pick-its-adapter",
  },
  {
    because: "one target can be removed without the other",
    from: "src/collation/adapters/list/a.ts",
    imports: "src/collation/adapters/folder/rows.ts",
    breaks: "adapters-do-not-know-each-other",
  },
  {
    because: "a target in one file is a target too",
    from: "src/collation/adapters/paper.ts",
    imports: "src/collation/adapters/folder/rows.ts",
    breaks: "adapters-do-not-know-each-other",
  },
  {
    because: "the live document is not collated where it is read",
    from: "src/word/a.ts",
    imports: "src/collation/row.ts",
    breaks: "word-imports-only-down",
  },
  {
    because: "components take data and give callbacks",
    from: "src/taskpane/components/A.tsx",
    imports: "src/word/document.ts",
    breaks: "components-know-no-host",
  },
  {
    because: "the service does not run the command line",
    from: "src/server/a.ts",
    imports: "src/cli/print.ts",
    breaks: "faces-do-not-know-each-other",
  },
  {
    because: "the ribbon does not reach into the pane",
    from: "src/commands/a.ts",
    imports: "src/taskpane/components/Badge.tsx",
    breaks: "ribbon-draws-no-pane",
  },
  {
    because: "a ring of two is a ring",
    from: "src/audit/ring-a.ts",
    imports: "src/audit/ring-b.ts",
    breaks: "no-cycles",
  },
  {
    because: "the product does not need its tests",
    from: "src/audit/b.ts",
    imports: "test/support/record-builder.ts",
    breaks: "src-knows-no-tests",
  },
  {
    because: "the parser is met in one folder",
    from: "src/ooxml/reader.ts",
    imports: "saxes",
    breaks: "one-door-for-xml",
  },
  {
    because: "a browser has no file system",
    from: "src/ooxml/b.ts",
    imports: "node:fs",
    breaks: "node-at-the-edges-only",
  },
  {
    because: "the short name of a Node module is the same module",
    from: "src/audit/c.ts",
    imports: "fs",
    breaks: "node-at-the-edges-only",
  },
  {
    because: "collation itself runs in the pane",
    from: "src/collation/c.ts",
    imports: "node:http",
    breaks: "node-at-the-edges-only",
  },
  {
    because: "a carrier sends from the pane too",
    from: "src/collation/adapters/list/b.ts",
    imports: "node:fs",
    breaks: "node-at-the-edges-only",
  },
  {
    because: "the command line sees no more of the service than its administration",
    from: "src/cli/d.ts",
    imports: "src/server/store/store.ts",
    breaks: "faces-do-not-know-each-other",
  },
  {
    because: "checks draw nothing",
    from: "src/checks/c.ts",
    imports: "react",
    breaks: "core-knows-no-screen-and-no-host",
  },
  {
    because: "what only the tests install is not there when the product runs",
    from: "src/cli/a.ts",
    imports: "fast-check",
    breaks: "shipped-code-needs-shipped-packages",
  },
  {
    because: "utils says nothing of what is in it",
    from: "src/audit/d.ts",
    imports: "src/audit/utils/dates.ts",
    breaks: "no-folder-called-utils",
  },
  {
    because: "a barrel hides the module that is meant",
    from: "src/audit/e.ts",
    imports: "src/proforma/index.ts",
    breaks: "no-barrels",
  },
];

/** The way back of the ring above, which is reported once. */
const wayBack: Case = {
  because: "a ring of two is a ring",
  from: "src/audit/ring-b.ts",
  imports: "src/audit/ring-a.ts",
};

const allowed: readonly Case[] = [
  {
    because: "the shape of a development package is gone when the product runs",
    from: "src/cli/c.ts",
    imports: "fast-check",
    typesOnly: true,
  },
  { because: "every folder shares these words", from: "src/ooxml/c.ts", imports: "src/result.ts" },
  { because: "a folder knows itself", from: "src/proforma/b.ts", imports: "src/proforma/form.ts" },
  {
    because: "recognising joins form and document",
    from: "src/audit/f.ts",
    imports: "src/ooxml/document.ts",
  },
  { because: "checks judge the record", from: "src/checks/d.ts", imports: "src/audit/record.ts" },
  {
    because: "every folder may look up an authority",
    from: "src/collation/e.ts",
    imports: "src/authorities/find.ts",
  },
  { because: "the registry is the one barrel", from: "src/collation/d.ts", imports: "src/checks/index.ts" },
  { because: "the door for XML", from: "src/ooxml/xml/parser.ts", imports: "saxes" },
  { because: "the command line runs under Node", from: "src/cli/b.ts", imports: "node:fs" },
  {
    because: "the command line administers the service through one door",
    from: "src/cli/e.ts",
    imports: "src/server/administration.ts",
  },
  {
    because: "a face picks its target",
    from: "src/server/b.ts",
    imports: "src/collation/adapters/folder/rows.ts",
  },
  { because: "the pane speaks to Word", from: "src/taskpane/a.ts", imports: "src/word/document.ts" },
  { because: "a test may use a test package", from: "test/audit/a.test.ts", imports: "fast-check" },
];

interface Rule {
  readonly name: string;
  readonly severity: string;
  readonly comment?: string;
}

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: readonly Rule[] };
  };
}

const repository = resolve(__dirname, "../..");

/** Writes the file of each case and an empty file for whatever it imports. */
function writeTree(root: string, cases: readonly Case[]) {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const ours = (path: string) => /^(src|test)\//.test(path);

  for (const { imports } of cases) if (ours(imports)) write(imports, "export const nothing = 0;\n");
  for (const { from, imports, typesOnly } of cases) {
    const path = relative(dirname(from), imports);
    const specifier = ours(imports) ? (path.startsWith(".") ? path : `./${path}`) : imports;
    write(from, typesOnly ? `import type { Anything } from "${specifier}";\n` : `import "${specifier}";\n`);
  }
  for (const name of ["saxes", "react", "fast-check"]) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
    write(`node_modules/${name}/index.js`, "");
  }
  write(
    "package.json",
    JSON.stringify({
      type: "module",
      dependencies: { saxes: "*", react: "*" },
      devDependencies: { "fast-check": "*" },
    }),
  );
}

/** Runs dependency-cruiser as `npm run lint` does, over another tree. */
function cruise(root: string): Cruise {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(repository, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
      ...["--config", join(repository, ".dependency-cruiser.cjs")],
      ...["--output-type", "json", "src", "test"],
    ],
    { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  if (stdout === "") throw new Error(`dependency-cruiser did not run: ${stderr}`);
  // The shape is dependency-cruiser's published one; a change in it fails every test below.
  return JSON.parse(stdout) as Cruise;
}

describe("the import law", () => {
  let root: string;
  let summary: Cruise["summary"];

  const brokenBy = (file: string) =>
    summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "import-law-"));
    writeTree(root, [...banned, wayBack, ...allowed]);
    summary = cruise(root).summary;
  }, 30_000);

  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it.each(banned)("bans $from → $imports: $because", ({ from, breaks }) => {
    expect(brokenBy(from)).toContain(breaks);
  });

  it.each(allowed)("allows $from → $imports: $because", ({ from }) => {
    expect(brokenBy(from)).toEqual([]);
  });

  it("has a case above for every ban", () => {
    const names = summary.ruleSetUsed.forbidden.map(({ name }) => name);
    expect(new Set(banned.map(({ breaks }) => breaks))).toEqual(new Set(names));
  });

  it("stops the build at every ban, and says what to do instead", () => {
    for (const { name, severity, comment = "" } of summary.ruleSetUsed.forbidden) {
      const saysWhatToDo = /^[A-Za-z].{60,}\.$/.test(comment);
      expect({ name, severity, saysWhatToDo }).toEqual({ name, severity: "error", saysWhatToDo: true });
    }
  });
});
