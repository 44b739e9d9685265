import { fail, succeed, type Result } from "../../result.ts";
import { encodeText, encodeUtf8, encodingOf } from "../text-codec.ts";
import { spliceZip } from "../zip/splice-zip.ts";
import type { WordFile } from "./open-word-file.ts";
import { documentSigned } from "./package-problems.ts";
import type { Compression } from "./word-package.ts";

/** The XML text of parts to be changed and of parts to be added, by name. */
export interface PackageEdits {
  readonly replace: ReadonlyMap<string, string>;
  readonly add: ReadonlyMap<string, string>;
}

/**
 * The bytes of the file with some parts changed and others added; nothing else is touched, not even how it is packed.
 * A changed part keeps its encoding and byte order mark. The text is taken as it is: it must be XML already. Where
 * every part is as it should be already, these are the file's own bytes.
 * Fails with `document-signed`, `too-large`, or where a part to be changed cannot be read.
 */
export function editWordFile(
  file: WordFile,
  edits: PackageEdits,
  compression: Compression,
): Result<Uint8Array> {
  const replace = new Map<string, Uint8Array>();
  for (const [name, text] of edits.replace) {
    const old = file.readBytes(name);
    if (!old.ok) return old;
    const bytes = encodeLike(old.value, text);
    if (!areEqual(old.value, bytes)) replace.set(name, bytes);
  }
  const add = [...edits.add].map(([name, text]) => [name, encodeUtf8(text)] as const);
  if (replace.size === 0 && add.length === 0) return succeed(file.archive.bytes);
  if (isSigned(file)) return fail(documentSigned);
  return spliceZip(file.archive, { replace, add }, compression);
}

function encodeLike(old: Uint8Array, text: string): Uint8Array {
  const encoding = encodingOf(old);
  // Without mark or declaration XML is UTF-8 (XML 1.0, 4.3.3).
  const tellsItself = encoding.byteOrderMark || text.startsWith("<?xml");
  return tellsItself ? encodeText(text, encoding) : encodeUtf8(text);
}

function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Does the package hold a digital signature (ECMA-376 Part 2, 10)? A list of signatures that is left empty is none. */
export function isSigned(file: WordFile): boolean {
  return file.partNames.some(
    (name) =>
      /^_xmlsignatures\/[^/]+\.xml$/i.test(name) ||
      (file.contentTypeOf(name)?.toLowerCase().includes("digital-signature-xmlsignature") ?? false),
  );
}
