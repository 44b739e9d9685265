import fc from "fast-check";

import {
  currentAuthorities,
  formerAuthorities,
  otherNames,
  sharedServices,
} from "../../src/authorities/english-authorities.ts";
import {
  authorityKey,
  authorityName,
  findAuthority,
  isSameAuthority,
  nearestAuthorities,
} from "../../src/authorities/find-authority.ts";

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
      ...sharedServices.flatMap(({ names }) => names),
    ].map(authorityKey);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual(["st helens"]);
  });

  it("replace those that ended, and are served by the shared services", () => {
    const successors = [
      ...formerAuthorities.flatMap(({ now }) => now),
      ...sharedServices.flatMap(({ serves }) => serves),
    ];
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
    ["Hull", "Kingston upon Hull"],
    ["Hull CC", "Kingston upon Hull"],
    ["Royal Borough of Kingston", "Kingston upon Thames"],
    ["RBK", "Kingston upon Thames"],
    ["RBWM", "Windsor and Maidenhead"],
    ["Royal Borough Windsor & Maidenhead", "Windsor and Maidenhead"],
    ["RB Greenwich", "Greenwich"],
    ["L.B. Camden", "Camden"],
    ["LB of Tower Hamlets", "Tower Hamlets"],
    ["LBTH", "Tower Hamlets"],
    ["N. Yorks", "North Yorkshire"],
    ["N Yorks County Council", "North Yorkshire"],
    ["NE Lincs Council", "North East Lincolnshire"],
    ["S Glos", "South Gloucestershire"],
    ["W Berks", "West Berkshire"],
    ["Central Beds", "Central Bedfordshire"],
    ["E Sussex CC", "East Sussex"],
    ["West Northants Council", "West Northamptonshire"],
    ["BCP Council", "Bournemouth, Christchurch and Poole"],
    ["Bournemouth Christchurch Poole", "Bournemouth, Christchurch and Poole"],
    ["B&NES", "Bath and North East Somerset"],
    ["Bath & NE Somerset", "Bath and North East Somerset"],
    ["Brighton & Hove City Council", "Brighton and Hove"],
    ["Telford & Wrekin Council", "Telford and Wrekin"],
    ["Newcastle City Council", "Newcastle upon Tyne"],
    ["Newcastle-upon-Tyne", "Newcastle upon Tyne"],
    ["Southend Council", "Southend-on-Sea"],
    ["Stockton Borough Council", "Stockton-on-Tees"],
    ["City of Bradford MDC", "Bradford"],
    ["City of Bradford Metropolitan District Council", "Bradford"],
    ["City of Wolverhampton Council", "Wolverhampton"],
    ["City of Doncaster Council", "Doncaster"],
    ["Metropolitan Borough of Wirral", "Wirral"],
    ["Wirral Council Children and Families Services", "Wirral"],
    ["Knowsley Met Borough Council", "Knowsley"],
    ["Northumberland County Council", "Northumberland"],
    ["Herts CC", "Hertfordshire"],
    ["Cambs County Council", "Cambridgeshire"],
    ["Bucks Council", "Buckinghamshire"],
    ["Notts", "Nottinghamshire"],
    ["Worcs", "Worcestershire"],
    ["Isle of Wight Council", "Isle of Wight"],
    ["IOW", "Isle of Wight"],
    ["MK", "Milton Keynes"],
    ["Milton Keynes City Council", "Milton Keynes"],
    ["Medway UA", "Medway"],
    ["Durham CC", "County Durham"],
    ["Cornwall Council", "Cornwall"],
    ["Rutland County Council", "Rutland"],
    ["Cheshire West", "Cheshire West and Chester"],
    ["CWaC", "Cheshire West and Chester"],
    ["East Riding Council", "East Riding of Yorkshire"],
    ["East Yorks", "East Riding of Yorkshire"],
    ["Birmingham Children's Trust", "Birmingham"],
    ["Birmingham Children’s Trust", "Birmingham"],
    ["Slough Children First", "Slough"],
    ["Sandwell Children's Trust", "Sandwell"],
    ["Bradford Children & Families Trust", "Bradford"],
    ["Together for Children Sunderland", "Sunderland"],
    ["Worcestershire Children First", "Worcestershire"],
    ["Doncaster Children's Services Trust", "Doncaster"],
    ["Brighter Futures for Children", "Reading"],
  ])("reads “%s” as %s", (written, name) => {
    expect(findAuthority(written)).toEqual({ status: "current", name });
  });

  it.each([
    ["Cumbria County Council", "2023-03-31"],
    ["Northants", "2021-03-31"],
    ["Poole", "2019-03-31"],
    ["Cheshire", "2009-03-31"],
    ["Beds CC", "2009-03-31"],
  ])("knows that “%s” ended on %s", (written, until) => {
    expect(findAuthority(written)).toMatchObject({ status: "former", former: { until } });
  });

  it.each([
    "Westhaven",
    "Westhaven Children's Trust",
    "City Council",
    "West Midlands",
    "London",
    "Cardiff",
    "",
    "S".repeat(1_000_000),
  ])("knows no such authority: %.30s", (written) => {
    expect(findAuthority(written)).toBeNull();
  });
});

