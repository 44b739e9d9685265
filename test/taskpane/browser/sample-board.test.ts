import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { countPlaces, listSamples } from "../../../src/taskpane/browser/sample-board.ts";
import { listedAudit, refusedFile } from "../../support/listed-audit.ts";

const audit = (authority: string | null, ageRange: string | null) => listedAudit({ authority, ageRange });

describe("the sample of six", () => {
  it("has two places in each age range", () => {
    const [sample] = listSamples([audit("Ambleford", "0-5")], niromp2019Form);
    expect(sample?.ranges.map(({ ageRange, open }) => [ageRange, open])).toEqual([
      ["0-5", 1],
      ["6-10", 2],
      ["11-15", 2],
    ]);
  });

  it("counts places with a ready audit apart from those whose audit is not ready and those that are open", () => {
    const notReady = listedAudit({ ageRange: "0-5", status: "incomplete" });
    const [sample] = listSamples([notReady, audit("Ambleford", "0-5")], niromp2019Form);
    expect(countPlaces(sample!)).toEqual({ places: 6, ready: 1, notReady: 1, open: 4 });
  });

  it("gives its places to audits that are ready, and shows the others beyond them", () => {
    const notReady = listedAudit({ ageRange: "6-10", status: "incomplete" });
    const three = [notReady, audit("Ambleford", "6-10"), audit("Ambleford", "6-10")];
    const range = listSamples(three, niromp2019Form)[0]?.ranges[1];
    expect(range).toMatchObject({ ready: 2, notReady: 0, open: 0, surplus: 1 });
    expect(range?.found.at(-1)).toBe(notReady);
  });

  it("is kept apart for each authority", () => {
    const samples = listSamples([audit("Westhaven", "0-5"), audit("Ambleford", "0-5")], niromp2019Form);
    expect(samples.map(({ authority }) => authority)).toEqual(["Ambleford", "Westhaven"]);
  });

  it("shows audits without an age range apart", () => {
    const [sample] = listSamples([audit(null, null)], niromp2019Form);
    expect(sample).toMatchObject({ authority: null, unplaced: [{}] });
  });

  it("leaves out files that could not be opened", () => {
    expect(listSamples([refusedFile()], niromp2019Form)).toEqual([]);
  });
});
