import type { Problem } from "../../result.ts";

/** Why the store could not do what it was asked, and whether the same may go well later by itself. */
export interface StoreFault extends Problem {
  readonly code:
    | "database-gone"
    | "database-full"
    | "database-busy"
    | "database-read-only"
    | "database-damaged"
    | "database-refused"
    | "database-newer"
    | "database-of-trial"
    | "too-many-connections"
    | "store-failed";
  readonly retry: "later" | "never";
}

type FaultCode = StoreFault["code"];

const wordings: Readonly<Record<FaultCode, Omit<StoreFault, "code">>> = {
  "database-gone": {
    message: "The database does not answer. Nothing was kept; send again later.",
    retry: "later",
  },
  "database-full": {
    message: "The disk of the database is full. Nothing was kept; whoever runs the service has to make room.",
    retry: "later",
  },
  "database-busy": {
    message: "The database was busy for too long. Nothing was kept; send again later.",
    retry: "later",
  },
  "database-read-only": {
    message:
      "The database can only be read at present. Nothing was kept; whoever runs the service has to look at its rights or at which server it speaks to.",
    retry: "later",
  },
  "database-damaged": {
    message:
      "The database is damaged. Nothing was kept; whoever runs the service has to restore the last back-up.",
    retry: "never",
  },
  "database-refused": {
    message:
      "The database does not let the service in. Whoever runs the service has to look at the user, the password and the name of the database.",
    retry: "never",
  },
  "database-newer": {
    message: "The database was made by a newer program. Whoever runs the service has to update it.",
    retry: "never",
  },
  "database-of-trial": {
    message:
      "The database was made by this program before its first release, and is laid out otherwise. Whoever runs the service has to move it away; audits that were in it are sent again.",
    retry: "never",
  },
  "too-many-connections": {
    message: "The database has no connection to spare. Nothing was kept; send again later.",
    retry: "later",
  },
  "store-failed": {
    message:
      "The store could not do this. Nothing was kept; send again later, and tell whoever runs the service if it stays so.",
    retry: "later",
  },
};

/**
 * Of the codes of SQLite (https://sqlite.org/rescode.html), PostgreSQL (its appendix A) and the operating system, each by
 * how it begins.
 */
const codeOfBeginning: readonly (readonly [string, FaultCode])[] = [
  ["SQLITE_FULL", "database-full"],
  ["ENOSPC", "database-full"],
  ["EDQUOT", "database-full"],
  ["53100", "database-full"],
  ["SQLITE_BUSY", "database-busy"],
  ["SQLITE_LOCKED", "database-busy"],
  ["55P03", "database-busy"],
  ["57014", "database-busy"],
  ["40001", "database-busy"],
  ["40P01", "database-busy"],
  ["25P03", "database-busy"],
  ["25P04", "database-busy"],
  ["SQLITE_READONLY", "database-read-only"],
  ["EROFS", "database-read-only"],
  ["EACCES", "database-read-only"],
  ["EPERM", "database-read-only"],
  ["SQLITE_CANTOPEN", "database-read-only"],
  ["25006", "database-read-only"],
  ["42501", "database-read-only"],
  ["SQLITE_CORRUPT", "database-damaged"],
  ["SQLITE_NOTADB", "database-damaged"],
  ["XX001", "database-damaged"],
  ["XX002", "database-damaged"],
  ["28", "database-refused"],
  ["3D000", "database-refused"],
  ["53300", "too-many-connections"],
  ["SQLITE_IOERR", "database-gone"],
  ["08", "database-gone"],
  ["57P", "database-gone"],
  ["53", "database-gone"],
  ["ECONN", "database-gone"],
  ["ENOTFOUND", "database-gone"],
  ["EAI_AGAIN", "database-gone"],
  ["ETIMEDOUT", "database-gone"],
  ["EHOSTUNREACH", "database-gone"],
  ["ENETUNREACH", "database-gone"],
  ["ENOENT", "database-gone"],
  ["EPIPE", "database-gone"],
];

/** The driver for PostgreSQL and the migrator say some things in words alone. */
const codeOfWords: readonly (readonly [RegExp, FaultCode])[] = [
  [/timeout exceeded when trying to connect|timeout expired/i, "database-gone"],
  [/connection terminated|connection ended|client has encountered a connection error/i, "database-gone"],
  [/not queryable|cannot use a pool after calling end|driver has already been destroyed/i, "database-gone"],
  [/database connection is not open/i, "database-gone"],
  [/no space left on device/i, "database-full"],
  [/made before the first release/i, "database-of-trial"],
  [/corrupted migrations|made by a newer program/i, "database-newer"],
];

/** Says in a sentence what happened to the store, from whatever it threw. It quotes nothing of the error. */
export function describeStoreFault(error: unknown): StoreFault {
  const code = codeOfFault(error);
  return { code, ...wordings[code] };
}

/** Whether a transaction failed for something in it, so that what else was in it may go well without. */
export function isTroubleOfOneChange(error: unknown): boolean {
  return codeOfFault(error) === "store-failed";
}

/** What is read of an error: native modules make some that are no `Error` of this program's own. */
interface Thrown {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  /** Of several addresses of one host each was tried. */
  readonly errors?: readonly unknown[];
}

function codeOfFault(error: unknown): FaultCode {
  if (typeof error !== "object" || error === null) return "store-failed";
  const { code, message, cause, errors }: Thrown = error;
  const said = typeof code === "string" ? code : "";
  const byCode = codeOfBeginning.find(([beginning]) => said.startsWith(beginning));
  if (byCode) return byCode[1];
  const words = typeof message === "string" ? message : "";
  const byWords = codeOfWords.find(([pattern]) => pattern.test(words));
  return byWords?.[1] ?? codeOfFault(errors?.[0] ?? cause);
}
