import { detectPhoneNumbers } from "./identifiers/phone.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierPhone = identifierCheck({
  id: "identifier-phone",
  codes: ["P07"],
  severity: "error",
  why: "A phone number leads to one household or worker, and nobody needs it to judge a plan.",
  source: "Ofcom, National Telephone Numbering Plan: 01, 02, 03 and 07.",
  found: "{name}: this contains a phone number. Remove it and use the person's role.",
  detect: detectPhoneNumbers,
});
