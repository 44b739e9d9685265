import { decodeUkDate } from "../../../src/audit/codecs/uk-date.ts";

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
