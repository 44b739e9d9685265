import { actionColumns, actionPlace } from "../audit/place.ts";
import { createCheck } from "./engine/create-check.ts";

export const actionIncomplete = createCheck({
  id: "action-incomplete",
  codes: ["A01"],
  severity: "error",
  subject: "action-row",
  needs: ["area?", "action?", "dateEntered?"],
  why: "An improvement is only followed up if it says what is wrong, what will be done and by when.",
  source: "The pro forma: three columns for each improvement.",
  messages: { blank: "{name}: the {column} is missing. Fill it in, or clear the row." },
  check: ({ row, columnTitles, area, action, dateEntered }, report) => {
    const entered = { area, action, date: dateEntered };
    for (const column of actionColumns) {
      if (entered[column] !== null) continue;
      report("blank", { at: actionPlace(row, column), values: { column: columnTitles[column] } });
    }
  },
});
