import { headerFieldMissing } from "../../src/checks/header-field-missing.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(headerFieldMissing, {
  accept: [
    { because: "all five fields are filled", given: {} },
    {
      because: "an age range in other words is filled, and another check's business",
      given: { header: { ageRange: null, ageRangeAsWritten: "7" } },
    },
  ],
  reject: [
    {
      because: "one field is blank",
      given: { header: { team: null } },
      findings: [{ messageId: "blank", at: "header/team", severity: "error" }],
    },
    {
      because: "a blank form lacks all five",
      on: "blank",
      given: {},
      findings: [
        { messageId: "blank", at: "header/localAuthority" },
        { messageId: "blank", at: "header/childId" },
        { messageId: "blank", at: "header/ageRange" },
        { messageId: "blank", at: "header/team" },
        { messageId: "blank", at: "header/iro" },
      ],
    },
  ],
  couldNotCheck: [
    {
      because: "the field itself is not in the document",
      given: { header: { team: null }, facts: { missingParts: [{ kind: "header-field", id: "team" }] } },
      why: "1 of 5 header fields: not in the document.",
    },
  ],
});