describe("a trust that works for several authorities", () => {
  it.each([
    ["Achieving for Children", 3],
    ["Northamptonshire Children's Trust", 2],
    ["Bi-Borough Children’s Services", 2],
  ])("is known as one, and names them: “%s”", (written, count) => {
    const found = findAuthority(written);
    expect(found?.status === "shared" ? found.service.serves.length : 0).toBe(count);
  });
});

describe("authorityName", () => {
  it.each([
    ["Hull City Council", "Kingston upon Hull"],
    [" Westhaven MBC ", "Westhaven MBC"],
    ["Achieving for Children", "Achieving for Children"],
    ["Cumbria", "Cumbria"],
  ])("stores “%s” as “%s”", (written, name) => {
    expect(authorityName(written)).toBe(name);
  });
});

describe("isSameAuthority", () => {
  it.each([
    ["Westhaven", "Westhaven MBC", true],
    ["City of Westhaven", "westhaven city council", true],
    ["Westhaven", "Easthaven", false],
    ["Kingston upon Hull", "Hull", true],
    ["Sandwell", "Sandwell Children's Trust", true],
    ["Kingston upon Hull", "Kingston upon Thames", false],
    ["Derby City", "Derbyshire County Council", false],
    ["Sandwell", "Westhaven", false],
    ["City Council", "Borough Council", false],
  ])("compares “%s” and “%s”: %s", (one, other, same) => {
    expect(isSameAuthority(one, other)).toBe(same);
  });

  const kinds = [
    (name: string) => name,
    (name: string) => `${name} Council`,
    (name: string) => `${name} City Council`,
    (name: string) => `${name} County Council`,
    (name: string) => `${name.toUpperCase()} MBC`,
    (name: string) => `London Borough of ${name}`,
    (name: string) => `LB ${name}`,
    (name: string) => `Royal Borough of ${name}`,
    (name: string) => `${name.replaceAll(" and ", " & ")} Children's Services`,
  ];

  it("takes no authority for another, in any style of name", () => {
    const anyName = fc.tuple(fc.constantFrom(...currentAuthorities), fc.constantFrom(...kinds));
    fc.assert(
      fc.property(anyName, anyName, ([one, styleOfOne], [other, styleOfOther]) => {
        expect(isSameAuthority(styleOfOne(one), styleOfOther(other))).toBe(one === other);
      }),
      { numRuns: 4_000 },
    );
  });
});

describe("nearestAuthorities", () => {
  it.each([
    ["Sandwel", ["Sandwell"]],
    ["Sandwall MBC", ["Sandwell"]],
    ["Wolverhmapton City Council", ["Wolverhampton"]],
    ["Lecester", ["Leicester"]],
    ["Birmingam", ["Birmingham"]],
    ["Westhaven", []],
    ["Northborough", []],
    ["Cardiff", []],
    ["Ayr", []],
    ["", []],
  ])("names for “%s”: %j", (written, names) => {
    expect(nearestAuthorities(written)).toEqual(names);
  });

  it("chooses among the names of a region where it is given them", () => {
    expect(nearestAuthorities("Westhavn Council", ["Westhaven", "Easthaven"])).toEqual(["Westhaven"]);
  });

  it("finds a current authority for every name with one letter changed inside it", () => {
    const long = currentAuthorities.filter((name) => name.length > 7);
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.integer({ min: 1, max: 3 }), (name, at) => {
        const misspelt = `${name.slice(0, at)}q${name.slice(at + 1)}`;
        expect(nearestAuthorities(misspelt)).toContain(name);
      }),
    );
  });
});
