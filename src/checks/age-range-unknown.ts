import { createCheck } from "./engine/create-check.ts";
import { listChoices } from "../text/list-choices.ts";
import { itemOf } from "../proforma/scale.ts";
import { findAgeRange, readSingleAge } from "./patterns/single-age.ts";

export const ageRangeUnknown = createCheck({
  id: "age-range-unknown",
  codes: ["H07", "H09"],
  severity: "error",
  subject: "header-field",
  needs: ["text", "offer?"],
  why: "The sample is balanced by age range, so each audit must use one of the form's ranges.",
  source: "The pro forma: six plans, two in each of its three age ranges.",
  messages: {
    notARange: "{name}: choose one of the ranges on the form: {choices}.",
    outsideSample: "{name}: this age is outside the sample. Audit a child in one of these ranges: {choices}.",
  },
  appliesTo: ({ means, choices }) => means === "age-band" && choices.length > 0,
  check: ({ text, offer, place, choices, ageBands }, report) => {
    if (choices.includes(text)) return;
    const values = { choices: listChoices(choices) };
    const years = readSingleAge(text);
    const around = findAgeRange(years, ageBands);
    const value = around ? itemOf(around) : offer;
    if (years !== null && around === null) report("outsideSample", { values });
    else report("notARange", { values, ...(value !== null && { fix: { place, value } }) });
  },
});
