import type { Edition } from "../../../src/outcomes/editions/edition.ts";
import { makeEdition } from "../../../src/outcomes/editions/make-edition.ts";
import { chooseAudits } from "../../../src/outcomes/outcome-audit.ts";
import type { AuditStore } from "../../../src/server/store/audit-store.ts";
import { collatedRegion } from "../../support/outcomes/collated-region.ts";
import { madeUpRegion } from "../../support/outcomes/made-up-region.ts";
import { nirompOrder } from "../../support/outcomes/outcomes-of.ts";
import { by } from "./audit-store.contract.ts";
import type { StoreEngine, StorePlaceForTests } from "./audit-store.contract.ts";

const region = madeUpRegion(14, { good: 0.9 });
const analyst = by("*");
const { id, version } = nirompOrder.form;
const of = { cycle: "2026-autumn", form: { id, version }, region: "Midlands" };

function edition(number: number, previous: readonly Edition[] = []): Edition {
  const made = makeEdition({
    ...{ ...nirompOrder, region: "Midlands", audience: "partners", number, cutOff: "2026-12-03", previous },
    chosen: chooseAudits(region, nirompOrder),
  });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

/** What the store promises of editions, for every engine alike. */
export function describeEditionStore({ name, makePlace }: StoreEngine): void {
  describe(`${name}: the editions of a region`, () => {
    let place: StorePlaceForTests;
    let store: AuditStore;
    const first = edition(1);

    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
    });
    afterEach(() => store.close());

    it("are kept as they were frozen, with an entry in the log", async () => {
      expect(await store.editions.add(first, analyst)).toMatchObject({ ok: true });
      expect(await store.editions.list(of)).toEqual([first]);
      expect(await store.editions.list({ ...of, cycle: "2026-spring" })).toEqual([]);
      expect(await store.editions.list({ ...of, region: "Elsewhere" })).toEqual([]);
      const entries = await place.query("select what, digest from log_entry order by number desc limit 1");
      expect(entries).toEqual([{ what: "edition-made", digest: first.outcome.edition?.digest }]);
      expect(await store.verifyLog()).toMatchObject({ problems: [] });
    });

    it("have each number once", async () => {
      await store.editions.add(first, analyst);
      expect(await store.editions.add(first, analyst)).toMatchObject({ problem: { code: "edition-number" } });
      expect(await store.editions.add(edition(2, [first]), analyst)).toMatchObject({ ok: true });
      expect(await store.editions.list(of)).toHaveLength(2);
    });

    it("are never changed or deleted", async () => {
      await store.editions.add(first, analyst);
      const refusal = { message: expect.stringContaining("An edition is never changed.") as unknown };
      for (const table of ["edition", "edition_cell"]) {
        const column = table === "edition" ? "region" : "title";
        await expect(place.query(`update ${table} set ${column} = 'x'`)).rejects.toMatchObject(refusal);
        await expect(place.query(`delete from ${table}`)).rejects.toMatchObject(refusal);
      }
    });

    it("are all that the published view shows: no small number, and a c where one is hidden", async () => {
      await store.editions.add(first, analyst);
      const rows = await place.query("select * from v_outcome_published");
      const cells = first.outcome.tables.flatMap((table) => table.cells.flat());
      expect(rows).toHaveLength(cells.length);
      expect(rows.filter(({ symbol }) => symbol === "c")).toHaveLength(
        cells.filter((cell) => cell === "c").length,
      );
      expect(rows.filter(({ value }) => Number(value) >= 1 && Number(value) <= 5)).toEqual([]);
      expect(rows[0]).toMatchObject({ edition: 1, policy: "suppress-five", audience: "partners" });
    });
  });

  describe(`${name}: a cycle`, () => {
    it("is counted by authority, state and age range, and its stamp changes with an audit", async () => {
      const store = await (await makePlace()).open();
      const audits = collatedRegion(2);
      for (const audit of audits) await store.submit(audit, by(audit.authority));
      const filter = { authority: null, cycle: "2026-autumn", form: { id, version } };
      const counts = await store.cycleOverview(filter);
      expect(counts).toHaveLength(6);
      expect(counts).toContainEqual({ authority: "Brookmere", state: "approved", ageRange: "0-5", count: 2 });
      expect(await store.cycles(null)).toEqual([{ cycle: "2026-autumn", audits: 12 }]);
      expect(await store.cycles("Nowhere")).toEqual([]);
      const stamp = await store.cycleStamp(filter);
      expect(await store.cycleStamp(filter)).toBe(stamp);
      await store.withdraw(audits[0]?.auditKey ?? "", by(audits[0]?.authority ?? ""));
      expect(await store.cycleStamp(filter)).not.toBe(stamp);
      await store.close();
    });
  });
}
