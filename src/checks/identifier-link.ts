import { detectLinks } from "./identifiers/link.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierLink = identifierCheck({
  id: "identifier-link",
  codes: ["P06"],
  severity: "error",
  why: "A link or file path leads into a case record, and often has the child's name or number in it.",
  source: "Web addresses, case systems, shared folders.",
  found: "{name}: a link or file path stands here. Take it out, and say what it led to.",
  detect: detectLinks,
});
