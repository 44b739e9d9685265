import { basename } from "node:path";

import { lockFilesOf } from "../../src/cli/lock-files.ts";

describe("the files that mark a document as open", () => {
  test.each([
    { because: "a short name stays whole", document: "in/abc.docx", word: "~$abc.docx" },
    { because: "six characters are still short", document: "in/abcdef.docx", word: "~$abcdef.docx" },
    { because: "of seven the first gives way", document: "in/abcdefg.docx", word: "~$bcdefg.docx" },
    { because: "of eight the first two", document: "in/abcdefgh.docx", word: "~$cdefgh.docx" },
    { because: "and of any longer name", document: "in/case 17 audit.docm", word: "~$se 17 audit.docm" },
  ])("$because", ({ document, word }) => {
    expect(lockFilesOf(document).map((path) => basename(path))).toEqual([
      word,
      `.~lock.${basename(document)}#`,
    ]);
  });
});
