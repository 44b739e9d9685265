import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expectedContent } from "../../support/form/expected-content.ts";
import { codesOf, contentOf, readAsAudit, type ReadForm } from "../../support/read-form.ts";
import { niromp2019 } from "../../support/niromp-2019.ts";

/** Samples that were handed over with the pro forma; they are no part of this repository. */
const folder = resolve(__dirname, "../../../../shared/pro-forma");
const isHere = existsSync(folder);
const names = isHere
  ? readdirSync(resolve(folder, "samples"))
      .filter((name) => name.endsWith(".truth.json"))
      .map((name) => name.replace(".truth.json", ""))
  : [];
const describeWhenHere = isHere ? describe : describe.skip;

/** What the truth files hold: values as the form words them, dates as written. */
interface Truth {
  readonly header: Record<string, string | null>;
  readonly answers: Record<string, { answer: string | null; comment: string | null }>;
  readonly grades: Record<string, { grade: string | null; comment: string | null }>;
  readonly actions: readonly { area: string | null; action: string | null; date: string | null }[];
  readonly factors: string | null;
}

function readCopy(name: string): ReadForm {
  return readAsAudit(new Uint8Array(readFileSync(resolve(folder, name))));
}

/** The record in the words of the truth files. */
function asTruth({ record, recognition }: ReadForm): Truth {
  const { ageRange = null, ageRangeAsWritten, ...header } = record.header;
  const range = niromp2019.ageRanges.find(({ value }) => value === ageRange);
  return {
    header: { ...header, ageRange: range?.item ?? ageRangeAsWritten ?? null },
    answers: record.answers,
    grades: record.judgements,
    actions: record.actions.map(({ area, action }, index) => ({
      area,
      action,
      date: recognition.slots.get(`actions/${index + 1}/date`)?.written ?? null,
    })),
    factors: record.factors,
  };
}

// Without the folder Jest reports these as skipped: the samples that were handed over are not on this machine.
describeWhenHere("the samples handed over with the pro forma (skipped where they are absent)", () => {
  it.each(isHere ? names : ["absent"])("%s reads exactly as its truth file says", (name) => {
    // The truth files are test data: the comparison itself is what checks their shape.
    const truth = JSON.parse(readFileSync(resolve(folder, `samples/${name}.truth.json`), "utf8")) as Truth;
    const reading = readCopy(`samples/${name}.docx`);
    const { header, answers, grades, actions, factors } = truth;
    expect(asTruth(reading)).toEqual({ header, answers, grades, actions, factors });
    expect(reading.record.local).toEqual([]);
    expect(reading.recognition.missing).toEqual([]);
    expect(codesOf(reading)).toEqual(name === "saved-by-libreoffice" ? ["saved-by-libreoffice"] : []);
  });

  it("the blank form as circulated says nothing, and nothing of it is missing", () => {
    const reading = readCopy("niromp-pro-forma-as-circulated.docx");
    expect(contentOf(reading)).toEqual(expectedContent());
    expect(reading.facts).toMatchObject({
      placeholdersAsText: [],
      commentControlIsList: ["health.ongoing-issues/comment"],
      missingParts: [],
    });
    expect(codesOf(reading)).toEqual([]);
  });
});
