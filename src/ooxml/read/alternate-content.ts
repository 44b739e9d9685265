import { skip } from "./reading.ts";
import type { Close, Open } from "./reading.ts";

/**
 * `mc:AlternateContent` (ECMA-376 Part 3, 9.3): several versions of one thing, such as a text box for old and new Word.
 * The first is read, and only that one: controls in it would otherwise be met twice.
 */
export const openAlternateContent: Open = (reading) => {
  reading.branchRead.push(false);
  return closeAlternateContent;
};

const closeAlternateContent: Close = (reading) => {
  reading.branchRead.pop();
};

/** `mc:Choice` and `mc:Fallback`. */
export const openBranch: Open = (reading) => {
  const innermost = reading.branchRead.length - 1;
  if (reading.branchRead[innermost] !== false) return skip(reading);
  reading.branchRead[innermost] = true;
  return undefined;
};
