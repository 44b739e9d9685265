import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Check, Message } from "../../src/checks/engine/create-check.ts";
import { subjectNouns } from "../../src/checks/engine/subject.ts";
import type { Given } from "./given-audit.ts";
import { givenSchema } from "./given-audit.ts";

export const pagesFolder = resolve(__dirname, "../../docs/checks");
const endOfHead = "<!-- The head above is generated from the check. -->";
/** The headings that every page has below its head, in this order. */
export const pageHeadings = ["What is wrong", "Why it matters", "What to do", "Examples"];

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

/** "No without comment". */
function titleOf({ id }: Check): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " ");
}

function severitiesOf(check: Check): string {
  const severities = Object.values(check.messages).map((message) =>
    typeof message === "string" ? check.severity : (message.severity ?? check.severity),
  );
  return ["error", "query", "note"].filter((each) => severities.some((one) => one === each)).join(", ");
}

/** The head of a page: what the check itself says of itself. */
export function renderHead(check: Check): string {
  const messages = Object.entries(check.messages).map(([id, message]) => {
    const own: Exclude<Message, string> = typeof message === "string" ? { text: message } : message;
    const moderation = own.moderation ? ", for the moderator too," : "";
    return `- ${own.severity ?? check.severity}${moderation} \`${id}\`: ${own.text}`;
  });
  return [
    `# ${titleOf(check)}`,
    "",
    check.why,
    "",
    `- Check: \`${check.id}\``,
    `- Severity: ${severitiesOf(check)}`,
    `- Judges: ${subjectNouns[check.subject]}`,
    `- Reads: ${check.needs.map((need) => `\`${need.replace("?", "")}\``).join(", ")}`,
    ...(check.policy.length > 0 ? [`- Policy: ${check.policy.map((key) => `\`${key}\``).join(", ")}`] : []),
    `- Catalogue: ${check.codes.join(", ")}`,
    `- Source: ${check.source}`,
    "",
    "What it says:",
    "",
    ...messages,
    "",
    endOfHead,
  ].join("\n");
}

/** The page with its head renewed; a page that is not there yet gets its headings. */
export function renewPage(check: Check, page: string): string {
  const [, body] = page.split(endOfHead);
  const headings = pageHeadings.map((heading) => `\n\n## ${heading}`).join("");
  return `${renderHead(check)}${body ?? `${headings}\n`}`;
}

/** The index of all pages. */
export function renderIndex(checks: readonly Check[]): string {
  const rows = checks.map(
    (check) =>
      `- [${check.id}](${check.id}.md) (${severitiesOf(check)}; ${check.codes.join(", ")}): ${check.why}`,
  );
  return [
    "# The checks",
    "",
    "An `error` blocks export. A `query` blocks until the form changes or a person types a reason. A `note` informs.",
    "No check ever changes a grade or an answer.",
    "",
    ...rows,
    "",
    "Not among them: H16, the child's age at the second review, as the date of birth is never asked; the comparison with",
    "other children's forms of C11, which needs more than one audit. C04 (what was filled in before counts as nothing) and C13",
    "(completeness and outcome are two numbers) hold for all of them and are tested as such.",
    "",
    "Generated from the registry: `UPDATE_CHECK_PAGES=1 npx jest test/checks/registry` renews this page and the heads of the others.",
    "",
  ].join("\n");
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
