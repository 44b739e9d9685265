import { identifierNhsNumber } from "../../src/checks/identifier-nhs-number.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(identifierNhsNumber, {
  accept: [
    {
      because: "the last digit is no check digit",
      given: { factors: "NHS number 943 476 5918 is on the form." },
    },
    {
      because: "ten times the same digit passes the sum and is no number",
      given: { factors: "NHS number 1111111111." },
    },
    {
      because: "the number of an order is not a child's",
      given: { factors: "Order number 9434765919 for a bed." },
    },
    { because: "a part of a longer number", given: { factors: "Serial 94347659190." } },
  ],
  reject: [
    {
      because: "written in threes and four, as on a letter",
      given: { factors: "Her number is 943 476 5919." },
      findings: [{ messageId: "found", at: "factors", severity: "error", span: { offset: 14, length: 12 } }],
    },
    {
      because: "behind its name in groups of any size",
      given: { factors: "NHS number 94347 65919 is on the form." },
      findings: [{ messageId: "found", at: "factors", severity: "error", span: { offset: 11, length: 11 } }],
    },
    {
      because: "bare, where it stands for the child",
      given: { header: { childId: "9434765919" } },
      findings: [
        { messageId: "found", at: "header/childId", severity: "error", span: { offset: 0, length: 10 } },
      ],
    },
    {
      because: "nothing but ten digits, and NHS named nearby",
      given: { factors: "NHS number 9434765919 is on the assessment." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 11, length: 10 } }],
    },
    {
      because: "no-break spaces and full-width digits read the same",
      given: { factors: "NHS: ９４３ ４７６ 5919" },
      findings: [{ messageId: "found", at: "factors", span: { offset: 5, length: 12 } }],
    },
    {
      because: "a soft hyphen inside is not seen",
      given: { factors: "NHS 943­4765919." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 4, length: 11 } }],
    },
    {
      because: "parted over two lines",
      given: { factors: "NHS 943 476\n5919" },
      findings: [{ messageId: "found", at: "factors", span: { offset: 4, length: 12 } }],
    },
    {
      because: "each of two is found",
      given: { factors: "943 476 5919 and 943-476-5919" },
      findings: [
        { messageId: "found", at: "factors", span: { offset: 0, length: 12 } },
        { messageId: "found", at: "factors", span: { offset: 17, length: 12 } },
      ],
    },
    {
      because: "one bare number in eleven passes, so it is asked about",
      given: { factors: "9434765919 stands at the foot." },
      findings: [{ messageId: "unsure", at: "factors", severity: "query", span: { offset: 0, length: 10 } }],
    },
  ],
  notApplicable: [{ because: "nothing was written", on: "blank", given: {} }],
});
