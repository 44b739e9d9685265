import { createCheck } from "./engine/create-check.ts";

export const headerFieldMissing = createCheck({
  id: "header-field-missing",
  codes: ["H01"],
  severity: "error",
  subject: "header-field",
  needs: ["text?"],
  why: "Without these fields nobody can tell which authority and which audit the answers belong to.",
  source: "The head of the form.",
  messages: { blank: "{name}: this is blank. Fill it in at the top of the form." },
  appliesTo: ({ required, inHeader }) => required && inHeader,
  check: ({ text }, report) => {
    if (text === null) report("blank");
  },
});
