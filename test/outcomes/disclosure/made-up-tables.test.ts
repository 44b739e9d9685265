import type { CountTable } from "../../../src/outcomes/disclosure/count-table.ts";
import { suppressFive } from "../../../src/outcomes/disclosure/disclosure-policy.ts";
import { attackTables, protectTable } from "../../../src/outcomes/disclosure/protect-table.ts";
import { sequence } from "../../support/outcomes/made-up-region.ts";

/** Each age band by Good or better and below, two audits of each authority in each. */
function madeUpTable(authorities: number, random: () => number): CountTable {
  const shares = new Map(
    Array.from({ length: authorities }, (_, index) => {
      const bands = [0, 1, 2].map(() => {
        const good = [0, 1].filter(() => random() < 0.6).length;
        return [good, 2 - good];
      });
      return [`authority ${index + 1}`, bands] as const;
    }),
  );
  const rows = ["0-5", "6-10", "11-15"];
  return { id: "table", title: "Table", rows, columns: ["Good or better", "Below Good"], shares };
}

describe.each([14, 8, 5, 3])("150 made-up tables of %i authorities", (authorities) => {
  const random = sequence(authorities);
  const made = Array.from({ length: 150 }, () =>
    protectTable(madeUpTable(authorities, random), suppressFive, [], true),
  );

  it("tell no authority a small number of the others", () => {
    const shown = made.flatMap((each) =>
      each === null ? [] : [{ published: each.published, previous: [] }],
    );
    expect(attackTables(shown, suppressFive).passed).toBe(true);
  });

  it("show the region's totals from eight authorities, mostly at five, and hardly ever at three", () => {
    const withTotals = made.filter((each) =>
      each?.shown.cells
        .at(-1)
        ?.slice(0, 2)
        .every((cell) => cell !== "c"),
    ).length;
    if (authorities >= 8) expect(withTotals).toBe(150);
    // Nine in ten draws.
    if (authorities === 5) expect(Math.abs(withTotals - 135)).toBeLessThan(15);
    if (authorities === 3) expect(withTotals).toBeLessThan(15);
  });
});
