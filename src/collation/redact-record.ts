import type { AuditRecord } from "../audit/audit-record.ts";
import {
  actionColumns,
  actionPlace,
  answerCommentPlace,
  answerPlace,
  factorsPlace,
  gradeCommentPlace,
  gradePlace,
  headerPlace,
  localPlace,
  type Place,
} from "../audit/place.ts";
import type { SharingPolicy } from "./sharing-policy.ts";

/** A record with less in it, and the places whose value it lacks though the document has one. */
export interface RedactedRecord {
  readonly shared: AuditRecord;
  readonly withheld: readonly Place[];
}

/**
 * Leaves out of a record what a sharing policy does not let go, but for the child's reference, which may go in another
 * shape. What was typed where a value of the form's lists belongs is text, and goes only where comments go. Where the
 * audit was sent before is nobody else's business.
 */
export function redactRecord(record: AuditRecord, policy: SharingPolicy): RedactedRecord {
  const withheld: Place[] = [];
  /** Gives the value where it may go; else notes its place, if there is a value, and gives null. */
  const keep = <Value>(mayGo: boolean, place: Place, value: Value | null): Value | null => {
    if (mayGo || value === null) return value;
    withheld.push(place);
    return null;
  };
  const keepWritten = (place: Place, asWritten: string | undefined): { asWritten?: string } => {
    const kept = keep(policy.comments, place, asWritten ?? null);
    return kept === null ? {} : { asWritten: kept };
  };
  const header = mapEntries(record.header, (value, field) =>
    keep(mayGo(field, policy), headerPlace(field), value),
  );
  if (policy.childId !== "as-it-is" && typeof record.header.childId === "string")
    withheld.push(headerPlace("childId"));
  const answers = mapEntries(record.answers, ({ comment, asWritten, ...entry }, id) => ({
    ...entry,
    comment: keep(policy.comments, answerCommentPlace(id), comment),
    ...keepWritten(answerPlace(id), asWritten),
  }));
  const judgements = mapEntries(record.judgements, ({ comment, asWritten, ...entry }, id) => ({
    ...entry,
    comment: keep(policy.comments, gradeCommentPlace(id), comment),
    ...keepWritten(gradePlace(id), asWritten),
  }));
  const local = record.local.flatMap(({ question, comment, asWritten, ...entry }, index) => {
    const mayQuestionGo = policy.localQuestions;
    keep(mayQuestionGo, localPlace(index + 1, "question"), question);
    const shared = {
      ...entry,
      question,
      comment: keep(policy.comments && mayQuestionGo, localPlace(index + 1, "comment"), comment),
      ...keepWritten(localPlace(index + 1, "answer"), asWritten),
    };
    return mayQuestionGo ? [shared] : [];
  });
  if (!policy.actions) {
    record.actions.forEach((action, index) => {
      for (const column of actionColumns) keep(false, actionPlace(index + 1, column), action[column]);
    });
  }
  const { facts, signOffs } = record;
  const shared: AuditRecord = {
    schemaVersion: record.schemaVersion,
    ...pick(record, ["auditId", "revision", "savedAt"]),
    proForma: record.proForma,
    header,
    answers,
    judgements,
    local,
    actions: policy.actions ? record.actions : [],
    factors: keep(policy.factors, factorsPlace, record.factors),
    reasons: policy.reasons ? record.reasons : [],
    ...(policy.facts && facts && { facts }),
    ...(signOffs && { signOffs: signOffs.map((step) => withoutRemarks(step, policy)) }),
  };
  return { shared, withheld };
}

/** Whether a field of the header goes; the child's reference is seen to by itself. */
function mayGo(field: string, { iro, team, comments }: SharingPolicy): boolean {
  if (field === "iro") return iro;
  if (field === "team") return team;
  return field.endsWith("AsWritten") ? comments : true;
}

function withoutRemarks(
  { remarks, ...step }: NonNullable<AuditRecord["signOffs"]>[number],
  policy: SharingPolicy,
): NonNullable<AuditRecord["signOffs"]>[number] {
  return policy.remarks && remarks !== undefined ? { ...step, remarks } : step;
}

/** Those of the entries that the record has. */
function pick<Key extends keyof AuditRecord>(
  record: AuditRecord,
  keys: readonly Key[],
): Partial<Pick<AuditRecord, Key>> {
  const picked: Partial<Pick<AuditRecord, Key>> = {};
  for (const key of keys) if (record[key] !== undefined) picked[key] = record[key];
  return picked;
}

function mapEntries<From, To>(
  entries: Readonly<Record<string, From>>,
  change: (entry: From, key: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, change(entry, key)]));
}
