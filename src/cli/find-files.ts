import { readdirSync, realpathSync, statSync } from "node:fs";
import type { Dirent } from "node:fs";
import { basename, extname, join, resolve } from "node:path";

import { fail, succeed } from "../result.ts";
import type { Problem, Result } from "../result.ts";
import { systemCodeOf } from "./system-code.ts";

/** A file to work on, by the path that the user would call it; or a path that leads to none, and why. */
export interface FoundFile {
  readonly path: string;
  readonly problem: Problem | null;
}

/** A file in a folder that is not worked on, and why. */
export interface LeftOutFile {
  readonly path: string;
  readonly problem: Problem;
}

/** What the paths of a command lead to. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly leftOut: readonly LeftOutFile[];
  /** How many files there are that other programs keep for themselves, such as the lock file beside an open document. */
  readonly lockFiles: number;
}

const wordFile = /\.(docx|dotx|docm|dotm)$/i;
/**
 * Office's owner files, LibreOffice's lock files and the attributes that a Mac keeps beside a file. They have a document's
 * extension and are none. Nobody wants to read about the settings that Windows and macOS keep in each folder either.
 */
const lockFile = /^(~\$|\._|\.~lock\.|\.permanency-audit-)|^(\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/**
 * The files that the given paths mean, each once, in the order given; those of a folder by name, with all folders in it.
 * A named file is taken whatever it is called, in a folder only Word files are, and the others are listed with the reason.
 * Links are followed, no folder is searched twice.
 */
export function findFiles(paths: readonly string[]): FoundFiles {
  const search = new Search();
  for (const path of paths) search.take(path);
  return search;
}

/** As `findFiles`, for commands that write: they take what is named, and refuse a folder. */
export function findNamedFiles(paths: readonly string[]): readonly FoundFile[] {
  const search = new Search();
  for (const path of paths) {
    const kind = kindOf(path);
    if (kind.ok && kind.value === "folder") search.refuse(path, isAFolder);
    else search.take(path);
  }
  return search.files;
}

class Search implements FoundFiles {
  readonly files: FoundFile[] = [];
  readonly leftOut: LeftOutFile[] = [];
  lockFiles = 0;
  readonly #seenFiles = new Set<string>();
  readonly #seenFolders = new Set<string>();

  take(path: string): void {
    if (lockFile.test(basename(path))) {
      this.lockFiles += 1;
      return;
    }
    const kind = kindOf(path);
    if (!kind.ok) this.refuse(path, kind.problem);
    else if (kind.value === "folder") this.#takeFolder(path);
    else if (this.#isNew(path)) this.files.push({ path, problem: null });
  }

  refuse(path: string, problem: Problem): void {
    this.files.push({ path, problem });
  }

  // Maintained walkers leave out broken links and folders that cannot be opened without a word, so this one is our own.
  #takeFolder(path: string): void {
    const entries = this.#listOnce(path);
    if (!entries.ok) this.refuse(path, entries.problem);
    for (const entry of entries.ok ? entries.value : []) this.#takeEntry(join(path, entry.name), entry);
  }

  /** A link that is called like a Word file is one, wherever it leads. */
  #takeEntry(path: string, entry: Dirent): void {
    const kind = entry.isSymbolicLink() ? kindOf(path) : null;
    const isFolder = kind === null ? entry.isDirectory() : kind.ok && kind.value === "folder";
    if (isFolder && !(kind && wordFile.test(path))) this.#takeFolder(path);
    else if (wordFile.test(path) || lockFile.test(basename(path))) this.take(path);
    else if (this.#isNew(path)) this.leftOut.push({ path, problem: reasonFor(path) });
  }

  /** What is in a folder, by name; nothing the second time, because a link may lead back up to a folder that we are in. */
  #listOnce(path: string): Result<readonly Dirent[]> {
    try {
      const real = realpathSync(path);
      if (this.#seenFolders.has(real)) return succeed([]);
      this.#seenFolders.add(real);
      return succeed(readdirSync(path, { withFileTypes: true }).sort(byName));
    } catch (error) {
      if (systemCodeOf(error) === null) throw error;
      return fail(unreadableFolder);
    }
  }

  #isNew(path: string): boolean {
    const absolute = resolve(path);
    if (this.#seenFiles.has(absolute)) return false;
    this.#seenFiles.add(absolute);
    return true;
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

const oldWord = new Set([".doc", ".dot"]);
const otherText = new Set([".odt", ".ott", ".fodt", ".rtf", ".pages", ".wpd", ".txt", ".htm", ".html"]);

/** Why a file in a folder is left out, by its extension. */
function reasonFor(path: string): Problem {
  const extension = extname(path).toLowerCase();
  if (oldWord.has(extension)) return leftOutReasons.oldWord;
  if (otherText.has(extension)) return leftOutReasons.otherText;
  return extension === ".pdf" ? leftOutReasons.pdf : leftOutReasons.other;
}

const leftOutReasons = {
  oldWord: {
    code: "old-word-format",
    message: "This is in the old Word format. Open it in Word and save it as .docx.",
  },
  otherText: {
    code: "other-text-format",
    message: "This is not a Word document. If it is an audit, open it in Word and save it as .docx.",
  },
  pdf: {
    code: "pdf",
    message: "This is a PDF. If it is an audit, use the Word document that it was made from.",
  },
  other: { code: "not-a-word-document", message: "This is not a Word document." },
} as const satisfies Record<string, Problem>;

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
