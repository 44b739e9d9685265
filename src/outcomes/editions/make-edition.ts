import type { Form } from "../../proforma/form.ts";
import { fail, succeed, type Result } from "../../result.ts";
import { tablesOf } from "../audit-tables.ts";
import { cellsOf, type CountTable } from "../disclosure/count-table.ts";
import { completeOutcome, type Besides } from "../complete-outcome.ts";
import type { PublishedTable } from "../disclosure/suppress.ts";
import { makeRegionOutcome, type RegionToMake } from "../make-outcome.ts";
import type { ChosenAudit, ChosenAudits } from "../outcome-audit.ts";
import type { OutcomeTable } from "../outcome.ts";
import { basisOf, checkEdition, freeze, type Edition } from "./edition.ts";

export interface EditionToMake extends Omit<RegionToMake, "previous" | "audience"> {
  readonly audience: "partners" | "public";
  readonly number: number;
  /** Audits that were saved after this day are left out. ISO. */
  readonly cutOff: string;
  /** All editions of the same cycle before this one, in any order; none for the first. */
  readonly previous: readonly Edition[];
  /** What is laid beside the counts before they are frozen. */
  readonly besides?: Besides;
}

/**
 * Makes a numbered edition of a region's report. From two editions nobody may learn what came between, so the next one has at
 * least three more authorities or none, the audits of the earlier one are in it unchanged, and the difference is attacked before
 * anything is given out. Fails with a code that begins with `edition-`, or with `outcome-attack-succeeded`.
 */
export function makeEdition(order: EditionToMake): Result<Edition> {
  const { number, previous, cutOff, policy, on, coded, besides, ...region } = order;
  const known = checkNumbers(order);
  if (!known.ok) return known;
  for (const edition of previous) {
    const checked = checkPrevious(order, edition);
    if (!checked.ok) return checked;
  }
  const basis = new Set(previous.flatMap((edition) => edition.basis));
  const chosen = chooseForEdition(order.chosen, basis, cutOff, number);
  if (!chosen.ok) return chosen;
  const { audits, earlier } = chosen.value;
  const joined = authoritiesOf(audits.audits).size - authoritiesOf(earlier).size;
  if (previous.length > 0 && joined > 0 && joined < policy.editionStep) {
    return fail({
      code: "edition-too-few-authorities",
      message: `Edition ${number} needs ${policy.editionStep} more local authorities than edition ${number - 1}, or none. ${joined} ${joined === 1 ? "has" : "have"} joined. Wait for more.`,
    });
  }
  const made = makeRegionOutcome({
    ...region,
    policy,
    chosen: audits,
    previous: previous.map((edition) => publishedOf(order.form, earlier, edition)),
    // What became overdue or was coded since the first edition would show in the difference, so only that one has both.
    ...(on !== undefined && previous.length === 0 && { on }),
    ...(coded !== undefined && previous.length === 0 && { coded }),
  });
  if (!made.ok) return made;
  const whole = besides === undefined ? null : completeOutcome(order.form, made.value.outcome, besides);
  if (whole !== null && !whole.ok) return whole;
  const prints = audits.audits.map(basisOf);
  if (prints.includes(null)) return fail(unsaved);
  return succeed(
    freeze(whole?.value ?? made.value.outcome, {
      number,
      cutOff,
      basis: prints.filter((print) => print !== null),
    }),
  );
}

function checkNumbers({ number, previous }: EditionToMake): Result<null> {
  const numbers = new Set(previous.map(({ outcome }) => outcome.edition?.number));
  const missing = Array.from({ length: number - 1 }, (_, index) => index + 1).filter(
    (each) => !numbers.has(each),
  );
  if (missing.length === 0 && previous.length === number - 1) return succeed(null);
  return fail({
    code: "edition-number",
    message:
      missing.length > 0
        ? `Edition ${number} is tested against every edition before it. Add edition ${missing.join(" and ")}.`
        : `Edition ${number} follows edition ${number - 1}. Leave out the other files, or choose another number.`,
  });
}

