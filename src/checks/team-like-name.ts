import { createCheck } from "./engine/create-check.ts";
import { firstNames } from "./identifiers/words/first-names.ts";
import { placeWords } from "./identifiers/words/place-words.ts";

/** "Jane's", "Smith's team": someone's. */
const possessive = /(?<![\p{L}'’-])(\p{Lu}\p{Ll}+)['’]s(?!\p{L})/gu;
/** Places, saints and groups of people may own a team too. */
const notPeople = new Set(
  (
    "Adolescent Bishop Child Children Family King Lady Lord Men Parent People Person Prince Princess Queen Saint " +
    "Student Teenager Women Youth"
  ).split(" "),
);
const title = /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+\p{Lu}/u;
/** "J Smith", "J.K. Smith". */
const initialAndName = /(?<!\p{L})(?:\p{Lu}\.\s?|\p{Lu}\s){1,3}(\p{Lu}\p{Ll}{2,})/gu;
/** A letter after one of these is a label: "Team A North". */
const labelled = /(?:team|area|locality|zone|group|hub|unit|cluster|district|service|pod)\s$/iu;
const notSurnames = new Set(
  (
    "north south east west central team area locality hub unit group court children child care looked after leaving " +
    "permanence adolescent service assessment family safeguarding duty and"
  ).split(" "),
);
const word = /\p{L}[\p{L}'’-]*/gu;
/** No name of a team comes near this. */
const LONGEST_TEAM = 200;

export const teamLikeName = createCheck({
  id: "team-like-name",
  codes: ["H11"],
  severity: "query",
  subject: "header-field",
  needs: ["text"],
  yieldsTo: ["placeholder-left"],
  why: "A team that is named after its manager brings a person’s name into the audit.",
  source: "UK GDPR article 5(1)(c): no more personal data than the audit needs.",
  messages: {
    personName: "{name}: this may contain a person’s name. Write what the team is called or does.",
  },
  appliesTo: ({ means }) => means === "team",
  check: ({ text }, report) => {
    if (holdsPersonName(text.slice(0, LONGEST_TEAM))) report("personName");
  },
});

function holdsPersonName(text: string): boolean {
  if (title.test(text)) return true;
  for (const [, owner = ""] of text.matchAll(possessive)) if (!notPeople.has(owner)) return true;
  for (const { 1: surname = "", index } of text.matchAll(initialAndName)) {
    if (!labelled.test(text.slice(0, index)) && !notSurnames.has(surname.toLowerCase())) return true;
  }
  const words = [...text.matchAll(word)].map(([each]) => each.toLowerCase());
  return words.some((each) => firstNames.has(each) && !placeWords.has(each));
}
