import { detectAddresses } from "./identifiers/address.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierAddress = identifierCheck({
  id: "identifier-address",
  codes: ["P05"],
  severity: "query",
  why: "The address of a placement or a parent shows where the child can be found.",
  source: "A house number and a street, as people write them.",
  found: "{name}: this may be an address. Remove it, or explain what it is.",
  detect: detectAddresses,
});
