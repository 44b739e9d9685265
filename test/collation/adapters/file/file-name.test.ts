import { currentAuthorities } from "../../../../src/authorities/english-authorities.ts";
import { fileNameFor, isListFileName } from "../../../../src/collation/adapters/file/file-name.ts";

const nameOf = (authority: string, cycle = "2026-autumn") => fileNameFor({ authority, cycle }, "csv");

describe("the name of the file for an authority and a cycle", () => {
  it("is plain for a plain name", () => {
    expect(nameOf("Westhaven")).toBe("permanency-audits-westhaven-2026-autumn.csv");
    expect(nameOf("Westhaven ")).toBe(nameOf("Westhaven"));
  });

  it("differs between all authorities of England, and has no more than letters, digits and hyphens", () => {
    const names = currentAuthorities.map((authority) => nameOf(authority));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^permanency-audits-[a-z-]+-2026-autumn\.csv$/);
  });

  it.each([
    { one: nameOf("West Haven"), other: nameOf("West-Haven") },
    { one: nameOf("Żółć"), other: nameOf("Zolc") },
    { one: nameOf("王"), other: nameOf("李") },
    { one: nameOf("West", "haven-2026"), other: nameOf("West Haven", "2026") },
    { one: nameOf("West", "2026 autumn"), other: nameOf("West", "2026-autumn") },
    { one: nameOf("x".repeat(100)), other: nameOf(`${"x".repeat(100)}y`) },
    { one: nameOf("St Helens College"), other: nameOf("St. Helens College") },
  ])("is never shared: $one", ({ one, other }) => {
    expect(one).not.toBe(other);
    expect(isListFileName(one)).toBe(true);
  });

  it("never leads out of the folder", () => {
    expect(nameOf("../../etc/passwd", "2026")).toMatch(
      /^permanency-audits-etc-passwd-2026--[0-9a-f]{8}\.csv$/,
    );
  });
});
