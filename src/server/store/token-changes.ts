import type { Kysely } from "kysely";
import { storable } from "./storable.ts";
import type { StoredToken, TokenStore } from "./audit-store.ts";
import type { Change } from "./change.ts";
import type { Tables } from "./tables.ts";

/**
 * The tokens of the service. What changes them is in the log, under the id of the token.
 * @param push carries out a change in its turn.
 */
export function createTokenStore(
  db: Kysely<Tables>,
  push: <Answer>(change: Change<Answer>) => Promise<Answer>,
): TokenStore {
  const find: TokenStore["find"] = async (id) => {
    const row = await db.selectFrom("token").selectAll().where("id", "=", storable(id)).executeTakeFirst();
    return row ? { ...storedTokenOf(row), secretHash: row.secret_hash } : null;
  };

  return {
    find,
    list: async () => {
      const rows = await db.selectFrom("token").selectAll().orderBy("created_at").orderBy("id").execute();
      return rows.map(storedTokenOf);
    },
    add: async (token) => {
      await push(adding(token));
    },
    revoke: async (id, at) => {
      const token = await find(id);
      if (!token) return "not-there";
      if (token.revokedAt !== null) return "unchanged";
      return push(revoking(token, at));
    },
  };
}

function adding(token: Parameters<TokenStore["add"]>[0]): Change<"added"> {
  return {
    about: null,
    decide: () => ({
      answer: "added",
      effect: {
        kind: "add-token",
        row: {
          id: token.id,
          authority: storable(token.authority),
          role: token.role,
          label: storable(token.label),
          secret_hash: token.secretHash,
          created_at: token.at,
          expires_at: token.expiresAt,
        },
      },
      log: logEntry("token-added", token, token.at),
    }),
  };
}

function revoking(token: StoredToken, at: string): Change<"revoked"> {
  return {
    about: null,
    decide: () => ({
      answer: "revoked",
      effect: { kind: "revoke-token", id: token.id, at },
      log: logEntry("token-revoked", token, at),
    }),
  };
}

function logEntry(
  what: "token-added" | "token-revoked",
  { id, authority, role }: Pick<StoredToken, "id" | "authority" | "role">,
  at: string,
) {
  const nothingElse = { auditKey: null, revision: null, digest: null, address: null };
  return { at, what, authority: storable(authority), credential: id, code: role, ...nothingElse };
}

function storedTokenOf(row: Tables["token"]): StoredToken {
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
