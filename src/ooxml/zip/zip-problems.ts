import type { Problem } from "../../result.ts";

export const emptyFile: Problem = {
  code: "empty-file",
  message: "This file is empty: ask for it again, or restore an earlier version of it.",
};

export const fileTooLarge: Problem = {
  code: "too-large",
  message: "This file is larger than 100 MB, far more than an audit form: check that it is the right file.",
};

export const unpacksTooLarge: Problem = {
  code: "too-large",
  message:
    "This file would unpack to far more than an audit form can hold, so we did not open it. Check where it comes from and ask for a new copy.",
};

export const understatesItself: Problem = {
  code: "too-large",
  message:
    "This file contains more than it declares and may be harmful, so we did not open it. Check where it comes from and ask for a new copy.",
};

export const notAZip: Problem = {
  code: "not-a-zip",
  message:
    "This is not a Word document (.docx). Check that it is the right file, or open it in Word and save it as a Word document.",
};

export const zipTruncated: Problem = {
  code: "zip-truncated",
  message: "This file is incomplete. Download or copy it again.",
};

export const zipDamaged: Problem = {
  code: "zip-damaged",
  message:
    "This Word file is damaged: open it in Word, let Word repair it and save it again, or restore an earlier version.",
};

export const zipEncrypted: Problem = {
  code: "file-encrypted",
  message:
    "This file was locked with a password by a zip program: unpack it with that password and use the document itself.",
};

export const packedOddly: Problem = {
  code: "zip-damaged",
  message:
    "This file was packed in a way that Word does not use: open it in Word and save it again as a Word document.",
};
