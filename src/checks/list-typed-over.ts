import { createCheck } from "./engine/create-check.ts";

export const listTypedOver = createCheck({
  id: "list-typed-over",
  codes: ["T04"],
  severity: "note",
  subject: "audit",
  needs: ["typedOver"],
  yieldsTo: ["answer-outside-list", "grade-outside-scale", "age-range-unknown"],
  why: "A list is there so that every form says the same in the same words, and other programs count its items only.",
  source: "Programs other than Word, and pasting, which put any text where Word lets people choose.",
  messages: {
    notAnItem: {
      severity: "error",
      text: "{part}: what stands in this list is not one of its items. Choose the one that is meant.",
    },
    otherWording:
      "{part}: what stands in this list was understood, and is not worded as any of its items. Choose the item.",
    notOffered:
      "{part}: what stands in this list was understood, and the list does not offer it. Convert the form to renew its lists.",
  },
  check: ({ typedOver }, report) => {
    for (const { name, place, item, read } of typedOver) {
      const values = { part: name };
      if (read === "as-text") report("notAnItem", { at: place, values });
      // What could not be read is the business of the checks of answers, grades and age ranges.
      if (read !== "as-value") continue;
      if (item === null) report("notOffered", { at: place, values });
      else report("otherWording", { at: place, values, fix: { place, value: item } });
    }
  },
});
