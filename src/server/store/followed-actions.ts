import type { Expression, Kysely, SqlBool } from "kysely";
import { sql } from "kysely";
import { editAction } from "../../actions/change-action.ts";
import { seeAction } from "../../actions/escalation.ts";
import { actionStates } from "../../actions/register.ts";
import { actionOfRow, answerStored, changeStored, readRow } from "./action-writing.ts";
import type { ActionListFilter, ActionStore } from "./audit-store.ts";
import type { Done } from "./log-event.ts";
import { storable } from "./storable.ts";
import type { Tables } from "./tables.ts";

/** Carries out a change in its turn, with its entries in the log. */
type Change = <Answer>(work: (db: Kysely<Tables>) => Promise<Done<Answer>>) => Promise<Answer>;

/** The actions that authorities follow up. Only one caller at a time changes one, so no change is lost under another. */
export function createActionStore(db: Kysely<Tables>, change: Change): ActionStore {
  return {
    list: async (filter) => {
      const { on, offset, limit } = filter;
      const isOverdue = sql`is_open = 1 and due < ${on}`;
      const rows = await db
        .selectFrom("followed_action")
        .select("document")
        .where(matching(filter))
        .orderBy(sql`case when ${isOverdue} then 0 when is_open = 1 then 1 else 2 end`)
        .orderBy(sql`coalesce(due, '')`)
        .orderBy("id")
        .offset(offset)
        .limit(limit)
        .execute();
      const counts = await db
        .selectFrom("followed_action")
        .select(["state", sql<number>`cast(count(*) as integer)`.as("count")])
        .select(sql<number>`cast(sum(case when ${isOverdue} then 1 else 0 end) as integer)`.as("overdue"))
        .where(matching(filter))
        .groupBy("state")
        .execute();
      const byState = actionStates.map((state) => [
        state,
        counts.find((each) => each.state === state)?.count ?? 0,
      ]);
      return {
        actions: rows.map(actionOfRow),
        total: counts.reduce((sum, { count }) => sum + count, 0),
        overdue: counts.reduce((sum, { overdue }) => sum + overdue, 0),
        byState: Object.fromEntries(byState) as ActionCounts,
      };
    },
    choices: async (authority) => {
      const namesIn = async (column: "owner" | "team" | "section") => {
        const rows = await db
          .selectFrom("followed_action")
          .select(column)
          .distinct()
          .where("authority", "=", storable(authority))
          .where(column, "is not", null)
          .orderBy(column)
          .execute();
        return rows.flatMap((row) => row[column] ?? []);
      };
      return {
        owners: await namesIn("owner"),
        teams: await namesIn("team"),
        sections: await namesIn("section"),
      };
    },
    get: async (id, authority) => {
      const row = await readRow(db, id, authority);
      return row === null ? null : actionOfRow(row);
    },
    change: (id, wanted, by) =>
      change((writing) =>
        changeStored(writing, { id, by }, (action) => editAction(action, wanted, by.at.slice(0, 10))),
      ),
    see: (id, role, by) =>
      change((writing) =>
        changeStored(writing, { id, by }, (action) => seeAction(action, role, by.at.slice(0, 10))),
      ),
    answer: (answer, by) => change((writing) => answerStored(writing, answer, by)),
    count: async (on) => {
      const isOverdue = sql`is_open = 1 and due < ${on}`;
      return db
        .selectFrom("followed_action")
        .select(["authority", "state", "focus", sql<number>`cast(count(*) as integer)`.as("count")])
        .select(sql<number>`cast(sum(case when ${isOverdue} then 1 else 0 end) as integer)`.as("overdue"))
        .groupBy(["authority", "state", "focus"])
        .execute();
    },
  };
}

type ActionCounts = Awaited<ReturnType<ActionStore["list"]>>["byState"];

/** Capitals make no difference: people type roles and teams by hand. */
function matching(filter: ActionListFilter): Expression<SqlBool> {
  const { authority, on, overdue = false, dueBy } = filter;
  const same = (column: "owner" | "team" | "section") => {
    const wanted = filter[column];
    return wanted === undefined ? [] : [sql`lower(${sql.ref(column)}) = lower(${storable(wanted)})`];
  };
  const parts = [
    sql`authority = ${storable(authority)}`,
    ...same("owner"),
    ...same("team"),
    ...same("section"),
    ...(filter.focus === undefined ? [] : [sql`focus = ${filter.focus}`]),
    ...(filter.state === undefined ? [] : [sql`state = ${filter.state}`]),
    ...(overdue ? [sql`is_open = 1 and due < ${on}`] : []),
    ...(dueBy === undefined ? [] : [sql`is_open = 1 and due <= ${dueBy}`]),
    ...(filter.inQuestion === true ? [sql`is_in_question = 1`] : []),
  ];
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}
