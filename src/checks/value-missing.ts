import { createCheck } from "./engine/create-check.ts";

export const valueMissing = createCheck({
  id: "value-missing",
  codes: ["C13"],
  severity: "error",
  subject: "value",
  needs: ["entered?"],
  why: "The form asks for this in every audit, so a blank leaves readers guessing.",
  source: "The form: what its definition requires.",
  messages: { blank: "{name}: this is blank. Fill it in." },
  check: ({ entered, required }, report) => {
    if (entered === null && required) report("blank");
  },
});
