import { compareWordings, makeWordScale, wordingOn } from "../../../src/audit/recognise/similarity.ts";
import { stemOf } from "../../../src/audit/recognise/words.ts";

const questions = [
  "Is there a clear plan to address any ongoing health issues?",
  "Does the plan promote the child's general health and well-being?",
  "Does the plan include a named educational professional?",
  "Views of carer?",
  "Views of parents?",
  "Are roles clear in the multi-agency plan?",
];
const scale = makeWordScale(questions);

function compare(ours: string, theirs: string) {
  return compareWordings(scale, wordingOn(scale, ours), wordingOn(scale, theirs));
}

describe("the stem of a word", () => {
  test.each([
    ["assessments", "assessed"],
    ["permanency", "permanence"],
    ["educational", "education"],
    ["achieve", "achievable"],
    ["identify", "identification"],
    ["planned", "plan"],
    ["children", "child"],
    ["understood", "understanding"],
    ["parents", "parental"],
  ])("is the same for %s and %s", (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  test.each([
    ["identity", "identify"],
    ["carer", "care"],
    ["placement", "place"],
    ["health", "help"],
    ["parents", "grandparents"],
  ])("is not the same for %s and %s", (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});

describe("two wordings", () => {
  test.each([
    ["Views of carer?", "Views of the carers"],
    ["Views of carer?", "carer views"],
    [
      "Does the plan promote the child's general health and well-being?",
      "Does the plan promote general health and wellbeing of the child?",
    ],
    ["Are roles clear in the multi-agency plan?", "Are roles clear in the multi agency plan?"],
    [
      "Does the plan promote the child's general health and well-being?",
      "Does the plan promote the young person's general health and well being?",
    ],
  ])("are as good as the same: %j and %j", (ours, theirs) => {
    expect(compare(ours, theirs).share).toBeGreaterThan(0.95);
  });

  test.each([
    [
      "Is there a clear plan to address any ongoing health issues?",
      "Is there no clear plan to address any ongoing health issues?",
    ],
    [
      "Is there a clear plan to address any ongoing health issues?",
      "Is there an unclear plan to address any ongoing health issues?",
    ],
    ["Views of carer?", "Views of carer never sought?"],
  ])("differ by a denial: %j and %j", (ours, theirs) => {
    expect(compare(ours, theirs).negationDiffers).toBe(true);
  });

  it("do not differ by a denial when both have one", () => {
    const ours = "Is there a plan if the child is not in health?";
    expect(compare(ours, "Is there never a plan if the child is in health?").negationDiffers).toBe(false);
  });

  it("swap a telling word for another", () => {
    expect(compare("Views of carer?", "Views of school?")).toMatchObject({
      swapsWord: true,
      addsWord: true,
    });
    expect(compare("Views of carer?", "Views of parents?")).toMatchObject({ swapsWord: true });
  });

  it("swap a word however common it is on the form", () => {
    const ours = "Is the plan clear about how the child's needs will be met?";
    expect(compare(ours, ours.replace("child", "carer"))).toMatchObject({ swapsWord: true });
  });

  it("swap up to date for out of date, though both are made of stop words", () => {
    const ours = "Is the plan based on an up to date assessment?";
    expect(compare(ours, ours.replace("up to date", "out of date"))).toMatchObject({ swapsWord: true });
    expect(compare(ours, ours.replace("up to date", "out-of-date"))).toMatchObject({ swapsWord: true });
    expect(compare(ours, ours.replace("up to date", "up-to-date"))).toMatchObject({ swapsWord: false });
  });

  it("add a word that is on the form as much as one that is not", () => {
    const ours = "Have roles been made clear?";
    expect(compare(ours, `${ours} For the carer?`)).toMatchObject({ addsWord: true });
    expect(compare(ours, `${ours} For the dentist?`)).toMatchObject({ addsWord: true });
    expect(compare(ours, "Have the roles been made clear to them?")).toMatchObject({ addsWord: false });
  });

  it("swap nothing that tells when only the verb is another", () => {
    const ours = "Does the plan include a named educational professional?";
    expect(compare(ours, "Does the plan identify a named educational professional?").swapsWord).toBe(false);
  });
});
