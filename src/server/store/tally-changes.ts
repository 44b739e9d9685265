import type { WriteSession } from "./engine.ts";
import type { OutcomeTallyTable } from "./tables.ts";
import type { Counts } from "./tally.ts";
import { countValue, readCounts, writeCounts } from "./tally.ts";
import type { WriteQueries } from "./write-queries.ts";

/** The audits of one authority and cycle that stand alike: what outcomes are counted by. */
export type OutcomeGroup = Pick<OutcomeTallyTable, "authority" | "cycle" | "state">;

/** What is counted of an audit. */
export interface Outcomes {
  readonly judgements: readonly { readonly section: string; readonly grade: string | null }[];
  readonly answers: readonly { readonly question: string; readonly answer: string | null }[];
}

/** Audits that come into the counts of a group, or go out of them with -1. */
export interface Counting {
  readonly group: OutcomeGroup;
  readonly outcomes: Outcomes;
  readonly by: 1 | -1;
}

type Tally = { readonly group: OutcomeGroup; readonly grades: Counts; readonly answers: Counts };

/** Changes the summary rows. Whoever calls it is the one writer, so that nothing is counted in between. */
export async function changeTallies(
  session: WriteSession,
  queries: WriteQueries,
  countings: readonly Counting[],
): Promise<void> {
  if (countings.length === 0) return;
  const tallies = await readTallies(session, queries, countings);
  for (const { group, outcomes, by } of countings) {
    const tally = tallies.get(keyOf(group));
    if (!tally) continue;
    for (const { section, grade } of outcomes.judgements) countValue(tally.grades, section, grade, by);
    for (const { question, answer } of outcomes.answers) countValue(tally.answers, question, answer, by);
  }
  for (const { group, grades, answers } of tallies.values()) {
    const counts = { grades: writeCounts(grades), answers: writeCounts(answers) };
    void session.run(queries.saveTally, { ...group, ...counts });
  }
}

async function readTallies(
  session: WriteSession,
  queries: WriteQueries,
  countings: readonly Counting[],
): Promise<ReadonlyMap<string, Tally>> {
  const groups = new Map(countings.map(({ group }) => [keyOf(group), group]));
  const tallies = new Map(
    [...groups].map(([key, group]): readonly [string, Tally] => [key, { group, grades: {}, answers: {} }]),
  );
  const held = await session.run(queries.readTallies, {
    rows: JSON.stringify(
      [...groups.values()].map(({ authority, cycle, state }) => [authority, cycle, state]),
    ),
  });
  for (const { authority, cycle, state, grades, answers } of held) {
    const group = { authority, cycle, state };
    tallies.set(keyOf(group), { group, grades: readCounts(grades), answers: readCounts(answers) });
  }
  return tallies;
}

function keyOf({ authority, cycle, state }: OutcomeGroup): string {
  return JSON.stringify([authority, cycle, state]);
}
