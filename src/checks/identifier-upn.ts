import { detectUpns } from "./identifiers/upn.ts";
import { identifierCheck } from "./patterns/identifier-check.ts";

export const identifierUpn = identifierCheck({
  id: "identifier-upn",
  codes: ["P02"],
  severity: "error",
  why: "A unique pupil number stays with a child through every school and leads to their school record.",
  source: "DfE guide to unique pupil numbers: check letter modulo 23, temporary numbers included.",
  found: "{name}: this contains a unique pupil number. Remove it.",
  detect: detectUpns,
});
