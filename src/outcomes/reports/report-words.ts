import type { Focus, Outcome, OutcomeTable } from "../outcome.ts";

/** The words that every report of an outcome has alike. */

export const focusTitles: Readonly<Record<Focus, string>> = {
  "immediate-priority": "Immediate priorities",
  "area-for-development": "Areas for development",
  strength: "Strengths",
};

export const verdictTitles = {
  met: "Met",
  "not-met": "Not met",
  "cannot-be-told": "Cannot be told",
} as const;

/** "Permanence audits, 2026-autumn: Westhaven". */
export function titleOf({ cycle, authority, region }: Outcome): string {
  return `Permanence audits, ${cycle}: ${authority ?? region ?? "no authority named"}`;
}

/** What the report rests on, first of all: how many audits of how many, of how many authorities, by age. */
export function completenessOf({ audits, authority, edition }: Outcome): readonly string[] {
  const { n, expected, authorities, byGroup, leftOut, missing = [] } = audits;
  // "8 of 6 audits" would say nothing that anybody understands.
  const ofExpected = expected === null || n > expected ? "" : ` of ${expected}`;
  const more =
    expected !== null && n > expected ? `, ${n - expected} more than the sample of ${expected}` : "";
  const from = authority === null ? ` from ${authorities} local authorities` : "";
  const groups = Object.entries(byGroup).map(([group, count]) => `${group}: ${count}`);
  return [
    `${n}${ofExpected} ${n === 1 && ofExpected === "" ? "audit" : "audits"}${from}${more}.${groups.length > 0 ? ` By age range: ${groups.join(", ")}.` : ""}`,
    ...missing.map(
      ({ group, count }) =>
        `${count === 1 ? "An audit of a child" : `${count} audits of children`} aged ${group} ${count === 1 ? "is" : "are"} missing.`,
    ),
    ...(edition === null ? [] : [`Edition ${edition.number}, cut-off ${writeDate(edition.cutOff)}.`]),
    ...leftOut.map(
      ({ count, why }) => `${count} ${count === 1 ? "audit is" : "audits are"} left out: ${why}.`,
    ),
  ];
}

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** "27 November 2026". @param iso a date */
export function writeDate(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${Number(day)} ${months[Number(month) - 1] ?? ""} ${year}`;
}

export function isJudgement({ id }: OutcomeTable): boolean {
  return id.startsWith("judgement:");
}

export function isQuestion({ id }: OutcomeTable): boolean {
  return id.startsWith("question:");
}

/** A grade in letters, for a small square: O, G, RI, I. */
export function lettersOf(grade: string): string {
  return grade
    .split(/[ -]/u)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}

/** What the letters of the strips mean; nothing where a report has no strips. */
export function keyToLetters({ audience, tables }: Outcome): readonly string[] {
  const grades = [...new Set(tables.filter(isJudgement).flatMap(({ columns }) => columns.slice(0, -1)))];
  if (audience !== "own" || grades.length === 0) return [];
  return [`Each letter is one audit: ${grades.map((grade) => `${lettersOf(grade)} ${grade}`).join(", ")}.`];
}

/** The line of totals of a table, without n. */
export function totalsOf({ cells }: OutcomeTable): OutcomeTable["cells"][number] {
  return cells.at(-1)?.slice(0, -1) ?? [];
}

/** What a table says in one sentence, hidden numbers named as hidden: "Health plan: 4 Good or better, 2 Below Good; n 6." */
export function describeTable(table: OutcomeTable): string {
  return `${table.title}: ${describeCounts(table)}.`;
}

/** The same without the title. */
export function describeCounts(table: OutcomeTable): string {
  const counts = totalsOf(table).map((cell, column) => {
    const name = table.columns[column] ?? "";
    return cell === "c" ? `${name} hidden` : `${cell ?? 0} ${name}`;
  });
  return `${counts.join(", ")}; n ${table.cells.at(-1)?.at(-1) ?? 0}`;
}

/** Questions with most answers against first; hidden numbers last. */
export function byMostAgainst(tables: readonly OutcomeTable[], against: string): readonly OutcomeTable[] {
  const count = (table: OutcomeTable) => {
    const cell = table.cells.at(-1)?.[table.columns.indexOf(against)];
    return typeof cell === "number" ? cell : -1;
  };
  return tables.toSorted((one, other) => count(other) - count(one));
}

/** What a reader has to know of the counts, last in every report. */
export function howToRead({ audience, attackTest, policy }: Outcome): readonly string[] {
  return [
    "Counts are of the audited plans, not of children. Six audits are too few for percentages.",
    "Grades and answers are the auditors'. We add them up and change none.",
    ...(audience === "own"
      ? ["This report shows every count of your own audits. Do not publish it."]
      : audience === "analyst"
        ? [
            "This report shows every count of the region, and no small number is protected. Do not pass it on.",
          ]
        : [
            `Small numbers are protected by the policy ${policy.disclosure}.`,
            `We tested that ${attackTest.readers} kinds of reader cannot work out a small number.`,
          ]),
  ];
}
