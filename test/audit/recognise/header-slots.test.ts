import { readChanged } from "../../support/change-plain-form.ts";
import { plainFile, plainForm, type PlainBlock, type PlainRow } from "../../support/plain-form.ts";
import { codesOf, readAsAudit } from "../../support/read-form.ts";

const expected = {
  localAuthority: "Northborough",
  childId: "NB-1",
  ageRange: "0-5",
  team: "Court team",
  iro: "PK",
};

function readHeader(...header: readonly PlainBlock[]) {
  const { sections, actions, factors } = plainForm();
  return readAsAudit(plainFile([...header, ...Object.values(sections), actions, ...factors]));
}

describe("the header", () => {
  test.each<[string, readonly PlainBlock[]]>([
    [
      "label | value",
      [
        [
          ["Local Authority:", "Northborough"],
          ["Childs ID:", "NB-1"],
          ["Age Range:", "0-5yrs"],
          ["Team:", "Court team"],
          ["IRO (initials only):", "PK"],
        ],
      ],
    ],
    [
      "value | label",
      [
        [
          ["Northborough", "Local Authority:"],
          ["NB-1", "Childs ID:"],
          ["0-5yrs", "Age Range:"],
          ["Court team", "Team:"],
          ["PK", "IRO (initials only):"],
        ],
      ],
    ],
    [
      "two pairs a row",
      [
        [
          ["Local Authority:", "Northborough", "Childs ID:", "NB-1"],
          ["Age Range:", "0 to 5", "Team:", "Court team"],
          ["IRO:", "PK", "", ""],
        ],
      ],
    ],
    [
      "two pairs a row, values first",
      [
        [
          ["Northborough", "Local Authority:", "NB-1", "Childs ID:"],
          ["0-5", "Age Range:", "Court team", "Team:"],
          ["", "", "PK", "IRO:"],
        ],
      ],
    ],
    [
      "labels over values",
      [
        [
          ["Local Authority:", "Childs ID:", "Age Range:", "Team:", "IRO (initials only):"],
          ["Northborough", "NB-1", "0-5", "Court team", "PK"],
        ],
      ],
    ],
    [
      "label and value in one cell",
      [
        [
          ["Local Authority: Northborough", "Childs ID: NB-1"],
          ["Age Range: 0-5", "Team: Court team"],
          ["IRO (initials only): PK", ""],
        ],
      ],
    ],
    [
      "all in one cell",
      [
        [
          [
            "Local Authority: Northborough\nChilds ID: NB-1\nAge Range: 0–5 years\nTeam: Court team\nIRO (initials only): PK",
          ],
        ],
      ],
    ],
    [
      "paragraphs",
      [
        "Local Authority: Northborough",
        "Childs ID: NB-1",
        "Age Range: 0-5yrs",
        "Team: Court team",
        "IRO (initials only): PK",
      ],
    ],
    [
      "several on one line",
      ["Local Authority: Northborough\tChilds ID: NB-1", "Age Range:\t0-5yrs\tTeam:\tCourt team", "IRO: PK"],
    ],
    [
      "other words",
      [
        [
          ["Local authority name", "Northborough"],
          ["Child's ID:", "NB-1"],
          ["Age range", "0-5"],
          ["Team", "Court team"],
          ["IRO initials", "PK"],
        ],
      ],
    ],
    [
      "words that other authorities use",
      [
        [
          ["Authority", "Northborough"],
          ["Child's ID number", "NB-1"],
          ["Age group", "0-5"],
          ["Social work team", "Court team"],
          ["IRO", "PK"],
        ],
      ],
    ],
    [
      "in another order, with fields of the region's own left empty",
      [
        [
          ["Team:", "Court team"],
          ["Date of audit:", ""],
          ["IRO (initials only):", "PK"],
          ["Age Range:", "0-5"],
          ["Childs ID:", "NB-1"],
          ["Local Authority:", "Northborough"],
        ],
      ],
    ],
  ])("is read as %s", (_, header) => {
    const reading = readHeader(...header);
    expect(reading.record.header).toEqual(expected);
    expect(codesOf(reading)).toEqual([]);
  });

  it("is found after the sections too", () => {
    const { header, sections, actions, factors } = plainForm();
    const { record } = readAsAudit(plainFile([...Object.values(sections), actions, header, ...factors]));
    expect(record.header.team).toBe("value of team");
    expect(record.actions).toHaveLength(1);
  });

  it("keeps an age range as written that the form does not have", () => {
    const { record } = readHeader([
      ["Age Range:", "11"],
      ["Team:", "Court team"],
    ]);
    expect(record.header).toMatchObject({ ageRange: null, ageRangeAsWritten: "11", team: "Court team" });
  });

  it("may have a value that is another field's name", () => {
    const { record } = readHeader([
      ["Team:", "IRO"],
      ["IRO (initials only):", "PK"],
    ]);
    expect(record.header).toMatchObject({ team: "IRO", iro: "PK" });
  });

  it("leaves a field without a value blank instead of taking the next label for it", () => {
    const { record } = readHeader([
      ["Team:"],
      ["IRO (initials only):", ""],
      ["Childs ID:", "NB-1"],
    ] satisfies PlainRow[]);
    expect(record.header).toMatchObject({ team: null, iro: null, childId: "NB-1" });
  });

  it("names fields that are not there as missing", () => {
    const { recognition, record } = readHeader([["Team:", "Court team"]]);
    expect(recognition.missing.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "header-field localAuthority",
      "header-field childId",
      "header-field ageRange",
      "header-field iro",
    ]);
    expect(record.header.childId).toBeNull();
  });

  it("reports a filled row of the region's own", () => {
    const reading = readChanged((form) => form.header.push(["Date of audit:", "1/2/2027"]));
    expect(codesOf(reading)).toEqual(["row-not-recognised"]);
  });

  it("is not the text of the actions or the key factors", () => {
    const { record } = readChanged((form) => {
      form.header.splice(3, 1);
      form.actions.push(["Team", "Meet weekly.", "31/03/2027"]);
      form.factors.push("Team: strong and stable");
    });
    expect(record.header.team).toBeNull();
    expect(record.actions[1]).toEqual({ area: "Team", action: "Meet weekly.", date: "2027-03-31" });
    expect(record.factors).toContain("Team: strong and stable");
  });
});
