import type { Problem, Result } from "../../../result.ts";
import type { ListProblem } from "../../collation-list.ts";

/** Bytes under a name, and what tells this state of them from any other. */
export interface StoredFile {
  readonly bytes: Uint8Array;
  readonly version: string;
}

/**
 * Where the files of a list are: a folder of a computer, or a page's memory. The caller provides it. No method throws
 * for expected trouble, and whatever fails leaves every file as it was.
 */
export interface FileStore {
  /** Null when there is no file of the name. */
  read(fileName: string): Promise<Result<StoredFile | null, ListProblem>>;

  /**
   * Puts new bytes under a name in one step, so that nobody ever finds half of them.
   * Fails with `list-file-changed` when the file is not the one that was read any more.
   * @param version of what was read; null when there was nothing.
   * @returns the version of what is there now.
   */
  replace(fileName: string, bytes: Uint8Array, version: string | null): Promise<Result<string, ListProblem>>;

  /** Does the work while no other of our programs works on the file. Fails with `list-file-busy` after a while of waiting. */
  exclusively<Value>(fileName: string, work: () => Promise<Value>): Promise<Result<Value, ListProblem>>;

  /** Why a file of this name could not be written there now; null when it could. Writes nothing that stays. */
  findWritingProblem(fileName: string): Promise<Problem | null>;
}
