const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const reference = /&(?:#x([0-9a-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));/y;

/** Text as written between two tags. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Text as written between the double quotes of an attribute; line breaks and tabs survive (XML 1.0, 3.3.3). */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;");
}

/**
 * Where the character number `offset` of a `w:t` is in its escaped source. Spaces around the text that Word does
 * not show may be in the source, and a line end stands for a space (17.3.3.31).
 * @returns an offset into `source`; null when the source is not plain escaped text (it holds CDATA, a comment or an
 *   unknown entity), does not say `text`, or when the offset would fall between the halves of one character.
 */
export function sourceOffset(source: string, text: string, offset: number): number | null {
  let found: number | null = null;
  let written = 0;
  let position = /^\s/.test(text) ? 0 : source.length - source.trimStart().length;
  while (position < source.length && written < text.length) {
    if (written === offset) found = position;
    const character = characterAt(source, position);
    if (character === null || !saysNext(text, written, character.text)) return null;
    written += character.text.length;
    position += character.length;
  }
  if (written === offset) found = position;
  return written === text.length && source.slice(position).trim() === "" ? found : null;
}

function saysNext(text: string, at: number, character: string): boolean {
  return text.startsWith(character, at) || (character === "\n" && text[at] === " ");
}

/** One character of the source: what it says and how many units it takes to say it. */
function characterAt(source: string, position: number): { text: string; length: number } | null {
  const unit = source[position] ?? "";
  if (unit === "<") return null;
  // A parser reports every kind of line end as one line feed (XML 1.0, 2.11).
  if (unit === "\r") return { text: "\n", length: source[position + 1] === "\n" ? 2 : 1 };
  if (unit !== "&") return { text: unit, length: 1 };
  reference.lastIndex = position;
  const match = reference.exec(source);
  if (match === null) return null;
  const [whole, hex, decimal, name] = match;
  if (name !== undefined) return { text: entities[name] ?? "", length: whole.length };
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0x10ffff ? null : { text: String.fromCodePoint(code), length: whole.length };
}
