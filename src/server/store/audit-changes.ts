import { canonicalJson } from "../../audit/digest.ts";
import type { CollatedAudit } from "../../collation/collated-audit.ts";
import type { ArrivalOutcome } from "../../collation/edition.ts";
import { decideArrival } from "../../collation/edition.ts";
import { rowOfAudit } from "./audit-row.ts";
import type { Actor, LogEvent } from "./audit-store.ts";
import type { Change } from "./change.ts";
import { hashOf } from "./log-chain.ts";
import { storable, storableOrNull } from "./storable.ts";

interface Arrived {
  readonly outcome: ArrivalOutcome;
  readonly revision: number;
}

const whatOf: Readonly<Record<ArrivalOutcome, LogEvent["what"]>> = {
  created: "received",
  updated: "received",
  unchanged: "unchanged",
  "older-refused": "older-refused",
  "withdrawn-refused": "refused",
};

/** An audit that arrives. What it takes to take it apart is done before its turn comes. */
export function putting(audit: CollatedAudit, by: Actor): Change<Arrived> {
  const document = canonicalJson(audit);
  const digest = hashOf(document);
  const row = rowOfAudit(audit, by, document, digest);
  return {
    about: { auditKey: audit.auditKey, authority: row.columns.authority },
    decide: (held) => {
      const outcome = decideArrival(held, audit);
      const isTaken = outcome === "created" || outcome === "updated";
      const revision = isTaken || !held ? audit.revision : held.revision;
      return {
        answer: { outcome, revision },
        effect: isTaken ? { kind: "save", row } : { kind: "none" },
        log: entryBy(by, {
          what: whatOf[outcome],
          auditKey: audit.auditKey,
          revision: audit.revision,
          digest,
        }),
      };
    },
  };
}

/** An audit that is taken back by the authority that sent it. */
export function withdrawing(auditKey: string, by: Actor): Change<"withdrawn" | "unchanged" | "not-there"> {
  const key = storable(auditKey);
  return {
    about: { auditKey: key, authority: storable(by.authority) },
    decide: (held) => {
      if (!held) return { answer: "not-there", effect: { kind: "none" }, log: null };
      const answer = held.state === "withdrawn" ? "unchanged" : "withdrawn";
      const { revision, digest } = held;
      return {
        answer,
        effect: { kind: answer === "withdrawn" ? "withdraw" : "none" },
        log: entryBy(by, { what: answer, auditKey: key, revision, digest }),
      };
    },
  };
}

/** An entry in the log that belongs to no change. */
export function noting(event: LogEvent): Change<"noted"> {
  const log: LogEvent = {
    ...event,
    authority: storableOrNull(event.authority),
    credential: storableOrNull(event.credential),
    auditKey: storableOrNull(event.auditKey),
    address: storableOrNull(event.address),
    code: storableOrNull(event.code),
  };
  return { about: null, decide: () => ({ answer: "noted", effect: { kind: "none" }, log }) };
}

function entryBy(
  { authority, credential, at, address }: Actor,
  { what, auditKey, revision, digest }: Pick<LogEvent, "what" | "auditKey" | "revision" | "digest">,
): LogEvent {
  return {
    at,
    what,
    authority: storable(authority),
    credential: storable(credential),
    auditKey,
    revision,
    digest,
    address: storableOrNull(address),
    code: null,
  };
}
