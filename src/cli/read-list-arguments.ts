import { parseArgs } from "node:util";

import { collationSettingsSchema } from "../collation/collation-settings.ts";
import { fail, succeed } from "../result.ts";
import type { Result } from "../result.ts";

export type ListArguments =
  | { readonly command: "list"; readonly action: "create"; readonly site: URL; readonly name: string }
  | {
      readonly command: "list";
      readonly action: "check";
      readonly siteId: string;
      readonly listId: string;
    };

const anyGuid = "00000000-0000-0000-0000-000000000000";

/**
 * Reads what follows `permanency-audit list`. Fails with the code `usage`; of an option that there is not, `parseArgs` throws
 * as for the other commands.
 */
export function readListArguments(words: readonly string[]): Result<ListArguments> {
  const [action, ...rest] = words;
  if (action === "create") return readCreate(rest);
  if (action === "check") return readCheck(rest);
  return usage("Say what to do with the list: list create or list check.");
}

function readCreate(words: readonly string[]): Result<ListArguments> {
  const { values } = parseArgs({
    args: [...words],
    options: { site: { type: "string" }, name: { type: "string" } },
    strict: true,
  });
  const { site, name } = values;
  if (site === undefined || name === undefined) {
    return usage('Say where and what: list create --site <address of the site> --name "<name>".');
  }
  if (!URL.canParse(site) || new URL(site).protocol !== "https:") {
    return usage(
      "--site takes the whole address of a SharePoint site, as in https://contoso.sharepoint.com/sites/audits",
    );
  }
  if (name.trim() === "" || name.length > 255) return usage("--name takes 1 to 255 characters.");
  return succeed({ command: "list", action: "create", site: new URL(site), name: name.trim() });
}

function readCheck(words: readonly string[]): Result<ListArguments> {
  const { values } = parseArgs({
    args: [...words],
    options: { "site-id": { type: "string" }, "list-id": { type: "string" } },
    strict: true,
  });
  const { "site-id": siteId, "list-id": listId } = values;
  if (siteId === undefined || listId === undefined) {
    return usage("Name the list by its ids, as list create printed them: --site-id <id> --list-id <id>.");
  }
  if (!areIds(siteId, listId)) {
    return usage("A site id is a host and two GUIDs with commas between, a list id is one GUID.");
  }
  return succeed({ command: "list", action: "check", siteId, listId });
}

/** By the same rule as in the settings: both become parts of an address. */
function areIds(siteId: string, listId: string): boolean {
  const list = { type: "microsoft-list", tenantId: anyGuid, clientId: anyGuid, siteId, listId };
  return collationSettingsSchema.safeParse({ cycle: "any", list }).success;
}

function usage(message: string): ReturnType<typeof fail> {
  return fail({ code: "usage", message });
}
