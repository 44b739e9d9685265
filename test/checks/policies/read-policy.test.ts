import { readPolicy } from "../../../src/checks/policies/read-policy.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { niromp2026 } from "../../../src/checks/policies/niromp-2026.ts";
import { shippedForms } from "../../../src/proforma/registry.ts";
import { shippedPolicies } from "../../../src/checks/policies/shipped-policies.ts";

const { id: shipped, form } = niromp2026;

const ownForm = `"form": { "id": "${niromp2019Form.id}" }`;

/** Reads a policy file; others beside it by id. */
function read(text: string, beside: Readonly<Record<string, string>> = {}) {
  return readPolicy(
    { name: "ours.json", text },
    {
      forms: shippedForms,
      find: (id) => {
        const found = beside[id];
        return found === undefined ? null : { name: `${id}.json`, text: found };
      },
    },
  );
}

function complaintOver(text: string, beside?: Readonly<Record<string, string>>): string {
  const policy = read(text, beside);
  return policy.ok ? "none" : policy.problem.message;
}

describe("a policy file", () => {
  it("keeps what it does not say as in the policy that it extends", () => {
    expect(
      read(`{
        // agreed in the spring
        "id": "ours-2027", "extends": "${shipped}",
        "severities": { "no-without-comment": "query" },
        "values": { "minimumCommentWords": 5 }
      }`),
    ).toEqual({
      ok: true,
      value: {
        id: "ours-2027",
        form,
        extends: shipped,
        severities: { ...niromp2026.severities, "no-without-comment": "query" },
        values: { ...niromp2026.values, minimumCommentWords: 5 },
      },
    });
  });

  it("takes the place of a list as a whole", () => {
    const policy = read(`{ "id": "ours", "extends": "${shipped}", "values": { "standIns": ["later"] } }`);
    expect(policy).toMatchObject({ value: { values: { standIns: ["later"] } } });
  });

  it("changes of values by grade only those that it names", () => {
    const policy = read(
      `{ "id": "ours", "extends": "${shipped}", "values": { "mostNoShare": { "Good": 0.3 } } }`,
    );
    expect(policy).toMatchObject({
      value: { values: { mostNoShare: { ...niromp2026.values.mostNoShare, Good: 0.3 } } },
    });
  });

  it("may extend a file of the same folder, which extends another", () => {
    const policy = read(
      `{ "id": "ours-2028", "extends": "ours-2027", "severities": { "grade-missing": "note" } }`,
      {
        "ours-2027": `{ "id": "ours-2027", "extends": "${shipped}", "values": { "minimumCommentWords": 5 }, "severities": { "answer-missing": "note" } }`,
      },
    );
    expect(policy).toMatchObject({
      value: {
        extends: "ours-2027",
        severities: { "answer-missing": "note", "grade-missing": "note" },
        values: { minimumCommentWords: 5 },
      },
    });
  });

  it("leaves the policy that it extends as it is", () => {
    const before = JSON.stringify(shippedPolicies);
    read(`{ "id": "ours", "extends": "${shipped}", "values": { "minimumCommentWords": 9 } }`);
    expect(JSON.stringify(shippedPolicies)).toBe(before);
  });

  it("may set the severity of one message", () => {
    expect(
      read(
        `{ "id": "ours", "extends": "${shipped}", "severities": { "grade-without-comment/unexplained": "query" } }`,
      ).ok,
    ).toBe(true);
  });

  it("may begin with a byte order mark, as Notepad writes one", () => {
    expect(read(`\uFEFF{ "id": "ours", "extends": "${shipped}" }`).ok).toBe(true);
  });

  it("may stand alone when it gives every value", () => {
    const text = JSON.stringify({ id: "ours", form, values: niromp2026.values });
    expect(read(text)).toEqual({
      ok: true,
      value: { id: "ours", form, severities: {}, values: niromp2026.values },
    });
  });
});

