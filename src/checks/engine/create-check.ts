import type { Place } from "../../audit/place.ts";
import type { AuditToCheck } from "./audit-to-check.ts";
import type { Fix, Severity, TextSpan } from "./finding.ts";
import type { PolicyValues } from "./policy.ts";
import type { Known, SubjectKind, Values } from "./subject.ts";
import { whyItNeeds } from "./subject-words.ts";

/** A value that must be there, or, with a question mark, one that is given as null when it is blank. */
type Need<Kind extends SubjectKind> = (keyof Values<Kind> & string) | `${keyof Values<Kind> & string}?`;

type Bare<Name extends string> = Name extends `${infer Value}?` ? Value : Name;

/** What a check sees: what is known of its subject, and of the values those it asked for. */
export type Given<Kind extends SubjectKind, Name extends string> = Known<Kind> & {
  readonly [Each in Name as Bare<Each>]: Each extends `${string}?`
    ? Values<Kind>[Bare<Each> & keyof Values<Kind>]
    : NonNullable<Values<Kind>[Bare<Each> & keyof Values<Kind>]>;
};

/** A sentence for an auditor. `{name}` stands for the name of the subject, other braces for values that the check gives. */
export type Message =
  | string
  | {
      /** That of the check when absent. */
      readonly severity?: Severity;
      /** The reason that explains this query also goes to the moderator. */
      readonly moderation?: true;
      readonly text: string;
    };

export interface ReportDetails {
  /** The place of the subject when absent. */
  readonly at?: Place;
  /** Words of the form for the sentence, such as an answer that it offers. No reason rests on them. */
  readonly wording?: Readonly<Record<string, string>>;
  /** Names of parts of the form and counts for the sentence: never what was written. */
  readonly values?: Readonly<Record<string, string | number>>;
  readonly span?: TextSpan;
  readonly fix?: Fix;
  /**
   * The places whose values a reason rests on, so that it expires when one of them changes. When absent it rests on the
   * text of the span and, without a span, on the value at the place of the finding. What the message says counts always.
   */
  readonly basis?: readonly Place[];
}

export type Report<MessageId extends string = string> = (
  messageId: MessageId,
  details?: ReportDetails,
) => void;

interface CheckFacts<MessageId extends string> {
  /** Names the failing state, as a noun; also the name of its file, page and test. Never used again for something else. */
  readonly id: string;
  /** Its place in the catalogue of checks. */
  readonly codes: readonly string[];
  /** That of every message which does not state its own. */
  readonly severity: Severity;
  /** One sentence: why the failing state matters. */
  readonly why: string;
  readonly source: string;
  /** What it finds by its shape may be something harmless: then a reason that explains so resolves even an error. */
  readonly mayBeMistaken?: true;
  /**
   * Checks that may find the same cause. Where one of them does, at least as severely, this check's finding is left out, so that
   * one cause gives one finding. See `nameCausesOnce`.
   */
  readonly yieldsTo?: readonly string[];
  readonly messages: Readonly<Record<MessageId, Message>>;
}

interface CheckDefinition<
  Kind extends SubjectKind,
  Name extends Need<Kind>,
  MessageId extends string,
  PolicyKey extends keyof PolicyValues,
> extends CheckFacts<MessageId> {
  /** What it judges, one at a time. */
  readonly subject: Kind;
  readonly needs: readonly Name[];
  readonly policy?: readonly PolicyKey[];
  /** Subjects for which this is false are none of its business. */
  readonly appliesTo?: (known: Known<Kind>) => boolean;
  /** Why it cannot judge this subject though every value is there, such as a year whose bank holidays are not known; null when it can. */
  readonly whyNot?: (subject: Given<Kind, Name>) => string | null;
  /** Pure and synchronous: reports, and changes nothing. Without a report the subject is as it should be. */
  readonly check: (
    subject: Given<Kind, Name>,
    report: Report<MessageId>,
    policy: Pick<PolicyValues, PolicyKey>,
  ) => void;
}

/** What a rule judges: the whole form or one of its rows, with the places that the rule looks at. */
export interface RuleSubject {
  readonly name: string;
  readonly place: Place;
  readonly required: boolean;
  readonly absent: boolean;
  readonly places: readonly Place[];
}

/** A check as the registry and the runner know it. Only the runner calls `check`, with a subject of the kind it declares. */
export interface Check extends CheckFacts<string> {
  readonly subject: SubjectKind;
  readonly needs: readonly string[];
  readonly policy: readonly (keyof PolicyValues)[];
  /** The values without which it does not run, and why it cannot (undefined: then it does not apply). */
  readonly demands: readonly { readonly value: string; readonly whyNot: string | undefined }[];
  readonly appliesTo?: (known: never) => boolean;
  readonly whyNot?: (subject: never) => string | null;
  /** A rule of one form lists its own subjects: none in an audit on another form. */
  readonly listSubjects?: (audit: AuditToCheck) => readonly RuleSubject[];
  readonly check: (subject: never, report: never, policy: never) => void;
}

/**
 * Makes a check. The runner calls it once for each subject of its kind, with the values it needs already decoded; a
 * blank value that it needs never reaches it.
 */
export function createCheck<
  Kind extends SubjectKind,
  const Name extends Need<Kind>,
  MessageId extends string,
  PolicyKey extends keyof PolicyValues = never,
>(definition: CheckDefinition<Kind, Name, MessageId, PolicyKey>): Check {
  return {
    ...definition,
    policy: definition.policy ?? [],
    demands: definition.needs
      .filter((need) => !need.endsWith("?"))
      .map((value) => ({ value, whyNot: whyItNeeds(definition.subject, value) })),
  };
}
