import { detectAddresses } from "./identifiers/address.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierAddress = identifierCheck({
  id: "identifier-address",
  codes: ["P05"],
  severity: "query",
  why: "The address of a placement or a parent tells where a child can be found.",
  source: "A house number and a street, as people write them.",
  found: "{name}: an address seems to stand here. Take it out, or say what it is.",
  detect: detectAddresses,
});
