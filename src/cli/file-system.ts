import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";

/** What tells one state of a file from another, and what a copy that takes its place must have of it. */
export interface FileState {
  readonly size: bigint;
  /** Nanoseconds since 1970. */
  readonly modified: bigint;
  readonly mode: number;
  readonly owner: number;
  readonly group: number;
}

/**
 * The few things that saving a document asks of the file system, so that a test can let each of them fail.
 * Every method throws as `node:fs` does, with the code of the operating system; none is tried again.
 */
export interface FileSystem {
  /** The file that a path leads to when every link is followed. */
  followLinks(path: string): string;
  stateOf(path: string): FileState;
  exists(path: string): boolean;
  /** Whether this user may write to the file. */
  mayWrite(path: string): boolean;
  namesIn(folder: string): readonly string[];
  /** Opens a new file for writing; fails when there is one of the name. */
  createNew(path: string, mode: number): number;
  write(file: number, bytes: Uint8Array): void;
  setMode(file: number, mode: number): void;
  setOwner(file: number, owner: number, group: number): void;
  /** Returns when the bytes are on the disk, past every cache. */
  flush(file: number): void;
  close(file: number): void;
  /** Replaces a file with another, in one step. */
  rename(from: string, to: string): void;
  /** As `flush`, for the list of names in a folder. */
  flushFolder(folder: string): void;
  remove(path: string): void;
}

export const nodeFileSystem: FileSystem = {
  followLinks: (path) => realpathSync(path),
  stateOf: (path) => {
    const { size, mtimeNs, mode, uid, gid } = statSync(path, { bigint: true });
    return {
      size,
      modified: mtimeNs,
      mode: Number(mode),
      owner: Number(uid),
      group: Number(gid),
    };
  },
  exists: (path) => existsSync(path),
  mayWrite: (path) => {
    try {
      accessSync(path, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  },
  namesIn: (folder) => readdirSync(folder),
  createNew: (path, mode) => openSync(path, "wx", mode),
  write: (file, bytes) => writeFileSync(file, bytes),
  setMode: (file, mode) => fchmodSync(file, mode & 0o7777),
  setOwner: (file, owner, group) => fchownSync(file, owner, group),
  flush: (file) => fsyncSync(file),
  close: (file) => closeSync(file),
  rename: (from, to) => renameSync(from, to),
  flushFolder: (folder) => {
    const opened = openSync(folder, "r");
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  },
  remove: (path) => unlinkSync(path),
};
