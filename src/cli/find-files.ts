import { readdirSync, realpathSync, statSync } from "node:fs";
import type { Dirent } from "node:fs";
import { basename, join, resolve } from "node:path";

import { fail, succeed } from "../result.ts";
import type { Problem, Result } from "../result.ts";
import { systemCodeOf } from "./system-code.ts";

/** A file to work on, by the path that the user would call it; or a path that leads to none, and why. */
export interface FoundFile {
  readonly path: string;
  readonly problem: Problem | null;
}

const wordFile = /\.(docx|dotx|docm)$/i;
/** Word's owner file beside an open document has the document's extension and is none; so has a Mac's file of attributes. */
const besideADocument = /^(~\$|\._)/;

/**
 * The files that the given paths mean, each once, in the order given; those of a folder by name, with all folders in it.
 * A named file is taken whatever it is called, in a folder only Word files are. Links are followed, no folder is
 * searched twice.
 */
export function findFiles(paths: readonly string[]): readonly FoundFile[] {
  const search = new Search();
  for (const path of paths) search.take(path);
  return search.found;
}

/** As `findFiles`, for commands that write: they take what is named, and refuse a folder. */
export function findNamedFiles(paths: readonly string[]): readonly FoundFile[] {
  const search = new Search();
  for (const path of paths) {
    const kind = kindOf(path);
    if (kind.ok && kind.value === "folder") search.refuse(path, isAFolder);
    else search.take(path);
  }
  return search.found;
}

class Search {
  readonly found: FoundFile[] = [];
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  take(path: string): void {
    if (besideADocument.test(basename(path))) return;
    const kind = kindOf(path);
    if (!kind.ok) this.refuse(path, kind.problem);
    else if (kind.value === "folder") this.#takeFolder(path);
    else this.#takeFile(path);
  }

  refuse(path: string, problem: Problem): void {
    this.found.push({ path, problem });
  }

  #takeFile(path: string): void {
    const absolute = resolve(path);
    if (this.#files.has(absolute)) return;
    this.#files.add(absolute);
    this.found.push({ path, problem: null });
  }

  #takeFolder(path: string): void {
    const entries = this.#listOnce(path);
    if (!entries.ok) this.refuse(path, entries.problem);
    for (const entry of entries.ok ? entries.value : []) {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) this.#takeFolder(inside);
      else if (entry.isSymbolicLink()) this.#takeLink(inside);
      else if (entry.isFile() && wordFile.test(entry.name)) this.take(inside);
    }
  }

  /** A link that is called like a Word file is one, wherever it leads; any other matters only when it leads to a folder. */
  #takeLink(path: string): void {
    const kind = kindOf(path);
    if (wordFile.test(path)) this.take(path);
    else if (kind.ok && kind.value === "folder") this.#takeFolder(path);
  }

  /** What is in a folder, by name; nothing the second time, as a link may lead back up to a folder that we are in. */
  #listOnce(path: string): Result<readonly Dirent[]> {
    try {
      const real = realpathSync(path);
      if (this.#folders.has(real)) return succeed([]);
      this.#folders.add(real);
      return succeed(readdirSync(path, { withFileTypes: true }).sort(byName));
    } catch (error) {
      if (systemCodeOf(error) === null) throw error;
      return fail(unreadableFolder);
    }
  }
}

function kindOf(path: string): Result<"file" | "folder"> {
  try {
    const status = statSync(path);
    if (status.isDirectory()) return succeed("folder");
    return status.isFile() ? succeed("file") : fail(notAFile);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === null) throw error;
    return fail(code === "ENOENT" || code === "ENOTDIR" ? notThere : unreadable);
  }
}

/** By code unit, so that the order is the same on every machine. */
function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}

const notThere: Problem = {
  code: "file-unreadable",
  message: "There is no file or folder of this name. Check how it is spelled and where it is.",
};

const notAFile: Problem = {
  code: "file-unreadable",
  message: "This is neither a file nor a folder. Name a Word document or a folder of them.",
};

export const unreadable: Problem = {
  code: "file-unreadable",
  message:
    "This file cannot be opened. Check that you are allowed to read it and that its drive is connected.",
};

const unreadableFolder: Problem = {
  code: "file-unreadable",
  message:
    "This folder cannot be opened. Check that you are allowed to read it and that its drive is connected.",
};

const isAFolder: Problem = {
  code: "is-a-folder",
  message: "This is a folder. Name the files themselves: this command writes only what was named.",
};
