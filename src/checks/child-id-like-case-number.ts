import { createCheck } from "./engine/create-check.ts";

/** Numbers of case systems run on over years; a reference made for an audit is short. */
const longNumber = /\d{5}/u;
const caseSystem =
  /(?:mosaic|liquid ?logic|care ?first|care ?works|eclipse|azeus|protocol|\blcs\b|\bics\b)\D{0,20}\d{3}/iu;

export const childIdLikeCaseNumber = createCheck({
  id: "child-id-like-case-number",
  codes: ["H06"],
  severity: "query",
  subject: "header-field",
  needs: ["text"],
  yieldsTo: ["placeholder-left"],
  why: "Anyone who can open the case system can find the child by this number.",
  source:
    "Information Commissioner's Office, guidance on pseudonymisation: data stay personal for anyone who holds the key.",
  messages: {
    likeCaseNumber:
      "{name}: this looks like a case system number. Use a reference made for the audit, such as LA-26A-03.",
  },
  appliesTo: ({ means }) => means === "child-reference",
  check: ({ text }, report) => {
    if (longNumber.test(text) || caseSystem.test(text)) report("likeCaseNumber");
  },
});
