import { addMonths, addWorkingDays, listBankHolidays } from "../../../src/checks/patterns/calendar.ts";

describe("listBankHolidays", () => {
  // As gov.uk/bank-holidays has them for England.
  it.each([
    [2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"],
    [2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"],
    [2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"],
    [2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"],
    [2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"],
    [2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"],
    [2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"],
    [2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"],
    [2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"],
  ])("of %i are as published", (year, days) => {
    expect(listBankHolidays(year).map((date) => date.slice(5))).toEqual(days.split(" "));
  });

  it.each([
    [2028, "2028-04-17"],
    [2030, "2030-04-22"],
    [2035, "2035-03-26"],
    [2038, "2038-04-26"],
  ])("of %i have Easter Monday on %s", (year, easterMonday) => {
    expect(listBankHolidays(year)).toContain(easterMonday);
  });
});

describe("addWorkingDays", () => {
  it.each([
    ["2026-01-05", 20, "2026-02-02", "no bank holiday between"],
    ["2026-01-09", 1, "2026-01-12", "a weekend between"],
    ["2026-04-02", 1, "2026-04-07", "Easter between"],
    ["2025-12-24", 1, "2025-12-29", "Christmas and a weekend between"],
    ["2025-12-31", 1, "2026-01-02", "New Year's Day between"],
    ["2022-09-16", 1, "2022-09-20", "the funeral of the Queen between"],
    ["2026-01-05", 0, "2026-01-05", "no day to add"],
  ])("from %s by %i is %s: %4$s", (from, count, to) => {
    expect(addWorkingDays(from, count)).toBe(to);
  });
});

describe("addMonths", () => {
  it.each([
    ["2026-02-02", 3, "2026-05-02"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-11-30", 3, "2028-02-29"],
    ["2026-11-22", 12, "2027-11-22"],
  ])("to %s adds %i: %s", (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });
});
