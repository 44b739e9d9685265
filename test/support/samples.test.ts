import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { auditContentSchema } from "../../src/audit/audit-record.ts";
import { buildForm } from "./build-form.ts";
import { questionWithListForComment } from "./form/form-layout.ts";
import { blankFormPath, makeSample, readSample, samplePath, samples, truthOf } from "./samples.ts";
import { schemaErrorsOfEach } from "./schema.ts";
import { niromp2019 } from "./niromp-2019.ts";

function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

// See samples.ts: this is also how the shipped files are written.
if (process.env.REWRITE_SAMPLES !== undefined) {
  writeFileSync(blankFormPath, buildForm());
  for (const sample of samples) writeFileSync(samplePath(sample), makeSample(sample));
}

test("the blank form that ships is the one that the builder makes", () => {
  expect(partsOf(new Uint8Array(readFileSync(blankFormPath)))).toEqual(partsOf(buildForm()));
});

test("every shipped sample is listed", () => {
  const names = readdirSync(resolve(blankFormPath, "../samples")).filter((name) => name.endsWith(".docx"));
  expect(names.sort()).toEqual(samples.map((sample) => `${sample.name}.docx`).sort());
});

describe.each(samples)("$name, $about", (sample) => {
  const truth = truthOf(sample);

  test("ships as it is made from its truth", () => {
    expect(partsOf(readSample(sample))).toEqual(partsOf(makeSample(sample)));
  });

  test("has a truth in the shape of the record, with every question and section", () => {
    expect(auditContentSchema.parse(truth)).toEqual(truth);
    expect(Object.keys(truth.answers)).toEqual(
      niromp2019.sections.flatMap((section) => section.questions.map((question) => question.id)),
    );
    expect(Object.keys(truth.judgements)).toEqual(
      niromp2019.sections.flatMap((section) => (section.judgement === null ? [] : [section.id])),
    );
  });
});

test("every sample validates against the schema", () => {
  const mainParts = samples.map((sample) => partsOf(readSample(sample))["word/document.xml"] ?? "");
  const errors = schemaErrorsOfEach(mainParts);
  expect(errors.flat()).toEqual([]);
});

describe.each(samples.filter((sample) => sample.isComplete))("$name is complete", (sample) => {
  const truth = truthOf(sample);

  test("every question is answered, and every No explained", () => {
    const open = Object.entries(truth.answers).filter(([, { answer }]) => answer === null);
    const unexplained = Object.entries(truth.answers).filter(
      ([, { answer, comment }]) => answer === "No" && comment === null,
    );
    expect([...open, ...unexplained]).toEqual([]);
    expect(truth.answers[questionWithListForComment]?.comment).toBeNull();
  });

  test("every grade has a comment and stands on its answers", () => {
    for (const section of niromp2019.sections) {
      const judgement = truth.judgements[section.id];
      if (judgement === undefined) continue;
      const answers = section.questions.map((question) => truth.answers[question.id]);
      const share = answers.filter((each) => each?.answer === "Yes").length / answers.length;
      expect(judgement.comment).not.toBeNull();
      if (judgement.grade === "Outstanding") {
        expect(share).toBe(1);
        expect(answers.filter((each) => each?.comment === null)).toEqual([]);
      } else if (judgement.grade === "Good") expect(share).toBeGreaterThanOrEqual(0.6);
      else {
        expect(judgement.grade).toBe("Requires improvement");
        expect(share).toBeLessThan(1);
      }
    }
  });

  test("the case, the actions and the key factors are filled in", () => {
    expect(Object.values(truth.header)).not.toContain(null);
    expect(truth.actions.length).toBeGreaterThan(0);
    for (const action of truth.actions) {
      expect(action.area).not.toBeNull();
      expect(action.action).not.toBeNull();
      expect(action.date).toMatch(/^2027-/);
    }
    expect(truth.factors).not.toBeNull();
  });
});

test("the six of the sample are two in each age range", () => {
  const six = samples.filter((sample) => sample.name.startsWith("westhaven-")).map(truthOf);
  expect(six.map((truth) => truth.header.ageRange)).toEqual(["0-5", "0-5", "6-10", "6-10", "11-15", "11-15"]);
});
