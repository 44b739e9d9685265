import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Form } from "../proforma/form.ts";
import {
  loadForms as loadFormsFrom,
  unreadableDefinition,
  type DefinitionFile,
  type DefinitionFolders,
} from "../proforma/read-definitions.ts";
import { shippedForms } from "../proforma/registry.ts";
import { fail, succeed, type Result } from "../result.ts";
import { printable } from "./printable.ts";
import { systemCodeOf } from "./system-code.ts";

/**
 * The forms that ship, and those of the definition files and folders on this computer that `--definition` names.
 * Fails with `definition-unreadable` or `definition-wrong`, as `src/proforma/read-definitions.ts`.
 */
export function loadForms(paths: readonly string[]): Result<readonly Form[]> {
  return loadFormsFrom(paths, nodeFolders);
}

/** The forms of those files and folders without those that ship. Fails as `loadForms`. */
export function loadOtherForms(paths: readonly string[]): Result<readonly Form[]> {
  const forms = loadForms(paths);
  return forms.ok ? succeed(forms.value.filter((form) => !shippedForms.includes(form))) : forms;
}

/** The text of one definition file. Fails with `definition-unreadable`. */
export function readDefinitionFile(path: string): Result<DefinitionFile> {
  const file = nodeFolders.read(path);
  return file === null ? fail(unreadableDefinition(path)) : succeed(file);
}

const nodeFolders: DefinitionFolders = {
  pathsIn: (path) => attempt(() => readdirSync(path).map((name) => join(path, name))),
  read: (path) =>
    attempt(() => ({
      name: printable(basename(path)),
      text: readFileSync(path, { encoding: "utf8" }),
    })),
};

/** Null where the operating system refuses, as it does for what is not a folder. */
function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return null;
  }
}
