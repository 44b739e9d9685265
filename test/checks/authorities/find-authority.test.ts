import {
  currentAuthorities,
  formerAuthorities,
  otherNames,
} from "../../../src/checks/authorities/english-authorities.ts";
import {
  authorityKey,
  findAuthority,
  isSameAuthority,
} from "../../../src/checks/authorities/find-authority.ts";

describe("the authorities of England", () => {
  it("are 153, each once", () => {
    expect(currentAuthorities).toHaveLength(153);
    expect(new Set(currentAuthorities.map(authorityKey)).size).toBe(153);
  });

  it("have other names only where they exist, and no name twice", () => {
    expect(Object.keys(otherNames).filter((name) => !currentAuthorities.includes(name))).toEqual([]);
    const keys = [
      ...currentAuthorities,
      ...Object.values(otherNames).flat(),
      ...formerAuthorities.flatMap(({ names }) => names),
    ].map(authorityKey);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual(["st helens"]);
  });

  it("take the place of those that ended", () => {
    const successors = formerAuthorities.flatMap(({ now }) => now);
    expect(successors.filter((name) => !currentAuthorities.includes(name))).toEqual([]);
  });

  it.each([...currentAuthorities])("are found by their own name: %s", (name) => {
    expect(findAuthority(name)).toEqual({ status: "current", name });
  });
});

describe("findAuthority", () => {
  it.each([
    ["Sandwell MBC", "Sandwell"],
    ["sandwell metropolitan borough council", "Sandwell"],
    ["London Borough of Barking & Dagenham", "Barking and Dagenham"],
    ["LB Camden", "Camden"],
    ["Royal Borough of Greenwich", "Greenwich"],
    ["City of London Corporation", "City of London"],
    ["City of Westminster", "Westminster"],
    ["City of York Council", "York"],
    ["Birmingham City Council", "Birmingham"],
    ["Bristol, City of", "Bristol"],
    ["Hull City Council", "Kingston upon Hull"],
    ["Kingston", "Kingston upon Thames"],
    ["Durham County Council", "County Durham"],
    ["Derby City", "Derby"],
    ["Derbyshire County Council", "Derbyshire"],
    ["The Council of the Isles of Scilly", "Isles of Scilly"],
    ["Stoke on Trent", "Stoke-on-Trent"],
    ["Saint Helens Borough Council", "St Helens"],
    ["Dorset Council", "Dorset"],
    ["Bournemouth, Christchurch & Poole Council", "Bournemouth, Christchurch and Poole"],
    ["North Northants", "North Northamptonshire"],
    ["Westmorland & Furness", "Westmorland and Furness"],
    ["Cheshire West & Chester", "Cheshire West and Chester"],
    ["County of Herefordshire", "Herefordshire"],
    ["Wolverhampton City Council Children’s Services", "Wolverhampton"],
  ])("reads “%s” as %s", (written, name) => {
    expect(findAuthority(written)).toEqual({ status: "current", name });
  });

  it.each([
    ["Cumbria County Council", "2023-03-31"],
    ["Northants", "2021-03-31"],
    ["Poole", "2019-03-31"],
    ["Cheshire", "2009-03-31"],
  ])("knows that “%s” ended on %s", (written, until) => {
    expect(findAuthority(written)).toMatchObject({ status: "former", former: { until } });
  });

  it.each([
    "Westhaven",
    "Sandwell Children's Trust",
    "West Midlands",
    "London",
    "Cardiff",
    "",
    "S".repeat(1_000_000),
  ])("knows no such authority: %.30s", (written) => {
    expect(findAuthority(written)).toBeNull();
  });
});

describe("isSameAuthority", () => {
  it.each([
    ["Westhaven", "Westhaven MBC", true],
    ["City of Westhaven", "westhaven city council", true],
    ["Westhaven", "Easthaven", false],
  ])("compares “%s” and “%s”: %s", (one, other, same) => {
    expect(isSameAuthority(one, other)).toBe(same);
  });
});
