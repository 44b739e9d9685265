import { collationSettingsSchema, type CollationSettings } from "../../collation/collation-settings.ts";
import { niromp2026Sharing } from "../../collation/sharing-policy.ts";
import { fail, succeed, type Problem, type Result } from "../../result.ts";

/** Beside the pages, and nowhere else: no link that somebody was sent can name another place. */
const settingsAddress = "collation.json";

export type FetchText = (
  address: string,
  options: { readonly redirect: "error"; readonly cache: "no-cache"; readonly signal?: AbortSignal },
) => Promise<{
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}>;

const unreachable: Problem = {
  code: "settings-unreachable",
  message:
    "Where audits go could not be looked up, as there is no answer from the server of this page. Check the connection, then try again.",
};

const unreadable: Problem = {
  code: "settings-unreadable",
  message:
    "We cannot read the settings for sending audits, so you cannot send from here. Ask your IT support to check collation.json beside this page.",
};

/**
 * What IT set up for sending audits. Where they set up nothing, audits are sent as files.
 * @param today ISO; its year is the cycle where no cycle was set up.
 * Fails with `settings-unreachable`, `settings-unreadable` and `settings-wrong`.
 */
export async function loadSettings(fetchText: FetchText, today: string): Promise<Result<CollationSettings>> {
  try {
    const answer = await fetchText(settingsAddress, { redirect: "error", cache: "no-cache" });
    if (isAbsent(answer)) return succeed(filesOnly(today));
    if (!answer.ok) return fail(unreachable);
    return readSettings(await answer.text());
  } catch {
    return fail(unreachable);
  }
}

/** Some hosts of static pages answer with a page of their own for what is not there. */
function isAbsent({ status, headers }: Awaited<ReturnType<FetchText>>): boolean {
  return status === 404 || status === 410 || headers.get("content-type")?.startsWith("text/html") === true;
}

function readSettings(text: string): Result<CollationSettings> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return fail(unreadable);
  }
  const settings = collationSettingsSchema.safeParse(data);
  if (settings.success) return succeed(settings.data);
  const path = settings.error.issues[0]?.path.join(".") ?? "";
  const where = path === "" ? "" : ` at “${path}”`;
  return fail({
    code: "settings-wrong",
    message: `The settings for sending audits are not valid${where}, so you cannot send from here. Ask your IT support to check collation.json beside this page.`,
  });
}

function filesOnly(today: string): CollationSettings {
  return {
    cycle: today.slice(0, 4),
    region: null,
    list: null,
    sharing: niromp2026Sharing,
    sharingByForm: [],
  };
}
