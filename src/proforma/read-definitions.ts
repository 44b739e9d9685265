import { fail, succeed, type Result } from "../result.ts";
import { locateInJson, type LocatedJson } from "../text/locate-in-json.ts";
import { readForm } from "./define-form.ts";
import type { Form } from "./form.ts";
import { findForm, shippedForms } from "./registry.ts";

/** A definition as it was found. */
export interface DefinitionFile {
  /** For messages: the name of the file, without control characters. */
  readonly name: string;
  readonly text: string;
}

/** Files and folders of a host, as far as definitions need them. Neither method throws. */
export interface DefinitionFolders {
  /** The paths in a folder, in any order; null where the path is no folder. */
  pathsIn(path: string): readonly string[] | null;
  /** The file's name and text; null where it could not be read. */
  read(path: string): DefinitionFile | null;
}

/** Far more than any definition has. A larger file is another one, named by mistake. */
const maxCharacters = 1024 * 1024;

/**
 * The forms that ship, and those of the given files and folders after them. Of a folder every JSON file in it is a
 * definition, JSON Schemas aside; its own folders are not searched.
 * Fails with `definition-unreadable` for a path that leads to no definition, else as `readDefinitions`.
 */
export function loadForms(
  paths: readonly string[],
  folders: DefinitionFolders,
  shipped: readonly Form[] = shippedForms,
): Result<readonly Form[]> {
  const files: DefinitionFile[] = [];
  for (const path of paths) {
    const inFolder = folders.pathsIn(path);
    const found = inFolder === null ? [path] : inFolder.filter(isDefinitionName).toSorted();
    const read = found.map((each) => folders.read(each));
    const readable = read.filter((file) => file !== null);
    const unread = found[read.indexOf(null)] ?? path;
    if (found.length === 0) return fail(emptyFolder(path));
    if (readable.length < read.length) return fail(unreadableDefinition(unread));
    files.push(...readable);
  }
  return readDefinitions(files, shipped);
}

function isDefinitionName(path: string): boolean {
  return /\.json$/iu.test(path) && !/\.(?:schema|truth)\.json$/iu.test(path);
}

/**
 * The forms that ship, and those of the files after them. A form of our own may be had in another version, but no id and
 * version come twice, since records name their form by them.
 * Fails with `definition-wrong`: a sentence for each problem, with the file, the line and what to write instead.
 */
export function readDefinitions(
  files: readonly DefinitionFile[],
  shipped: readonly Form[] = shippedForms,
): Result<readonly Form[]> {
  const forms = [...shipped];
  const problems: string[] = [];
  const sources = new Map<Form, string>();
  for (const file of files) {
    const read = readDefinition(file);
    if (!read.ok) {
      problems.push(read.problem.message);
      continue;
    }
    const same = findForm(forms, read.value);
    if (same === null) {
      forms.push(read.value);
      sources.set(read.value, file.name);
    } else {
      const line = lineOfVersion(file.text);
      const owner = sources.get(same);
      const where = owner === undefined ? "ships with this program" : `is also in ${owner}`;
      const what = `version "${same.version}" of the form "${same.id}" ${where}. Give this one another version or id`;
      problems.push(`${file.name}, line ${line}: ${what}.`);
    }
  }
  return problems.length > 0
    ? fail({ code: "definition-wrong", message: problems.join("\n") })
    : succeed(forms);
}

/**
 * Reads one definition, as `locateDefinition`.
 * Fails with `definition-wrong`: a sentence for each problem, with the file, the line and what to write instead.
 */
export function readDefinition(file: DefinitionFile): Result<Form> {
  const { form, problems } = locateDefinition(file);
  if (form !== null) return succeed(form);
  const lines = problems.map(({ line, what }) => `${file.name}, line ${line}: ${what}`);
  return fail({ code: "definition-wrong", message: lines.join("\n") });
}

/** Something to be said of one line of a definition, counted from 1, as a sentence. */
export interface DefinitionLineProblem {
  readonly code: string;
  readonly line: number;
  readonly what: string;
}

export type LocatedDefinition =
  | { readonly form: Form; readonly lineOf: LocatedJson["lineOf"]; readonly problems: readonly [] }
  | { readonly form: null; readonly problems: readonly DefinitionLineProblem[] };

/** Reads a definition that knows its lines: JSON, comments allowed. `"$schema"` at its top is for editors. */
export function locateDefinition({ text }: DefinitionFile): LocatedDefinition {
  if (text.length > maxCharacters) return { form: null, problems: [tooLarge] };
  const json = locateInJson(text.replace(/^\uFEFF/u, ""));
  if ("problems" in json) return refused(json.problems.map((problem) => ({ code: "not-json", ...problem })));
  const { form, problems } = readForm(withoutSchema(json.value));
  return form === null
    ? refused(problems.map(({ code, path, what }) => ({ code, line: json.lineOf(path), what })))
    : { form, lineOf: json.lineOf, problems: [] };
}

function refused(problems: readonly DefinitionLineProblem[]): LocatedDefinition {
  const sentences = problems.map((problem) => ({ ...problem, what: sentence(problem.what) }));
  return { form: null, problems: sentences.toSorted((one, other) => one.line - other.line) };
}

/** With a full stop, where it has none. */
export function sentence(words: string): string {
  return /[.?]$/u.test(words) ? words : `${words}.`;
}

const tooLarge: DefinitionLineProblem = {
  code: "too-large",
  line: 1,
  what: "this file is too large for a form definition. Name another file.",
};

function withoutSchema(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== "$schema"));
}

function lineOfVersion(text: string): number {
  const json = locateInJson(text.replace(/^\uFEFF/u, ""));
  return "problems" in json ? 1 : json.lineOf(["version"]);
}

export function unreadableDefinition(path: string) {
  const message = `The form definition ${printable(path)} could not be read. Name a JSON file, or a folder of them, as in --definition local-form.json.`;
  return { code: "definition-unreadable", message };
}

function emptyFolder(path: string) {
  const message = `There is no form definition in ${printable(path)}. Add a JSON file to the folder, or name the file itself.`;
  return { code: "definition-unreadable", message };
}

/** A path may have been typed, and what would steer the terminal is shown as a question mark. */
function printable(path: string): string {
  return path.replace(/\p{Cc}/gu, "?");
}
