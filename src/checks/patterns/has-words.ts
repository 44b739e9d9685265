const word = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;

/** Whether a text has at least so many words; a word has a letter or a digit. Stops reading as soon as it knows. */
export function hasWords(text: string, least: number): boolean {
  word.lastIndex = 0;
  let found = 0;
  while (found < least && word.test(text)) found++;
  return found >= least;
}
