import { readChanged } from "../../support/change-plain-form.ts";
import { codesOf } from "../../support/read-form.ts";

describe("the action table", () => {
  it("gives a row for each row below its heading, the empty ones too", () => {
    const { record } = readChanged((form) => form.actions.push(["", "", ""], ["Health", "", "soon"]));
    expect(record.actions).toEqual([
      { area: "an area", action: "an action", date: "2027-03-31" },
      { area: null, action: null, date: null },
      { area: "Health", action: null, date: null, dateAsWritten: "soon" },
    ]);
  });

  it("is read by its headings in any order", () => {
    const { record } = readChanged((form) => {
      form.actions = form.actions.map((row) => row.toReversed());
    });
    expect(record.actions).toEqual([{ area: "an area", action: "an action", date: "2027-03-31" }]);
  });

  it.each([
    ["Participation"],
    ["Views of parents?"],
    ["Overall Judgement of the Health Plan"],
    ["Comments"],
    ["Team"],
  ])("may name %j as an area", (area) => {
    const reading = readChanged((form) => form.actions.push([area, "Ask them.", ""]));
    expect(reading.record.actions[1]).toEqual({ area, action: "Ask them.", date: null });
    expect(codesOf(reading)).toEqual([]);
  });

  it("may be half filled with the name of a section", () => {
    const { record } = readChanged((form) => form.actions.push(["Participation", "", ""]));
    expect(record.actions[1]).toEqual({ area: "Participation", action: null, date: null });
  });

  it("may have a column more, which is reported once", () => {
    const reading = readChanged((form) => {
      form.actions = form.actions.map(([area = "", ...rest], index) => [
        area,
        index === 0 ? "Owner" : "IRO",
        ...rest,
      ]);
      form.actions.push(["Health", "IRO", "Book.", ""]);
    });
    expect(reading.record.actions).toEqual([
      { area: "an area", action: "an action", date: "2027-03-31" },
      { area: "Health", action: "Book.", date: null },
    ]);
    expect(codesOf(reading)).toEqual(["column-not-recognised"]);
  });

  it("ends where a section begins in the same table", () => {
    const { record } = readChanged((form) => {
      form.actions.push(...(form.sections.review ?? []));
      delete form.sections.review;
    });
    expect(record.actions).toHaveLength(1);
    expect(record.answers["review.clear-decisions"]).toEqual({
      answer: "Yes",
      comment: "review.clear-decisions",
    });
    expect(record.judgements.review?.grade).toBe("Good");
  });

  it("is missing when nothing heads it", () => {
    const { recognition, record } = readChanged((form) => form.actions.splice(0, 2, ["one", "two", "three"]));
    expect(recognition.missing).toEqual([{ kind: "list", id: "actions" }]);
    expect(record.actions).toEqual([]);
  });
});
