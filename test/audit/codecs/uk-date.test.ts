import { decodeDeadline, decodeUkDate, withoutLeadWords } from "../../../src/audit/codecs/uk-date.ts";

describe("a date", () => {
  test.each([
    ["31/03/2027"],
    ["31/3/2027"],
    ["31.3.2027"],
    ["31-03-2027"],
    ["31 / 03 / 2027"],
    ["31 March 2027"],
    ["31st March, 2027"],
    ["31st of March 2027"],
    ["31 Mar 2027"],
    ["31-Mar-2027"],
    ["Wednesday 31 March 2027"],
    ["Wed 31 March 2027"],
    ["Wednesday, 31st March 2027"],
    ["31\u00a0March\u00a02027"],
    ["2027-03-31"],
  ])("written %j is 31 March 2027", (written) => {
    expect(decodeUkDate(written)).toBe("2027-03-31");
  });

  test.each([
    ["1/2/2027", "2027-02-01"],
    ["29/02/2028", "2028-02-29"],
    ["3 Sept 2027", "2027-09-03"],
    ["1 May 2027", "2027-05-01"],
  ])("written %j is %s", (written, date) => {
    expect(decodeUkDate(written)).toBe(date);
  });

  test.each([
    [""],
    ["31/02/2027"],
    ["29/02/2027"],
    ["03/31/2027"],
    ["31/03/27"],
    ["31 March"],
    ["March 2027"],
    ["31/03-2027"],
    ["31 Marvember 2027"],
    ["by 31/03/2027"],
    ["31/03/2027 or sooner"],
    ["ASAP"],
    ["46112"],
    ["0/3/2027"],
  ])("is not what %j says", (written) => {
    expect(decodeUkDate(written)).toBeNull();
  });

  it("comes from the picker when the picker shows it with a short year", () => {
    expect(decodeUkDate("31/03/27", "2027-03-31T00:00:00Z")).toBe("2027-03-31");
  });

  it("comes from the text when text and picker differ, as the text is what a reader sees", () => {
    expect(decodeUkDate("1 April 2027", "2027-03-31T00:00:00Z")).toBe("2027-04-01");
  });

  it("does not come from the picker when other words were typed over it", () => {
    expect(decodeUkDate("ASAP", "2027-03-31T00:00:00Z")).toBeNull();
    expect(decodeUkDate("in 12 weeks", "2027-03-31T00:00:00Z")).toBeNull();
  });

  it("does not come from a picker whose own date is no date", () => {
    expect(decodeUkDate("31/03/27", "soon")).toBeNull();
  });
});

describe("a deadline", () => {
  test.each([
    ["31/01/2027", false],
    ["By 31/01/2027", false],
    ["by Monday 31 January 2027.", false],
    ["Due on: 31st January 2027", false],
    ["No later than 31/01/2027", false],
    ["To be completed by 31/01/2027", false],
    ["31/01/2027 (at supervision)", true],
    ["31/01/2027 at review 2, 10.30am", true],
    ["By 31/01/2027 or sooner", true],
  ])("of %j is 31 January 2027; says more: %s", (written, saysMore) => {
    expect(decodeDeadline(written)).toEqual({ date: "2027-01-31", saysMore, isDone: false });
  });

  test.each([
    ["Completed 12/11/2026"],
    ["Completed on 12 November 2026"],
    ["Already done: 12/11/2026"],
    ["12/11/2026 - completed"],
    ["12/11/2026 (done)"],
  ])("in %j was met on 12 November 2026", (written) => {
    expect(decodeDeadline(written)).toEqual({ date: "2026-11-12", saysMore: true, isDone: true });
  });

  test.each([
    [""],
    ["ASAP"],
    ["By 31/02/2027"],
    ["By 31/01/27"],
    ["31/01/2027 or 28/02/2027"],
    ["31/01/2027, else 28 February"],
    ["31/01/2027?"],
    ["Not 31/01/2027"],
    ["Moved from 31/01/2027"],
    ["After 31/01/2027"],
    [`31/01/2027 ${"x".repeat(200)}`],
  ])("is not what %j names", (written) => {
    expect(decodeDeadline(written)).toBeNull();
  });

  test.each([
    ["By 31/01/27", "31/01/27"],
    ["Due on the 31st of January", "31st of January"],
    ["Not 31/01/27", "Not 31/01/27"],
    ["ASAP", "ASAP"],
  ])("in %j has words in front that add nothing: %j", (written, rest) => {
    expect(withoutLeadWords(written)).toBe(rest);
  });
});
