import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const repository = join(__dirname, "../../..");
const cache = join(repository, "node_modules/.cache/end-to-end");

/**
 * The folder of the built pages, built anew when a source is newer. `BUILT_PAGES` names another folder, which is taken as it is.
 * @throws when they cannot be built.
 */
export function buildPages(): Promise<string> {
  const named = process.env.BUILT_PAGES;
  if (named !== undefined) return Promise.resolve(named);
  return oneAtATime(() => {
    run([join(repository, "scripts/build.mjs"), "--if-stale"]);
    return join(repository, "dist/web");
  });
}

/** The folder of the gallery, built anew when a source is newer. `BUILT_GALLERY` names another, which is taken as it is. @throws when it cannot be built. */
export function buildGallery(): Promise<string> {
  const named = process.env.BUILT_GALLERY;
  if (named !== undefined) return Promise.resolve(named);
  const folder = join(cache, "gallery");
  return oneAtATime(() => {
    const built = statSync(join(folder, "manifest.xml"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (newest(join(repository, "src")) > built) run([join(repository, "scripts/build-gallery.mjs"), folder]);
    return folder;
  });
}

/** The stand-in for Office.js, as a file. @throws when it cannot be built. */
export function buildStandIn(): Promise<string> {
  const script = join(cache, "stand-in.js");
  return oneAtATime(() => {
    const sources = ["src", "test/support"].map((folder) => newest(join(repository, folder)));
    const built = statSync(script, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Math.max(...sources) > built) run([join(__dirname, "bundle-stand-in.mjs"), cache]);
    return script;
  });
}

function run(args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: repository, encoding: "utf8" });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`);
}

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Math.max(...files.map((name) => statSync(join(folder, name)).mtimeMs));
}

/** Test files may run beside one another, and two builds into one folder destroy each other's work. */
async function oneAtATime<Value>(work: () => Value): Promise<Value> {
  mkdirSync(cache, { recursive: true });
  const lock = join(cache, "lock");
  while (!take(lock)) await wait(250);
  try {
    return work();
  } finally {
    rmdirSync(lock);
  }
}

/** No build takes this long: the process with the lock was ended. */
const forgottenAfter = 5 * 60_000;

function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > forgottenAfter && existsSync(lock)) rmdirSync(lock);
    return false;
  }
}
