import type { Place } from "../../src/audit/place.ts";
import { titleOfPlace } from "../../src/audit/title-of-place.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { niromp2019 } from "../support/niromp-2019.ts";

/** Every place of the pro forma, with as many action rows as anyone would fill. */
const places: readonly Place[] = [
  ...niromp2019.header.map(({ id }) => `header/${id}`),
  ...niromp2019.sections.flatMap((section) => [
    ...section.questions.flatMap(({ id }) => [`${id}/answer`, `${id}/comment`]),
    ...(section.judgement ? [`${section.judgement.id}/grade`, `${section.judgement.id}/comment`] : []),
  ]),
  ...[1, 99].flatMap((row) => ["area", "action", "date"].map((column) => `actions/${row}/${column}`)),
  "factors",
];

describe("titleOfPlace", () => {
  it.each([
    { place: "header/iro", title: "IRO (initials only)" },
    { place: "health.named-professional/answer", title: "Health plan: named professional, answer" },
    { place: "health.judgement/grade", title: "Health plan: overall judgement, grade" },
    { place: "health.judgement/comment", title: "Health plan: overall judgement, comment" },
    { place: "actions/1/date", title: "Improvement action 1: date for completion" },
    { place: "factors", title: "Key factors" },
  ])("calls $place “$title”", ({ place, title }) => {
    expect(titleOfPlace(niromp2019Form, place)).toBe(title);
  });

  it("gives every place of the pro forma a title of its own, none longer than Word takes", () => {
    const titles = places.map((place) => titleOfPlace(niromp2019Form, place));
    expect(places.filter((place) => titles.includes(place))).toEqual([]);
    expect(new Set(titles).size).toBe(places.length);
    expect(titles.filter((title) => title.length > 64 || title.includes("…"))).toEqual([]);
  });

  it("shortens the words before the ending at the end of a word", () => {
    const title = "Evidence that was seen by the auditor at the time of the second review";
    const parts = niromp2019Form.parts.map((part) => (part.id === "evidence" ? { ...part, title } : part));
    expect(titleOfPlace({ ...niromp2019Form, parts }, "evidence.achieved-at-second-review/comment")).toBe(
      "Evidence that was seen by the auditor at the time of…, comment",
    );
  });

  it("repeats a place that means nothing here", () => {
    expect(titleOfPlace(niromp2019Form, "nowhere/answer")).toBe("nowhere/answer");
  });
});
