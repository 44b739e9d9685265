import { createCheck } from "../../../src/checks/engine/create-check.ts";
import { allChecks } from "../../../src/checks/index.ts";
import { readPolicy } from "../../../src/checks/policies/read-policy.ts";
import { niromp2019 } from "../../../src/proforma/definitions/niromp-2019.ts";
import { defaultPolicy, shippedPolicies } from "../../../src/checks/policies/shipped-policies.ts";

const { id: shipped } = defaultPolicy;

const gradeTooHigh = createCheck({
  id: "grade-too-high",
  codes: ["G01"],
  severity: "query",
  why: "Because.",
  source: "This test.",
  subject: "judgement",
  needs: ["grade"],
  messages: { high: "{name}: high." },
  check: () => undefined,
});

/** Reads a policy file; others beside it by id. */
function read(text: string, beside: Readonly<Record<string, string>> = {}) {
  return readPolicy(
    { name: "ours.json", text },
    {
      checks: [...allChecks, gradeTooHigh],
      proForma: niromp2019,
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
        extends: shipped,
        severities: { ...defaultPolicy.severities, "no-without-comment": "query" },
        values: { ...defaultPolicy.values, minimumCommentWords: 5 },
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
      value: { values: { mostNoShare: { ...defaultPolicy.values.mostNoShare, Good: 0.3 } } },
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
    const text = JSON.stringify({ id: "ours", values: defaultPolicy.values });
    expect(read(text)).toEqual({
      ok: true,
      value: { id: "ours", severities: {}, values: defaultPolicy.values },
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
      text: `{ "id": "ours", "values": {\n"minimumCommentWords": 2.5 } }`,
      says: ['ours.json, line 2: "values.minimumCommentWords" must be a whole number.'],
    },
    {
      because: "a number is too small",
      text: `{ "id": "ours",\n "extends": "${shipped}", "values": { "minimumCommentWords": 0 } }`,
      says: ['ours.json, line 2: "values.minimumCommentWords" must be at least 1.'],
    },
    {
      because: "a list is no list",
      text: `{ "id": "ours", "values": {\n"standIns": "tbc" } }`,
      says: ['ours.json, line 2: "values.standIns" must be a list in [ ].'],
    },
    {
      because: "an item of a list is wrong",
      text: `{ "id": "ours", "values": { "standIns": ["tbc",\n 7] } }`,
      says: ['ours.json, line 2: "values.standIns.1" must be text in double quotes.'],
    },
    {
      because: "a value is misspelt",
      text: `{ "id": "ours", "values": {\n\n"minimumCommentWord": 3 } }`,
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
      text: `{ "id": "ours", "extends": "${shipped}", "severities": {\n"grade-too-high/high": "error" } }`,
      says: ['line 2: "grade-too-high" cannot be an error, because grading is professional judgement'],
    },
    {
      because: "a grade is none of the form's",
      text: `{ "id": "ours", "values": { "gradesToExplain": ["Inadequate",\n "Requires improvment"] } }`,
      says: [
        'ours.json, line 2: "gradesToExplain" can name Outstanding, Good,',
        'but not "Requires improvment". Did you mean "Requires improvement"?',
      ],
    },
    {
      because: "a section is none of the form's",
      text: `{ "id": "ours", "values": { "sectionWords": {\n "helth": [] } } }`,
      says: ['ours.json, line 2: "sectionWords" can name', 'Did you mean "health"?'],
    },
    {
      because: "one grade is none of the form's",
      text: `{ "id": "ours", "values": {\n "highestGrade": "Super" } }`,
      says: ['ours.json, line 2: "highestGrade" can name'],
    },
    {
      because: "a switch has no such setting",
      text: `{ "id": "ours", "values": {\n "notApplicable": true } }`,
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
      text: `{ "id": "ours", "values": { "minimumCommentWords": 3 } }`,
      says: [
        'ours.json, line 1: a policy without "extends" must give every value',
        '"gradesToExplain"',
        '"standIns"',
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
