import type { Kysely } from "kysely";
import { actionOfRow, digestOfActions, rowOfAction } from "./action-writing.ts";
import type { LogProblem } from "./log-event.ts";
import { hashOf } from "./log.ts";
import type { ReplayedLog } from "./replayed-log.ts";
import { nameOfActions } from "./replayed-log.ts";
import type { FollowedActionTable, Tables } from "./tables.ts";

/** Compares the actions that are followed up with what the log has of those of each audit, to the last column. */
export async function compareActions(
  db: Kysely<Tables>,
  log: ReplayedLog,
  problems: LogProblem[],
): Promise<void> {
  const found = new Map<string, Pick<FollowedActionTable, "id" | "digest">[]>();
  for await (const row of readActions(db)) {
    const name = nameOfActions(row.authority, row.audit_key);
    const { id } = row;
    const others = found.get(name) ?? [];
    others.push({ id, digest: isConsistent(row) ? row.digest : "changed" });
    found.set(name, others);
  }
  for (const name of new Set([...found.keys(), ...log.actions.keys()])) {
    const nothing = digestOfActions([]);
    const is = digestOfActions(found.get(name) ?? []);
    if (is !== (log.actions.get(name) ?? nothing)) problems.push(changed(name));
  }
}

const pageSize = 500;

async function* readActions(db: Kysely<Tables>): AsyncGenerator<FollowedActionTable> {
  let last = { authority: "", id: "" };
  for (;;) {
    const page = await db
      .selectFrom("followed_action")
      .selectAll()
      .where((build) =>
        build.or([
          build("authority", ">", last.authority),
          build.and([build("authority", "=", last.authority), build("id", ">", last.id)]),
        ]),
      )
      .orderBy("authority")
      .orderBy("id")
      .limit(pageSize)
      .execute();
    yield* page;
    const end = page.at(-1);
    if (end === undefined) return;
    last = end;
  }
}

/** Whether all columns follow from the document. */
function isConsistent(row: FollowedActionTable): boolean {
  if (hashOf(row.document) !== row.digest) return false;
  const expected = new Map<string, unknown>(Object.entries(rowOfAction(actionOfRow(row), row.authority)));
  return Object.entries(row).every(([column, value]) => expected.get(column) === value);
}

function changed(name: string): LogProblem {
  const [, of = ""] = JSON.parse(name) as readonly string[];
  const message = `The actions of audit ${of} are not as the log has them: one was changed, deleted or added.`;
  return { code: "actions-changed", of, message };
}
