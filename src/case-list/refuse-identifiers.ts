import { namesInReference } from "../checks/patterns/names-in-reference.ts";
import { makePlain } from "../checks/engine/plain-text.ts";
import { detectDatesOfBirth } from "../checks/identifiers/date-of-birth.ts";
import type { Detector, Surroundings } from "../checks/identifiers/detector.ts";
import { holdsIdentifier } from "../checks/identifiers/holds-identifier.ts";
import { detectNhsNumbers } from "../checks/identifiers/nhs-number.ts";
import type { Problem } from "../result.ts";
import { headingKey, type CaseTable } from "./read-case-table.ts";

/** What is wrong with a row. The message names the row and never quotes it. */
export interface RowProblem extends Problem {
  /** As a spreadsheet counts it; 1 for the headings. */
  readonly row: number;
}

/** A problem with a row, as a sentence that begins with it. */
export function rowProblem(row: number, code: string, what: string, name = `Row ${row}`): RowProblem {
  return { row, code, message: `${name}: ${what}` };
}

const asReference: Surroundings = { means: "child-reference", knownWords: { has: () => false } };

/** "WH-001", as most lists have them: too short for anything that the detectors find, and none of it is a name. */
const shortCode = /^[A-Za-z]{0,3}-?\d{1,4}$/u;

/**
 * Why a text cannot be the reference of a child, as the end of a sentence about a row; null when it can. It must name nobody: no
 * name, date of birth or NHS number.
 */
export function whyNoReference(text: string): Problem | null {
  if (text === "") return say("reference-missing", "the reference is missing. Every child needs one.");
  if (shortCode.test(text)) return null;
  const found = (detect: Detector) => detect(makePlain(text), asReference).length > 0;
  if (found(detectNhsNumbers)) {
    return say("reference-nhs-number", "this may be an NHS number. Use a reference made for this purpose.");
  }
  if (found(detectDatesOfBirth)) {
    return say("reference-date-of-birth", "this contains a date. Use a reference that does not contain one.");
  }
  if (holdsIdentifier(text)) {
    return say("reference-identifier", "this identifies a person. Use a reference made for this purpose.");
  }
  if (namesInReference(text) !== null) {
    return say("reference-name", "this looks like a name. Use a reference with a number, such as LA-26A-03.");
  }
  return null;
}

/** Headings of columns that identify a child, without capitals, blanks and signs. */
const identifying: readonly (readonly [what: string, headings: readonly string[]])[] = [
  [
    "names",
    [
      ...["name", "names", "fullname", "firstname", "forename", "forenames", "surname", "lastname"],
      ...["familyname", "givenname", "childname", "childsname", "nameofchild", "initials", "childsinitials"],
      ...["youngperson", "youngpersonname", "clientname", "preferredname", "knownas"],
    ],
  ],
  ["dates of birth", ["dob", "dateofbirth", "birthdate", "birthday", "born", "childdob", "childsdob"]],
  ["NHS numbers", ["nhs", "nhsno", "nhsnumber", "nhsid"]],
  ["pupil numbers", ["upn", "uniquepupilnumber"]],
  ["addresses", ["address", "homeaddress", "postcode", "placementaddress"]],
];

/** The columns that identify children, each as a problem of row 1: they must not be in the list at all. */
export function listIdentifyingColumns({ headings }: Pick<CaseTable, "headings">): readonly RowProblem[] {
  return headings.flatMap((heading) => {
    const key = headingKey(heading);
    const [what] = identifying.find(([, known]) => known.includes(key)) ?? [];
    return what === undefined
      ? []
      : [
          rowProblem(
            1,
            "column-identifies",
            `this list has a column with ${what}. Remove the column; the reference is enough.`,
          ),
        ];
  });
}

/** The cells beside the reference that identify a person beyond doubt, as one problem of the row; null where there are none. */
export function whyRowIdentifies(cells: readonly string[], referenceAt: number): Problem | null {
  const hasIdentifier = cells.some(
    (cell, at) => at !== referenceAt && mayIdentify(cell) && holdsIdentifier(cell),
  );
  return hasIdentifier
    ? say("row-identifies", "a cell identifies a person, such as by a phone or NHS number. Remove it.")
    : null;
}

/** Most cells are days, bands and words of a list, which takes no search to see. */
function mayIdentify(cell: string): boolean {
  return (
    cell.length > 5 &&
    !/^(?:\d{4}-\d{2}-\d{2}(?:; ?\d{4}-\d{2}-\d{2})+|\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4}|[A-Za-z ]*)$/u.test(
      cell,
    )
  );
}

function say(code: string, message: string): Problem {
  return { code, message };
}
