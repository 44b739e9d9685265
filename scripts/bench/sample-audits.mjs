import { randomUUID } from "node:crypto";

import { niromp2019 } from "../../dist/proforma/definitions/niromp-2019.js";

/** @typedef {import("../../dist/collation/collated-audit.js").CollatedAudit} CollatedAudit */

const grades = niromp2019.grades.map(({ value }) => value);
const words =
  "the plan was read with minutes of review and agree on placement contact health school identity carers need worker visits record views child family when next date" //
    .split(" ");

/**
 * A number below `below` that follows from `seed` alone and looks like chance.
 * @param {number} seed
 * @param {number} below
 */
function numberFrom(seed, below) {
  const mixed = Math.imul(seed ^ (seed >>> 15), 2246822519);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % below;
}

/**
 * Made-up text that packs about as well as people's own.
 * @param {number} seed
 * @param {number} length in words
 */
function prose(seed, length) {
  return Array.from(
    { length },
    (_, index) => words[numberFrom(seed * 31 + index * 7919, words.length)] ?? "",
  ).join(" ");
}

/**
 * One of many audits, no two alike: spread over authorities, cycles, grades and answers.
 * @param {number} number
 * @param {{ authorities?: number, cycles?: number, commentWords?: number }} [size] with the comments as they are, its JSON is about 15 KB.
 * @returns {CollatedAudit}
 */
export function sampleAudit(number, { authorities = 40, cycles = 5, commentWords = 55 } = {}) {
  const comment = (/** @type {number} */ index) =>
    commentWords > 0 ? prose(number + index, commentWords) : null;
  const answers = niromp2019.sections
    .flatMap(({ questions }) => questions)
    .map(({ id }, index) => {
      const answer = /** @type {const} */ (["Yes", "Yes", "No", "Not applicable"])[
        numberFrom(number + index, 4)
      ];
      return { id, entry: { answer: answer ?? null, comment: comment(index) } };
    });
  const judgements = niromp2019.sections
    .filter(({ judgement }) => judgement !== null)
    .map(({ id }, index) => ({
      id,
      entry: {
        grade: grades[numberFrom(number * 3 + index, grades.length)] ?? null,
        comment: comment(index + 50),
      },
    }));
  const count = (/** @type {string} */ value) => answers.filter(({ entry }) => entry.answer === value).length;
  return {
    schemaVersion: 1,
    auditKey: randomUUID(),
    revision: 1,
    savedAt: "2026-10-01T09:00:00.000Z",
    state: "approved",
    authority: `Authority ${String(number % authorities)}`,
    region: null,
    cycle: `20${String(26 + (number % cycles))}-autumn`,
    completedOn: "2026-10-01",
    counts: { yes: count("Yes"), no: count("No"), notApplicable: count("Not applicable"), waived: 0 },
    sharing: { policy: "made-up", withheld: [] },
    record: {
      schemaVersion: 1,
      proForma: { id: niromp2019.id, version: niromp2019.version },
      header: {
        localAuthority: "Westhaven",
        childId: `C${String(number)}`,
        ageRange: "6-10",
        team: "Team 2",
        iro: null,
      },
      answers: Object.fromEntries(answers.map(({ id, entry }) => [id, entry])),
      judgements: Object.fromEntries(judgements.map(({ id, entry }) => [id, entry])),
      actions: [1, 2, 3].map((each) => ({
        area: "Health",
        action: prose(number + each, 25),
        date: "2027-03-31",
      })),
      factors: prose(number, 40),
      local: [],
      reasons: [],
    },
  };
}
