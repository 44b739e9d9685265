/** Check marks and the signs that Word puts in by itself for typed arrows and faces, by font and code in that font. */
const SYMBOLS: ReadonlyMap<string, Readonly<Record<number, string>>> = new Map(
  Object.entries({
    wingdings: {
      0x4a: "☺",
      0x4b: "😐",
      0x4c: "☹",
      0x6c: "●",
      0x6e: "■",
      0x6f: "☐",
      0x71: "☐",
      0x72: "☐",
      0x78: "☒",
      0x9f: "•",
      0xa7: "▪",
      0xa8: "☐",
      0xdf: "←",
      0xe0: "→",
      0xf0: "⇨",
      0xfb: "✗",
      0xfc: "✓",
      0xfd: "☒",
      0xfe: "☑",
    },
    "wingdings 2": { 0x4f: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xa3: "☐" },
    webdings: { 0x61: "✓", 0x63: "☐", 0x72: "✗" },
    symbol: {
      0xa3: "≤",
      0xab: "↔",
      0xac: "←",
      0xad: "↑",
      0xae: "→",
      0xaf: "↓",
      0xb0: "°",
      0xb1: "±",
      0xb3: "≥",
      0xb4: "×",
      0xb7: "•",
      0xb8: "÷",
      0xb9: "≠",
      0xd6: "√",
    },
  }),
);

/** Stands for a sign that cannot be told in text, so that nobody takes its place for empty. */
const UNKNOWN_SIGN = "\uFFFD";

/**
 * The text of `w:sym` (ECMA-376 Part 1, 17.3.3.30): `code` is hexadecimal, and a code from F000 to F0FF is the font's own
 * code moved into Unicode's private area.
 */
export function symbolText(font: string, code: string): string {
  if (!/^[0-9a-f]{1,4}$/i.test(code)) return UNKNOWN_SIGN;
  const point = parseInt(code, 16);
  const own = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point;
  const signs = SYMBOLS.get(font.trim().toLowerCase());
  if (signs !== undefined && own <= 0xff) return signs[own] ?? UNKNOWN_SIGN;
  const readable = own >= 0x20 && (own < 0xd800 || (own > 0xf8ff && own < 0xfffe));
  return readable ? String.fromCharCode(own) : UNKNOWN_SIGN;
}
