import { detectLinks } from "./identifiers/link.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierLink = identifierCheck({
  id: "identifier-link",
  codes: ["P06"],
  severity: "error",
  why: "A link or file path leads into a case record, and often contains the child's name or number.",
  source: "Web addresses, case systems, shared folders.",
  found: "{name}: this contains a link or a file path. Remove it and describe the document instead.",
  detect: detectLinks,
});
