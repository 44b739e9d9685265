import { detectUpns } from "./identifiers/upn.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierUpn = identifierCheck({
  id: "identifier-upn",
  codes: ["P02"],
  severity: "error",
  why: "A unique pupil number stays with a child through every school and leads to the child's school record.",
  source: "DfE guide to unique pupil numbers: check letter modulo 23, temporary numbers included.",
  found: "{name}: a unique pupil number stands here. Take it out.",
  detect: detectUpns,
});
