import { makePlain } from "../../../src/checks/engine/plain-text.ts";
import { detectAddresses } from "../../../src/checks/identifiers/address.ts";
import { detectCaseReferences } from "../../../src/checks/identifiers/case-reference.ts";
import { detectDatesOfBirth } from "../../../src/checks/identifiers/date-of-birth.ts";
import type { Surroundings } from "../../../src/checks/identifiers/detector.ts";
import { detectEmailAddresses } from "../../../src/checks/identifiers/email.ts";
import { detectExactAges } from "../../../src/checks/identifiers/exact-age.ts";
import { detectLinks } from "../../../src/checks/identifiers/link.ts";
import { detectNationalInsuranceNumbers } from "../../../src/checks/identifiers/national-insurance.ts";
import { detectNhsNumbers } from "../../../src/checks/identifiers/nhs-number.ts";
import { detectOtherReferences } from "../../../src/checks/identifiers/other-reference.ts";
import { findPastDates } from "../../../src/checks/identifiers/past-date.ts";
import { detectPersonNames } from "../../../src/checks/identifiers/person-name.ts";
import { detectPhoneNumbers } from "../../../src/checks/identifiers/phone.ts";
import { detectPlaceNames } from "../../../src/checks/identifiers/place-name.ts";
import { detectPostcodes } from "../../../src/checks/identifiers/postcode.ts";
import { detectUpns } from "../../../src/checks/identifiers/upn.ts";
import { watchPatterns } from "../../support/watch-patterns.ts";

const surroundings: Surroundings = { means: "child-reference", knownWords: new Set() };

/** Each with pieces that, repeated, come as near to a match as its patterns allow, or match fully. */
const patterns: readonly {
  readonly name: string;
  readonly pieces: readonly string[];
  readonly detect: (plain: ReturnType<typeof makePlain>) => unknown;
}[] = [
  {
    name: "NHS numbers",
    pieces: [
      "1",
      "943 ",
      "943-476-",
      "NHS ",
      "NHS 943 476 591 ",
      "NHS 9 4 3 ",
      "order 9434765919 ",
      "9434765919 ",
    ],
    detect: (plain) => detectNhsNumbers(plain, surroundings),
  },
  {
    name: "pupil numbers",
    pieces: ["A", "1", "A1", "A950000178301 ", "A95000017830", "UPN A 9 5 0 ", "UPN is "],
    detect: (plain) => detectUpns(plain, surroundings),
  },
  {
    name: "National Insurance numbers",
    pieces: ["A", "AB12", "AB 12 34 56 ", "AB-", "AB123456C "],
    detect: (plain) => detectNationalInsuranceNumbers(plain, surroundings),
  },
  {
    name: "postcodes",
    pieces: ["A1", "WS1 4", "WS1 4XX ", "postcode ", "postcode B1 ", "W1 "],
    detect: (plain) => detectPostcodes(plain, surroundings),
  },
  {
    name: "addresses",
    pieces: [
      "1 A",
      "12 Aa Aa ",
      "12 Alder Close ",
      "flat 1 ",
      "lives at ",
      "lives at Aa Aa, Aa ",
      "Aa Aa, ",
      "1a, ",
      "at 1 aaa aaa ",
      "1-",
    ],
    detect: (plain) => detectAddresses(plain, surroundings),
  },
  {
    name: "e-mail addresses",
    pieces: ["a", "a.", "a@", "a@a.", "@", "'a", "a@a.uk "],
    detect: (plain) => detectEmailAddresses(plain, surroundings),
  },
  {
    name: "links",
    pieces: [
      "a.",
      "a-",
      "a://",
      "a+",
      "://.",
      "\\\\a\\",
      "a:\\",
      "www.",
      "a.uk/",
      "a.uk/...",
      "a.ly/",
      "a.ly/aaa@",
      "aa://,,,,",
    ],
    detect: (plain) => detectLinks(plain, surroundings),
  },
  {
    name: "telephone numbers",
    pieces: ["0", "01", "(0", "+44 ", "0121 ", "01632 960123 ", "07-", "0 1 2 ", "ref 01632960123 "],
    detect: (plain) => detectPhoneNumbers(plain, surroundings),
  },
  {
    name: "dates of birth",
    pieces: [
      "dob ",
      "born 1",
      "d.o.b",
      "dob 1/2/2012 ",
      "dobs 1/2/2012 and ",
      "dob 1/2/2012 is wrong ",
      "1/2/2012 ",
      "1/",
      "12 may ",
      "date of birth 12 of ",
    ],
    detect: (plain) => detectDatesOfBirth(plain, surroundings),
  },
  {
    name: "exact ages",
    pieces: [
      "aged ",
      "old ",
      "7 years ",
      "seven ",
      "aged 7 and ",
      "7 years 3 ",
      "he is ",
      "7 years old ",
      "3\u20442 years ",
      "5yrs 11m ",
    ],
    detect: (plain) => detectExactAges(plain, surroundings),
  },
  {
    name: "names of people",
    pieces: [
      "A",
      "A ",
      "Aa ",
      "A-A'",
      "Mr ",
      "Mr A ",
      "mother ",
      "Ellie ",
      "Ellie's ",
      "A. ",
      "A de ",
      "Za, ",
      "Zyrena ",
      "Zyrena zyrena ",
      "Aa School ",
      "SW Bell ",
      "J. ",
    ],
    detect: (plain) => detectPersonNames(plain, surroundings),
  },
  {
    name: "names of places",
    pieces: [
      "St ",
      "Aa ",
      "Larkfield ",
      "Larkfield's ",
      "School ",
      "Aa School ",
      "attends Aa ",
      "of ",
      "Aa of ",
    ],
    detect: (plain) => detectPlaceNames(plain, surroundings),
  },
  {
    name: "case references",
    pieces: [
      "AB12C",
      "AB 12 C 1234 ",
      "mosaic ",
      "mosaic id ",
      "mosaic 12345 ",
      "cafcass ref ",
      "crime no 1/",
      "police log 1234 ",
      "lcs no 123",
      "BM26C00123 ",
    ],
    detect: (plain) => detectCaseReferences(plain, surroundings),
  },
  {
    name: "other references",
    pieces: [
      "passport ",
      "home office ",
      "ho ref no ",
      "1234-",
      "asylum is and ",
      "passport A1 ",
      "GWF0",
      "visa 12345 ",
      "bus pass ",
      "travel document no ",
    ],
    detect: (plain) => detectOtherReferences(plain, surroundings),
  },
  {
    name: "past dates",
    pieces: ["1/2/2012 ", "dob 1/2/2012 ", "1 ", "may ", "12 of may ", "may 1 "],
    detect: (plain) => findPastDates(plain, surroundings, "2026-11-22"),
  },
];

