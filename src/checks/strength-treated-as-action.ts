import { createCheck } from "./engine/create-check.ts";

export const strengthTreatedAsAction = createCheck({
  id: "strength-treated-as-action",
  codes: ["A11"],
  severity: "query",
  subject: "action-row",
  needs: ["cells"],
  why: "A strength is no task. With an owner or a date it would show as an action that is never done.",
  source:
    "The inspection paper: strengths are recorded beside immediate priorities and areas for development.",
  messages: {
    strength: "{name}: a strength has neither owner nor date. Clear the {column}, or choose another focus.",
  },
  appliesTo: ({ asksForAction }) => asksForAction === false,
  check: ({ cells }, report) => {
    for (const { place, title, means, entered } of cells) {
      if (entered === null || (means !== "owner" && means !== "due-date")) continue;
      report("strength", { at: place, values: { column: title } });
    }
  },
});