describe("a wrong policy file is refused with its line and what is expected", () => {
  const cases = [
    {
      because: "a number is text",
      text: `{\n "id": "ours",\n "extends": "${shipped}",\n "values": {\n  "minimumCommentWords": "three"\n }\n}`,
      says: ['ours.json, line 5: "values.minimumCommentWords" must be a number.'],
    },
    {
      because: "a number is not whole",
      text: `{ "id": "ours", ${ownForm}, "values": {\n"minimumCommentWords": 2.5 } }`,
      says: ['ours.json, line 2: "values.minimumCommentWords" must be a whole number.'],
    },
    {
      because: "a number is too small",
      text: `{ "id": "ours",\n "extends": "${shipped}", "values": { "minimumCommentWords": 0 } }`,
      says: ['ours.json, line 2: "values.minimumCommentWords" must be at least 1.'],
    },
    {
      because: "a list is no list",
      text: `{ "id": "ours", ${ownForm}, "values": {\n"standIns": "tbc" } }`,
      says: ['ours.json, line 2: "values.standIns" must be a list in [ ].'],
    },
    {
      because: "an item of a list is wrong",
      text: `{ "id": "ours", ${ownForm}, "values": { "standIns": ["tbc",\n 7] } }`,
      says: ['ours.json, line 2: "values.standIns.1" must be text in double quotes.'],
    },
    {
      because: "a value is misspelt",
      text: `{ "id": "ours", ${ownForm}, "values": {\n\n"minimumCommentWord": 3 } }`,
      says: ['ours.json, line 3: there is no "minimumCommentWord" here. Did you mean "minimumCommentWords"?'],
    },
    {
      because: "a name is misspelt",
      text: `{ "id": "ours",\n"severity": {} }`,
      says: ['ours.json, line 2: there is no "severity" here. Did you mean "severities"?'],
    },
    {
      because: "a severity is none",
      text: `{ "id": "ours", "extends": "${shipped}", "severities": {\n"grade-missing": "warning" } }`,
      says: ['ours.json, line 2: "severities.grade-missing" must be "error", "query" or "note".'],
    },
    {
      because: "a check is unknown",
      text: `{ "id": "ours", "extends": "${shipped}", "severities": {\n"answers-missing": "note" } }`,
      says: ['ours.json, line 2: there is no check "answers-missing". Did you mean "answer-missing"'],
    },
    {
      because: "a message is unknown",
      text: `{ "id": "ours", "extends": "${shipped}", "severities": {\n"grade-without-comment/blank": "note" } }`,
      says: ['line 2: the check "grade-without-comment" has no message "blank"; it has unexplained'],
    },
    {
      because: "a check of grades against answers is to be an error",
      text: `{ "id": "ours", "extends": "${shipped}", "severities": {\n"grade-above-answers/allNo": "error" } }`,
      says: ['line 2: "grade-above-answers" cannot be an error, because grading is professional judgement'],
    },
    {
      because: "a grade is none of the form's",
      text: `{ "id": "ours", ${ownForm}, "values": { "gradesToExplain": ["Inadequate",\n "Requires improvment"] } }`,
      says: [
        'ours.json, line 2: "gradesToExplain" can name Outstanding, Good,',
        'but not "Requires improvment". Did you mean "Requires improvement"?',
      ],
    },
    {
      because: "a section is none of the form's",
      text: `{ "id": "ours", ${ownForm}, "values": { "sectionWords": {\n "helth": [] } } }`,
      says: ['ours.json, line 2: "sectionWords" can name', 'Did you mean "health"?'],
    },
    {
      because: "one grade is none of the form's",
      text: `{ "id": "ours", ${ownForm}, "values": {\n "highestGrade": "Super" } }`,
      says: ['ours.json, line 2: "highestGrade" can name'],
    },
    {
      because: "a switch has no such setting",
      text: `{ "id": "ours", ${ownForm}, "values": {\n "notApplicable": true } }`,
      says: ['line 2: "values.notApplicable" must be "by-question", "always" or "never".'],
    },
    {
      because: "it has no id",
      text: `{ "extends": "${shipped}" }`,
      says: ['ours.json, line 1: "id" must be text in double quotes.'],
    },
    {
      because: "its id has other letters",
      text: `{ "id": "Our policy" }`,
      says: ['line 1: "id" must be words of small letters and digits joined by hyphens.'],
    },
    {
      because: "it bears the id of one that ships",
      text: `{\n "id": "${shipped}" }`,
      says: [`ours.json, line 2: "${shipped}" is a policy that ships and cannot be edited`],
    },
    {
      because: "it extends one that nobody knows",
      text: `{ "id": "ours",\n "extends": "yours" }`,
      says: ['ours.json, line 2: there is no policy "yours"', shipped, "yours.json"],
    },
    {
      because: "it extends nothing and leaves values out",
      text: `{ "id": "ours", ${ownForm}, "values": { "minimumCommentWords": 3 } }`,
      says: [
        'ours.json, line 1: a policy without "extends" must give every value',
        '"gradesToExplain"',
        '"standIns"',
      ],
    },
    {
      because: "it names no form",
      text: JSON.stringify({ id: "ours", values: niromp2026.values }),
      says: ['ours.json, line 1: name the form that this policy is for, such as "form": { "id": "niromp-'],
    },
    {
      because: "it is for a form that nobody knows",
      text: `{ "id": "ours",\n "form": { "id": "inspection-case-audits" } }`,
      says: [
        'ours.json, line 2: this policy is for the form "inspection-case-audits", which is not used here.',
        'Did you mean "inspection-case-audit"?',
      ],
    },
    {
      because: "it is for a version of the form that nobody knows",
      text: `{ "id": "ours",\n "extends": "${shipped}", "form": { "id": "${niromp2019Form.id}",\n "version": "2031" } }`,
      says: [`ours.json, line 3: the form "${niromp2019Form.id}" has no version "2031" here. It has 2019.`],
    },
    {
      because: "it extends a policy for another form",
      text: `{ "id": "ours", "form": { "id": "case-file-audit" },\n "extends": "${shipped}" }`,
      says: [
        `ours.json, line 2: "${shipped}" is for the form "${niromp2019Form.id}", not for "case-file-audit".`,
        'Write "extends": "case-file-audit-2026".',
      ],
    },
    {
      because: "a grade is that of another form",
      text: `{ "id": "ours", "extends": "case-file-audit-2026", "values": {\n "highestGrade": "Outstanding" } }`,
      says: ['ours.json, line 2: "highestGrade" can name Meets the standard,'],
    },
    {
      because: "the form has no grades at all",
      text: `{ "id": "ours", "extends": "focused-matching-2026", "values": {\n "highGrades": ["Good"] } }`,
      says: [
        'ours.json, line 2: "highGrades" names "Good", and the form "focused-matching" has nothing like it.',
      ],
    },
    {
      because: "a name stands twice",
      text: `{ "id": "ours",\n "id": "yours" }`,
      says: ['ours.json, line 2: "id" appears twice here'],
    },
    {
      because: "a name is one that JavaScript swallows",
      text: `{ "id": "ours",\n "__proto__": {} }`,
      says: ["ours.json, line 2:"],
    },
    {
      because: "a comma is missing",
      text: `{ "id": "ours"\n "extends": "${shipped}" }`,
      says: ["ours.json, line 2: a comma is missing before this."],
    },
    {
      because: "a brace is missing",
      text: `{ "id": "ours",\n"values": {}\n`,
      says: ["a closing } is missing."],
    },
    { because: "it is empty", text: "", says: ["ours.json, line 1:"] },
    { because: "it is a list", text: "[]", says: ["ours.json, line 1: the file must be an object in { }."] },
    { because: "it is no JSON at all", text: "PK\u0003\u0004", says: ["ours.json, line 1:"] },
  ];
  test.each(cases)("when $because", ({ text, says }) => {
    const complaint = complaintOver(text);
    for (const words of says) expect(complaint).toContain(words);
  });

  it("with a line for each fault, in the order of the lines", () => {
    const text = `{ "id": "ours", "extends": "${shipped}",\n "severities": { "grade-missing": 1 },\n "values": { "x": 1 } }`;
    expect(
      complaintOver(text)
        .split("\n")
        .map((line) => line.slice(0, 17)),
    ).toEqual(["ours.json, line 2", "ours.json, line 3"]);
  });

  it("when policies extend each other in a circle", () => {
    const beside = {
      theirs: `{ "id": "theirs", "extends": "ours" }`,
      ours: `{ "id": "ours", "extends": "theirs" }`,
    };
    expect(complaintOver(`{ "id": "mine", "extends": "ours" }`, beside)).toContain("in a circle");
  });

  it("under the name of the file in which the fault is", () => {
    const beside = { theirs: `{ "id": "theirs",\n "extends": "nobody" }` };
    expect(complaintOver(`{ "id": "ours", "extends": "theirs" }`, beside)).toContain("theirs.json, line 2:");
  });
});
