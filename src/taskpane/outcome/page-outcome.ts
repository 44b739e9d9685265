import { rowsOf, writtenOf } from "../../audit/record-values.ts";
import { authorityName } from "../../authorities/find-authority.ts";
import { suppressFive } from "../../outcomes/disclosure/disclosure-policy.ts";
import type { CodedAudits } from "../../outcomes/factors/count-themes.ts";
import { makeOwnOutcome } from "../../outcomes/make-outcome.ts";
import { chooseAudits, type OutcomeAudit } from "../../outcomes/outcome-audit.ts";
import type { Outcome, OutcomeTable } from "../../outcomes/outcome.ts";
import { isJudgement, totalsOf } from "../../outcomes/reports/report-words.ts";
import { treeOf } from "../../proforma/form-tree.ts";
import type { Form } from "../../proforma/form.ts";
import { valuesCounting, type Scale } from "../../proforma/scale.ts";
import type { Result } from "../../result.ts";
import type { ListedFile } from "../browser/file-list.ts";
import type { ValueCount } from "../browser/judgement-grid.ts";
import { casesInEachRange } from "../browser/sample-board.ts";
import { textOfFactors, type AuditToCode } from "../factors/coding-file.ts";

/** What the audits on the page say together, for one authority: drawn from the outcome that every report is drawn from. */

/** The authorities whose audits on this form are open, by name. */
export function authoritiesIn(files: readonly ListedFile[], form: Form): readonly string[] {
  const names = auditsIn(files, form).flatMap(({ authority }) => authority ?? []);
  return [...new Set(names)].sort((one, other) => one.localeCompare(other));
}

/** The outcome of one authority's audits on the page, drafts included. Fails with the codes of `makeOwnOutcome`. */
export function outcomeOf(
  files: readonly ListedFile[],
  form: Form,
  authority: string,
  cycle: string,
  coded: CodedAudits | null = null,
): Result<Outcome> {
  const audits = auditsIn(files, form).filter((audit) => audit.authority === authority);
  const bands = treeOf(form).meaning("age-band")[0]?.choices.length ?? 0;
  return makeOwnOutcome({
    form,
    cycle,
    chosen: chooseAudits(audits, { form, cycle, withDrafts: true }),
    policy: suppressFive,
    standard: null,
    samplePerAuthority: bands === 0 ? null : bands * casesInEachRange,
    ...(coded !== null && { coded }),
  });
}

/** The audits of one authority that people can code, and how many have no id yet because nobody saved their record. */
export function auditsToCode(
  files: readonly ListedFile[],
  form: Form,
  authority: string,
): { readonly audits: readonly AuditToCode[]; readonly withoutId: number } {
  const asksForFactors = treeOf(form).meaning("factors").length > 0;
  const own = files.flatMap(({ file: { path }, summary }) => {
    if (summary === null || summary.status === "refused" || !asksForFactors) return [];
    if (summary.form.id !== form.id || summary.form.version !== form.version) return [];
    const isOurs = summary.authority !== null && authorityName(summary.authority) === authority;
    return isOurs ? [{ path, record: summary.record }] : [];
  });
  return {
    audits: own.flatMap(({ path, record }) => {
      const { auditId } = record;
      return auditId === undefined ? [] : [{ auditId, title: path, text: textOfFactors(form, record) }];
    }),
    withoutId: own.filter(({ record }) => record.auditId === undefined).length,
  };
}

function auditsIn(files: readonly ListedFile[], form: Form): readonly OutcomeAudit[] {
  return files.flatMap(({ summary }) => {
    if (summary === null || summary.status === "refused") return [];
    if (summary.form.id !== form.id || summary.form.version !== form.version) return [];
    const { record, authority, signOff } = summary;
    const isSigned = signOff === "ready" || signOff === "countersigned";
    return [
      {
        record,
        authority: authority === null ? null : authorityName(authority),
        cycle: null,
        state: isSigned ? ("received" as const) : ("draft" as const),
      },
    ];
  });
}

/** A table of grades as a strip: each grade with its total. */
export interface GradesOfSection {
  readonly id: string;
  readonly title: string;
  readonly scale: Scale;
  readonly counts: readonly ValueCount[];
  readonly below: number;
}

