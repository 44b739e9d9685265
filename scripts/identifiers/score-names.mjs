// Counts how well names are found by where they come from, and how often clean comments are disturbed: shared by the script
// that prints the tables and by the test that holds the checks to them.

/** @typedef {"tuning" | "held-out"} Part */
/** @typedef {{ origin: string, given: string[], family: string[], familyFirst: boolean }} Origin */
/** @typedef {Record<Part, { given: string[], full: string[] }>} Sentences */
/** @typedef {{ kind: string, severity: string, offset: number, length: number }} Hit */
/** @typedef {(text: string) => Hit[]} Find */
/** @typedef {{ asked: number, found: number, queries: number }} Count */
/** @typedef {{ origin: string, given: Count, unlisted: Count, full: Count }} OriginScore */

/** Where a sentence has the name. */
const gap = "{}";
const familyFirst = ["Chinese", "Vietnamese"];

/**
 * One origin a line: its name, first names and surnames, with bars between them.
 * @param {string} text
 * @returns {Origin[]}
 */
export function readOrigins(text) {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [origin = "", given = "", family = ""] = line.split(" | ");
      return {
        origin,
        given: given.split(" "),
        family: family.split(" "),
        familyFirst: familyFirst.includes(origin),
      };
    });
}

/**
 * Names at even places of a line belong to the tuning part, the others are held out.
 * @template Item
 * @param {readonly Item[]} items
 * @param {Part} part
 */
export function ofPart(items, part) {
  return items.filter((_, index) => (index % 2 === 0) === (part === "tuning"));
}

/**
 * @param {readonly Origin[]} origins
 * @param {Sentences} sentences
 * @param {Part} part
 * @param {Find} find
 * @param {(name: string) => boolean} isListed whether a word list of the program has this first name
 * @returns {{ scores: OriginScore[], missed: string[] }} missed sentences are made up, and may be printed
 */
export function scoreNames(origins, sentences, part, find, isListed) {
  /** @type {string[]} */
  const missed = [];
  const scores = origins.map(({ origin, given, family, familyFirst: isFamilyFirst }) => {
    const score = { origin, given: emptyCount(), unlisted: emptyCount(), full: emptyCount() };
    const families = ofPart(family, part);
    for (const [index, name] of ofPart(given, part).entries()) {
      const surname = families[index % families.length] ?? "";
      const full = isFamilyFirst ? `${surname} ${name}` : `${name} ${surname}`;
      for (const sentence of sentences[part].given) {
        const counts = isListed(name) ? [score.given] : [score.given, score.unlisted];
        if (!ask(sentence, name, find, counts)) missed.push(`${origin}: ${sentence.replace(gap, name)}`);
      }
      for (const sentence of sentences[part].full) {
        if (!ask(sentence, full, find, [score.full]))
          missed.push(`${origin}: ${sentence.replace(gap, full)}`);
      }
    }
    return score;
  });
  return { scores, missed };
}

/** @returns {Count} */
function emptyCount() {
  return { asked: 0, found: 0, queries: 0 };
}

/**
 * A name is found when a hit shares at least half of the longer of the two stretches, as for the labelled comments.
 * @param {string} sentence @param {string} name @param {Find} find @param {readonly Count[]} counts
 */
function ask(sentence, name, find, counts) {
  const offset = sentence.indexOf(gap);
  const hit = find(sentence.replace(gap, name)).find((one) => {
    const shared = Math.min(one.offset + one.length, offset + name.length) - Math.max(one.offset, offset);
    return one.kind === "person-name" && shared * 2 >= Math.max(one.length, name.length);
  });
  for (const count of counts) {
    count.asked += 1;
    if (hit) count.found += 1;
    if (hit?.severity === "query") count.queries += 1;
  }
  return hit !== undefined;
}

/** @param {Count} count */
export function shareFound({ asked, found }) {
  return asked === 0 ? 1 : found / asked;
}

/**
 * @param {readonly string[]} comments
 * @param {Find} find
 * @returns {{ queries: number, notes: number, disturbed: string[] }} errors count as queries
 */
export function scoreClean(comments, find) {
  const hits = comments.flatMap((text) => find(text).map((hit) => ({ ...hit, text })));
  const notes = hits.filter(({ severity }) => severity === "note");
  return {
    queries: hits.length - notes.length,
    notes: notes.length,
    disturbed: hits.map(
      ({ kind, severity, offset, length, text }) =>
        `${severity} ${kind}: ${text.slice(offset, offset + length)} | ${text.slice(Math.max(0, offset - 30), offset + length + 30)}`,
    ),
  };
}

/**
 * @param {readonly OriginScore[]} scores
 * @returns {(readonly string[])[]} the rows of a table, its head first
 */
export function nameRows(scores) {
  const share = (/** @type {Count} */ count) => (count.asked === 0 ? "none" : shareFound(count).toFixed(3));
  const queries = (/** @type {Count} */ { found, queries: asQuery }) =>
    found === 0 ? "none" : (asQuery / found).toFixed(3);
  return [
    [
      "Origin",
      "First name found",
      "of these queries",
      "In no list",
      "Found",
      "Full name found",
      "of these queries",
    ],
    ...scores.map(({ origin, given, unlisted, full }) => [
      origin,
      share(given),
      queries(given),
      String(unlisted.asked),
      share(unlisted),
      share(full),
      queries(full),
    ]),
  ];
}

/**
 * @param {number} comments
 * @param {{ queries: number, notes: number }} counts
 * @returns {(readonly string[])[]} the rows of a table, its head first
 */
export function cleanRows(comments, { queries, notes }) {
  return [
    ["Clean comments", "Queries or errors", "Notes"],
    [String(comments), String(queries), String(notes)],
  ];
}
