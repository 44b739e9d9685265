import { addRow, readChanged, setRow } from "../../support/change-plain-form.ts";
import type { PlainRow } from "../../support/plain-form.ts";
import { codesOf, type ReadForm } from "../../support/read-form.ts";
import { niromp2019 } from "../../support/niromp-2019.ts";

const health =
  "Does the plan include a named health professional in relation to the health needs identified in the plan?";
const education =
  "Does the plan include a named educational professional in relation to the education needs identified in the plan?";
const generic = "Does the plan include a named professional in relation to the needs identified in the plan?";

const notFound = { answer: null, comment: null, missing: true };

describe("a region's own question that resembles one of the form's", () => {
  test.each([
    ["health.named-professional", 4, health.replaceAll("health", "dental")],
    ["health.named-professional", 4, health.replaceAll("health", "mental health")],
    ["health.named-professional", 4, health.replace("health professional", "mental health professional")],
    ["health.named-professional", 4, "Does the plan include a named health visitor?"],
    ["participation.carer", 2, "Views of foster carer?"],
    ["participation.parents", 3, "Views of grandparents?"],
    ["participation.parents", 3, "Views of school?"],
    ["participation.child", 1, "Views of the child?"],
    ["education.plan-of-support", 2, "Is a clear plan of transition in place?"],
    [
      "placement.partnership",
      3,
      "Has the plan been developed in partnership with the school and health visitor?",
    ],
    ["review.iro-escalation", 3, "Did the IRO visit the child before the review?"],
  ])("never takes the place of %s: row %i is worded %j", (id, index, wording) => {
    const section = id.split(".")[0] ?? "";
    const row: PlainRow = [wording, "No", "of another question"];

    const inItsPlace = readChanged((form) => setRow(form, section, index, row));
    expect(inItsPlace.record.answers[id]).toEqual(notFound);
    expect(codesOf(inItsPlace)).toEqual(["row-not-recognised"]);
    expect(inItsPlace.record.local).toEqual([
      { section, question: wording, answer: "No", comment: "of another question" },
    ]);

    const besideIt = readChanged((form) => addRow(form, section, index, row));
    expect(besideIt.record.answers[id]).toEqual({ answer: "Yes", comment: id });
    expect(codesOf(besideIt)).toEqual(["local-question"]);
    expect(besideIt.record.local).toHaveLength(1);
  });

  it("keeps the text as written when it is not an answer", () => {
    const { record } = readChanged((form) =>
      addRow(form, "health", 2, ["Is there a dentist?", "Partly", ""]),
    );
    expect(record.local).toEqual([
      {
        section: "health",
        question: "Is there a dentist?",
        answer: null,
        asWritten: "Partly",
        comment: null,
      },
    ]);
  });
});

describe("a question worded the other way round", () => {
  test.each([
    ["clarity.contingency", 7, "Has no clear contingency if the permanency plan is not achievable?"],
    ["clarity.contingency", 7, "Has a clear contingency if the permanency plan is achievable?"],
    ["clarity.placement-rationale", 3, "The rationale for choice of placement is unclear?"],
    ["health.statutory-assessments", 1, "Have Statutory Assessments not been completed?"],
    ["health.statutory-assessments", 1, "Are Statutory Assessments incomplete?"],
    [
      "review.iro-escalation",
      3,
      "Did the IRO take no action to escalate and resolve any blocks to permanency issues?",
    ],
    ["review.clear-decisions", 1, "Were unclear decisions made to drive the progression to permanence?"],
  ])("gives %s no value: row %i is worded %j", (id, index, wording) => {
    const section = id.split(".")[0] ?? "";
    const reading = readChanged((form) => setRow(form, section, index, [wording, "Yes", "denied"]));
    expect(reading.record.answers[id]).toEqual(notFound);
    expect(codesOf(reading)).toEqual(["row-not-recognised"]);
    expect(reading.record.local).toHaveLength(1);
  });
});

