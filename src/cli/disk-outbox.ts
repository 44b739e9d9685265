import { createHash } from "node:crypto";
import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync } from "node:fs";
import { readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { waitingSendSchema } from "../collation/outbox.ts";
import type { OutboxStore, WaitingSend } from "../collation/outbox.ts";
import { takeLock } from "./file-lock.ts";
import { systemCodeOf } from "./system-code.ts";
import { attempt } from "./writing-trouble.ts";

const entryName = /^[0-9a-f]{64}\.json$/;
const unfinishedName = /^[0-9a-f]{64}\.json\.\d+\.tmp$/;
/** Writing takes a moment: what is older was left by a run that was killed, and is nobody's business any more. */
const leftoverAfterMs = 60_000;

/**
 * Sends that wait, a file each, in a folder that only this user may look into: they hold what was shared of a case. Every method
 * rejects with the error of the operating system where the folder cannot be used.
 * @param onUnreadable told of each file that no send can be read from; it stays where it is.
 */
export function createDiskOutboxStore(
  folder: string,
  onUnreadable: (path: string) => void = () => undefined,
): OutboxStore {
  const pathOf = (auditKey: string, to: string) => join(folder, nameOf(auditKey, to));
  return {
    // As promises, so that an error of the system is a rejection.
    async all() {
      return Promise.resolve(readAll(folder, onUnreadable));
    },
    async put(waiting) {
      preparePrivateFolder(folder);
      writePrivately(pathOf(waiting.audit.auditKey, waiting.to), JSON.stringify(waiting));
      return Promise.resolve();
    },
    async remove(auditKey, to) {
      rmSync(pathOf(auditKey, to), { force: true });
      return Promise.resolve();
    },
    async exclusively(work) {
      preparePrivateFolder(folder);
      const lock = takeLock(join(folder, "outbox.busy"));
      if (typeof lock === "string") return null;
      try {
        return await work();
      } finally {
        lock();
      }
    },
  };
}

function readAll(folder: string, onUnreadable: (path: string) => void): readonly WaitingSend[] {
  return namesIn(folder).flatMap((name) => {
    const path = join(folder, name);
    const text = readIfThere(path);
    // Another program has delivered it meanwhile.
    if (text === null) return [];
    const waiting = waitingSendSchema.safeParse(parse(text));
    if (!waiting.success) onUnreadable(path);
    return waiting.success ? [waiting.data] : [];
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => entryName.test(name))
      .sort();
  } catch (error) {
    if (systemCodeOf(error) === "ENOENT") return [];
    throw error;
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, { encoding: "utf8" });
  } catch (error) {
    if (systemCodeOf(error) === "ENOENT") return null;
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The name tells nothing of the audit or of the list. */
function nameOf(auditKey: string, to: string): string {
  const hash = createHash("sha256").update(JSON.stringify([auditKey, to]));
  return `${hash.digest("hex")}.json`;
}

function preparePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // It may have been there before, open to others. Where the system knows no modes, the user's own folder has to do.
  attempt(() => chmodSync(folder, 0o700));
  for (const name of readdirSync(folder).filter((each) => unfinishedName.test(each))) {
    const path = join(folder, name);
    attempt(() => {
      if (statSync(path).mtimeMs < Date.now() - leftoverAfterMs) rmSync(path, { force: true });
    });
  }
}

/** In one step, and on the disk when it returns: what a person has sent must not be lost with the power. */
function writePrivately(path: string, text: string): void {
  const temporary = `${path}.${String(process.pid)}.tmp`;
  rmSync(temporary, { force: true });
  const file = openSync(temporary, "wx", 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}
