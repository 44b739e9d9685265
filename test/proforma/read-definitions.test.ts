import { focusedMatching } from "../../src/proforma/definitions/focused-matching.ts";
import type { FormData } from "../../src/proforma/form.ts";
import { wordPlaceholders } from "../../src/proforma/form.ts";
import {
  loadForms,
  readDefinition,
  readDefinitions,
  type DefinitionFolders,
} from "../../src/proforma/read-definitions.ts";
import { shippedForms } from "../../src/proforma/registry.ts";

const small: FormData = {
  id: "small-form",
  version: "1",
  title: "Small form",
  publisher: "Westhaven",
  scales: { answers: { values: [{ value: "Yes" }, { value: "No" }] } },
  parts: [
    {
      kind: "grid",
      id: "visits",
      heading: "Visits",
      title: "Visits",
      columns: [{ id: "answer", title: "answer", labels: ["Yes/No"], type: "choice", scale: "answers" }],
      rows: [{ id: "visits.alone", text: "Was the child seen alone?", title: "seen alone" }],
    },
  ],
  placeholders: wordPlaceholders,
};

const written = (data: unknown, name = "local.json") => ({ name, text: JSON.stringify(data, null, 2) });

/** What is said of the small form after a change to its text. */
function problemAfter(change: (text: string) => string): string {
  const read = readDefinition({ name: "local.json", text: change(written(small).text) });
  return read.ok ? "no problem" : read.problem.message;
}

describe("a definition that is read from a file", () => {
  it("is the form that the same data makes, whatever editors are told at its top", () => {
    const data = { $schema: "form-definition.schema.json", ...focusedMatching };
    expect(readDefinition(written(data))).toEqual({ ok: true, value: focusedMatching });
  });

  it("may have comments and a byte order mark", () => {
    expect(problemAfter((text) => `\uFEFF// Ours.\n${text}`)).toBe("no problem");
  });

  it.each([
    {
      because: "a brace is missing",
      change: (text: string) => text.slice(0, -2),
      says: /^local\.json, line \d+: a closing \} is missing\.$/u,
    },
    {
      because: "a name is misspelt",
      change: (text: string) => text.replace('"heading"', '"heding"'),
      says: /line 22: there is no "heding" here\. Did you mean "heading"\?/u,
    },
    {
      because: "a name is missing",
      change: (text: string) => text.replace('  "publisher": "Westhaven",\n', ""),
      says: /line 1: add "publisher" here\.$/u,
    },
    {
      because: "a part is of no kind",
      change: (text: string) => text.replace('"kind": "grid"', '"kind": "table"'),
      says: /line 20: "kind" must be "fields", "grid", "list" or "prompt"\.$/u,
    },
    {
      because: "a value is of no type",
      change: (text: string) => text.replace('"type": "choice"', '"type": "select"'),
      says: /line 31: "type" must be "choice", "choices", "text", "date", "number" or "tick"\.$/u,
    },
    {
      because: "an id has a space",
      change: (text: string) => text.replace('"visits.alone"', '"seen alone"'),
      says: /line 37: "id" is not right: an id starts with a letter/u,
    },
    {
      because: "a scale is not there",
      change: (text: string) => text.replace('"scale": "answers"', '"scale": "answer"'),
      says: /line 32: a choice needs one of the form's scales: answers\.$/u,
    },
    {
      because: "a number stands for text",
      change: (text: string) => text.replace('"version": "1"', '"version": 1'),
      says: /line 3: "version" must be text in double quotes\.$/u,
    },
  ])("is refused with file, line and what to write where $because", ({ change, says }) => {
    expect(problemAfter(change)).toMatch(says);
  });

  it.each([
    { when: [{ at: "visits.alone/answer" }], says: 'a condition has "at" with "is"' },
    { when: [{ at: "visits.alone/answer", is: "Yes" }], says: '"is" must be a list in [ ]' },
    { when: [{ at: "visits.alone/grade", is: ["Yes"] }], says: 'the form has no place "visits.alone/grade"' },
  ])("is refused where a rule cannot be followed: $says", ({ when, says }) => {
    const rule = {
      id: "unseen",
      severity: "note",
      why: "w",
      source: "s",
    };
    const asks = [{ id: "ask", when, at: "visits.alone/answer", message: "m" }];
    const read = readDefinition(written({ ...small, rules: [{ ...rule, asks }] }));
    expect(read.ok ? "" : read.problem.message).toContain(says);
  });
});

describe("definitions from outside", () => {
  it("come after those that ship", () => {
    const read = readDefinitions([written(small)]);
    expect(read.ok && read.value.map(({ id }) => id)).toEqual([
      ...shippedForms.map(({ id }) => id),
      "small-form",
    ]);
  });

  it("may be another version of a form that ships, and never the same one", () => {
    expect(readDefinitions([written({ ...focusedMatching, version: "2027" })]).ok).toBe(true);
    const again = readDefinitions([written(focusedMatching)]);
    expect(again.ok ? "" : again.problem.message).toMatch(
      /^local\.json, line 3: version "2020" of the form "focused-matching" ships with this program\. Give/u,
    );
  });

  it("are refused where two files have the same id and version, with both files named", () => {
    const read = readDefinitions([written(small, "one.json"), written(small, "two.json")]);
    expect(read.ok ? "" : read.problem.message).toContain("two.json, line 3");
    expect(read.ok ? "" : read.problem.message).toContain("is also in one.json");
  });

  it("say what is wrong in every file at once", () => {
    const files = ["one.json", "two.json"].map((name) => ({ name, text: "{" }));
    const read = readDefinitions(files);
    expect(read.ok ? [] : read.problem.message.split("\n")).toHaveLength(2);
  });
});

/** Folders that hold these files, by their paths. */
function foldersOf(files: Readonly<Record<string, unknown>>): DefinitionFolders {
  return {
    pathsIn: (path) => {
      const inside = Object.keys(files).filter((each) => each.startsWith(`${path}/`));
      return inside.length === 0 && path !== "empty" ? null : inside;
    },
    read: (path) => (path in files ? written(files[path], path) : null),
  };
}

describe("a path to definitions", () => {
  it("may be a folder, of which JSON files are read in the order of their names, schemas aside", () => {
    const folders = foldersOf({
      "forms/b.json": { ...small, id: "b" },
      "forms/a.json": { ...small, id: "a" },
      "forms/a.schema.json": {},
      "forms/notes.txt": {},
    });
    const read = loadForms(["forms"], folders, []);
    expect(read.ok && read.value.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it.each([
    ["nowhere.json", /could not be read\. Name a JSON file/u],
    ["empty", /There is no form definition in empty\. Add a JSON file/u],
  ])("is refused where it leads to no definition: %s", (path, says) => {
    const read = loadForms([path], foldersOf({}));
    expect(read).toMatchObject({ ok: false, problem: { code: "definition-unreadable" } });
    expect(read.ok ? "" : read.problem.message).toMatch(says);
  });
});
