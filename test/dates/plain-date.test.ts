import fc from "fast-check";
import { Temporal } from "temporal-polyfill";

import {
  addDays,
  addMonths,
  daysBetween,
  dayNumberOf,
  isPlainDate,
  weekdayOf,
} from "../../src/dates/plain-date.ts";

const days = fc
  .date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2050-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("plain dates", () => {
  it.each([
    ["2026-02-02", 3, "2026-05-02"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2027-11-30", 3, "2028-02-29"],
    ["2026-11-22", 12, "2027-11-22"],
    ["2026-09-30", -6, "2026-03-30"],
  ])("of %s and %i months make %s", (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it("are reckoned with as Temporal does, over 50 years", () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: -600, max: 600 }), (one, other, count) => {
        const date = Temporal.PlainDate.from(one);
        expect(addMonths(one, count)).toBe(date.add({ months: count }).toString());
        expect(addDays(one, count)).toBe(date.add({ days: count }).toString());
        expect(daysBetween(one, other)).toBe(date.until(Temporal.PlainDate.from(other)).days);
        expect(weekdayOf(dayNumberOf(one))).toBe(date.dayOfWeek % 7);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(["2026-02-30", "2026-13-01", "2026-1-1", "26-01-01", "2026-01-01T00:00:00Z", ""])(
    "do not include %j",
    (text) => {
      expect(isPlainDate(text)).toBe(false);
    },
  );

  it("include every day of the calendar", () => {
    fc.assert(fc.property(days, (day) => isPlainDate(day)));
  });
});
