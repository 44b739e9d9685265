import { treeOf } from "../proforma/form-tree.ts";
import type { Form } from "../proforma/form.ts";
import { countActions, listActions, tableOfAuditsWithActions } from "./audit-actions.ts";
import { bandsOf, tablesOf } from "./audit-tables.ts";
import type { CountTable } from "./disclosure/count-table.ts";
import type { DisclosurePolicy } from "./disclosure/disclosure-policy.ts";
import { attackTables, protectTable, showTable, type ProtectedTable } from "./disclosure/protect-table.ts";
import type { PublishedTable } from "./disclosure/suppress.ts";
import { countThemes, type CodedAudits } from "./factors/count-themes.ts";
import { findFindings, type FindingRule } from "./find-findings.ts";
import { countReasons } from "./given-reasons.ts";
import type { ChosenAudits } from "./outcome-audit.ts";
import type { Audience, Outcome, OutcomeTable, ShareInterval } from "./outcome.ts";
import { judgeStandard, type QualityStandard } from "./quality-standard.ts";
import { sideCountsOf, tableOfValue } from "./side-counts.ts";
import { wilsonInterval } from "./statistics.ts";
import { fail, succeed, type Result } from "../result.ts";

export interface OutcomeToMake {
  readonly form: Form;
  readonly cycle: string;
  readonly chosen: ChosenAudits;
  readonly policy: DisclosurePolicy;
  readonly standard: QualityStandard | null;
  /** How many audits each authority was to make; null where that is not known. */
  readonly samplePerAuthority: number | null;
  /** The day of the report, as an ISO date, by which actions are overdue; without it actions are not counted. */
  readonly on?: string;
  /** What people coded of what helps and hinders. */
  readonly coded?: CodedAudits;
  /** The rules that propose findings; those that ship if you leave this out. */
  readonly rules?: readonly FindingRule[];
}

/** An authority's own outcome: everything of its own, nothing hidden. Fails with `outcome-several-authorities`. */
export function makeOwnOutcome(order: OutcomeToMake): Result<Outcome> {
  const { form, chosen, standard, samplePerAuthority } = order;
  const authorities = authoritiesOf(chosen);
  const [authority = null] = authorities;
  if (authorities.length > 1) {
    return fail({
      code: "outcome-several-authorities",
      message:
        "These audits are from more than one local authority. Choose the audits of one, or make the region's outcome.",
    });
  }
  const counted = tablesOf(form, chosen.audits, { byBand: true, grades: "grades" }).map((table) =>
    showTable(table, new Set()),
  );
  const reasons = countReasons(chosen.audits);
  const themes = order.coded && countThemes(order.coded, chosen.audits, null);
  const actions = order.on === undefined ? null : listActions(form, chosen.audits, order.on);
  const tables: OutcomeTable[] = [
    ...counted,
    ...(reasons === null ? [] : [reasons]),
    ...(actions === null ? [] : [countActions(actions)]),
    ...(themes?.table ? [themes.table] : []),
  ];
  return succeed({
    ...commonOf(order, "own"),
    authority,
    region: null,
    audits: { ...auditsOf(order, samplePerAuthority, true), missing: [...missingOf(order)] },
    tables,
    ...(actions !== null && { actions: [...actions] }),
    ...(themes && { themes: [...themes.themes] }),
    findings: [...findFindings(form, chosen.audits, order.rules)],
    standard: standard === null ? [] : [...judgeStandard(standard, form, tables)],
    notes: [...notesOnSample(order), ...(themes?.notes ?? [])],
    attackTest: { passed: true, readers: 0 },
  });
}

export interface RegionToMake extends OutcomeToMake {
  readonly region: string;
  readonly audience: Exclude<Audience, "own">;
  /** The tables of each edition before, by id, which readers may compare with this one. */
  readonly previous?: readonly ReadonlyMap<string, PublishedTable>[];
}

export interface RegionOutcome {
  readonly outcome: Outcome;
  /** What the next edition has to be safe against, by the id of the table. */
  readonly published: ReadonlyMap<string, PublishedTable>;
}

/**
 * The region's outcome for one audience. Partners and the public get suppressed tables; an analyst gets the counts, and
 * the caller must log that it passed them on. Fails with `outcome-attack-succeeded` where a reader could still work out a small number.
 */
export function makeRegionOutcome(order: RegionToMake): Result<RegionOutcome> {
  const { form, chosen, policy, standard, audience, previous, samplePerAuthority } = order;
  const authorities = authoritiesOf(chosen).length;
  const byBand = authorities >= policy.bandsFrom;
  const whole = [
    ...tablesOf(form, chosen.audits, { byBand: true, grades: "groups" }),
    ...(order.on === undefined ? [] : [tableOfAuditsWithActions(form, chosen.audits, order.on)]),
  ];
  const common = {
    ...commonOf(order, audience),
    authority: null,
    region: order.region,
    audits: auditsOf(order, samplePerAuthority, byBand || audience === "analyst"),
    findings: [],
  };
  if (audience === "analyst") {
    const tables = whole.map((table) => showTable(table, new Set()));
    const outcome: Outcome = {
      ...common,
      tables,
      intervals: intervalsOf(order, tables),
      standard: standard === null ? [] : [...judgeStandard(standard, form, tables)],
      notes: notesOnSample(order),
      attackTest: { passed: true, readers: 0 },
    };
    return succeed({ outcome, published: new Map() });
  }
  const protect = authorities < policy.totalsFrom ? [] : protectAll(whole, policy, byBand, previous);
  const attack = attackTables(protect, policy);
  if (!attack.passed) {
    return fail({
      code: "outcome-attack-succeeded",
      message:
        "A reader could still work out a small number from these tables, so we did not make the report. Choose a coarser policy or wait for more authorities.",
    });
  }
  const themes =
    order.coded && authorities >= policy.totalsFrom ? countThemes(order.coded, chosen.audits, policy) : null;
  const tables = [...protect.map(({ shown }) => shown), ...(themes?.table ? [themes.table] : [])];
  const outcome: Outcome = {
    ...common,
    tables,
    intervals: intervalsOf(order, tables),
    standard: standard === null ? [] : [...judgeStandard(standard, form, tables)],
    ...(themes !== null && { themes: [...themes.themes] }),
    notes: [
      ...notesOnSample(order),
      ...notesOnTables(order, authorities, whole, protect),
      ...(themes?.notes ?? []),
    ],
    attackTest: attack,
  };
  return succeed({
    outcome,
    published: new Map(protect.map(({ shown, published }) => [shown.id, published])),
  });
}

