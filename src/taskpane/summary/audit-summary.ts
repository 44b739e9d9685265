import type { AuditRecord } from "../../audit/audit-record.ts";
import { rowsOf, valueOf, writtenOf } from "../../audit/record-values.ts";
import { standingSignOff } from "../../audit/sign-off.ts";
import { blocks, type Finding } from "../../checks/engine/finding.ts";
import { treeOf, type FormValue } from "../../proforma/form-tree.ts";
import type { Form, ListPart } from "../../proforma/form.ts";
import { findScaleValue } from "../../proforma/scale.ts";
import { compareJudgements } from "../browser/judgement-grid.ts";
import { sayDay, saySignOff } from "../collation/words.ts";
import { summaryStrings } from "./summary-strings.ts";

/** One audit on one page, for supervision: what it found, its grades, its actions, and what needs explaining. */
export interface AuditSummary {
  readonly title: string;
  /** What the head of the form says, label and value; blank fields are left out. */
  readonly facts: readonly Fact[];
  /** The state of the audit, in sentences. */
  readonly state: readonly string[];
  readonly sections: readonly SummarySection[];
  /** Questions whose answer counts against the practice, with the auditor's comment. */
  readonly against: readonly AgainstPractice[];
  /** What has to be fixed or explained before it can be sent, the first few; a last line counts the rest. */
  readonly open: readonly string[];
  /** What was explained, and how. */
  readonly explained: readonly { readonly what: string; readonly reason: string }[];
  readonly lists: readonly SummaryList[];
  readonly texts: readonly Fact[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface SummarySection {
  readonly title: string;
  /** Null when it is not graded. */
  readonly grade: string | null;
  readonly isBelow: boolean;
  /** "3 Yes, 1 No". */
  readonly answers: string;
}

export interface AgainstPractice {
  readonly question: string;
  readonly comment: string | null;
}

export interface SummaryList {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function summariseAudit(form: Form, record: AuditRecord, findings: readonly Finding[]): AuditSummary {
  const tree = treeOf(form);
  const [reference] = tree.meaning("child-reference");
  const child = reference === undefined ? null : writtenOf(record, reference);
  const open = findings.filter(blocks);
  return {
    title: summaryStrings.title(child),
    facts: tree.values
      .filter(({ owner }) => owner.kind === "fields")
      .flatMap((value) => factOf(record, value)),
    state: [
      open.length === 0 ? summaryStrings.ready : summaryStrings.notReady(open.length),
      saySignOff(record.signOffs?.at(-1) ?? null, standingSignOff(record) !== null).text,
    ],
    sections: sectionsOf(form, record),
    against: tree.values.flatMap((value) => againstOf(form, record, value)),
    open: firstFew(open.map(({ message }) => message)),
    explained: findings.flatMap(({ message, reason }) =>
      reason === undefined ? [] : [{ what: message, reason }],
    ),
    lists: tree.lists.map((list) => listOf(form, record, list)),
    texts: tree.values
      .filter(({ owner }) => owner.kind === "prompt")
      .flatMap((value) => factOf(record, value)),
  };
}

/** More would not fit on a page beside everything else, and a form that was just begun has a problem in every row. */
const maxOpen = 8;

function firstFew(messages: readonly string[]): readonly string[] {
  const more = messages.length - maxOpen;
  return more <= 1 ? messages : [...messages.slice(0, maxOpen), summaryStrings.more(more)];
}

function factOf(record: AuditRecord, value: FormValue): readonly Fact[] {
  const written = writtenOf(record, value);
  return written === null ? [] : [{ label: value.definition.title, value: written }];
}

/** In the order of the form, as its readers know it. */
function sectionsOf(form: Form, record: AuditRecord): readonly SummarySection[] {
  const rows = compareJudgements(form, [{ id: 0, path: "", record }]);
  const order = form.parts.map(({ id }) => id);
  return rows
    .toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
    .flatMap(({ title, cells }) =>
      cells.map(({ grade, isBelow, profile }) => ({
        title,
        grade,
        isBelow,
        answers: [
          ...profile.counts.map(({ value, count }) => `${count} ${value}`),
          ...(profile.unanswered > 0 ? [summaryStrings.notAnswered(profile.unanswered)] : []),
        ].join(", "),
      })),
    );
}

function againstOf(form: Form, record: AuditRecord, value: FormValue): readonly AgainstPractice[] {
  const { owner, scale, definition, place } = value;
  if (owner.kind !== "row" || scale === null || definition.means !== "answer") return [];
  const given = valueOf(record, value);
  const answer = findScaleValue(scale, typeof given === "string" ? given : null);
  if (answer?.counts !== "against") return [];
  const beside = owner.part.columns.find(({ means }) => means === "comment");
  const comment =
    beside === undefined ? null : treeOf(form).at(place.slice(0, place.lastIndexOf("/") + 1) + beside.id);
  return [
    {
      question: `${owner.part.title}: ${owner.row.title}`,
      comment: comment === null ? null : writtenOf(record, comment),
    },
  ];
}

function listOf(form: Form, record: AuditRecord, list: ListPart): SummaryList {
  const rows = rowsOf(record, list.id).map((_, index) =>
    treeOf(form)
      .listRow(list, index + 1)
      .map((value) => inWords(writtenOf(record, value))),
  );
  return {
    title: list.title,
    columns: list.columns.map(({ title }) => title.charAt(0).toUpperCase() + title.slice(1)),
    rows: rows.filter((cells) => cells.some((cell) => cell !== "")),
  };
}

/** Dates as people write them. */
function inWords(written: string | null): string {
  if (written === null) return "";
  return /^\d{4}-\d{2}-\d{2}$/u.test(written) ? sayDay(written) : written;
}
