import { niromp2019 } from "../../../src/proforma/definitions/niromp-2019.ts";
import type { ListedFile } from "../../../src/taskpane/browser/file-list.ts";
import { listSamples } from "../../../src/taskpane/browser/sample-board.ts";

let nextId = 1;

function audit(authority: string | null, ageRange: string | null): ListedFile {
  return {
    id: nextId++,
    edited: null,
    file: { path: "audit.docx", read: () => Promise.reject(new Error("not read")), writeBack: null },
    summary: {
      status: "complete",
      completeness: { filled: 48, of: 48 },
      errors: 0,
      queries: 0,
      authority,
      ageRange,
      childId: null,
    },
  };
}

describe("the sample of six", () => {
  it("has two places in each age range", () => {
    const [sample] = listSamples([audit("Ambleford", "0-5")], niromp2019);
    expect(sample?.ranges.map(({ ageRange, open }) => [ageRange, open])).toEqual([
      ["0-5", 1],
      ["6-10", 2],
      ["11-15", 2],
    ]);
  });

  it("says when there are too many", () => {
    const three = [audit("Ambleford", "6-10"), audit("Ambleford", "6-10"), audit("Ambleford", "6-10")];
    expect(listSamples(three, niromp2019)[0]?.ranges[1]?.open).toBe(-1);
  });

  it("is kept apart for each authority", () => {
    const samples = listSamples([audit("Westhaven", "0-5"), audit("Ambleford", "0-5")], niromp2019);
    expect(samples.map(({ authority }) => authority)).toEqual(["Ambleford", "Westhaven"]);
  });

  it("shows audits without an age range apart, and those without an authority under that name", () => {
    const [sample] = listSamples([audit(null, null)], niromp2019);
    expect(sample).toMatchObject({ authority: "Authority not given", unplaced: [{}] });
  });

  it("leaves out files that could not be read", () => {
    const refused: ListedFile = {
      ...audit("Ambleford", "0-5"),
      summary: { status: "refused", reason: { code: "not-a-zip", message: "This is not a Word document." } },
    };
    expect(listSamples([refused], niromp2019)).toEqual([]);
  });
});