describe("a question in slightly other words", () => {
  test.each([
    ["evidence.achieved-at-second-review", 1, "Has the permanency plan been achieved at the second review?"],
    ["evidence.achieved-at-second-review", 1, "Was permanence achieved at the second (four month) review?"],
    ["care-plan.clear-permanency-plan", 1, "Does the care plan set out a clear permanence plan?"],
    [
      "care-plan.seven-dimensions",
      2,
      "Does the care plan cover the seven dimensions of the child's needs and how these will be met in the plan?",
    ],
    ["clarity.easily-understood", 1, "Is the plan easily understood by the child and family?"],
    ["clarity.easily-understood", 1, "The plan is easily understood by the young person and family?"],
    ["clarity.roles-and-responsibilities", 6, "Does the plan specify roles and responsibilities?"],
    [
      "clarity.wishes-and-feelings",
      8,
      "Are the wishes and feelings of the child, parents and others included?",
    ],
    ["health.statutory-assessments", 1, "Have all statutory health assessments been completed?"],
    ["health.ongoing-issues", 2, "Is there a plan for any ongoing health issues?"],
    ["health.general-wellbeing", 3, "Does the plan promote the child's health and wellbeing?"],
    [
      "health.named-professional",
      4,
      "Does the plan include a named health professional for the health needs identified?",
    ],
    ["health.named-professional", 4, generic],
    ["education.named-professional", 4, generic],
    ["education.pep-assessments", 1, "Have all assessments been completed to inform the PEP?"],
    ["placement.day-to-day-needs", 2, "Is it clear how the child's day-to-day needs will be met?"],
    ["assessment.logical-flow", 3, "Does the plan flow logically from the analysis?"],
    ["multi-agency.roles-clear", 1, "Are the roles and responsibilities of the multi agency group clear?"],
    ["participation.child", 1, "Is there evidence of the views of the child on the permanency plan?"],
    ["participation.parents", 3, "Parents' views?"],
    ["participation.parents", 3, "Views of the parent(s)?"],
    ["clarity.easily-understood", 1, "Is the plan easy to understand for the child and family?"],
    ["clarity.child-focused-outcomes", 4, "Are child focussed outcomes clearly identified?"],
    [
      "care-plan.seven-dimensions",
      2,
      "Does the care plan cover the 7 dimensions of the child's needs and how these will be met?",
    ],
    [
      "education.pep-assessments",
      1,
      "Have all assessments been undertaken to inform the Personal Education Plan (PEP)?",
    ],
    [
      "education.aspirational",
      3,
      "Is the plan aspirational in supporting the child to reach their potential?",
    ],
    ["placement.day-to-day-needs", 2, "Is the plan clear how the child's daily needs will be met?"],
    [
      "review.blocks-addressed",
      2,
      "Were any barriers to achieving timely permanence identified and addressed within the review process?",
    ],
    [
      "review.blocks-addressed",
      2,
      "Were any blocks to timely permanence identified and addressed in the review?",
    ],
    ["review.iro-escalation", 3, "Did the IRO escalate and resolve any blocks to permanency?"],
  ])("is still %s: row %i is worded %j", (id, index, wording) => {
    const section = id.split(".")[0] ?? "";
    const reading = readChanged((form) => setRow(form, section, index, [wording, "No", "reworded"]));
    expect(reading.record.answers[id]).toEqual({ answer: "No", comment: "reworded" });
    expect(codesOf(reading)).toEqual([]);
  });
});

describe("the two questions on named professionals", () => {
  const answersOf = ({ record }: ReadForm) => [
    record.answers["health.named-professional"],
    record.answers["education.named-professional"],
  ];
  const ofHealth = { answer: "No", comment: "of health" };
  const ofEducation = { answer: "Yes", comment: "of education" };

  it("go by their exact wording even when each is in the other's section", () => {
    const reading = readChanged((form) => {
      setRow(form, "health", 4, [education, "Yes", "of education"]);
      setRow(form, "education", 4, [health, "No", "of health"]);
    });
    expect(answersOf(reading)).toEqual([ofHealth, ofEducation]);
  });

  it("are told apart without headings", () => {
    const reading = readChanged((form) => {
      form.sections.health!.shift();
      form.sections.education!.shift();
      form.sections.health![3] = [health.replace("in relation to", "for"), "No", "of health"];
      form.sections.education![3] = [education.replace("in relation to", "for"), "Yes", "of education"];
    });
    expect(answersOf(reading)).toEqual([ofHealth, ofEducation]);
  });

  it("go by their section where the wording fits both", () => {
    const reading = readChanged((form) => {
      setRow(form, "health", 4, [generic, "No", "of health"]);
      setRow(form, "education", 4, [generic, "Yes", "of education"]);
    });
    expect(answersOf(reading)).toEqual([ofHealth, ofEducation]);
  });

  it("are left open where neither wording nor a heading tells which is which", () => {
    const reading = readChanged((form) => {
      form.sections.both = [["Professionals", "Yes/NO", "Comments"]];
      form.sections.both.push([generic, "No", "one"], [generic, "Yes", "two"]);
      form.sections.health!.splice(4, 1);
      form.sections.education!.splice(4, 1);
    });
    expect(answersOf(reading)).toEqual([notFound, notFound]);
    expect(codesOf(reading)).toEqual(["row-not-recognised", "row-not-recognised"]);
    expect(reading.record.local).toMatchObject([
      { section: "Professionals", answer: "No", comment: "one" },
      { section: "Professionals", answer: "Yes", comment: "two" },
    ]);
  });
});

