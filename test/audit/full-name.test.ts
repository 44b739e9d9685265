import { looksLikeFullName } from "../../src/audit/full-name.ts";

describe("the full name of a person", () => {
  it.each([
    "Jane Smith",
    "Smith, Jane",
    "SMITH Jane",
    "J Smith",
    "Siân O’Hara-Jones",
    "Jane Smith (Children's Services)",
    "Łukasz Żak",
    "jane.smith@westhaven.example",
  ])("is %s", (entry) => expect(looksLikeFullName(entry)).toBe(true));

  it.each([
    "",
    "JS",
    "J S",
    "jsmith",
    "Jane",
    "Microsoft Office User",
    "Windows User",
    "python-docx",
    "Apache POI",
    "Westhaven Council",
    "Looked After Children Team",
    "info@westhaven.example",
    "A".repeat(1_000_000),
  ])("is not %s", (entry) => expect(looksLikeFullName(entry)).toBe(false));
});
