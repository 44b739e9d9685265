import { readFileSync } from "node:fs";

import { maxFileBytes } from "../ooxml/zip/zip-archive.ts";
import { fileTooLarge } from "../ooxml/zip/zip-problems.ts";
import { fail, succeed } from "../result.ts";
import type { Result } from "../result.ts";
import type { FileState } from "./file-system.ts";
import { nodeFileSystem } from "./file-system.ts";
import { unreadable } from "./find-files.ts";
import { systemCodeOf } from "./system-code.ts";

export interface ReadFile {
  readonly bytes: Uint8Array;
  /** Taken before the bytes were: a change after that shows. */
  readonly state: FileState;
}

/** Reads a file whole, unless it is larger than is opened anyway. Fails with `file-unreadable` or `too-large`. */
export function readWholeFile(path: string): Result<ReadFile> {
  try {
    const state = nodeFileSystem.stateOf(path);
    if (state.size > maxFileBytes) return fail(fileTooLarge);
    return succeed({ bytes: readFileSync(path), state });
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return fail(unreadable);
  }
}