const size = 1 << 13;

/** Characters that patterns go over in a text of one piece repeated. Each run gets a text of its own, as words are remembered with it. */
function stepsOf(piece: string, length: number, work: (text: string) => unknown): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  return watchPatterns(() => work(text)).steps;
}

/** Twice the text takes twice the steps, and a little more for what is done once. */
function expectLinear(piece: string, work: (text: string) => unknown): void {
  const once = stepsOf(piece, size, work);
  expect(stepsOf(piece, 2 * size, work)).toBeLessThanOrEqual(2.1 * once + 500);
}

describe.each(patterns)("looking for $name", ({ pieces, detect }) => {
  it.each(pieces)("takes steps in proportion to the length of %j", (piece) => {
    expectLinear(piece, (text) => detect(makePlain(text)));
  });
});

describe("folding a text", () => {
  it.each([
    ["spaces", " "],
    ["soft hyphens", "a\u00AD"],
    ["marks on one letter", "\u0301\u0323"],
    ["letters with marks", "e\u0301"],
    ["one character that stands for eighteen", "\uFDFA"],
    ["full-width digits", "９"],
    ["emoji", "\u{1F9E9}"],
    ["lone surrogates", "\uD800a"],
    ["direction marks", "\u200F\u202E"],
    ["lines", "\r\n"],
  ])("takes steps in proportion to the number of %s", (_, piece) => {
    expectLinear(piece, makePlain);
  });
});

describe("counting steps", () => {
  it("shows a search that starts again at every place", () => {
    const isSquare = (text: string) => {
      for (let start = 0; start < text.length; start++) /[b-z]/.test(text.slice(start));
    };
    expect(stepsOf("a", 2 * size, isSquare)).toBeGreaterThan(3 * stepsOf("a", size, isSquare));
  });
});
