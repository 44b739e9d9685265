import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";

import { fail, succeed } from "../result.ts";
import type { Problem, Result } from "../result.ts";
import { nodeFileSystem } from "./file-system.ts";
import type { FileState, FileSystem } from "./file-system.ts";
import { lockFilesOf } from "./lock-files.ts";
import { attempt, tryStep, writingTrouble } from "./writing-trouble.ts";

// Files are never written in place: an auditor's document must survive a full disk, a lost network drive and a
// crash at any moment. The new bytes go to a temporary file in the same folder, are flushed to the disk, and take the
// name of the document in one step; until then the document is untouched.

const temporaryName = /^\.permanency-audit-[0-9a-f]{16}\.tmp$/;
/** A temporary file lives for a moment: one that is older was left by a run that crashed. */
const leftoverAfterMs = 60_000;
/** Of a new document: for all to read and write, less what the user's own mask forbids. */
const newFileMode = 0o666;
/** Until it has the mode of the document that it is to replace, nobody else may look into it. */
const privateMode = 0o600;

/**
 * Replaces the bytes of a document. Mode and owner stay, a link goes on leading to it. Where it fails the
 * document is as it was, and the problem is `read-only`, `file-in-use`, `disk-full`, `changed-meanwhile` (the file is
 * not what it was when `asRead` was taken) or `not-written`.
 */
export function replaceFile(
  path: string,
  bytes: Uint8Array,
  asRead: FileState,
  files: FileSystem = nodeFileSystem,
): Result<null> {
  const target = tryStep("look", () => files.followLinks(path));
  if (!target.ok) return target;
  const mayNot = tryStep("look", () => hindranceTo(target.value, path, asRead, files));
  if (!mayNot.ok) return mayNot;
  if (mayNot.value) return fail(mayNot.value);

  const temporary = writeTemporary(dirname(target.value), bytes, asRead, files);
  if (!temporary.ok) return temporary;
  return putInPlace(temporary.value, target.value, files, () =>
    isAsRead(files.stateOf(target.value), asRead) ? null : writingTrouble.changedMeanwhile,
  );
}

/** Writes a file that is not there yet. Fails with `already-there` when it is, else as `replaceFile`. */
export function createFile(
  path: string,
  bytes: Uint8Array,
  files: FileSystem = nodeFileSystem,
): Result<null> {
  if (files.exists(path)) return fail(writingTrouble.alreadyThere);
  const temporary = writeTemporary(dirname(path), bytes, null, files);
  if (!temporary.ok) return temporary;
  return putInPlace(temporary.value, path, files, () =>
    files.exists(path) ? writingTrouble.alreadyThere : null,
  );
}

/** Clears a folder of the temporary files of runs that crashed. They are harmless, so one that cannot be removed stays. */
export function removeLeftovers(folder: string, now: Date, files: FileSystem = nodeFileSystem): void {
  const latest = BigInt(now.getTime() - leftoverAfterMs) * 1_000_000n;
  attempt(() => {
    for (const name of files.namesIn(folder)) {
      if (!temporaryName.test(name)) continue;
      const path = join(folder, name);
      attempt(() => {
        if (files.stateOf(path).modified < latest) files.remove(path);
      });
    }
  });
}

/** Why the document may not be replaced; null when it may. */
function hindranceTo(target: string, path: string, asRead: FileState, files: FileSystem): Problem | null {
  const state = files.stateOf(target);
  if (!isAsRead(state, asRead)) return writingTrouble.changedMeanwhile;
  // The administrator may write to anything; a document that is marked read-only is so for them as well.
  if ((state.mode & 0o222) === 0 || !files.mayWrite(target)) return writingTrouble.readOnly;
  const locks = [target, path].flatMap(lockFilesOf);
  return locks.some((lock) => files.exists(lock)) ? writingTrouble.fileInUse : null;
}

function isAsRead(state: FileState, asRead: FileState): boolean {
  return state.size === asRead.size && state.modified === asRead.modified;
}

/**
 * @param like the file whose mode and owner it is to have, as far as the system lets us; null for a new document's.
 * @returns the path of a temporary file that holds the bytes, on the disk and closed. None is left when it fails.
 */
function writeTemporary(
  folder: string,
  bytes: Uint8Array,
  like: FileState | null,
  files: FileSystem,
): Result<string> {
  const path = join(folder, `.permanency-audit-${randomBytes(8).toString("hex")}.tmp`);
  const file = tryStep("make-room", () => files.createNew(path, like ? privateMode : newFileMode));
  if (!file.ok) return file;

  const written = tryStep("write", () => {
    files.write(file.value, bytes);
    if (like) {
      attempt(() => files.setOwner(file.value, like.owner, like.group));
      attempt(() => files.setMode(file.value, like.mode));
    }
    files.flush(file.value);
  });
  const closed = tryStep("write", () => files.close(file.value));
  const done = written.ok ? closed : written;
  if (done.ok) return succeed(path);
  attempt(() => files.remove(path));
  return done;
}

/** The one step in which the new file takes the name; `lastLook` may still say why it must not. */
function putInPlace(
  temporary: string,
  target: string,
  files: FileSystem,
  lastLook: () => Problem | null,
): Result<null> {
  const looked = tryStep("look", lastLook);
  const hindrance = looked.ok ? looked.value : looked.problem;
  const renamed = hindrance
    ? fail(hindrance)
    : tryStep("put-in-place", () => files.rename(temporary, target));
  if (!renamed.ok) {
    attempt(() => files.remove(temporary));
    return renamed;
  }
  // Not every system can flush a folder. Without it a loss of power may bring the old document back, whole.
  attempt(() => files.flushFolder(dirname(target)));
  return succeed(null);
}
