import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Check, Message } from "../../src/checks/engine/create-check.ts";
import type { Severity } from "../../src/checks/engine/finding.ts";
import { subjectNouns } from "../../src/checks/engine/subject-words.ts";
import { niromp2026 } from "../../src/checks/policies/niromp-2026.ts";
import type { Form } from "../../src/proforma/form.ts";
import { shippedForms } from "../../src/proforma/registry.ts";
import type { Given } from "./given-audit.ts";
import { givenSchema } from "./given-audit.ts";

export const pagesFolder = resolve(__dirname, "../../docs/checks");
export const indexPath = resolve(pagesFolder, "README.md");

/** The headings of every page, in this order. What we found comes first, without a heading. */
export const pageHeadings = [
  "Why it matters",
  "What to do",
  "When it is fine to keep it",
  "Examples",
  "Technical details",
];

export interface Example {
  readonly meets: boolean;
  readonly given: Given;
}

export function pathOfPage(check: Check): string {
  return resolve(pagesFolder, `${check.id}.md`);
}

/** The page of a check; empty when it has none. */
export function readPage(check: Check): string {
  const path = pathOfPage(check);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** The problem in words, as the page's title has it. */
export function titleOf(page: string): string {
  return /^# (.+)$/m.exec(page)?.[1] ?? "";
}

/** A part of a page that is generated. All around it is written by hand and stays as it is. */
interface GeneratedPart {
  readonly start: string;
  readonly end: string;
}

const detailsPart: GeneratedPart = {
  start: "<!-- start of what the check says of itself -->",
  end: "<!-- end of what the check says of itself -->",
};
const listPart: GeneratedPart = { start: "<!-- start of the list -->", end: "<!-- end of the list -->" };

/** Fills in a generated part. A page that has no such part gets one at its end. */
function renewPart(page: string, { start, end }: GeneratedPart, content: string): string {
  const part = `${start}\n\n${content}\n\n${end}`;
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) return `${page.trimEnd()}\n\n${part}\n`;
  return `${page.slice(0, from)}${part}${page.slice(to + end.length)}`;
}

/** The page with its technical details renewed. A check without a page gets one with the headings to fill in. */
export function renewPage(check: Check, page: string): string {
  return renewPart(page === "" ? emptyPage(check) : page, detailsPart, renderDetails(check));
}

function emptyPage({ id }: Check): string {
  return [`# ${id}`, ...pageHeadings.map((heading) => `## ${heading}`)].join("\n\n");
}

/** The form whose rule a check is; undefined for a check of any form. */
function formOf({ id }: Check): Form | undefined {
  return shippedForms.find(({ rules }) => rules.some((rule) => rule.id === id));
}

function renderDetails(check: Check): string {
  const form = formOf(check);
  const messages = Object.entries(check.messages).map(([id, message]) => {
    const own: Exclude<Message, string> = typeof message === "string" ? { text: message } : message;
    const moderation = own.moderation ? ", for the moderator too" : "";
    return `- ${own.severity ?? check.severity}${moderation}, \`${id}\`: ${own.text}`;
  });
  return [
    `- Check: \`${check.id}\``,
    ...(form === undefined ? [] : [`- Rule of the form: ${form.title} (\`${form.id}\`)`]),
    `- Severity: ${severitiesOf(check).join(", ")}`,
    `- Reads: ${check.needs.map((need) => `\`${need.replace("?", "")}\``).join(", ")} of ${subjectNouns[check.subject]}`,
    ...(check.policy.length > 0 ? [`- Policy values: ${check.policy.map(describeValue).join(", ")}`] : []),
    ...(check.yieldsTo ? [`- Left out where these find the same: ${check.yieldsTo.join(", ")}`] : []),
    ...(check.codes.length > 0 ? [`- Catalogue: ${check.codes.join(", ")}`] : []),
    `- Source: ${check.source}`,
    "",
    "Messages:",
    "",
    ...messages,
  ].join("\n");
}

/** "`minimumCommentWords` (3)", with the value of the policy that ships where it is short. */
function describeValue(key: Check["policy"][number]): string {
  const value = niromp2026.values[key];
  const isShort = typeof value === "number" || typeof value === "string";
  return isShort ? `\`${key}\` (${value})` : `\`${key}\``;
}

function severitiesOf(check: Check): Severity[] {
  const own = Object.values(check.messages).map((message) =>
    typeof message === "string" ? check.severity : (message.severity ?? check.severity),
  );
  return (["error", "query", "note"] as const).filter((each) => own.includes(each));
}

const severityWords: Readonly<Record<Severity, string>> = {
  error: "must fix",
  query: "explain",
  note: "tip",
};

/** The groups of the index, by the first letter of the code in the catalogue. */
const groups = [
  ["H", "The top of the form"],
  ["C", "Answers, comments and grades"],
  ["G", "Grades against answers"],
  ["A", "Improvement actions"],
  ["P", "Details that may identify someone"],
  ["T", "The Word file"],
] as const;

/** A rule outside the catalogue is listed under its form. */
function isOnlyOf(form: Form, check: Check): boolean {
  return check.codes.length === 0 && formOf(check) === form;
}

/** The index with its list of checks renewed, each under its title. */
export function renewIndex(checks: readonly Check[], index: string): string {
  const forms = shippedForms.filter((form) => checks.some((check) => isOnlyOf(form, check)));
  const parts = [
    ...groups.map(([letter, heading]) => ({
      heading,
      isIn: ({ codes }: Check) => codes[0]?.startsWith(letter) === true,
    })),
    ...forms.map((form) => ({ heading: form.title, isIn: (check: Check) => isOnlyOf(form, check) })),
  ].map(({ heading, isIn }) => {
    const rows = checks.filter(isIn).map((check) => {
      const words = severitiesOf(check).map((severity) => severityWords[severity]);
      return `- [${check.id}](${check.id}.md): ${titleOf(readPage(check))} (${words.join(", ")})`;
    });
    return [`## ${heading}`, "", ...rows].join("\n");
  });
  return renewPart(index, listPart, parts.join("\n\n"));
}

/** The examples on a page: blocks of JSON tagged `meets` or `does-not-meet`. */
export function readExamples(page: string): Example[] {
  return [...page.matchAll(/^```json (meets|does-not-meet)\n([\s\S]*?)^```$/gm)].map(
    ([, tag, json = ""]) => ({
      meets: tag === "meets",
      given: givenSchema.parse(JSON.parse(json)),
    }),
  );
}
