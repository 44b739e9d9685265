import { lockSync } from "proper-lockfile";

import { attempt } from "./writing-trouble.ts";

/**
 * A lock is renewed every half of this while its program runs. One that is older was left by a program that was killed. Large
 * workbooks keep the processor busy for a few seconds, in which nothing is renewed.
 */
export const staleLockMs = 10_000;

/**
 * Takes a lock that other programs and other computers on a shared drive respect. It is a folder, because making one either
 * succeeds or fails on every file system. A lock that its program left behind when it was killed can be taken after
 * `staleLockMs`.
 * @param path of the folder that is made for the lock, and removed when the lock is given back.
 * @returns a function that gives the lock back; "taken" while another program, or another part of this one, has it;
 * "not-possible" where the folder cannot be made.
 */
export function takeLock(path: string): (() => void) | "taken" | "not-possible" {
  try {
    const release = lockSync(path, {
      lockfilePath: path,
      realpath: false,
      stale: staleLockMs,
      // Writers compare versions before they replace a file, so losing the lock cannot lose data.
      onCompromised: () => undefined,
    });
    return () => giveBack(release);
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    return code === "ELOCKED" ? "taken" : "not-possible";
  }
}

function giveBack(release: () => void): void {
  try {
    attempt(release);
  } catch (error) {
    // Another program took the lock over because it was not renewed in time.
    if (codeOf(error) !== "ERELEASED" && codeOf(error) !== "ENOTACQUIRED") throw error;
  }
}

function codeOf(error: unknown): string | null {
  const code: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "code") : null;
  return typeof code === "string" ? code : null;
}
