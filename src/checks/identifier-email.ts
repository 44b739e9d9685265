import { detectEmailAddresses } from "./identifiers/email.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierEmail = identifierCheck({
  id: "identifier-email",
  codes: ["P06"],
  severity: "error",
  why: "An email address names a person or a workplace, and nobody needs it to judge a plan.",
  source: "RFC 5321 for the longest local part.",
  found: "{name}: this contains an email address. Remove it and use the person's role.",
  detect: detectEmailAddresses,
});
