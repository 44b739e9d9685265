import type { FileStore } from "../../src/collation/adapters/file/file-store.ts";
import { fileProblem } from "../../src/collation/adapters/file/file-problem.ts";
import { fail, succeed } from "../../src/result.ts";

/** Files in memory, as any store keeps them, and how often each was written. */
export function createMemoryFileStore(): FileStore & {
  readonly files: Map<string, Uint8Array>;
  readonly writes: () => number;
} {
  const files = new Map<string, Uint8Array>();
  const versions = new Map<Uint8Array, string>();
  const turns = new Map<string, Promise<unknown>>();
  let writes = 0;
  const versionOf = (bytes: Uint8Array) => {
    const version = versions.get(bytes) ?? `version ${String(versions.size + 1)}`;
    versions.set(bytes, version);
    return version;
  };
  return {
    files,
    writes: () => writes,
    read(fileName) {
      const bytes = files.get(fileName);
      return Promise.resolve(succeed(bytes ? { bytes, version: versionOf(bytes) } : null));
    },
    replace(fileName, bytes, version) {
      const before = files.get(fileName);
      if ((before ? versionOf(before) : null) !== version)
        return Promise.resolve(fail(fileProblem("list-file-changed")));
      files.set(fileName, bytes);
      writes += 1;
      return Promise.resolve(succeed(versionOf(bytes)));
    },
    async exclusively(fileName, work) {
      const before = turns.get(fileName) ?? Promise.resolve();
      const turn = before.then(work);
      turns.set(
        fileName,
        turn.catch(() => undefined),
      );
      return succeed(await turn);
    },
    findWritingProblem: () => Promise.resolve(null),
  };
}
