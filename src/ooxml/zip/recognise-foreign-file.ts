import type { Problem } from "../../result.ts";
import { isOleFile, readOleStreamNames } from "./ole-streams.ts";

const noZip = (what: string, whatToDo: string): Problem => ({
  code: "not-a-zip",
  message: `This is ${what}, not a Word document (.docx): ${whatToDo}.`,
});

const otherKind = (what: string, whatToDo: string): Problem => ({
  code: "not-a-word-document",
  message: `This is ${what}, not a Word document: ${whatToDo}.`,
});

const checkTheFile = "check that it is the right file";
const saveAsWord = "open it in Word and save it as a Word document";

/** What the first characters of a file tell, after a byte order mark and white space. */
const openings: readonly { readonly pattern: RegExp; readonly problem: Problem }[] = [
  { pattern: /^%PDF-/, problem: noZip("a PDF", "ask for the Word file that it was made from") },
  { pattern: /^\{\\rtf/, problem: noZip("a rich text file (RTF)", saveAsWord) },
  { pattern: /^<(!doctype html|html)/i, problem: noZip("a web page", saveAsWord) },
  { pattern: /^MIME-Version:/i, problem: noZip("a web page or e-mail saved as one file", saveAsWord) },
  {
    pattern: /^<\?xml[^>]*>\s*<\?mso-application progid="Word\.Document"/,
    problem: noZip("Word's XML form of a document", saveAsWord),
  },
];

const encrypted: Problem = {
  code: "file-encrypted",
  message:
    "This Word file is protected with a password. In Word, remove it (File, Info, Protect Document, Encrypt with Password) and save the file.",
};

const oldWord: Problem = {
  code: "old-word-format",
  message:
    "This file is in the old Word 97–2003 format (.doc): open it in Word and save it as a Word document (.docx).",
};

/**
 * Says of a file that is no zip what it is instead, as far as its first bytes tell; null for a zip and for anything
 * unknown. Encrypted Word files and old .doc files share a container and are told apart by its streams
 * ([MS-OFFCRYPTO] 2.3.4, [MS-DOC] 2.1.1).
 */
export function recogniseForeignFile(bytes: Uint8Array): Problem | null {
  if (isOleFile(bytes)) return recogniseOleFile(bytes);
  let opening = "";
  for (const byte of bytes.subarray(0, 200)) opening += String.fromCharCode(byte);
  opening = opening.replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  return openings.find((each) => each.pattern.test(opening))?.problem ?? null;
}

function recogniseOleFile(bytes: Uint8Array): Problem {
  const streams = readOleStreamNames(bytes);
  if (streams.has("EncryptedPackage")) return encrypted;
  if (streams.has("WordDocument")) return oldWord;
  if (streams.has("Workbook") || streams.has("Book")) return otherKind("an old spreadsheet", checkTheFile);
  if (streams.has("PowerPoint Document")) return otherKind("an old presentation", checkTheFile);
  if (streams.has("__properties_version1.0")) {
    return otherKind("an e-mail saved from Outlook", "save the document attached to it and use that");
  }
  return otherKind("an old Office file that cannot be told more closely", checkTheFile);
}
