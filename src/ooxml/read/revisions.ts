import type { Close, Open } from "./reading.ts";

/** `w:ins` and `w:moveTo` (17.13.5.18, 17.13.5.25): their content is read as if the change were accepted. */
export const openInsertion: Open = (reading) => {
  reading.trackedChanges += 1;
  return undefined;
};

/** `w:del` and `w:moveFrom` (17.13.5.14, 17.13.5.22): their content is gone for a reader. */
export const openDeletion: Open = (reading) => {
  reading.trackedChanges += 1;
  reading.deleted += 1;
  return closeDeletion;
};

const closeDeletion: Close = (reading) => {
  reading.deleted -= 1;
};
