import type { Form } from "../proforma/form.ts";
import { fail, succeed, type Result } from "../result.ts";
import type { Outcome, OutcomeTable } from "./outcome.ts";
import { sideCountsOf } from "./side-counts.ts";

/**
 * An authority's own outcome with the region's share beside it: tables whose ids begin with "region:". What the region hides
 * stays hidden, and nothing is ranked. Fails with `beside-not-protected` where the other outcome is no protected one of a region,
 * and with `beside-other-form` where it is of another form or cycle.
 */
export function placeBesideRegion(form: Form, own: Outcome, region: Outcome): Result<Outcome> {
  if (region.region === null || region.audience === "analyst" || region.audience === "own") {
    return fail({
      code: "beside-not-protected",
      message:
        "Only a region's edition for partners or the public can be shown beside an authority's outcome.",
    });
  }
  const isAlike =
    region.form.id === own.form.id && region.form.version === own.form.version && region.cycle === own.cycle;
  if (!isAlike) {
    return fail({
      code: "beside-other-form",
      message: `The region's edition is of another form or cycle (${region.cycle}). Choose one of ${own.cycle}.`,
    });
  }
  const { edition } = region;
  return succeed({
    ...own,
    tables: [...own.tables, ...tablesBeside(form, own, region)],
    beside: { region: region.region, edition: edition?.number ?? null, cycle: region.cycle },
  });
}

function tablesBeside(form: Form, own: Outcome, region: Outcome): readonly OutcomeTable[] {
  const counts = sideCountsOf(form, region.tables);
  const mine = new Set(own.tables.map(({ id }) => id));
  const sides = [...new Set(counts.map(({ side }) => side))];
  return sides.map((side): OutcomeTable => {
    const rows = counts.filter((each) => each.side === side && mine.has(each.table.id));
    return {
      id: `region:${side}`,
      title: `${side} in the region`,
      rows: rows.map(({ table }) => table.title),
      columns: [side, "n"],
      cells: rows.map(({ x, n }) => [x, n]),
    };
  });
}
