/** What the patterns that were run while a piece of work went on looked at. */
export interface WatchedWork {
  /** Characters of text that patterns went over, and one for each time that a pattern was run. */
  readonly steps: number;
  /** Each pattern once, with the length of the longest text it was run on. */
  readonly patterns: ReadonlyMap<RegExp, number>;
}

/**
 * Does the work and counts what patterns do meanwhile, with no clock. Every way to use a pattern (`test`, `match`, `replace`,
 * `matchAll`) goes through `exec`, which is watched.
 */
export function watchPatterns(work: () => unknown): WatchedWork {
  const exec = Object.getOwnPropertyDescriptor(RegExp.prototype, "exec")?.value as (
    this: RegExp,
    text: string,
  ) => RegExpExecArray | null;
  const bySource = new Map<string, RegExp>();
  const patterns = new Map<RegExp, number>();
  let steps = 0;
  RegExp.prototype.exec = function (text) {
    const source = `${this.flags}/${this.source}`;
    const pattern = bySource.get(source) ?? this;
    bySource.set(source, pattern);
    patterns.set(pattern, Math.max(patterns.get(pattern) ?? 0, text.length));
    const start = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    steps += 1 + (match === null ? text.length : match.index + match[0].length) - start;
    return match;
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return { steps, patterns };
}
