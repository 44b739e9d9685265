import { accessSync, constants, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { fileProblem } from "../collation/adapters/file/file-problem.ts";
import type { FileProblemCode } from "../collation/adapters/file/file-problem.ts";
import type { FileStore, StoredFile } from "../collation/adapters/file/file-store.ts";
import { maxListBytes } from "../collation/adapters/file/read-list-file.ts";
import type { ListProblem } from "../collation/collation-list.ts";
import { fail, succeed } from "../result.ts";
import type { Result } from "../result.ts";
import { staleLockMs, takeLock } from "./file-lock.ts";
import { lockFilesOf } from "./lock-files.ts";
import type { FileState, FileSystem } from "./file-system.ts";
import { nodeFileSystem } from "./file-system.ts";
import { systemCodeOf } from "./system-code.ts";
import { createFile, removeLeftovers, replaceFile } from "./write-file-safely.ts";

/** Long enough to take over the lock of a program that was killed. */
const maxWaitMs = staleLockMs + 5_000;
const pauseMs = 50;

/** The files of a list in a folder of this computer or of a shared drive; the folder is made when something is written. */
export function createDiskFileStore(folder: string, files: FileSystem = nodeFileSystem): FileStore {
  return {
    read: (fileName) => Promise.resolve(readFile(join(folder, fileName), files)),
    replace: (fileName, bytes, version) =>
      Promise.resolve(replace(join(folder, fileName), bytes, version, files)),
    exclusively: (fileName, work) => lockAndWork(folder, fileName, work),
    findWritingProblem: (fileName) => Promise.resolve(findHindrance(join(folder, fileName), files)),
  };
}

function readFile(path: string, files: FileSystem): Result<StoredFile | null, ListProblem> {
  try {
    if (!files.exists(path)) return succeed(null);
    const state = files.stateOf(path);
    if (state.size > maxListBytes) return fail(fileProblem("list-file-too-large"));
    return succeed({ bytes: readFileSync(path), version: versionOf(state) });
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === null) throw error;
    return fail(fileProblem(code === "EBUSY" ? "list-file-in-use" : "list-file-unreadable"));
  }
}

function versionOf({ size, modified }: FileState): string {
  return `${String(size)} ${String(modified)}`;
}

function replace(
  path: string,
  bytes: Uint8Array,
  version: string | null,
  files: FileSystem,
): Result<string, ListProblem> {
  const written = version === null ? createFile(path, bytes, files) : putOver(path, bytes, version, files);
  if (!written.ok) return fail(fileProblem(meaningOf[written.problem.code] ?? "list-file-not-written"));
  return succeed(versionOf(files.stateOf(path)));
}

function putOver(path: string, bytes: Uint8Array, version: string, files: FileSystem): Result<null> {
  if (isOpenInOffice(path, files)) return fail(fileProblem("list-file-in-use"));
  const state = files.exists(path) ? files.stateOf(path) : null;
  if (state === null || versionOf(state) !== version) return fail(fileProblem("list-file-changed"));
  return replaceFile(path, bytes, state, files);
}

/** What the codes of writing a document mean for the file of a list. */
const meaningOf: Readonly<Record<string, FileProblemCode>> = {
  "read-only": "list-file-read-only",
  "file-in-use": "list-file-in-use",
  "disk-full": "list-disk-full",
  "changed-meanwhile": "list-file-changed",
  "already-there": "list-file-changed",
  "list-file-in-use": "list-file-in-use",
  "list-file-changed": "list-file-changed",
};

/** Excel and LibreOffice keep an owner file beside a workbook that somebody has open, also on another computer. */
function isOpenInOffice(path: string, files: FileSystem): boolean {
  return lockFilesOf(path).some((owner) => files.exists(owner));
}

async function lockAndWork<Value>(
  folder: string,
  fileName: string,
  work: () => Promise<Value>,
): Promise<Result<Value, ListProblem>> {
  const made = makeFolder(folder);
  if (made) return fail(made);
  const latest = Date.now() + maxWaitMs;
  for (;;) {
    const lock = takeLock(join(folder, `.${fileName}.busy`));
    if (lock === "not-possible") return fail(fileProblem("list-file-read-only"));
    if (lock !== "taken") {
      try {
        removeLeftovers(folder, new Date());
        return succeed(await work());
      } finally {
        lock();
      }
    }
    if (Date.now() > latest) return fail(fileProblem("list-file-busy"));
    await wait(pauseMs);
  }
}

function makeFolder(folder: string): ListProblem | null {
  try {
    mkdirSync(folder, { recursive: true });
    return null;
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === null) throw error;
    return fileProblem(code === "ENOSPC" ? "list-disk-full" : "list-file-read-only");
  }
}

function findHindrance(path: string, files: FileSystem): ListProblem | null {
  const folder = nearestFolder(dirname(path), files);
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return fileProblem("list-file-read-only");
  }
  if (isOpenInOffice(path, files)) return fileProblem("list-file-in-use");
  if (!files.exists(path)) return null;
  const isMarkedReadOnly = (files.stateOf(path).mode & 0o222) === 0;
  return isMarkedReadOnly || !files.mayWrite(path) ? fileProblem("list-file-read-only") : null;
}

/** The folder itself, or the nearest existing one around it. */
function nearestFolder(folder: string, files: FileSystem): string {
  return files.exists(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder), files);
}
