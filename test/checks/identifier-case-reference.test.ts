import { identifierCaseReference } from "../../src/checks/identifier-case-reference.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(identifierCaseReference, {
  accept: [
    { because: "the audit's own reference", given: { factors: "NB-26A-04 and WH26/0113." } },
    {
      because: "a year after the name of a system",
      given: { factors: "Mosaic 2019 was replaced by LCS in 2024." },
    },
    { because: "sections and forms", given: { factors: "Section 20, form C1A and Schedule 4." } },
    { because: "a count and a day", given: { factors: "The LCS record has 14 steps; Police 12/10/2026." } },
  ],
  reject: [
    {
      because: "the number of a family court case",
      given: { factors: "See BM26C00123." },
      findings: [{ messageId: "found", at: "factors", severity: "query", span: { offset: 4, length: 10 } }],
    },
    {
      because: "with blanks and in small letters",
      given: { factors: "bm 26 c 00123" },
      findings: [{ messageId: "found", at: "factors", span: { offset: 0, length: 13 } }],
    },
    {
      because: "a number of a case system",
      given: { factors: "Mosaic ID 1184502." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 10, length: 7 } }],
    },
    {
      because: "straight after the name of a case system",
      given: { factors: "Mosaic 1184502 and LCS 1098765." },
      findings: [
        { messageId: "found", at: "factors", span: { offset: 7, length: 7 } },
        { messageId: "found", at: "factors", span: { offset: 23, length: 7 } },
      ],
    },
    {
      because: "of Cafcass",
      given: { factors: "Cafcass ref LV/12345/24." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 12, length: 11 } }],
    },
    {
      because: "of a crime",
      given: { factors: "Crime no. 20/123456/24." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 10, length: 12 } }],
    },
  ],
  notApplicable: [{ because: "nothing was written", on: "blank", given: {} }],
});
