import { setImmediate as turn } from "node:timers/promises";
import type { Kysely, SqlBool } from "kysely";
import { sql } from "kysely";
import type { AnswerCount, GradeCount, OutcomeFilter } from "./audit-store.ts";
import type { Tables, ValueTable } from "./tables.ts";

/** One statement counts at most about so many audits, so that no report holds up what else the service does. */
const maxAuditsAtOnce = 1000;

/** How often each grade was given, by cycle, authority, form and section. */
export async function readGradeDistribution(
  db: Kysely<Tables>,
  filter: OutcomeFilter,
): Promise<readonly GradeCount[]> {
  const counts = await countValues(db, filter, "judgement");
  return counts.flatMap(({ owner: section, field, value: grade, ...counted }) =>
    field === "grade" ? [{ ...counted, section, grade }] : [],
  );
}

/** How often each answer was given, by cycle, authority, form and question. Each of several choices counts. */
export async function readAnswerRates(
  db: Kysely<Tables>,
  filter: OutcomeFilter,
): Promise<readonly AnswerCount[]> {
  const chosen = await countValues(db, filter, "choice");
  // Rows of lists are no questions: their number says nothing of another audit's row.
  const ofQuestions = chosen.filter(({ owner }) => !owner.includes("/"));
  const counts = [...(await countValues(db, filter, "answer")), ...ofQuestions];
  return counts.map(({ owner: question, value: answer, ...counted }) => ({ ...counted, question, answer }));
}

interface ValueCount {
  readonly authority: string;
  readonly cycle: string;
  readonly form: string;
  readonly formVersion: string;
  readonly owner: string;
  readonly field: string;
  readonly value: string;
  readonly count: number;
}

async function countValues(
  db: Kysely<Tables>,
  filter: OutcomeFilter,
  table: "judgement" | "answer" | "choice",
): Promise<readonly ValueCount[]> {
  if (filter.states?.length === 0) return [];
  const counts: ValueCount[] = [];
  for (const part of await readParts(db, filter)) {
    counts.push(...(await countPart(db, filter, table, part)));
    // Between two statements whatever else waits gets its turn.
    await turn();
  }
  return counts;
}

/** Some authorities of one cycle, from the first to the last by their names. */
interface Part {
  readonly cycle: string;
  readonly first: string;
  readonly last: string;
  readonly audits: number;
}

/** Divides what is counted by cycles and authorities. The index alone answers this. */
async function readParts(db: Kysely<Tables>, filter: OutcomeFilter): Promise<readonly Part[]> {
  const groups = await selectCounted(db, filter)
    .select(["a.authority", "a.cycle", sql<number>`cast(count(*) as integer)`.as("audits")])
    .groupBy(["a.authority", "a.cycle"])
    .orderBy("a.cycle")
    .orderBy("a.authority")
    .execute();
  const parts: Part[] = [];
  for (const { authority, cycle, audits } of groups) {
    const before = parts.at(-1);
    if (before?.cycle === cycle && before.audits + audits <= maxAuditsAtOnce) {
      parts.splice(-1, 1, { ...before, last: authority, audits: before.audits + audits });
    } else {
      parts.push({ cycle, first: authority, last: authority, audits });
    }
  }
  return parts;
}

async function countPart(
  db: Kysely<Tables>,
  filter: OutcomeFilter,
  table: "judgement" | "answer" | "choice",
  { cycle, first, last }: Part,
): Promise<readonly ValueCount[]> {
  // What differs most comes first, so that sorting compares little.
  const counts = await selectCounted(db, filter)
    .innerJoin(sql<ValueTable>`${sql.table(table)}`.as("v"), "v.audit_id", "a.id")
    .where("a.cycle", "=", cycle)
    .where("a.authority", ">=", first)
    .where("a.authority", "<=", last)
    .where("v.value", "is not", null)
    .select([
      "a.authority",
      "a.form_id as form",
      "a.form_version as formVersion",
      "v.owner",
      "v.field",
      sql<string>`v.value`.as("value"),
      sql<number>`cast(count(*) as integer)`.as("count"),
    ])
    .groupBy(["v.owner", "v.value", "a.authority", "v.field", "a.form_id", "a.form_version"])
    .orderBy("v.owner")
    .orderBy("v.value")
    .orderBy("a.authority")
    .orderBy("v.field")
    .orderBy("a.form_id")
    .orderBy("a.form_version")
    .execute();
  return counts.map((count) => ({ ...count, cycle }));
}

function selectCounted(db: Kysely<Tables>, { authority, cycle, states = ["approved"], form }: OutcomeFilter) {
  const everything = sql<SqlBool>`1 = 1`;
  return db
    .selectFrom("audit as a")
    .where("a.state", "in", states)
    .where(authority === null ? everything : sql<SqlBool>`a.authority = ${authority}`)
    .where(cycle === null ? everything : sql<SqlBool>`a.cycle = ${cycle}`)
    .where(form?.id === undefined ? everything : sql<SqlBool>`a.form_id = ${form.id}`)
    .where(form?.version === undefined ? everything : sql<SqlBool>`a.form_version = ${form.version}`);
}
