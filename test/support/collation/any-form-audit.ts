import type { AuditRecord, SignOff } from "../../../src/audit/audit-record.ts";
import { digestOf } from "../../../src/audit/digest.ts";
import type { RecordEntry, RecordValue } from "../../../src/audit/record-values.ts";
import type { CollatedAudit } from "../../../src/collation/collated-audit.ts";
import { shareAudit } from "../../../src/collation/share-audit.ts";
import { defaultSharingFor, type SharingPolicy } from "../../../src/collation/sharing-policy.ts";
import { treeOf, type FormValue } from "../../../src/proforma/form-tree.ts";
import type { Form } from "../../../src/proforma/form.ts";
import { auditKeyOf } from "./collated-audit.ts";

/** A value for a place; what its type says where nothing is given. */
export type ValueFor = (value: FormValue) => RecordValue;

/** The text that stands for a place, and is nowhere else. */
export function markOf({ place }: FormValue): string {
  return `marked ${place} end`;
}

/** The best value of each scale, texts that name their place, and the same date and number everywhere. */
export const marked: ValueFor = (value) => {
  const { type, means } = value.definition;
  switch (type) {
    case "text":
      return means === "authority" ? "Sandwell" : markOf(value);
    case "choice":
      return value.choices[0] ?? null;
    case "choices":
      return value.choices.slice(0, 2);
    case "date":
      return "2026-11-20";
    case "number":
      return 7;
    case "tick":
      return true;
  }
};

/** A record of a form, filled to the last value, with two rows in each list. */
export function recordOf(form: Form, valueFor: ValueFor = marked): AuditRecord {
  const tree = treeOf(form);
  const entry = (values: readonly FormValue[]): RecordEntry =>
    Object.fromEntries(values.map((value) => [value.definition.id, valueFor(value)]));
  const own = (isOwn: (value: FormValue) => boolean) => entry(tree.values.filter(isOwn));
  const grids = form.parts.filter((part) => part.kind === "grid");
  const rows = grids.flatMap(({ rows: each }) =>
    each.map(({ id }) => [id, own(({ owner }) => owner.kind === "row" && owner.row.id === id)] as const),
  );
  const judgements = grids
    .filter(({ judgement }) => judgement !== null)
    .map((part) => [part.id, own(({ owner }) => owner.kind === "judgement" && owner.part === part)] as const);
  const lists = tree.lists.map(
    (list) => [list.id, [1, 2].map((number) => entry(tree.listRow(list, number)))] as const,
  );
  return {
    schemaVersion: 1,
    proForma: { id: form.id, version: form.version },
    header: own(({ owner }) => owner.kind === "fields"),
    answers: Object.fromEntries(rows),
    judgements: Object.fromEntries(judgements),
    ...Object.fromEntries(lists),
    ...own(({ owner }) => owner.kind === "prompt"),
    local: [],
    reasons: [],
  } as unknown as AuditRecord;
}

/** The same, saved and marked as ready by its auditor. */
export function savedRecordOf(form: Form, valueFor?: ValueFor, name: string = form.id): AuditRecord {
  const record = {
    ...recordOf(form, valueFor),
    auditId: auditKeyOf(name),
    revision: 1,
    savedAt: "2026-11-22T10:15:00.000Z",
  };
  const basis = digestOf(record);
  const ready: SignOff = { step: "ready", initials: "AB", role: "Auditor", on: "2026-11-22", basis };
  return { ...record, signOffs: [ready] };
}

const authorityKey = "a key that only the authority has, of many characters";

/** What is shared of a record. @throws when it cannot be. */
export function shareForTest(
  record: AuditRecord,
  form: Form,
  policy: SharingPolicy = defaultSharingFor(form),
): CollatedAudit {
  const sharing = { policy, cycle: "2026-autumn", region: null, authorityKey };
  const shared = shareAudit(record, [], form, sharing);
  if (!shared.ok) throw new Error(shared.problem.message);
  return shared.value;
}
