import { userInfo } from "node:os";
import { fail, succeed } from "../result.ts";
import type { Problem, Result } from "../result.ts";
import { normalAuthority } from "./access/authority-name.ts";
import { allAuthorities } from "./access/caller.ts";
import { makeToken } from "./access/token.ts";
import { withStore } from "./open-settled-store.ts";
import type { Settings } from "./settings.ts";
import type { StoredToken, TokenRole } from "./store/audit-store.ts";
import type { BackUpReport } from "./store/back-up.ts";
import type { LogAnchor } from "./store/log-anchor.ts";
import { compareAnchor } from "./store/log-anchor.ts";
import type { LogReport } from "./store/log-event.ts";

/** The door by which the command line runs and looks after the service; nothing else of src/server is its business. */
export { readSettings } from "./settings.ts";
export type { Settings } from "./settings.ts";
export { startService } from "./start-service.ts";
export type { RunningService, ServiceRunDependencies } from "./start-service.ts";
export { tokenRoles } from "./store/audit-store.ts";
export type { StoredToken, TokenRole } from "./store/audit-store.ts";
export type { BackUpReport } from "./store/back-up.ts";
export { readAnchor, writeAnchor } from "./store/log-anchor.ts";
export type { LogAnchor } from "./store/log-anchor.ts";
export type { LogProblem, LogReport } from "./store/log-event.ts";

/** What of the settings the administration of a store needs. */
export type StoreSettings = Pick<Settings, "store">;

export interface TokenWanted {
  /** A name as audits have it, or `*` for all authorities. */
  readonly authority: string;
  readonly role: TokenRole;
  /** Who has it, for the list of tokens. */
  readonly label: string;
  /** Null for a token that does not end by itself. */
  readonly expiresInDays: number | null;
}

export interface AddedToken {
  /** To be shown once: it cannot be had again. */
  readonly token: string;
  readonly stored: StoredToken;
}

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 3660;

/**
 * Makes a token. Every name of an authority gives a token under its one usual name, so that its tokens and audits are together.
 * Fails with `token-authority`, `token-label`, `token-expiry` or `token-role`, or for the store.
 */
export async function addToken(
  settings: StoreSettings,
  wanted: TokenWanted,
  now = new Date(),
): Promise<Result<AddedToken>> {
  const complaint = complainOf(wanted);
  if (complaint !== null) return fail(complaint);
  const { role, expiresInDays } = wanted;
  const { id, token, secretHash } = makeToken();
  const at = now.toISOString();
  const given = {
    id,
    role,
    authority: normalAuthority(wanted.authority),
    label: wanted.label.trim(),
    expiresAt: expiresInDays === null ? null : new Date(now.getTime() + expiresInDays * DAY_MS).toISOString(),
  };
  return withStore(settings.store, async ({ tokens }) => {
    await tokens.add({ ...given, secretHash, at }, operatorName());
    return succeed({ token, stored: { ...given, createdAt: at, revokedAt: null } });
  });
}

/** All tokens there ever were, without their secrets, the oldest first. */
export async function listTokens(settings: StoreSettings): Promise<Result<readonly StoredToken[]>> {
  return withStore(settings.store, async ({ tokens }) => succeed(await tokens.list()));
}

/** Revokes a token, for the next request already. Fails with `token-not-there`. */
export async function revokeToken(
  settings: StoreSettings,
  id: string,
  now = new Date(),
): Promise<Result<"revoked" | "unchanged">> {
  return withStore(settings.store, async ({ tokens }) => {
    const outcome = await tokens.revoke(id, now.toISOString(), operatorName());
    if (outcome !== "not-there") return succeed(outcome);
    return fail({
      code: "token-not-there",
      message: "There is no token with this id. permanency-audit tokens list shows the ids.",
    });
  });
}

/**
 * Follows the log from its start and compares it with the data. Problems that it finds are a value: the log was read.
 * @param anchor the head of the log as it was kept elsewhere. Fails with `no-store` where there is none.
 */
export async function verifyLog(
  settings: StoreSettings,
  anchor: LogAnchor | null = null,
): Promise<Result<LogReport>> {
  return withStore(
    settings.store,
    async (store) => {
      const report = await store.verifyLog();
      const problem = anchor && compareAnchor(anchor, await store.hashOfEntry(anchor.number));
      return succeed(problem ? { ...report, problems: [problem, ...report.problems] } : report);
    },
    { make: false },
  );
}

/**
 * Copies the embedded store into one file while the service goes on, and verifies the copy.
 * Fails with `no-store`, `no-folder`, `file-is-there`, `back-up-damaged`, `log-broken`, `store-not-embedded` for PostgreSQL,
 * or for the store.
 */
export async function backUpStore(
  { store }: StoreSettings,
  toFile: string,
  now = new Date(),
): Promise<Result<BackUpReport>> {
  if (!("folder" in store)) return fail(notEmbedded);
  // SQLite's module is needed for this alone.
  const { backUp } = await import("./store/back-up.ts");
  return backUp(store.folder, toFile, { at: now.toISOString(), credential: operatorName() });
}

/**
 * Makes the embedded store from a back-up, where there is none. The service must not be running.
 * Fails as `backUpStore` does, and with `no-back-up` or `store-is-there`.
 */
export async function restoreStore(
  { store }: StoreSettings,
  fromFile: string,
): Promise<Result<BackUpReport>> {
  if (!("folder" in store)) return fail(notEmbedded);
  const { restore } = await import("./store/back-up.ts");
  return restore(fromFile, store.folder);
}

const notEmbedded: Problem = {
  code: "store-not-embedded",
  message:
    "DATABASE_URL names a PostgreSQL database, which has tools of its own for this. Use pg_dump and pg_restore.",
};

/** Who changes something from the command line: the account on this machine. Somebody has one always, but not always a name. */
function operatorName(): string {
  try {
    return `operator ${userInfo().username}`;
  } catch {
    return `operator ${process.getuid?.() ?? "unknown"}`;
  }
}

function complainOf({ authority, role, label, expiresInDays }: TokenWanted) {
  const name = authority.trim();
  if (name === "" || name.length > 120 || /\p{Cc}/u.test(name)) {
    return {
      code: "token-authority",
      message: "The authority is a name of up to 120 characters, or * for all of them.",
    };
  }
  if (label.trim() === "" || label.length > 80 || /\p{Cc}/u.test(label)) {
    return { code: "token-label", message: "The label says in up to 80 characters who has the token." };
  }
  if (expiresInDays !== null && !(expiresInDays >= 1 && expiresInDays <= LONGEST_DAYS)) {
    return { code: "token-expiry", message: `A token ends after 1 to ${LONGEST_DAYS} days.` };
  }
  if (name !== allAuthorities && role === "analyst") {
    return {
      code: "token-role",
      message: 'An analyst reads the counts of the whole region: use --authority "*".',
    };
  }
  if (name === allAuthorities && role === "submit") {
    return {
      code: "token-role",
      message:
        "A token for all authorities reads or administers. An audit is sent with the token of its own authority.",
    };
  }
  return null;
}
