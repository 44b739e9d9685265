import type { Problem } from "../../result.ts";

/** Why the store could not do what it was asked, and whether the same may go well later by itself. */
export interface StoreFault extends Problem {
  readonly code:
    | "no-store"
    | "database-gone"
    | "database-full"
    | "database-busy"
    | "database-read-only"
    | "database-damaged"
    | "database-refused"
    | "database-newer"
    | "database-earlier"
    | "too-many-connections"
    | "store-failed";
  readonly retry: "later" | "never";
}

type FaultCode = StoreFault["code"];

const wordings: Readonly<Record<FaultCode, Omit<StoreFault, "code">>> = {
  "no-store": {
    message: "There is no store here. Check DATA_FOLDER or DATABASE_URL, which must be those of the service.",
    retry: "never",
  },
  "database-gone": {
    message: "The database does not answer. Nothing was saved; send again later.",
    retry: "later",
  },
  "database-full": {
    message:
      "The disk of the database is full. Nothing was saved; ask the person who runs the service to make room.",
    retry: "later",
  },
  "database-busy": {
    message: "The database was busy for too long. Nothing was saved; send again later.",
    retry: "later",
  },
  "database-read-only": {
    message:
      "The database cannot be written at the moment. Nothing was saved; check the rights of the service, and which server it uses.",
    retry: "later",
  },
  "database-damaged": {
    message: "The database is damaged. Nothing was saved; restore the last back-up.",
    retry: "never",
  },
  "database-refused": {
    message:
      "The database refuses the service. Check the user, the password and the name of the database in DATABASE_URL.",
    retry: "never",
  },
  "database-newer": {
    message: "A newer version of this program made the database. Update the program.",
    retry: "never",
  },
  "database-earlier": {
    message:
      "A version from before the first release made this database. Export its audits with that version, move the database away, start again and import them.",
    retry: "never",
  },
  "too-many-connections": {
    message: "The database has no connection left. Nothing was saved; send again later.",
    retry: "later",
  },
  "store-failed": {
    message:
      "The store failed. Nothing was saved; send again later, and tell the person who runs the service if it happens again.",
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
  [/made before the first release/i, "database-earlier"],
  [/corrupted migrations|made by a newer program/i, "database-newer"],
  [/has no store/i, "no-store"],
  // libsql says so where it cannot open the file at all.
  [/unable to open connection to local database/i, "database-read-only"],
];

/** Explains in plain words what happened to the store, from whatever it threw. It quotes nothing of the error. */
export function describeStoreFault(error: unknown): StoreFault {
  const code = codeOfFault(error);
  return { code, ...wordings[code] };
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
