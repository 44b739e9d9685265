import {
  listIdentifyingColumns,
  whyNoReference,
  whyRowIdentifies,
} from "../../src/case-list/refuse-identifiers.ts";

describe("the reference of a child", () => {
  it.each(["A-01", "LA-26A-03", "WH 12", "C1", "26/017", "Child 4", "case-7", "0042"])(
    "may be %s",
    (reference) => {
      expect(whyNoReference(reference)).toBeNull();
    },
  );

  it.each([
    ["", "reference-missing"],
    ["Amira Khan", "reference-name"],
    ["Smith, J", "reference-name"],
    ["Oluwaseun", "reference-name"],
    ["943 476 5919", "reference-nhs-number"],
    ["9434765919", "reference-nhs-number"],
    ["12/03/2015", "reference-date-of-birth"],
    ["12032015", "reference-date-of-birth"],
    ["amira@example.org", "reference-identifier"],
  ])("is not %j", (reference, code) => {
    expect(whyNoReference(reference)?.code).toBe(code);
  });

  it("is never quoted when it is refused", () => {
    expect(whyNoReference("Amira Khan")?.message).not.toMatch(/amira|khan/iu);
  });
});

describe("columns and cells beside the reference", () => {
  it("are refused where their heading says that they identify a child", () => {
    const headings = ["reference", "Child's name", "D.O.B.", "NHS No.", "age range", "team"];
    expect(listIdentifyingColumns({ headings }).map(({ message }) => message)).toEqual([
      "Row 1: this list has a column with names. Remove the column; the reference is enough.",
      "Row 1: this list has a column with dates of birth. Remove the column; the reference is enough.",
      "Row 1: this list has a column with NHS numbers. Remove the column; the reference is enough.",
    ]);
  });

  it.each([
    [["A-01", "0-5", "NHS 943 476 5919"], true],
    [["A-01", "0-5", "call 07700 900123"], true],
    [["A-01", "0-5", "2026-03-01", "North East team"], false],
  ])("%j identify a person: %s", (cells, identifies) => {
    expect(whyRowIdentifies(cells, 0) !== null).toBe(identifies);
  });
});
