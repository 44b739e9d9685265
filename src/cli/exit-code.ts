/** 0 nothing blocks in any file; 1 something blocks; 2 a file was refused, or the command could not do its work. */
export type ExitCode = 0 | 1 | 2;

export const NOTHING_BLOCKS = 0;
export const SOMETHING_BLOCKS = 1;
export const NOT_DONE = 2;

/** The graver of two outcomes: a refused file outweighs a finding. */
export function graver(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other;
}
