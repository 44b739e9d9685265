import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { DefinitionFolders } from "../proforma/read-definitions.ts";

/** Definitions in the folders of this computer. What cannot be read is said by null. */
export const definitionFolders: DefinitionFolders = {
  pathsIn: (path) =>
    tryTo(() => (statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : null)),
  read: (path) =>
    tryTo(() => ({ name: basename(path).replace(/\p{Cc}/gu, "?"), text: readFileSync(path, "utf8") })),
};

function tryTo<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}
