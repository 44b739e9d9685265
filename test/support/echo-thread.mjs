// A thread that answers with what it was sent, and breaks down over some of it.
/** @param {string} word @returns {string | Promise<never>} */
export function echo(word) {
  if (word.startsWith("throw")) {
    setImmediate(() => {
      throw new RangeError("broken");
    });
    return new Promise(() => undefined);
  }
  if (word.startsWith("refuse")) throw new TypeError("refused");
  return `done ${word}`;
}
