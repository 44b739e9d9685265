// What the scripts share to run other programs. Node alone, because on a fresh machine nothing else is there yet.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Runs a program to its end in the root of the repository, on this terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ shell?: boolean, env?: Record<string, string | undefined> }} [options]
 * @returns {number} its exit status; 1 when it could not be started or was killed.
 */
export function statusOf(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (error) console.error(`${command} could not be started: ${error.message}`);
  return status ?? 1;
}

/**
 * The same, and ends this program with the status of the other when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ shell?: boolean, env?: Record<string, string | undefined> }} [options]
 */
export function run(command, args, options = {}) {
  const status = statusOf(command, args, options);
  if (status !== 0) process.exit(status);
}
