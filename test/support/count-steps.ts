/**
 * How many characters patterns read during some work, and how often one was applied. Unlike the time it takes, this is the same on
 * every machine. Within one application a pattern reads each character once: lint sees to that (test/architecture).
 */
export function countSteps(work: () => void): number {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- It is called on a pattern below.
  const exec = RegExp.prototype.exec;
  let steps = 0;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    const end = match === null ? (this.sticky ? from : text.length) : match.index + match[0].length;
    steps += 1 + Math.max(0, end - from);
    return match;
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return steps;
}
