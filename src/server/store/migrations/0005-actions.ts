import type { Kysely } from "kysely";
import { shippedForms } from "../../../proforma/registry.ts";
import { followAudit } from "../action-writing.ts";
import { auditOfRow } from "../audit-reading.ts";
import { append, lockHead } from "../log.ts";
import type { Tables } from "../tables.ts";

/** The statements that add the actions that authorities follow up. */
export function actionTables(kind: "sqlite" | "postgres"): readonly string[] {
  const isPostgres = kind === "postgres";
  const text = isPostgres ? `text collate "C"` : "text";
  return [
    `create table followed_action (
       authority ${text} not null,
       id ${text} not null,
       audit_key ${text} not null,
       team ${text},
       owner ${text},
       section ${text},
       focus ${text},
       state ${text} not null,
       due ${text},
       is_open integer not null,
       is_in_question integer not null,
       version integer not null,
       digest ${text} not null,
       document ${text} not null,
       primary key (authority, id)
     ) ${isPostgres ? "" : "strict"}`,
    `create index followed_action_due on followed_action (authority, is_open, due)`,
    `create index followed_action_of_audit on followed_action (authority, audit_key)`,
  ];
}

/** Audits at a time whose actions are taken over. */
const pageSize = 200;

/** Begins to follow up the actions of the audits that the store has so far, on forms that ship; others begin when they are sent again. */
export async function followEarlierAudits(db: Kysely<Tables>, kind: "sqlite" | "postgres"): Promise<void> {
  const at = new Date().toISOString();
  let after = 0;
  for (;;) {
    const page = await db
      .selectFrom("audit")
      .selectAll()
      .where("id", ">", after)
      .where("document", "is not", null)
      .where("state", "not in", ["withdrawn", "superseded"])
      .orderBy("id")
      .limit(pageSize)
      .execute();
    if (page.length === 0) return;
    for (const row of page) {
      const { authority, received_at: received } = row;
      const log = await followAudit(db, {
        audit: auditOfRow(row),
        by: { authority, credential: "store", at, address: null },
        forms: shippedForms,
        replaced: [],
        on: received.slice(0, 10),
      });
      if (log.length > 0) await append(db, await lockHead(db, kind), log);
    }
    after = page.at(-1)?.id ?? after;
  }
}
