import { detectPlaceNames } from "./identifiers/place-name.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierPlaceName = identifierCheck({
  id: "identifier-place-name",
  codes: ["P13"],
  severity: "query",
  why: "A school, home or surgery by name places a child in a street, and points to the child in a small area.",
  source: "Places of work and learning count as indirect identifiers.",
  found:
    "{name}: a school, home or health service seems to be named here. Write what kind it is, or say what it is.",
  detect: detectPlaceNames,
  alsoWhereNamesBelong: false,
});
