/** The bank holidays of a country over whole years: data, because extra days are proclaimed and no rule knows them. */
export interface BankHolidays {
  readonly source: string;
  readonly firstYear: number;
  /** Beyond it nothing is known, and whatever counts working days cannot run. */
  readonly lastYear: number;
  readonly days: ReadonlySet<string>;
}

const byYear: Readonly<Record<number, string>> = {
  2019: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
  2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
  2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
  2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
  2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
  2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
  2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
  2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
  2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
  2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
};

/** England and Wales, as gov.uk/bank-holidays has them, and by the same rules for the years that it does not list yet. */
export const englandBankHolidays: BankHolidays = {
  source: "gov.uk/bank-holidays, England and Wales",
  firstYear: 2019,
  lastYear: 2028,
  days: new Set(
    Object.entries(byYear).flatMap(([year, days]) => days.split(" ").map((day) => `${year}-${day}`)),
  ),
};

/** The known bank holidays with further days, such as those of gov.uk's file for later years. Whole years count as known. */
export function extendBankHolidays(known: BankHolidays, days: readonly string[]): BankHolidays {
  const years = days.map((day) => Number(day.slice(0, 4)));
  let { lastYear } = known;
  while (years.includes(lastYear + 1)) lastYear += 1;
  return { ...known, lastYear, days: new Set([...known.days, ...days]) };
}
