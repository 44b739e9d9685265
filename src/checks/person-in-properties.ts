import { createCheck } from "./engine/create-check.ts";

export const personInProperties = createCheck({
  id: "person-in-properties",
  codes: ["T07"],
  severity: "note",
  subject: "audit",
  needs: ["document"],
  why: "The form asks for initials only, but the file may name the same person in full.",
  source: "The pro forma: IRO (initials only). Word's Document Inspector, which lists document properties.",
  messages: {
    named:
      "The file’s properties may give a person’s full name. Remove it in Word: File, Info, Inspect Document.",
  },
  check: ({ document: { namesPerson } }, report) => {
    if (namesPerson) report("named");
  },
});
