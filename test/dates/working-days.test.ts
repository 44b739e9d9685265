import fc from "fast-check";
import { Temporal } from "temporal-polyfill";

import { englandBankHolidays, extendBankHolidays } from "../../src/dates/bank-holidays.ts";
import { addWorkingDays, isWorkingDay, workingDaysAfter } from "../../src/dates/working-days.ts";

describe("the bank holidays of England", () => {
  it("have eight days in every year, and more where some were proclaimed", () => {
    const count = (year: number) =>
      [...englandBankHolidays.days].filter((day) => day.startsWith(`${year}-`)).length;
    const years = Array.from({ length: 10 }, (_, index) => 2019 + index);
    expect(years.map(count)).toEqual([8, 8, 8, 10, 9, 8, 8, 8, 8, 8]);
  });

  it("are never at a weekend", () => {
    for (const day of englandBankHolidays.days) {
      expect([0, 6]).not.toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
    }
  });

  it("grow by whole years that follow on, and not by a year beyond a gap", () => {
    expect(extendBankHolidays(englandBankHolidays, ["2029-01-01", "2029-12-25"]).lastYear).toBe(2029);
    expect(extendBankHolidays(englandBankHolidays, ["2030-01-01"]).lastYear).toBe(2028);
  });
});

describe("addWorkingDays", () => {
  it.each([
    ["2026-01-05", 20, "2026-02-02", "no bank holiday between"],
    ["2026-03-23", 20, "2026-04-22", "Easter between"],
    ["2026-12-14", 20, "2027-01-14", "Christmas and New Year between"],
    ["2022-05-16", 20, "2022-06-15", "the jubilee between"],
    ["2024-02-29", 20, "2024-03-28", "a leap day to start from"],
    ["2026-01-09", 1, "2026-01-12", "a weekend between"],
    ["2026-04-02", 1, "2026-04-07", "Easter between"],
    ["2025-12-24", 1, "2025-12-29", "Christmas and a weekend between"],
    ["2025-12-31", 1, "2026-01-02", "New Year's Day between"],
    ["2022-09-16", 1, "2022-09-20", "the funeral of the Queen between"],
    ["2026-01-05", 0, "2026-01-05", "no day to add"],
    ["2027-01-05", -10, "2026-12-17", "Christmas between, counted back"],
    ["2026-10-06", -10, "2026-09-22", "two weeks, counted back"],
  ])("from %s by %i is %s: %4$s", (from, count, to) => {
    expect(addWorkingDays(from, count)).toBe(to);
  });

  it.each([
    ["2029-01-02", 20],
    ["2028-12-20", 20],
    ["2018-12-31", 1],
    ["2019-01-02", -1],
  ])("from %s by %i cannot run: bank holidays are known for 2019 to 2028", (from, count) => {
    expect(addWorkingDays(from, count)).toBeNull();
  });

  it("ends on a working day, and that many working days lie between", () => {
    for (let day = Date.UTC(2019, 0, 1); day < Date.UTC(2028, 10, 1); day += 5 * 86_400_000) {
      const from = new Date(day).toISOString().slice(0, 10);
      for (const count of [1, 5, 20]) {
        const to = addWorkingDays(from, count) ?? "";
        expect(isWorkingDay(to)).toBe(true);
        expect(workingDaysAfter(from, to)).toBe(count);
      }
    }
  });
});

describe("working days over 50 years, with whatever bank holidays", () => {
  const years = { firstYear: 2000, lastYear: 2050 };
  const day = fc
    .date({
      min: new Date("2001-01-01T00:00:00Z"),
      max: new Date("2049-12-31T00:00:00Z"),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
  /** Bank holidays within some weeks of a day, weekends among them. */
  const dayAndHolidays = fc
    .tuple(day, fc.uniqueArray(fc.integer({ min: -60, max: 60 }), { maxLength: 12 }))
    .map(([from, offsets]) => ({
      from,
      holidays: {
        ...years,
        source: "made up",
        days: new Set(
          offsets.map((offset) => Temporal.PlainDate.from(from).add({ days: offset }).toString()),
        ),
      },
    }));

  it("are those that a calendar gives when they are counted one by one", () => {
    fc.assert(
      fc.property(dayAndHolidays, fc.integer({ min: -25, max: 25 }), ({ from, holidays }, count) => {
        let date = Temporal.PlainDate.from(from);
        for (let left = Math.abs(count); left > 0;) {
          date = date.add({ days: Math.sign(count) });
          if (date.dayOfWeek < 6 && !holidays.days.has(date.toString())) left -= 1;
        }
        expect(addWorkingDays(from, count, holidays)).toBe(date.toString());
      }),
      { numRuns: 1000 },
    );
  });

  it("come back to the first day when they are counted forwards and back from a working day", () => {
    fc.assert(
      fc.property(dayAndHolidays, fc.integer({ min: 0, max: 25 }), ({ from, holidays }, count) => {
        fc.pre(isWorkingDay(from, holidays) === true);
        const to = addWorkingDays(from, count, holidays) ?? "";
        expect(addWorkingDays(to, -count, holidays)).toBe(from);
        expect(workingDaysAfter(from, to, holidays)).toBe(count);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("workingDaysAfter", () => {
  it.each([
    ["2026-01-05", "2026-01-05", 0],
    ["2026-01-06", "2026-01-05", 0],
    ["2026-01-09", "2026-01-11", 0],
    ["2026-01-09", "2026-01-12", 1],
    ["2026-04-02", "2026-04-07", 1],
  ])("from %s to %s counts %i", (from, to, count) => {
    expect(workingDaysAfter(from, to)).toBe(count);
  });

  it("cannot run beyond the last known year", () => {
    expect(workingDaysAfter("2028-12-29", "2029-01-02")).toBeNull();
  });
});
