import type { WriteSession } from "./engine.ts";
import type { Outcomes } from "./outcomes.ts";
import type { OutcomeTallyTable } from "./tables.ts";
import type { Counts } from "./tally.ts";
import { countValue, readCounts, writeCounts } from "./tally.ts";
import type { WriteQueries } from "./write-queries.ts";

/** The audits of one authority and cycle that stand alike: what outcomes are counted by. */
export type OutcomeGroup = Pick<OutcomeTallyTable, "authority" | "cycle" | "state">;

/** Audits that come into the counts of a group, or go out of them with -1. */
export interface Counting {
  readonly group: OutcomeGroup;
  readonly outcomes: Outcomes;
  readonly by: 1 | -1;
}

/** Summary rows by their groups, as they stand in the store. */
export type Tallies = Map<string, Tally>;

type Tally = { readonly grades: Counts; readonly answers: Counts };

/**
 * Changes the summary rows. Whoever calls it is the one writer, so that nothing is counted in between.
 * @param known what the caller still knows of them; those that are missing are read into it, and it changes with them.
 */
export async function changeTallies(
  session: WriteSession,
  queries: WriteQueries,
  countings: readonly Counting[],
  known: Tallies,
): Promise<void> {
  const groups = new Map(countings.map(({ group }) => [keyOf(group), group]));
  const unknown = [...groups].filter(([key]) => !known.has(key)).map(([, group]) => group);
  if (unknown.length > 0) await readTallies(session, queries, unknown, known);
  for (const { group, outcomes, by } of countings) {
    const { grades, answers } = tallyOf(group, known);
    for (const [topic, value] of Object.entries(outcomes.judgements)) countValue(grades, topic, value, by);
    for (const [topic, value] of Object.entries(outcomes.answers)) countValue(answers, topic, value, by);
  }
  for (const group of groups.values()) {
    const { grades, answers } = tallyOf(group, known);
    const counts = { grades: writeCounts(grades), answers: writeCounts(answers) };
    void session.run(queries.saveTally, { ...group, ...counts });
  }
}

async function readTallies(
  session: WriteSession,
  queries: WriteQueries,
  groups: readonly OutcomeGroup[],
  into: Tallies,
): Promise<void> {
  const rows = groups.map(({ authority, cycle, state }) => [authority, cycle, state]);
  const held = await session.run(queries.readTallies, { rows: JSON.stringify(rows) });
  for (const { authority, cycle, state, grades, answers } of held) {
    const group = { authority, cycle, state };
    into.set(keyOf(group), { grades: readCounts(grades), answers: readCounts(answers) });
  }
}

/** A group that is in no row yet begins with nothing counted. */
function tallyOf(group: OutcomeGroup, tallies: Tallies): Tally {
  const key = keyOf(group);
  const tally = tallies.get(key) ?? { grades: {}, answers: {} };
  tallies.set(key, tally);
  return tally;
}

function keyOf({ authority, cycle, state }: OutcomeGroup): string {
  return JSON.stringify([authority, cycle, state]);
}
