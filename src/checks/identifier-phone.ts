import { detectPhoneNumbers } from "./identifiers/phone.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierPhone = identifierCheck({
  id: "identifier-phone",
  codes: ["P07"],
  severity: "error",
  why: "A telephone number reaches one household or one worker and is not needed to judge a plan.",
  source: "Ofcom, National Telephone Numbering Plan: 01, 02, 03 and 07.",
  found: "{name}: a telephone number stands here. Take it out, and name the role.",
  detect: detectPhoneNumbers,
});
