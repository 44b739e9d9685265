/** A file may be called anything, and a person may have typed anything; what would steer the terminal is shown as a question mark. */
export function printable(words: string): string {
  return words.replace(/\p{Cc}/gu, "?");
}