/** The grades of each section, most below the line first. */
export function gradesIn({ tables }: Outcome, form: Form): readonly GradesOfSection[] {
  const scales = scalesByTable(form);
  return tables
    .filter(isJudgement)
    .flatMap((table) => {
      const scale = scales.get(table.id);
      return scale === undefined ? [] : [{ ...gradesOf(table, scale), scale }];
    })
    .sort((one, other) => other.below - one.below);
}

function gradesOf(table: OutcomeTable, scale: Scale): Omit<GradesOfSection, "scale"> {
  const counts = countsOf(table);
  const against = valuesCounting(scale, "against");
  return { id: table.id, title: table.title, counts, below: sumOf(counts, against) };
}

/** A question with how often it was answered against the practice. */
export interface AnswersToQuestion {
  readonly id: string;
  readonly title: string;
  readonly against: number;
  readonly counts: readonly ValueCount[];
}

/** The questions that were answered against the practice, most often first. */
export function weakestQuestions({ tables }: Outcome, form: Form): readonly AnswersToQuestion[] {
  const scales = scalesByTable(form);
  return tables
    .filter((table) => !isJudgement(table))
    .map((table) => {
      const counts = countsOf(table);
      const scale = scales.get(table.id);
      const against = scale === undefined ? [] : valuesCounting(scale, "against");
      return { id: table.id, title: table.title, against: sumOf(counts, against), counts };
    })
    .filter(({ against }) => against > 0)
    .sort((one, other) => other.against - one.against);
}

function scalesByTable(form: Form): ReadonlyMap<string, Scale> {
  return new Map(
    treeOf(form).values.flatMap(({ owner, scale }): readonly (readonly [string, Scale])[] => {
      if (scale === null) return [];
      if (owner.kind === "judgement") return [[`judgement:${owner.part.id}`, scale]];
      return owner.kind === "row" ? [[`question:${owner.row.id}`, scale]] : [];
    }),
  );
}

/** The totals of a table, column by column. A hidden number counts as none; an authority's own outcome hides nothing. */
function countsOf(table: OutcomeTable): readonly ValueCount[] {
  return totalsOf(table).map((cell, index) => ({
    value: table.columns[index] ?? "",
    count: typeof cell === "number" ? cell : 0,
  }));
}

function sumOf(counts: readonly ValueCount[], values: readonly string[]): number {
  return counts.filter(({ value }) => values.includes(value)).reduce((sum, { count }) => sum + count, 0);
}

/** One action for improvement, from one of the audits. */
export interface AgreedAction {
  readonly id: number;
  readonly path: string;
  readonly area: string | null;
  readonly action: string | null;
  /** ISO; null where no day is given. */
  readonly due: string | null;
  readonly isOverdue: boolean;
}

/** All actions that the authority's audits on the page name, the earliest due first, those without a day last. @param today ISO */
export function actionsIn(
  files: readonly ListedFile[],
  form: Form,
  authority: string,
  today: string,
): readonly AgreedAction[] {
  const tree = treeOf(form);
  const found = files.flatMap(({ id, file, summary }) => {
    if (summary === null || summary.status === "refused") return [];
    const { record, form: own } = summary;
    const isOurs = summary.authority !== null && authorityName(summary.authority) === authority;
    if (!isOurs || own.id !== form.id || own.version !== form.version) return [];
    return tree.lists.flatMap((list) =>
      rowsOf(record, list.id).flatMap((_, index) => {
        const row = tree.listRow(list, index + 1);
        const said = (meaning: "area" | "action" | "due-date") => {
          const value = row.find(({ definition }) => definition.means === meaning);
          return value === undefined ? null : writtenOf(record, value);
        };
        const [area, action, due] = [said("area"), said("action"), said("due-date")];
        if (action === null) return [];
        const isDay = due !== null && /^\d{4}-\d{2}-\d{2}$/u.test(due);
        return [{ id, path: file.path, area, action, due, isOverdue: isDay && due < today }];
      }),
    );
  });
  return found.sort((one, other) => (one.due ?? "9999").localeCompare(other.due ?? "9999"));
}
