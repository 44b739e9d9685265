import type { Form } from "../proforma/form.ts";
import { findForm, shippedForms } from "../proforma/registry.ts";
import type { Problem } from "../result.ts";
import type { FetchText } from "./collation/load-settings.ts";

/** The forms that a page knows. */
export interface KnownForms {
  /** Those that ship, and those of the definitions that are served beside the page. */
  readonly forms: readonly Form[];
  /** Why some of the others are missing, for people; null where none is. */
  readonly problem: Problem | null;
}

/** Beside the pages, and nowhere else: no link that somebody was sent can name another place. */
const folder = "definitions/";
/**
 * What is in it: a list of definitions, as the collation service serves those of its folder, or of the names of files in the
 * same folder, as a host of static pages has them.
 */
const indexOfFolder = `${folder}index.json`;
const fileName = /^[\w][\w .-]*\.json$/u;

let known: Promise<KnownForms> | null = null;

/** The forms of this page, looked up once. */
export function knownForms(): Promise<KnownForms> {
  known ??= loadKnownForms((address, options) => fetch(address, options));
  return known;
}

/** Looks up which forms are served beside the page. Where there are none, or they cannot be had, the forms that ship remain. */
export async function loadKnownForms(fetchText: FetchText): Promise<KnownForms> {
  try {
    const index = await fetchJson(fetchText, indexOfFolder);
    if (index === absent) return { forms: shippedForms, problem: null };
    const entries: readonly unknown[] = Array.isArray(index) ? index : [index];
    const named = entries.map((entry, number) => nameOf(entry, number));
    const definitions = await Promise.all(
      entries.map((entry) =>
        typeof entry === "string" && fileName.test(entry) ? fetchJson(fetchText, folder + entry) : entry,
      ),
    );
    const { readForm } = await import("../proforma/define-form.ts");
    const forms = [...shippedForms];
    const wrong: string[] = [];
    for (const [number, definition] of definitions.entries()) {
      const { form } = readForm(withoutSchema(definition));
      if (form === null || findForm(forms, form) !== null) wrong.push(named[number] ?? "");
      else forms.push(form);
    }
    return { forms, problem: wrong.length === 0 ? null : someWrong(wrong) };
  } catch {
    return { forms: shippedForms, problem: unreachable };
  }
}

const absent = Symbol("absent");

/** @throws where there is no answer, or one that is no JSON */
async function fetchJson(fetchText: FetchText, address: string): Promise<unknown> {
  // A page opens without its region's own forms rather than wait longer for them.
  const signal = AbortSignal.timeout(10_000);
  const answer = await fetchText(address, { redirect: "error", cache: "no-cache", signal });
  // Some hosts of static pages answer with a page of their own for what is not there.
  const isPage = answer.headers.get("content-type")?.startsWith("text/html") === true;
  if (answer.status === 404 || answer.status === 410 || isPage) return absent;
  if (!answer.ok) throw new Error(`The answer was ${answer.status}.`);
  return JSON.parse(await answer.text());
}

function nameOf(entry: unknown, number: number): string {
  if (typeof entry === "string") return entry;
  const id = typeof entry === "object" && entry !== null && "id" in entry ? entry.id : null;
  return typeof id === "string" ? id : `number ${number + 1}`;
}

/** `$schema` at the top of a definition is for editors. */
function withoutSchema(definition: unknown): unknown {
  if (typeof definition !== "object" || definition === null) return definition;
  return Object.fromEntries(Object.entries(definition).filter(([name]) => name !== "$schema"));
}

const unreachable: Problem = {
  code: "definitions-unreachable",
  message:
    "We could not load your region's own forms, so we only recognise the forms that come with this add-in. Check your connection, then open this page again.",
};

function someWrong(names: readonly string[]): Problem {
  return {
    code: "definitions-wrong",
    message: `We could not use ${names.length === 1 ? "this form definition" : "these form definitions"}: ${names.join(", ")}. Ask your IT support to check ${names.length === 1 ? "it" : "them"} with permanency-audit pro-forma lint.`,
  };
}
