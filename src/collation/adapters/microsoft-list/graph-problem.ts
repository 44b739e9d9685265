import type { ListProblem } from "../../collation-list.ts";

/** Why Microsoft Graph did not do what it was asked, by what can be done about it. */
export type GraphCode =
  | "list-sign-in-needed"
  | "list-no-access"
  | "list-not-found"
  | "list-row-changed"
  | "list-key-taken"
  | "list-name-taken"
  | "list-request-refused"
  | "list-column-missing"
  | "list-row-too-large"
  | "list-full"
  | "list-throttled"
  | "list-busy"
  | "list-unreachable"
  | "list-answer-unreadable";

export interface GraphProblem extends ListProblem {
  readonly code: GraphCode;
}

/** What an answer that is no success says. Of its words nothing goes on to people: they may quote what was sent. */
export interface Refusal {
  readonly status: number;
  /** Graph's own code, such as `invalidRequest`. */
  readonly code: string | null;
  readonly message: string;
  readonly requestId: string | null;
  readonly retryAfterSeconds: number | null;
}

const sentences: Readonly<Record<GraphCode, string>> = {
  "list-sign-in-needed": "Microsoft 365 did not accept the sign-in. Sign in again, then try again.",
  "list-no-access":
    "Microsoft 365 refused access to the list. Ask who set it up whether Permanency Audit was granted the list, and whether you are a member of its site who may edit.",
  "list-not-found":
    "What was asked for is not there. Compare the site id and the list id in the settings with those of the list; it may have been deleted or moved.",
  "list-row-changed": "Somebody else changed the same row at the same time. Try again.",
  "list-key-taken":
    "This audit, or another with the same value, is in a row of the list that you cannot see. Ask the person who first sent it to send it again, or ask the person who runs the list for access to its rows. If nobody sent it, only column AuditKey may enforce unique values.",
  "list-name-taken": "That name already exists. Choose another name.",
  "list-request-refused":
    "Microsoft 365 did not accept what was sent. Check the list's columns with permanency-audit list check.",
  "list-column-missing":
    "A column of the list is missing or was changed. Name what differs with permanency-audit list check.",
  "list-row-too-large": "The audit is larger than Microsoft 365 accepts in one row.",
  "list-full": "The site has no room left for the list. Ask who runs it to make room, then try again.",
  "list-throttled":
    "Microsoft 365 is busy and asked to be left alone for a while. It goes on by itself later.",
  "list-busy": "Microsoft 365 could not do it just now. It goes on by itself later.",
  "list-unreachable":
    "Microsoft 365 could not be reached. Check the connection; it goes on by itself when there is one.",
  "list-answer-unreadable":
    "The answer did not come from Microsoft 365: a proxy or the sign-in page of the network may stand between. Open any web page in the browser to sign in to the network, then try again.",
};

/** Graph says no more than `invalidRequest` in its code; public code of three projects goes by these words. */
const duplicate = /unique constraint/i;

/** Those that may pass by themselves. */
const passing: readonly GraphCode[] = [
  "list-row-changed",
  "list-throttled",
  "list-busy",
  "list-unreachable",
  "list-answer-unreadable",
];

export interface ProblemDetails {
  readonly refusal?: Refusal;
  /** Put in front of the sentence, where it can be said which of our columns it is about. */
  readonly about?: string;
}

/** The problem of a code in a plain sentence, with what a person would quote to Microsoft's support. */
export function graphProblem(code: GraphCode, { refusal, about }: ProblemDetails = {}): GraphProblem {
  const wait = refusal?.retryAfterSeconds ?? 0;
  const reference = refusal === undefined ? "" : referenceOf(refusal);
  return {
    code,
    message: `${about === undefined ? "" : `${about} `}${sentences[code]}${reference}`,
    retry: passing.includes(code) ? "later" : "never",
    ...(wait > 0 && { retryAfterSeconds: Math.ceil(wait) }),
  };
}

/**
 * What a refusal means, by its status and Graph's code. Statuses: Microsoft Graph error responses; `resourceModified` comes
 * as 409 where another writer was quicker (OneDrive/onedrive-api-docs#1414).
 * @param columns our columns: one that the refusal names is at fault, and its name may be said.
 */
export function describeRefusal(refusal: Refusal, columns: readonly string[]): GraphProblem {
  const column = columns.find((name) => refusal.message.includes(`'${name}'`));
  if (refusal.status === 400 && duplicate.test(refusal.message)) {
    return graphProblem("list-key-taken", { refusal });
  }
  if (refusal.status === 400 && column !== undefined) {
    return graphProblem("list-column-missing", { refusal, about: `Column ${column}:` });
  }
  return graphProblem(codeOf(refusal), { refusal });
}

function codeOf({ status, code }: Refusal): GraphCode {
  switch (status) {
    case 401:
      return "list-sign-in-needed";
    case 403:
      return "list-no-access";
    case 404:
    case 410:
      return "list-not-found";
    case 409:
      return code === "nameAlreadyExists" ? "list-name-taken" : "list-row-changed";
    case 412:
      return "list-row-changed";
    case 413:
      return "list-row-too-large";
    case 423:
      return "list-busy";
    case 429:
    case 503:
    case 504:
      return "list-throttled";
    case 507:
      return "list-full";
    default:
      return status >= 500 ? "list-busy" : "list-request-refused";
  }
}

/** Only what has the form of a code or an id is repeated: anything else could be words of the case. */
function referenceOf({ status, code, requestId }: Refusal): string {
  const parts = [
    code !== null && /^[A-Za-z]{1,60}$/.test(code) ? `${status} ${code}` : String(status),
    ...(requestId !== null && /^[0-9a-fA-F-]{1,40}$/.test(requestId) ? [`request ${requestId}`] : []),
  ];
  return ` (Microsoft's answer: ${parts.join(", ")})`;
}
