import { createCheck } from "./engine/create-check.ts";

export const listTypedOver = createCheck({
  id: "list-typed-over",
  codes: ["T04"],
  severity: "note",
  subject: "audit",
  needs: ["typedOver"],
  yieldsTo: ["answer-outside-list", "grade-outside-scale", "age-range-unknown"],
  why: "Forms can only be compared, and counted by other programs, if lists contain the form’s own choices.",
  source: "Programs other than Word, and pasting, which put any text where Word lets people choose.",
  messages: {
    notAnItem: {
      severity: "error",
      text: "{part}: this is not one of the choices in the list. Choose one.",
    },
    otherWording:
      "{part}: we understood this, but the list words it differently. Choose the item in the list.",
    notOffered:
      "{part}: we understood this, but the list does not offer it. Convert the form to renew its lists.",
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