function checkPrevious(order: EditionToMake, previous: Edition): Result<null> {
  const checked = checkEdition(previous);
  if (!checked.ok) return checked;
  const { outcome } = previous;
  const refuse = (code: string, message: string) => fail({ code: `edition-${code}`, message });
  const isAlike =
    outcome.region === order.region &&
    outcome.cycle === order.cycle &&
    outcome.form.id === order.form.id &&
    outcome.form.version === order.form.version;
  if (!isAlike)
    return refuse(
      "other",
      "The earlier edition is of another region, cycle or form. Choose the one of this region and cycle.",
    );
  // A cell that one policy hides another may show.
  if (outcome.policy.disclosure !== order.policy.id)
    return refuse(
      "other-policy",
      `The earlier edition was made by the policy ${outcome.policy.disclosure}. Use the same one for this cycle.`,
    );
  if (checked.value.cutOff > order.cutOff)
    return refuse("cut-off", "The cut-off date is before that of an earlier edition. Choose a later one.");
  return succeed(null);
}

interface ForEdition {
  readonly audits: ChosenAudits;
  /** Those that are in the edition before. */
  readonly earlier: readonly ChosenAudit[];
}

/** What an authority sends after its audits are in an edition stays out of the next: the difference would be that audit. */
function chooseForEdition(
  { audits, leftOut }: ChosenAudits,
  basis: ReadonlySet<string>,
  cutOff: string,
  number: number,
): Result<ForEdition> {
  const earlier = audits.filter((audit) => basis.has(basisOf(audit) ?? ""));
  const lost = basis.size - earlier.length;
  if (lost > 0) {
    return fail({
      code: "edition-audits-changed",
      message: `${lost} ${lost === 1 ? "audit" : "audits"} of edition ${number - 1} ${lost === 1 ? "has" : "have"} been changed or withdrawn since, and edition ${number} would give away what changed. Make the report of the next cycle instead.`,
    });
  }
  const inEarlier = authoritiesOf(earlier);
  const reasons = new Map<string, number>();
  const kept = audits.filter((audit) => {
    const why = basis.has(basisOf(audit) ?? "")
      ? null
      : (audit.record.savedAt?.slice(0, 10) ?? "") > cutOff
        ? "it was saved after the cut-off date"
        : inEarlier.has(audit.authority)
          ? `its local authority was in edition ${number - 1} without it`
          : null;
    if (why !== null) reasons.set(why, (reasons.get(why) ?? 0) + 1);
    return why === null;
  });
  return succeed({
    audits: { audits: kept, leftOut: [...leftOut, ...[...reasons].map(([why, count]) => ({ count, why }))] },
    earlier,
  });
}

function authoritiesOf(audits: readonly ChosenAudit[]): ReadonlySet<string> {
  return new Set(audits.map(({ authority }) => authority));
}

/** What an edition before gave out, with the counts behind it, which its audits still give. */
function publishedOf(
  form: Form,
  earlier: readonly ChosenAudit[],
  { outcome, basis }: Edition,
): ReadonlyMap<string, PublishedTable> {
  const its = earlier.filter((audit) => basis.includes(basisOf(audit) ?? ""));
  const counted = tablesOf(form, its, { byBand: true, grades: "groups" });
  return new Map(
    counted.flatMap((table) => {
      const shown = outcome.tables.find(({ id }) => id === table.id);
      return shown === undefined ? [] : [[table.id, { table, hidden: hiddenIn(table, shown) }] as const];
    }),
  );
}

function hiddenIn(table: CountTable, shown: OutcomeTable): ReadonlySet<number> {
  return new Set(
    cellsOf(table).flatMap((cell, index) => {
      const row =
        cell.kind === "inner" ? shown.rows.indexOf(table.rows[cell.row] ?? "") : shown.rows.length - 1;
      return typeof shown.cells[row]?.[cell.column] === "number" ? [] : [index];
    }),
  );
}

const unsaved = {
  code: "edition-audits-unsaved",
  message:
    "An audit has no audit record yet, so a later edition could not tell it from another. Save the records first.",
};
