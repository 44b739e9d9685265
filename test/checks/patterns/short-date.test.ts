import { readShortDate } from "../../../src/checks/patterns/short-date.ts";

describe("readShortDate", () => {
  it.each([
    ["31/03/27", "century", "2027-03-31"],
    ["31.3.27", "century", "2027-03-31"],
    ["31 March 27", "century", "2027-03-31"],
    ["31 March '27", "century", "2027-03-31"],
    ["31 Mar", "year", "2027-03-31"],
    ["1st of April", "year", "2027-04-01"],
    ["23/11", "year", "2026-11-23"],
    ["22 November", "year", "2026-11-22"],
    ["21 November", "year", "2027-11-21"],
    ["29 February", "year", "2028-02-29"],
  ])("reads %s, which lacks its %s, as %s", (written, lacks, date) => {
    expect(readShortDate(written, "2026-11-22")).toEqual({ lacks, date });
  });

  it("leaves the year open where no day before it is known", () => {
    expect(readShortDate("31 March", null)).toEqual({ lacks: "year", date: null });
  });

  it.each([
    "31/03/2027",
    "31 March 2027",
    "31/02/27",
    "32/3",
    "March 2027",
    "03/27",
    "5",
    "ASAP",
    "",
    "3/".repeat(500_000),
  ])("is none of its business: %.20s", (written) => {
    expect(readShortDate(written, "2026-11-22")).toBeNull();
  });
});
