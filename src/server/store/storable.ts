/** Half of a character, or what may be one, and the character 0. */
const suspect = /[\0\ud800-\udfff]/;

/**
 * A text as both databases take it: PostgreSQL refuses the character 0 and halves of characters, which JSON can carry.
 * The document keeps them, escaped.
 */
export function storable(text: string): string {
  // Nearly all texts have neither, which is soon seen.
  return suspect.test(text) ? text.replaceAll(/\0|\p{Surrogate}/gu, "\uFFFD") : text;
}

export function storableOrNull(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : storable(text);
}
