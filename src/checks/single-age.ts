import { itemOf } from "../proforma/scale.ts";
import { createCheck } from "./engine/create-check.ts";
import { findAgeRange, readSingleAge } from "./patterns/single-age.ts";

export const singleAge = createCheck({
  id: "single-age",
  codes: ["H08"],
  severity: "query",
  subject: "header-field",
  needs: ["text"],
  yieldsTo: ["age-range-unknown"],
  why: "An exact age says more about the child than the audit needs, and only a range can be counted.",
  source: "The pro forma: six plans, two in each of its three age ranges.",
  messages: { age: "{name}: this is an age, not a range. Choose {range}." },
  appliesTo: ({ means, choices }) => means === "age-band" && choices.length > 0,
  check: ({ text, place, ageBands }, report) => {
    const range = findAgeRange(readSingleAge(text), ageBands);
    if (range === null) return;
    const wording = itemOf(range);
    report("age", { values: { range: wording }, fix: { place, value: wording } });
  },
});
