import { detectPlaceNames } from "./identifiers/place-name.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierPlaceName = identifierCheck({
  id: "identifier-place-name",
  codes: ["P13"],
  severity: "query",
  why: "The name of a school, home or surgery shows where a child spends the day, and may identify a child in a small area.",
  source: "Places of work and learning count as indirect identifiers.",
  found:
    "{name}: this may name a school, home, centre or health service. Say only what kind it is, or explain what it is.",
  detect: detectPlaceNames,
  alsoWhereNamesBelong: false,
});
