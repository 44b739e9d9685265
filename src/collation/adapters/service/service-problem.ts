import type { ListProblem, Sent } from "../../collation-list.ts";
import { refusalSchema } from "./service-shapes.ts";

/** A refusal of an edition names the revision that the list has. */
export interface ServiceProblem extends ListProblem {
  readonly revision?: number;
  /** A refusal of a change of an action names its version and both values of each field. */
  readonly version?: number;
  readonly conflicts?: readonly {
    readonly field: string;
    readonly here: string | null;
    readonly there: string | null;
  }[];
}

const refusedEditions: Readonly<Record<string, "older-refused" | "withdrawn-refused">> = {
  "audit-older": "older-refused",
  "audit-withdrawn": "withdrawn-refused",
};

/** What a refusal says of the edition that the list has; null where the refusal is about something else. */
export function sentOfRefusal({ code, revision }: ServiceProblem): Sent | null {
  const outcome = refusedEditions[code];
  return outcome !== undefined && revision !== undefined ? { outcome, revision } : null;
}

/** What a refusal means to the sender. The service's own sentences are for people; what else is on the way is not quoted. */
export function describeRefusal(answer: {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: string | null;
}): ServiceProblem {
  const { status } = answer;
  const said = refusalSchema.safeParse(answer.body);
  if (status === 429 || status >= 500) {
    const { code, message } = said.data?.error ?? {
      code: "service-failed",
      message: "The collation service cannot take anything at the moment.",
    };
    const seconds = readRetryAfter(answer.retryAfter);
    return { code, message, retry: "later", ...(seconds !== null && { retryAfterSeconds: seconds }) };
  }
  // A proxy's page, or another server's.
  if (!said.success) return notTheService;
  const { code, message, revision, findings, other, version, conflicts } = said.data.error;
  return {
    code,
    message,
    retry: "never",
    ...(revision !== undefined && { revision }),
    ...(findings && { findings }),
    ...(other && { other }),
    ...(version !== undefined && { version }),
    ...(conflicts && { conflicts }),
  };
}

const notTheService: ServiceProblem = {
  code: "service-not-there",
  message:
    "There is no collation service at this address, or something on the way refused to pass it on. Check the address, which ends with /api, and ask IT.",
  retry: "never",
};

/** An answer that should have been good and is none: a sign-in page of the network, or a service of another version. */
export const strangeAnswer: ServiceProblem = {
  code: "service-answer-unknown",
  message:
    "What answered is not the collation service, or another version of it. Check that the network asks for no sign-in of its own, then try again.",
  retry: "later",
};

export const noAnswer: ServiceProblem = {
  code: "service-unreachable",
  message:
    "The collation service cannot be reached. Check the network and the address; what was to be sent waits until it is.",
  retry: "later",
};

export const lateAnswer: ServiceProblem = {
  code: "service-silent",
  message: "The collation service took too long to answer. What was to be sent waits.",
  retry: "later",
};

export const tokenUnreadable: ServiceProblem = {
  code: "token-unreadable",
  message: "The token has a character that no token has, or there is none. Copy it again, whole.",
  retry: "never",
};

export const notPrivate: ServiceProblem = {
  code: "service-not-https",
  message:
    "The address of the collation service begins with http://, and anybody on the way could read what is sent. Use its https address.",
  retry: "never",
};

/** Seconds, decimals too (RFC 9110, 10.2.3, has whole ones), or a date. Null when it is neither. */
export function readRetryAfter(text: string | null, now = Date.now()): number | null {
  if (text === null || text.trim() === "") return null;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, (at - now) / 1000);
}
