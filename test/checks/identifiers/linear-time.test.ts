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
import { runChecks } from "../../../src/checks/run-checks.ts";
import { auditGiven } from "../../support/given-audit.ts";

const surroundings: Surroundings = { headerKind: "identifier", knownWords: new Set() };

/** Each with pieces that, repeated, come as near to a match as its patterns allow, or match all the way. */
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
      "1/2/2012 ",
      "1/",
      "12 may ",
      "date of birth 12 of ",
    ],
    detect: (plain) => detectDatesOfBirth(plain, surroundings),
  },
  {
    name: "exact ages",
    pieces: ["aged ", "old ", "7 years ", "seven ", "aged 7 and ", "7 years 3 ", "he is ", "7 years old "],
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
    pieces: ["AB12C", "AB 12 C 1234 ", "mosaic ", "mosaic id ", "lcs no 123", "BM26C00123 "],
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
    ],
    detect: (plain) => detectOtherReferences(plain, surroundings),
  },
  {
    name: "past dates",
    pieces: ["1/2/2012 ", "dob 1/2/2012 ", "1 ", "may ", "12 of may ", "may 1 "],
    detect: (plain) => findPastDates(plain, surroundings, "2026-11-22"),
  },
];

/** In milliseconds, the least of a few runs, as other work on the machine only ever adds to one. */
function timeOf(work: () => unknown): number {
  let least = Infinity;
  for (let run = 0; run < 4 && least > 15; run++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/**
 * Doubled twice, a text takes four times the time and sixteen times where a square is hidden; what is over in a moment at
 * this size hides none, however the machine was busy.
 */
function expectLinear(timeOfLength: (length: number) => number): void {
  const once = timeOfLength(size);
  expect(timeOfLength(4 * size)).toBeLessThan(Math.max(9 * once, 60));
}

const size = 1 << 16;

describe.each(patterns)("looking for $name", ({ pieces, detect }) => {
  it.each(pieces)("takes time in proportion to the length of %j", (piece) => {
    expectLinear((length) => {
      const plain = makePlain(piece.repeat(length / piece.length));
      // Words are remembered with the text they were read from, so each run gets a text of its own.
      return timeOf(() => detect({ ...plain }));
    });
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
  ])("takes time in proportion to the number of %s", (_, piece) => {
    expectLinear((length) => {
      const text = piece.repeat(length / piece.length);
      return timeOf(() => makePlain(text));
    });
  });
});

describe("a megabyte of text in one control", () => {
  it.each([
    [
      "prose",
      "Mother Sarah rang 01632 960123 on 12/10/2026 about 12 Alder Close. The Care Plan was read again. ",
    ],
    ["another script", "計画は家族と共有された。"],
    ["emoji", "\u{1F468}\u200D\u{1F469}\u200D\u{1F467} "],
    ["text from right to left", "\u200F\u05de\u05e9\u05e4\u05d7\u05d4 \u202E"],
    ["halves of surrogate pairs", "\uDC00\uD800 A"],
    ["one long word", "A"],
    ["control characters", "\u0001\u0007"],
  ])(
    "is checked in time: %s",
    (_, piece) => {
      const factors = piece.repeat(Math.ceil((1 << 20) / piece.length));
      const start = performance.now();
      const { couldNotRun } = runChecks(auditGiven({ factors }));
      expect(couldNotRun).toEqual([]);
      expect(performance.now() - start).toBeLessThan(20_000);
    },
    60_000,
  );
});
