/** 0 nothing blocks in any file; 1 something blocks; 2 a file was refused, or the command could not do its work. */
export type ExitCode = 0 | 1 | 2;

export const nothingBlocks = 0;
export const somethingBlocks = 1;
export const notDone = 2;
