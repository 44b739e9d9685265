import type { ValueType } from "../proforma/form.ts";
import { listChoices } from "../text/list-choices.ts";
import { createCheck } from "./engine/create-check.ts";

export const valueUnreadable = createCheck({
  id: "value-unreadable",
  codes: ["T11"],
  severity: "error",
  subject: "value",
  needs: ["asWritten?"],
  why: "Programs can only count a choice of the form, a day in the calendar or a number.",
  source: "The form: the type of each of its values.",
  messages: { doesNotFit: "{name}: this does not fit here. Write {expected}." },
  check: ({ asWritten, type, choices }, report) => {
    if (asWritten === null) return;
    report("doesNotFit", { values: { expected: expected(type, choices) } });
  },
});

function expected(type: ValueType, choices: readonly string[]): string {
  switch (type) {
    case "date":
      return "a date like this: 31/03/2027";
    case "number":
      return "a number in figures";
    case "tick":
      return "a tick, or leave it clear";
    default:
      return listChoices(choices);
  }
}