type Protected = ProtectedTable & { readonly previous: readonly PublishedTable[] };

function protectAll(
  tables: readonly CountTable[],
  policy: DisclosurePolicy,
  byBand: boolean,
  previous: readonly ReadonlyMap<string, PublishedTable>[] = [],
): readonly Protected[] {
  return tables.flatMap((table) => {
    const before = previous.flatMap((edition) => edition.get(table.id) ?? []);
    const made = protectTable(table, policy, before, byBand);
    return made === null ? [] : [{ ...made, previous: before }];
  });
}

function commonOf({ form, cycle, policy, standard }: OutcomeToMake, audience: Audience) {
  return {
    schemaVersion: 1 as const,
    audience,
    form: { id: form.id, version: form.version },
    cycle,
    edition: null,
    policy: { disclosure: policy.id, standard: standard?.id ?? null },
    evidence: treeOf(form).values.flatMap((value) => {
      const isUngraded = value.owner.kind === "row" && value.owner.part.judgement === null;
      return isUngraded ? (tableOfValue(value) ?? []) : [];
    }),
  };
}

/** From so many audits: how far the true share may be from the one that is shown, as a guide. */
function intervalsOf({ form, policy }: OutcomeToMake, tables: readonly OutcomeTable[]): ShareInterval[] {
  return sideCountsOf(form, tables).flatMap(({ table, side, x, n }) => {
    if (typeof x !== "number" || typeof n !== "number" || n < policy.intervalsFrom) return [];
    const { lower, upper } = wilsonInterval(x, n);
    const inThousandths = (share: number) => Math.round(share * 1000) / 1000;
    return [
      { at: table.id, title: table.title, side, lower: inThousandths(lower), upper: inThousandths(upper) },
    ];
  });
}

/** Which of the sample is not there yet, where every band has as many audits. */
function missingOf({
  form,
  chosen,
  samplePerAuthority,
}: OutcomeToMake): readonly { group: string; count: number }[] {
  const bands = bandsOf(form);
  if (samplePerAuthority === null || bands.length === 0 || samplePerAuthority % bands.length > 0) return [];
  const perBand = samplePerAuthority / bands.length;
  return bands.flatMap((band) => {
    const count = perBand - chosen.audits.filter((audit) => audit.band === band).length;
    return count > 0 ? [{ group: band, count }] : [];
  });
}

function authoritiesOf({ audits }: ChosenAudits): readonly string[] {
  return [...new Set(audits.map(({ authority }) => authority))];
}

/** @param withGroups how many audits an age band has is known by design where every authority audits as many of each. */
function auditsOf(
  { form, chosen }: OutcomeToMake,
  samplePerAuthority: number | null,
  withGroups: boolean,
): Outcome["audits"] {
  const authorities = authoritiesOf(chosen).length;
  const inBand = (band: string) => chosen.audits.filter((audit) => audit.band === band).length;
  return {
    n: chosen.audits.length,
    expected: samplePerAuthority === null ? null : samplePerAuthority * Math.max(authorities, 1),
    authorities,
    byGroup: withGroups ? Object.fromEntries(bandsOf(form).map((band) => [band, inBand(band)])) : {},
    leftOut: [...chosen.leftOut],
  };
}

function notesOnSample({ chosen, samplePerAuthority }: OutcomeToMake): string[] {
  const n = chosen.audits.length;
  const expected =
    samplePerAuthority === null ? null : samplePerAuthority * Math.max(authoritiesOf(chosen).length, 1);
  if (n === 0) return ["No audit counts yet, so there is nothing to show."];
  if (expected === null || n >= expected) return [];
  return [
    `This rests on ${n} of ${expected} audits. ${expected - n} ${expected - n === 1 ? "is" : "are"} missing.`,
  ];
}

function notesOnTables(
  { policy }: OutcomeToMake,
  authorities: number,
  whole: readonly CountTable[],
  shown: readonly Protected[],
): readonly string[] {
  if (authorities < policy.totalsFrom) {
    return [
      `Numbers are shown from ${policy.totalsFrom} local authorities. ${authorities} ${authorities === 1 ? "has" : "have"} sent audits so far.`,
    ];
  }
  const isCoarser = shown.some((table) => table.isCoarser);
  const dropped = whole.length - shown.length;
  return [
    ...(authorities < policy.bandsFrom
      ? [`Age bands are shown from ${policy.bandsFrom} local authorities.`]
      : []),
    ...(isCoarser
      ? ["Some tables show totals only, because the age bands would give away a small number."]
      : []),
    ...(dropped > 0
      ? [
          `${dropped} ${dropped === 1 ? "table is" : "tables are"} left out, because any number in it would give away a small one.`,
        ]
      : []),
    ...(shown.some(({ shown: { cells } }) => cells.flat().includes("c"))
      ? [
          `"c" means a number from ${policy.hide[0]} to ${policy.hide[1]}, or one that is hidden to protect such a number.`,
        ]
      : []),
  ];
}
