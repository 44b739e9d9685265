import { detectEmailAddresses } from "./identifiers/email.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierEmail = identifierCheck({
  id: "identifier-email",
  codes: ["P06"],
  severity: "error",
  why: "An e-mail address names a person or a workplace and is not needed to judge a plan.",
  source: "RFC 5321 for the longest local part.",
  found: "{name}: an e-mail address stands here. Take it out, and name the role.",
  detect: detectEmailAddresses,
});
