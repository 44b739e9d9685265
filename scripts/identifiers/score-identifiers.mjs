// Counts how well the identifier checks do on labelled comments: shared by the script that prints the table and by the
// test that holds them to it.

/** @typedef {{ kind: string, text: string, offset: number }} Label */
/** @typedef {{ number: number, text: string, hits: Label[] }} Comment */
/** @typedef {{ kind: string, offset: number, length: number }} Hit */
/** @typedef {{ kind: string, labels: number, found: number, exact: number, hits: number, right: number }} Score */

/** The rule that parts the corpus, fixed before anything was tuned: even numbers are held out. */
export function isHeldOut(/** @type {Comment} */ { number }) {
  return number % 2 === 0;
}

/** @param {string} lines one JSON object a line */
export function readComments(lines) {
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const comment = /** @type {Comment} */ (JSON.parse(line));
      return comment;
    });
}

/**
 * A hit meets a label of its kind when the two share at least half of the longer one: where a name or an address begins
 * and ends can be argued about, and a person is shown the place either way.
 * @param {Hit} hit
 * @param {Label} label
 */
function meets(hit, label) {
  if (hit.kind !== label.kind) return false;
  const shared =
    Math.min(hit.offset + hit.length, label.offset + label.text.length) - Math.max(hit.offset, label.offset);
  return shared * 2 >= Math.max(hit.length, label.text.length);
}

/**
 * @param {readonly string[]} kinds
 * @param {readonly Comment[]} comments
 * @param {(text: string) => Hit[]} find
 * @returns {{ scores: Score[], faults: string[] }} a fault names a comment by its number
 */
export function scoreIdentifiers(kinds, comments, find) {
  const scores = new Map(
    kinds.map((kind) => [kind, { kind, labels: 0, found: 0, exact: 0, hits: 0, right: 0 }]),
  );
  /** @type {string[]} */
  const faults = [];
  for (const comment of comments) {
    const hits = find(comment.text);
    for (const label of comment.hits) {
      const score = scores.get(label.kind);
      if (!score) throw new Error(`Comment ${comment.number} has a label of no kind: ${label.kind}.`);
      const meeting = hits.find((hit) => meets(hit, label));
      score.labels += 1;
      if (!meeting) faults.push(`${comment.number}: ${label.kind} not found`);
      else {
        score.found += 1;
        if (meeting.offset === label.offset && meeting.length === label.text.length) score.exact += 1;
      }
    }
    for (const hit of hits) {
      const score = scores.get(hit.kind);
      if (!score) continue;
      score.hits += 1;
      if (comment.hits.some((label) => meets(hit, label))) score.right += 1;
      else faults.push(`${comment.number}: ${hit.kind} found where none is (${hit.offset}, ${hit.length})`);
    }
  }
  return { scores: [...scores.values()], faults };
}

/** @param {Score} score */
export function recallOf({ labels, found }) {
  return labels === 0 ? 1 : found / labels;
}

/** @param {Score} score */
export function precisionOf({ hits, right }) {
  return hits === 0 ? 1 : right / hits;
}

/** @param {readonly Score[]} scores */
export function renderScores(scores) {
  return renderTable([
    ["Kind", "Labelled", "Found", "Recall", "Hits", "Right", "Precision", "Exact span"],
    ...scores.map((score) => [
      score.kind,
      String(score.labels),
      String(score.found),
      recallOf(score).toFixed(3),
      String(score.hits),
      String(score.right),
      precisionOf(score).toFixed(3),
      String(score.exact),
    ]),
  ]);
}

/**
 * A table in Markdown, as Prettier leaves it: the first column to the left, numbers to the right.
 * @param {readonly (readonly string[])[]} table its head first
 */
export function renderTable(table) {
  const [head = [], ...rows] = table;
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(" | ")} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}
