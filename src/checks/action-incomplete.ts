import { createCheck } from "./engine/create-check.ts";

export const actionIncomplete = createCheck({
  id: "action-incomplete",
  codes: ["A01"],
  severity: "error",
  subject: "action-row",
  needs: ["cells"],
  why: "An improvement is only followed up if it says what is wrong, what will be done and by when.",
  source: "The form: its columns for each improvement.",
  messages: { blank: "{name}: the {column} is missing. Fill it in, or clear the row." },
  check: ({ cells, asksForAction }, report) => {
    for (const { place, title, means, required, entered } of cells) {
      if (!required || entered !== null) continue;
      // Only an action has an owner and a date, and it is not one before its focus says so.
      if ((means === "owner" || means === "due-date") && asksForAction !== true) continue;
      report("blank", { at: place, values: { column: title } });
    }
  },
});