describe("a row that cannot be matched", () => {
  it("is named by its place and never quoted", () => {
    const { messages } = readChanged((form) =>
      setRow(form, "health", 1, ["Was Ellie weighed?", "No", "Not once."]),
    );
    const [message] = messages;
    expect(message?.message).toContain('Row 2 of table 5, under "Health plan",');
    expect(message?.message).not.toMatch(/Ellie|weighed|once/);
  });

  it("is reported when it is text across the whole table", () => {
    const reading = readChanged((form) =>
      addRow(form, "health", 2, [{ text: "See the file as well.", span: 3 }]),
    );
    expect(codesOf(reading)).toEqual(["row-not-recognised"]);
  });

  it("takes nothing when one row asks two of the form's questions", () => {
    const reading = readChanged((form) => {
      form.sections.participation!.splice(2, 2, ["Views of carer and parents?", "Yes", "both"]);
    });
    expect(reading.record.answers["participation.carer"]).toEqual(notFound);
    expect(reading.record.answers["participation.parents"]).toEqual(notFound);
    expect(codesOf(reading)).toEqual(["row-not-recognised"]);
  });

  it("takes nothing when two of the form's questions stand side by side", () => {
    const reading = readChanged((form) => {
      form.sections.participation!.splice(2, 2, ["Views of carer?", "Yes", "Views of parents?", "No"]);
    });
    expect(reading.record.answers["participation.carer"]).toEqual(notFound);
    expect(reading.record.answers["participation.parents"]).toEqual(notFound);
    expect(codesOf(reading)).toEqual(["row-not-recognised"]);
  });

  it("is not one whose comment quotes another question", () => {
    const reading = readChanged((form) =>
      setRow(form, "participation", 2, ["Views of carer?", "Yes", "Views of parents?"]),
    );
    expect(reading.record.answers["participation.carer"]).toEqual({
      answer: "Yes",
      comment: "Views of parents?",
    });
    expect(codesOf(reading)).toEqual([]);
  });

  it("is not a plain No in some other table, which is reported and not taken for a question", () => {
    const reading = readChanged((form) => {
      form.sections.signOff = [
        ["Auditor", "PK"],
        ["Moderated", "No"],
      ];
    });
    expect(reading.record.local).toEqual([]);
    expect(codesOf(reading)).toEqual(["row-not-recognised", "text-not-read"]);
  });
});

describe("a section that a region added", () => {
  it.each(["in a table of its own", "in the table of another section"])(
    "keeps its questions under its heading, %s",
    (where) => {
      const rows: PlainRow[] = [
        ["Life story work", "Yes/NO", "Comments"],
        ["Has life story work begun?", "Yes", "In June."],
      ];
      const reading = readChanged((form) => {
        if (where === "in a table of its own") form.sections.own = rows;
        else form.sections.health!.push(...rows);
      });
      expect(reading.record.local).toEqual([
        {
          section: "Life story work",
          question: "Has life story work begun?",
          answer: "Yes",
          comment: "In June.",
        },
      ]);
      expect(codesOf(reading)).toEqual(["local-question"]);
    },
  );
});

describe("a question of the region's own put together from words of the form", () => {
  const questions = niromp2019.sections.flatMap(({ id, questions }) =>
    questions.map(({ text }, index) => ({ id, row: index + 1, text })),
  );
  const readWith = (section: string, row: number, wording: string) =>
    readChanged((form) => setRow(form, section, row, [wording, "No", "of another question"]));

  it.each([
    "for the carer",
    "by the parents",
    "for the child",
    "in the health plan",
    "at the review",
    "of the placement",
    "and clearly identified",
  ])("is never taken for the one that it adds %j to", (words) => {
    const taken = questions.filter(({ id, row, text }) => {
      const { record } = readWith(id, row, text.replace(/\?$/u, ` ${words}?`));
      return record.local.length !== 1;
    });
    expect(taken).toEqual([]);
  });

  it.each([
    ["placement", 2, "Is the plan clear about how the carer's day to day needs will be met?"],
    ["care-plan", 1, "Does the care plan identify a clear placement plan?"],
    ["review", 1, "Were timely decisions made to drive the progression to permanence?"],
    ["assessment", 1, "Is the plan based on an up to date assessment of the parents' needs?"],
    ["education", 2, "Is a clear plan of action in place?"],
  ])(
    "is never taken for the one of %s in row %i from which a common word was swapped",
    (id, row, wording) => {
      expect(readWith(id, row, wording).record.local).toHaveLength(1);
    },
  );

  it.each([
    ["Health Authority", "localAuthority"],
    ["Police authority", "localAuthority"],
    ["Child (initials only)", "iro"],
    ["Social worker (initials only)", "iro"],
    ["Team manager", "team"],
  ])("is no field of the header either: %j is not %s", (label, field) => {
    const { record, messages } = readChanged((form) => {
      form.header = form.header.filter((_, index) => niromp2019.header[index]?.id !== field);
      form.header.push([label, "XY"]);
    });
    expect(record.header[field]).toBeNull();
    expect(messages.map(({ code }) => code)).toEqual(["row-not-recognised"]);
  });
});
