import { detectPostcodes } from "./identifiers/postcode.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierPostcode = identifierCheck({
  id: "identifier-postcode",
  codes: ["P04"],
  severity: "error",
  why: "A full postcode covers only a few homes, and a foster family's address must stay private.",
  source: "Royal Mail postcode areas and the letters of the inward part.",
  found: "{name}: this contains a postcode. Remove it.",
  unsure: {
    severity: "query",
    text: "{name}: this may be part of a postcode. Remove it, or explain what it is.",
  },
  detect: detectPostcodes,
});
