import { createCheck } from "./engine/create-check.ts";

export const personInProperties = createCheck({
  id: "person-in-properties",
  codes: ["T07"],
  severity: "note",
  subject: "audit",
  needs: ["document"],
  why: "The form asks for initials only, while the file's properties may give the full name of the same person.",
  source: "The pro forma: IRO (initials only). Word's Document Inspector, which lists document properties.",
  messages: {
    named:
      "The file's properties seem to give a person's full name, as its author or as who saved it last. Clear them in Word (File, Info, Inspect Document) before it is passed on.",
  },
  check: ({ document: { namesPerson } }, report) => {
    if (namesPerson) report("named");
  },
});
