import { countAudits } from "../browser/page-strings.ts";
import type { OverviewLine } from "./service-answers.ts";
import type { View } from "./page-place.ts";

/** The words of the pages over the collation service. What an outcome itself says comes with it. */
export const sharedStrings = {
  title: "Permanency Audit: outcomes",
  lead: "What the audits in the shared list say, for your authority and for the region.",
  help: "Help",
  opensPage: "opens in a new page",
  filesPage: "Check forms",
  tryAgain: "Try again",
  loading: "Loading…",
  loadingSettings: "Looking up where the shared list is…",
  loadingOutcome: "Counting what the audits say…",

  signIn: "Sign in to the shared list",
  signInText:
    "Enter the access code that your regional lead gave you, or an access token of your organisation's sign-in.",
  otherCode: "Enter another access code",
  signedInAs: (authority: string | null) =>
    authority === null ? "Signed in for the region" : `Signed in for ${authority}`,
  noService:
    "These pages are not connected to a collation service, so there is no region to show. You can still open files and see their outcome on the page for forms.",

  cycle: "Cycle",
  form: "Form",
  noCycles: "No audits yet",
  noCyclesText:
    "Nobody has sent an audit that you may see. Open a form, mark it as ready and send it. Its cycle then shows here.",
  views: "What to show",
  viewNames: {
    overview: "Overview",
    authority: "Your outcome",
    region: "Region",
    editions: "Editions",
    factors: "What helps",
  } satisfies Readonly<Record<View, string>>,
  authorityOutcome: "An authority",

  overviewHeading: (cycle: string) => `Who has sent audits, ${cycle}`,
  /** @param isWhole whether the lines are those of all authorities, or the reader's own */
  overviewSummary: (lines: readonly OverviewLine[], expected: number | null, isWhole: boolean) => {
    const [own] = lines;
    if (!isWhole && own !== undefined) {
      const of = expected === null || own.sent > expected ? "" : ` of ${String(expected)}`;
      return `You have sent ${String(own.sent)}${of} audits. ${String(own.countersigned)} ${own.countersigned === 1 ? "is" : "are"} countersigned.`;
    }
    const complete = lines.filter((line) => isComplete(line, expected)).length;
    const countersigned = lines.filter(({ sent, countersigned: done }) => sent > 0 && done === sent).length;
    const of = lines.length === 1 ? "1 authority" : `${String(lines.length)} authorities`;
    const whole =
      expected === null ? "" : ` ${String(complete)} of ${of} ${has(complete)} sent all ${String(expected)}.`;
    return `${of} ${has(lines.length)} sent audits.${whole} ${String(countersigned)} of ${of} ${has(countersigned)} every audit countersigned.`;
  },
  notListed: "Authorities that have sent nothing are not listed.",
  noneSent: (cycle: string) => `Nobody has sent an audit for ${cycle} on this form.`,
  overviewColumns: (expected: number | null) => [
    "Authority",
    expected === null ? "Sent" : `Sent, of ${String(expected)}`,
    "Ready, to countersign",
    "Countersigned",
    "Returned",
    "Still missing",
  ],
  sent: ({ sent }: OverviewLine, expected: number | null) =>
    expected !== null && sent > expected ? `${String(sent)} (${String(sent - expected)} more)` : sent,
  stillMissing: ({ missing, withdrawn }: OverviewLine, expected: number | null) => {
    const groups = missing.map(({ group, count }) => `${String(count)} aged ${group.replace("-", "–")}`);
    const what = groups.length > 0 ? groups.join(", ") : expected === null ? "Not known" : "None";
    return withdrawn > 0 ? `${what}; ${String(withdrawn)} withdrawn` : what;
  },

  chooseAuthority: "Authority",
  noAuthorities: "No authority has sent an audit for this cycle, so there is no outcome to show.",
  compareWith: "Compare with",
  noComparison: "No other cycle",
  nothingCounts: (cycle: string) =>
    `No audit counts for ${cycle} yet. Audits count once they are marked as ready and sent.`,

  loadingAudits: "Fetching the audits to code…",
  auditTitle: (authority: string, particulars: readonly string[]) => [authority, ...particulars].join(", "),

  regionName: "Region",
  regionHint: "You can leave this out if the list has one region.",
  showAs: "Show",
  asPartners: "The newest edition, as partners see it",
  asAnalyst: "Every count now, for analysts only",
  analystWarning:
    "This shows every count, and small numbers are not protected. Do not pass it on. The log notes that you opened it.",
  testPassed: (readers: number) =>
    `Tested: none of ${String(readers)} kinds of reader can work out a small number.`,
  noEdition: "No edition yet",
  noEditionText: (cycle: string) =>
    `The region's report for ${cycle} has not been published. The numbers of a region are only shown as an edition, so that nobody can tell one authority's from two versions.`,
  noEditionForAnalyst: "Publish the first edition under Editions.",
  severalRegions: "There are several regions. Choose one under Editions.",

  editionsHeading: (cycle: string) => `Editions of the region's report, ${cycle}`,
  editionColumns: ["Edition", "Region", "Cut-off date", "Made for", "Authorities", "Audits"],
  editionTitle: (number: number) => `Edition ${String(number)}`,
  audiences: { partners: "Partners", public: "The public" },
  showEdition: (number: number, region: string) => `Show edition ${String(number)} of ${region}`,
  backToEditions: "Back to the editions",

  publishHeading: "Publish the next edition",
  publishText:
    "We count the audits up to the cut-off date, protect small numbers, and test that nobody can work one out, also beside earlier editions. An edition can never be changed or removed.",
  madeFor: "Made for",
  cutOff: "Cut-off date",
  cutOffHint: "Audits saved after this day are left out.",
  cutOffMissing: "Enter the cut-off date.",
  policy: "How small numbers are protected",
  files: {
    standard: "Quality standard (optional)",
    decisions: "Decisions about the findings (optional)",
    codings: "Codings of what helps and hinders (optional)",
  },
  chooseFile: "Choose a JSON file",
  removeFile: "Remove the file",
  notJson: (name: string) => `${name} is not a JSON file. Choose another file.`,
  publish: "Publish",
  publishing: "Counting and testing…",
  confirmHeading: "Publish this edition?",
  confirmText: (cycle: string, audience: "partners" | "public") =>
    `It freezes the region's report for ${cycle} for ${audience === "partners" ? "partners" : "the public"}. You cannot change or remove it later.`,
  confirm: "Publish edition",
  cancel: "Cancel",
  published: (number: number, audits: number) =>
    `Edition ${String(number)} is published. It rests on ${countAudits(audits)}.`,
  mayNotPublish: "Only an analyst of the region can publish an edition.",
} as const;

/** Whether an authority has sent as many audits as the form asks for, of each age range. */
function isComplete({ sent, missing }: OverviewLine, expected: number | null): boolean {
  return expected !== null && sent >= expected && missing.length === 0;
}

function has(count: number): string {
  return count === 1 ? "has" : "have";
}
