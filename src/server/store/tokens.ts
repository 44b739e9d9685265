import type { Kysely } from "kysely";
import { canonicalJson } from "../../audit/digest.ts";
import type { NewStoredToken, StoredToken, TokenStore } from "./audit-store.ts";
import type { Done, LogNote } from "./log-event.ts";
import { hashOf } from "./log.ts";
import { storable } from "./storable.ts";
import type { Tables, TokenTable } from "./tables.ts";

/** Carries out a change in its turn, with its entries in the log. */
type Change = <Answer>(work: (db: Kysely<Tables>) => Promise<Done<Answer>>) => Promise<Answer>;

/** The tokens of the service. The log has what changes them, and who did it. */
export function createTokenStore(db: Kysely<Tables>, change: Change): TokenStore {
  return {
    find: async (id) => {
      const row = await db
        .selectFrom("token")
        .innerJoin("store_head", (join) => join.on("store_head.id", "=", 1))
        .selectAll("token")
        .select("store_head.latest_moment")
        .where("token.id", "=", storable(id))
        .executeTakeFirst();
      return row
        ? { ...storedTokenOf(row), secretHash: row.secret_hash, latestMoment: row.latest_moment }
        : null;
    },
    list: async () => {
      const rows = await db.selectFrom("token").selectAll().orderBy("created_at").orderBy("id").execute();
      return rows.map(storedTokenOf);
    },
    add: (token, by) =>
      change(async (writing) => {
        const row = rowOf(token);
        await writing.insertInto("token").values(row).execute();
        return { answer: undefined, log: [noteOf("token-added", row, token.at, by)] };
      }),
    revoke: (id, at, by) =>
      change(async (writing) => {
        const row = await writing
          .selectFrom("token")
          .selectAll()
          .where("id", "=", storable(id))
          .executeTakeFirst();
        if (!row) return { answer: "not-there", log: [] };
        if (row.revoked_at !== null) return { answer: "unchanged", log: [] };
        await writing.updateTable("token").set({ revoked_at: at }).where("id", "=", row.id).execute();
        return { answer: "revoked", log: [noteOf("token-revoked", row, at, by)] };
      }),
  };
}

/** What the log has of a token: all of its row but when it was revoked, which is an entry of its own. */
export function digestOfToken(row: TokenTable): string {
  return hashOf(canonicalJson({ ...row, revoked_at: null }));
}

function rowOf(token: NewStoredToken): TokenTable {
  return {
    id: token.id,
    authority: storable(token.authority),
    role: token.role,
    label: storable(token.label),
    secret_hash: token.secretHash,
    created_at: token.at,
    expires_at: token.expiresAt,
    revoked_at: null,
  };
}

function noteOf(
  what: "token-added" | "token-revoked",
  row: TokenTable,
  at: string,
  by: string | undefined,
): LogNote {
  const { id, authority, role } = row;
  return { at, what, authority, credential: by ?? null, token: id, code: role, digest: digestOfToken(row) };
}

function storedTokenOf(row: TokenTable): StoredToken {
  const { id, authority, role, label } = row;
  return {
    id,
    authority,
    role,
    label,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  };
}
