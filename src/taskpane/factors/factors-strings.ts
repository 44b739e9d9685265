import type { CodingAgreement } from "../../outcomes/factors/code-twice.ts";

/** The words of coding what helps and hinders. Titles and definitions come with the codebook. */
export const factorsStrings = {
  heading: "What helps and what hinders",
  lead: "Read the key factors of each audit and tick what they name. Phrases from the codebook are marked to help you look. Nothing is ticked for you.",
  initials: "Your initials",
  initialsHint: "A second person codes with their own initials and does not see the first coding.",
  initialsMissing: "Enter your initials before you code.",
  progress: (coded: number, of: number) => `${String(coded)} of ${String(of)} audits coded.`,
  second: (done: number, of: number) =>
    `${String(done)} of ${String(of)} coded by a second person. We ask for one audit in five.`,
  agreement: ({ agreed, codes }: CodingAgreement) =>
    `They agree on ${String(agreed)} of ${String(codes)} codes.`,
  unsaved: (count: number) =>
    `We cannot code ${count === 1 ? "1 audit" : `${String(count)} audits`} without an audit record. Save the record in each form first.`,
  none: "The audits name no key factors, so there is nothing to code.",
  audits: "Audits to code",
  states: {
    none: "Not coded",
    once: (by: string) => `Coded by ${by}`,
    twice: (first: string, second: string) => `Coded by ${first} and ${second}`,
    wanted: "Second coding wanted",
  },
  code: (title: string) => `Code ${title}`,
  back: "Back to the audits to code",
  text: "Key factors, as written",
  noText: "This audit names no key factors. Keep a coding without ticks if that is right.",
  suggested: (phrases: string) => `Marked: ${phrases}`,
  helps: "Helps",
  hinders: "Hinders",
  codeName: (title: string, polarity: string) => `${title}: ${polarity}`,
  about: "Show examples",
  aboutLess: "Hide examples",
  example: (words: string) => `Example: ${words}`,
  notThis: (words: string) => `Not this: ${words}`,
  keep: "Keep this coding",
  kept: "The coding is kept on this page. Save the codings before you close it.",
  keptForAll: "The coding is kept in the shared list.",
  notKept: (message: string) => `We could not keep this coding. ${message}`,
  save: "Save the codings",
  saved: (name: string) => `${name} is in your downloads. It holds no text of an audit.`,
  open: "Open codings",
  opened: (count: number) =>
    count === 1 ? "Added 1 coding from the file." : `Added ${String(count)} codings from the file.`,
  notCodings: (name: string) => `${name} is not a file of codings. Choose one that this page saved.`,
} as const;
