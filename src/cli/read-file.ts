import { readFileSync } from "node:fs";

import { fail, succeed } from "../result.ts";
import type { Result } from "../result.ts";
import type { FileState } from "./file-system.ts";
import { nodeFileSystem } from "./file-system.ts";
import { unreadable } from "./find-files.ts";
import { systemCodeOf } from "./system-code.ts";

/** A filled pro forma is some tens of kilobytes. What is larger than this is no audit, whatever it is. */
export const MOST_FILE_BYTES = 64 * 1024 * 1024;

export interface ReadFile {
  readonly bytes: Uint8Array;
  /** Taken before the bytes were: a change after that shows. */
  readonly state: FileState;
}

/** Reads a file whole. Fails with `file-unreadable` or `too-large`. */
export function readWholeFile(path: string): Result<ReadFile> {
  try {
    const state = nodeFileSystem.stateOf(path);
    if (state.size > MOST_FILE_BYTES) return fail(tooLarge);
    return succeed({ bytes: readFileSync(path), state });
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return fail(unreadable);
  }
}

const tooLarge = {
  code: "too-large",
  message: "This file is far larger than any filled pro forma can be. Check that it is the right one.",
};
