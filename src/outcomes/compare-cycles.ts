import type { Form } from "../proforma/form.ts";
import { fail, succeed, type Result } from "../result.ts";
import type { ChangeWord, Comparison, Outcome, OutcomeTable } from "./outcome.ts";
import { sideCountsOf, type SideCount } from "./side-counts.ts";
import { differenceInterval } from "./statistics.ts";

/** This cycle beside the last: what the words are, and the tables that hold the counts. */
export interface ComparedCycles {
  readonly comparison: Comparison;
  readonly tables: readonly OutcomeTable[];
}

/** With fewer audits than this in a cycle, words go by how many; from here on by the interval of the difference. */
const minForInterval = 20;
/** At six and six audits: changed from a difference of five, perhaps changed at four. Smaller ones happen by chance. */
const changedFrom = 5 / 6;
const perhapsFrom = 4 / 6;

/**
 * Compares a cycle with the one before. The children are others each time, so nothing is paired. Fails with
 * `comparison-other-form` where the form or its version differs, and with `comparison-other-authority`, `comparison-other-region` or
 * `comparison-same-cycle`.
 */
export function compareCycles(form: Form, now: Outcome, last: Outcome): Result<ComparedCycles> {
  if (last.form.id !== now.form.id || last.form.version !== now.form.version || now.form.id !== form.id) {
    return fail({
      code: "comparison-other-form",
      message: `The audits of ${last.cycle} are on another form or version, so they cannot be compared with ${now.cycle}.`,
    });
  }
  if (last.authority !== now.authority) {
    return fail({
      code: "comparison-other-authority",
      message: "The earlier outcome is another local authority's. Choose one of the same authority.",
    });
  }
  if (last.region !== now.region) {
    return fail({
      code: "comparison-other-region",
      message: "The earlier outcome is another region's. Choose one of the same region.",
    });
  }
  if (last.cycle === now.cycle) {
    return fail({
      code: "comparison-same-cycle",
      message: `Both outcomes are of ${now.cycle}. Choose the outcome of an earlier cycle.`,
    });
  }
  const before = new Map(sideCountsOf(form, last.tables).map((each) => [each.table.id, each]));
  const pairs = sideCountsOf(form, now.tables).flatMap((each) => {
    const earlier = before.get(each.table.id);
    return earlier?.side === each.side ? [{ now: each, last: earlier }] : [];
  });
  return succeed({
    comparison: {
      cycle: last.cycle,
      changes: pairs.map((pair) => {
        const { table, side } = pair.now;
        const change = wordFor(pair.now, pair.last);
        return { at: table.id, title: table.title, side, change, text: sentenceFor(pair, change) };
      }),
      notes: notesOn(now, last),
    },
    tables: tablesOfChange(pairs),
  });
}

interface Pair {
  readonly now: SideCount & { readonly table: OutcomeTable };
  readonly last: SideCount & { readonly table: OutcomeTable };
}

function wordFor(now: SideCount, last: SideCount): ChangeWord {
  if (!isShown(now) || !isShown(last) || now.n === 0 || last.n === 0) return "not-shown";
  if (now.n >= minForInterval && last.n >= minForInterval) {
    const { lower, upper } = differenceInterval(now, last);
    if (lower > 0) return "more";
    return upper < 0 ? "fewer" : "as-before";
  }
  const difference = now.x / now.n - last.x / last.n;
  const size = Math.abs(difference) + 1e-9;
  if (size < perhapsFrom) return "as-before";
  if (size < changedFrom) return difference > 0 ? "perhaps-more" : "perhaps-fewer";
  return difference > 0 ? "more" : "fewer";
}

function isShown(counts: SideCount): counts is SideCount & { readonly x: number; readonly n: number } {
  return typeof counts.x === "number" && typeof counts.n === "number";
}

const inWords: Readonly<Record<ChangeWord, string>> = {
  more: "more than last time",
  "perhaps-more": "perhaps more than last time",
  "as-before": "about the same as last time",
  "perhaps-fewer": "perhaps fewer than last time",
  fewer: "fewer than last time",
  "not-shown": "cannot be compared, because a number is not shown",
};

function sentenceFor({ now, last }: Pair, change: ChangeWord): string {
  const { title } = now.table;
  if (change === "not-shown") return `${title}: ${inWords[change]}.`;
  return `${title}: ${now.x} of ${now.n} ${now.side}; last time ${last.x} of ${last.n}: ${inWords[change]}.`;
}

function notesOn(now: Outcome, last: Outcome): string[] {
  const rule =
    Math.min(now.audits.n, last.audits.n) < minForInterval
      ? "With six audits each time, we say more or fewer only from a difference of five, and perhaps at four. Smaller differences often happen by chance."
      : "We say more or fewer only where the 95% interval of the difference leaves out zero.";
  return [
    "These are other children each time.",
    rule,
    ...(last.policy.standard === now.policy.standard
      ? []
      : ["The quality standard was another one last time, so its verdicts are not compared."]),
  ];
}

/** One table for each kind of count, such as "Good or better" and "Yes". */
function tablesOfChange(pairs: readonly Pair[]): readonly OutcomeTable[] {
  const sides = [...new Set(pairs.map(({ now }) => now.side))];
  return sides.map((side): OutcomeTable => {
    const rows = pairs.filter(({ now }) => now.side === side);
    return {
      id: `change:${side}`,
      title: `${side}, this cycle and the last`,
      rows: rows.map(({ now }) => now.table.title),
      columns: [`${side}, now`, "n, now", `${side}, last cycle`, "n, last cycle"],
      cells: rows.map(({ now, last }) => [now.x, now.n, last.x, last.n]),
    };
  });
}
