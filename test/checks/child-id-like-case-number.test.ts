import { childIdLikeCaseNumber } from "../../src/checks/child-id-like-case-number.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(childIdLikeCaseNumber, {
  accept: [
    { because: "a reference made for the audit", given: {} },
    { because: "four figures may be a year", given: { header: { childId: "NB-2026-03" } } },
    {
      because: "a date parted by hyphens has no five figures in a row",
      given: { header: { childId: "2026-11-22-A" } },
    },
  ],
  reject: [
    {
      because: "five figures in a row",
      given: { header: { childId: "10482" } },
      findings: [{ messageId: "likeCaseNumber", at: "header/childId", severity: "query" }],
    },
    {
      because: "figures after letters",
      given: { header: { childId: "P0048213" } },
      findings: [{ messageId: "likeCaseNumber", at: "header/childId" }],
    },
    {
      because: "the case system is named",
      given: { header: { childId: "Mosaic no. 482" } },
      findings: [{ messageId: "likeCaseNumber", at: "header/childId" }],
    },
  ],
  couldNotCheck: [
    { because: "none was written", given: { header: { childId: null } }, why: "Child's ID: not filled in." },
  ],
});
