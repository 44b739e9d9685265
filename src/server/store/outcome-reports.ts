import type { Kysely, SqlBool } from "kysely";
import { sql } from "kysely";
import type { AnswerCount, GradeCount, OutcomeFilter } from "./audit-store.ts";
import type { Tables } from "./tables.ts";
import type { Counts } from "./tally.ts";
import { countValue, readCounts } from "./tally.ts";

/** Counts of one authority and cycle, all states that were asked for together. */
interface CycleCounts {
  readonly authority: string;
  readonly cycle: string;
  readonly counts: Counts;
}

/**
 * Reads the summary rows: it takes as long as there are groups, however many audits are in them. By authority, cycle,
 * section and grade, in the order of their letters.
 */
export async function readGradeDistribution(
  db: Kysely<Tables>,
  filter: OutcomeFilter,
): Promise<readonly GradeCount[]> {
  return listCounts(await readTallies(db, filter, "grades"), (section, grade, rest) => ({
    ...rest,
    section,
    grade,
  }));
}

/** As above, of the answers to each question. */
export async function readAnswerRates(
  db: Kysely<Tables>,
  filter: OutcomeFilter,
): Promise<readonly AnswerCount[]> {
  return listCounts(await readTallies(db, filter, "answers"), (question, answer, rest) => ({
    ...rest,
    question,
    answer,
  }));
}

async function readTallies(
  db: Kysely<Tables>,
  { authority, cycle, states = ["approved"] }: OutcomeFilter,
  column: "grades" | "answers",
): Promise<readonly CycleCounts[]> {
  if (states.length === 0) return [];
  const rows = await db
    .selectFrom("outcome_tally")
    .select(["authority", "cycle", sql<string>`${sql.ref(column)}`.as("counts")])
    .where("state", "in", states)
    .where(authority === null ? sql<SqlBool>`true` : sql<SqlBool>`authority = ${authority}`)
    .where(cycle === null ? sql<SqlBool>`true` : sql<SqlBool>`cycle = ${cycle}`)
    .orderBy("authority")
    .orderBy("cycle")
    .execute();
  const groups: CycleCounts[] = [];
  for (const row of rows) {
    const counts = readCounts(row.counts);
    const before = groups.at(-1);
    if (before?.authority === row.authority && before.cycle === row.cycle) addCounts(before.counts, counts);
    else groups.push({ authority: row.authority, cycle: row.cycle, counts });
  }
  return groups;
}

function addCounts(to: Counts, counts: Counts): void {
  for (const [topic, values] of Object.entries(counts)) {
    for (const [value, count] of Object.entries(values)) countValue(to, topic, value, count);
  }
}

interface CountOf {
  readonly authority: string;
  readonly cycle: string;
  readonly count: number;
}

function listCounts<Row>(
  groups: readonly CycleCounts[],
  rowOf: (topic: string, value: string, rest: CountOf) => Row,
): readonly Row[] {
  const rows: Row[] = [];
  for (const { authority, cycle, counts } of groups) {
    for (const topic of Object.keys(counts).sort()) {
      const values = counts[topic] ?? {};
      for (const value of Object.keys(values).sort()) {
        rows.push(rowOf(topic, value, { authority, cycle, count: values[value] ?? 0 }));
      }
    }
  }
  return rows;
}
