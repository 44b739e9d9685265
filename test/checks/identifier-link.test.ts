import { identifierLink } from "../../src/checks/identifier-link.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(identifierLink, {
  accept: [
    { because: "abbreviations with full stops", given: { factors: "E.g. the nurse, i.e. the U.K. team." } },
    { because: "a missing blank after a sentence", given: { factors: "Agreed.Then reviewed." } },
    { because: "the number of a version", given: { factors: "Form 1.4.2.1." } },
  ],
  reject: [
    {
      because: "a page of a case system",
      given: { factors: "See https://lcs.westhaven.gov.uk/child/90021." },
      findings: [{ messageId: "found", at: "factors", severity: "error", span: { offset: 4, length: 40 } }],
    },
    {
      because: "without its beginning",
      given: { factors: "on www.alderbrook.sch.uk/staff" },
      findings: [{ messageId: "found", at: "factors", span: { offset: 3, length: 27 } }],
    },
    {
      because: "a shared folder",
      given: { factors: "Saved in \\\\nbc\\lac\\cp3.docx" },
      findings: [{ messageId: "found", at: "factors", span: { offset: 9, length: 18 } }],
    },
    {
      because: "a drive",
      given: { factors: "on H:\\Reviews\\two.docx" },
      findings: [{ messageId: "found", at: "factors", span: { offset: 3, length: 19 } }],
    },
  ],
  notApplicable: [{ because: "nothing was written", on: "blank", given: {} }],
});
