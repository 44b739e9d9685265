import { detectPostcodes } from "./identifiers/postcode.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierPostcode = identifierCheck({
  id: "identifier-postcode",
  codes: ["P04"],
  severity: "error",
  why: "A full postcode narrows a home down to a few doors, and the home of a foster family must not be given away.",
  source: "Royal Mail postcode areas and the letters of the inward part.",
  found: "{name}: a postcode stands here. Take it out.",
  unsure: {
    severity: "query",
    text: "{name}: part of a postcode seems to stand here. Take it out, or say what it is.",
  },
  detect: detectPostcodes,
});
