/** Everything outside the production Char of XML 1.0 (2.2): control characters but tab and line ends, and lone halves of pairs. */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text without the characters that XML cannot hold, however they are escaped. Pasted text may contain them. */
export function withoutForbiddenCharacters(text: string): string {
  return text.replace(notInXml, "");
}
