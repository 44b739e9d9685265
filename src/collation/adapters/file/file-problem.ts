import type { ListProblem } from "../../collation-list.ts";

/** What may be wrong with the file of a list. Each says that nothing was written, and what to do; none quotes what is in it. */
const problems = {
  "list-file-foreign": {
    retry: "never",
    message:
      "This file was not made by this program: it has no columns AuditKey and AuditJson, so nothing was written to it. Name another file or folder.",
  },
  "list-file-other-sheets": {
    retry: "never",
    message:
      "This workbook has other sheets beside the list, which would be lost, so nothing was written to it. Move them to a workbook of their own, or name another file.",
  },
  "list-file-damaged": {
    retry: "never",
    message:
      "This file is damaged and cannot be read, so nothing was written to it. Bring back an earlier copy, or move it away: the next export makes a new one.",
  },
  "list-file-newer": {
    retry: "never",
    message:
      "This file holds audits from a newer version of this program, so nothing was written to it. Update the program, then try again.",
  },
  "list-file-too-large": {
    retry: "never",
    message:
      "This file is larger than a list of audits can be, so it was not read and nothing was written to it. Name another file.",
  },
  "list-file-in-use": {
    retry: "later",
    message: "This file is open in another program, such as Excel, and was left as it is. Close it there.",
  },
  "list-file-busy": {
    retry: "later",
    message:
      "Another export is writing to this file and has not ended yet. Wait until it has, then try again.",
  },
  "list-file-changed": {
    retry: "later",
    message: "Somebody changed this file while it was being written, and it was left as it is. Try again.",
  },
  "list-file-read-only": {
    retry: "never",
    message:
      "This file or its folder may not be written to, and nothing was changed. Ask for the right to write there, or name another folder.",
  },
  "list-file-unreadable": {
    retry: "never",
    message:
      "This file cannot be opened, and nothing was changed. Check that you are allowed to read it and that its drive is connected.",
  },
  "list-file-not-written": {
    retry: "later",
    message:
      "The disk or network drive reported an error, and the file is as it was. Try again, or name another folder.",
  },
  "list-disk-full": {
    retry: "later",
    message:
      "There is no room left on the disk, and the file is as it was. Free some space or ask for more, then try again.",
  },
  "list-other-authority": {
    retry: "never",
    message:
      "This file holds the audits of another authority, and each authority has a file of its own. Name a folder, or another file.",
  },
} as const satisfies Record<string, Omit<ListProblem, "code">>;

export type FileProblemCode = keyof typeof problems;

/** The problem of this code. @param where what to say first, such as `row 7`, where one part of the file has it. */
export function fileProblem(code: FileProblemCode, where?: string): ListProblem {
  const { message, retry } = problems[code];
  return { code, retry, message: where === undefined ? message : `${where}: ${message}` };
}
