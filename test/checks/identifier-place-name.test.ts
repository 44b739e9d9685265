import { identifierPlaceName } from "../../src/checks/identifier-place-name.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(identifierPlaceName, {
  accept: [
    {
      because: "kinds of places",
      given: { factors: "The primary school, the Virtual School, Primary School and Children's Home." },
    },
    { because: "a health service by its kind", given: { factors: "The local hospital and the GP surgery." } },
    { because: "a building of the council", given: { factors: "Room 4, Civic Centre, and the Town Hall." } },
    { because: "a team in a building", given: { factors: "The Beacon House team." } },
    { because: "the building of an address is the address's", given: { factors: "Flat 12, Trent House." } },
    { because: "a saint's day and a ward", given: { factors: "St George’s Day on St James ward." } },
    {
      because: "centres and respite without a name",
      given: { factors: "Contact is at the Contact Centre, respite monthly, and the Family Centre wrote." },
    },
    { because: "a football club", given: { factors: "He supports Aston Villa." } },
  ],
  reject: [
    {
      because: "a school",
      given: { factors: "Alderbrook Primary School wrote." },
      findings: [{ messageId: "found", at: "factors", severity: "query", span: { offset: 0, length: 25 } }],
    },
    {
      because: "a school that is called after a saint",
      given: { factors: "She attends St Cuthbert’s Primary." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 12, length: 21 } }],
    },
    {
      because: "a hospital",
      given: { factors: "Seen at Wardley General Hospital." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 8, length: 24 } }],
    },
    {
      because: "a home",
      given: { factors: "He moved from Heron Lodge." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 14, length: 11 } }],
    },
    {
      because: "with its end in small letters",
      given: { factors: "Goes to Kingsmead school." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 8, length: 16 } }],
    },
    {
      because: "only its name, after a word for going there",
      given: { factors: "She attends Greenacres." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 12, length: 10 } }],
    },
    {
      because: "a pupil referral unit",
      given: { factors: "Moved to Ashdown PRU." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 9, length: 11 } }],
    },
    {
      because: "respite",
      given: { factors: "Stays at Larkfield Respite." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 9, length: 17 } }],
    },
    {
      because: "a contact centre",
      given: { factors: "Seen at Sunnybank Contact Centre." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 8, length: 24 } }],
    },
    {
      because: "a family centre in small letters",
      given: { factors: "Seen at Willowdale family centre." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 8, length: 24 } }],
    },
  ],
  notApplicable: [{ because: "nothing was written", on: "blank", given: {} }],
});
