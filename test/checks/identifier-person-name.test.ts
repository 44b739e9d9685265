import { identifierPersonName } from "../../src/checks/identifier-person-name.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(identifierPersonName, {
  accept: [
    {
      because: "terms of the field",
      given: {
        factors: "Care Plan, Personal Education Plan, Special Guardianship Order and Virtual School.",
      },
    },
    {
      because: "roles alone",
      given: { factors: "Social Worker, Team Manager and LAC Nurse agreed; Mother and Father did not." },
    },
    {
      because: "names that are words at the start of a sentence",
      given: { factors: "Will the plan change? May need a move. Hope is expressed. Grace was given." },
    },
    {
      because: "months, days, languages and faiths",
      given: { factors: "In April and June, on Monday, in Polish, at Easter." },
    },
    {
      because: "wards, streets and houses",
      given: { factors: "Jasmine Ward, Victoria Crescent and Rowan Lodge." },
    },
    {
      because: "a law that is called after a person",
      given: { factors: "Clare’s Law and Gillick competence." },
    },
    {
      because: "the authority's own name",
      given: { factors: "Northborough Council and the Northborough Hub." },
    },
    { because: "initials", given: { factors: "IRO PK and SW JB; Child A." } },
    {
      because: "the team's field may name a place",
      given: { header: { team: "Victoria and Ellesmere Port" } },
    },
    {
      because: "abbreviations that are also names",
      given: { factors: "ELSA support and a SARA assessment are in place." },
    },
    { because: "short forms of other words", given: { factors: "Ed psych was asked under Reg 24." } },
    {
      because: "several of an abbreviation",
      given: { factors: "The plan aims for five GCSEs and two BTECs." },
    },
    { because: "an abbreviation with an ending", given: { factors: "Mum DNA'd twice." } },
    { because: "a football club", given: { factors: "He supports Aston Villa." } },
    {
      because: "medicines, products and shops",
      given: { factors: "Takes Melatonin, plays Minecraft and shops at Lidl." },
    },
    {
      because: "English words in a heading",
      given: { factors: "Strengths: Clear Outcomes, Fresh Ideas and a Calm Home." },
    },
    { because: "a town after a word for where", given: { factors: "They live near Ashbrooke." } },
    {
      because: "an unknown word beside other capitalised words",
      given: { factors: "The Kooflix Service was used." },
    },
    { because: "days in the plural", given: { factors: "Visits are on Mondays." } },
  ],
  reject: [
    {
      because: "a title and a name",
      given: { factors: "Mrs Rowan was seen." },
      findings: [{ messageId: "found", at: "factors", severity: "query", span: { offset: 0, length: 9 } }],
    },
    {
      because: "two people",
      given: { factors: "Mr and Mrs Ahmed agreed." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 0, length: 16 } }],
    },
    {
      because: "beside a role",
      given: { factors: "The plan says that mother Sarah will attend." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 26, length: 5 } }],
    },
    {
      because: "a surname beside a role",
      given: { factors: "SW Khan visited." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 3, length: 4 } }],
    },
    {
      because: "in brackets after a role",
      given: { factors: "The father (Darren) was rung." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 12, length: 6 } }],
    },
    {
      because: "a first name and a surname",
      given: { factors: "It was Priya Raman who wrote it." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 7, length: 11 } }],
    },
    {
      because: "a first name, with 's after a curly apostrophe",
      given: { factors: "Jamie’s bedtime is agreed." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 0, length: 5 } }],
    },
    {
      because: "a word that is a name here",
      given: { factors: "Grace said that she feels safe." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 0, length: 5 } }],
    },
    {
      because: "in capitals",
      given: { factors: "ELLIE MARSH drew it." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 0, length: 11 } }],
    },
    {
      because: "two capitalised words of which neither is known",
      given: { factors: "Written by Zanthe Orrick on the day." },
      findings: [{ messageId: "found", at: "factors", severity: "query", span: { offset: 11, length: 13 } }],
    },
    {
      because: "instead of an answer, beside a date and in a question that a region added",
      given: {
        answers: { "health.named-professional": { answer: null, asWritten: "Ask Fiona" } },
        local: [{ section: "health", question: "Was Kezia seen?", answer: "Yes", comment: null }],
      },
      findings: [
        { messageId: "found", at: "health.named-professional/answer", span: { offset: 4, length: 5 } },
        { messageId: "found", at: "local/1/question", span: { offset: 4, length: 5 } },
      ],
    },
    {
      because: "a first name from another language",
      given: { factors: "The plan for Oluwaseun is clear." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 13, length: 9 } }],
    },
    {
      because: "letters that Unicode does not take apart",
      given: { factors: "Seen with Łucja and Đức." },
      findings: [
        { messageId: "found", at: "factors", span: { offset: 10, length: 5 } },
        { messageId: "found", at: "factors", span: { offset: 20, length: 3 } },
      ],
    },
    {
      because: "a lone word that no list has",
      given: { factors: "The plan for Zhyrena is clear." },
      findings: [{ messageId: "unsure", at: "factors", span: { offset: 13, length: 7 } }],
    },
    {
      because: "a lone word that no list has, as the subject of a sentence",
      given: { factors: "Zhyrena is happy here." },
      findings: [{ messageId: "unsure", at: "factors", span: { offset: 0, length: 7 } }],
    },
    {
      because: "an initial and a surname that no list has",
      given: { factors: "Written by T. Zhyrenko in May." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 11, length: 11 } }],
    },
    {
      because: "a name that is found once, wherever it comes again",
      given: { factors: "Mother Zhyrena came. She is Zhyrena to zhyrena’s son." },
      findings: [
        { messageId: "found", at: "factors", span: { offset: 7, length: 7 } },
        { messageId: "found", at: "factors", span: { offset: 28, length: 7 } },
        { messageId: "found", at: "factors", span: { offset: 39, length: 7 } },
      ],
    },
  ],
  notApplicable: [{ because: "nothing was written", on: "blank", given: {} }],
});
