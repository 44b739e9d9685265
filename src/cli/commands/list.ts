import { setTimeout as wait } from "node:timers/promises";

import type { ConnectionStep } from "../../collation/collation-list.ts";
import { collationSettingsSchema } from "../../collation/collation-settings.ts";
import type { GraphDependencies } from "../../collation/adapters/microsoft-list/graph-client.ts";
import type { ListPlace } from "../../collation/adapters/microsoft-list/graph-list.ts";
import { createMicrosoftList } from "../../collation/adapters/microsoft-list/microsoft-list.ts";
import { createList, type PreparedList } from "../../collation/adapters/microsoft-list/set-up-list.ts";
import { succeed } from "../../result.ts";
import type { Result } from "../../result.ts";
import { usage } from "../command-line.ts";
import type { DefineCommand } from "../command-line.ts";
import { notDone, nothingBlocks, somethingBlocks } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import { printable } from "../printable.ts";
import { knownForms, type Surroundings } from "../surroundings.ts";

export type ListWanted =
  | { readonly action: "create"; readonly site: URL; readonly name: string }
  | { readonly action: "check"; readonly siteId: string; readonly listId: string };

export const defineList: DefineCommand = (command, run) => {
  command.description("Creates or checks a Microsoft List for audits.");
  command
    .command("create")
    .description("Creates the list in a SharePoint site, or adds what an existing list lacks.")
    .requiredOption(
      "--site <URL>",
      "web address of the site, such as https://contoso.sharepoint.com/sites/audits",
    )
    .requiredOption("--name <name>", "name of the list")
    .action(({ site, name }) => run(readCreate(site, name.trim()), list));
  command
    .command("check")
    .description("Reports what is different in a list.")
    .requiredOption("--site-id <id>", "id of the site, as `list create` printed it")
    .requiredOption("--list-id <id>", "id of the list, as `list create` printed it")
    .action(({ siteId, listId }) => run(readCheck(siteId, listId), list));
};

function readCreate(site: string, name: string): Result<ListWanted> {
  if (!URL.canParse(site) || new URL(site).protocol !== "https:") {
    return usage(
      "--site takes the whole web address of a SharePoint site, as in https://contoso.sharepoint.com/sites/audits.",
    );
  }
  if (name === "" || name.length > 255) return usage("--name takes 1 to 255 characters.");
  return succeed({ action: "create", site: new URL(site), name });
}

const anyGuid = "00000000-0000-0000-0000-000000000000";

/** By the same rule as in the settings, because both become parts of a URL. */
function readCheck(siteId: string, listId: string): Result<ListWanted> {
  const place = { type: "microsoft-list", tenantId: anyGuid, clientId: anyGuid, siteId, listId };
  return collationSettingsSchema.safeParse({ cycle: "any", list: place }).success
    ? succeed({ action: "check", siteId, listId })
    : usage("A site id is a host and two GUIDs, separated by commas. A list id is one GUID.");
}

const tokenVariable = "PERMANENCY_AUDIT_GRAPH_TOKEN";
const noToken = `Put an access token for Microsoft Graph into ${tokenVariable}. You can copy one from Graph Explorer: https://aka.ms/ge, Access token. The permission it needs is in docs/deploy-microsoft-list.md.
`;

/**
 * Makes the Microsoft List that audits are sent to, or says what differs in it. For administrators: the token comes from the
 * environment and is never printed.
 * @returns 0 when all is as it should be, 1 when something differs, 2 when it could not be done.
 */
export async function list(
  wanted: ListWanted,
  surroundings: Surroundings,
  { fetch }: Pick<GraphDependencies, "fetch"> = globalThis,
): Promise<ExitCode> {
  const { stdout, stderr, env } = surroundings;
  const forms = knownForms(surroundings);
  const token = env[tokenVariable]?.trim() ?? "";
  if (token === "") {
    stderr.write(noToken);
    return notDone;
  }
  const dependencies: GraphDependencies = {
    fetch: (address, request) => fetch(address, request),
    getToken: () => Promise.resolve(succeed(token)),
    sleep: (milliseconds) => wait(milliseconds),
    random: Math.random,
  };
  if (wanted.action === "check") {
    const { steps, ok } = await createMicrosoftList(wanted, {
      ...dependencies,
      forms,
      note: ({ message }) => stderr.write(`${message}\n`),
    }).checkConnection();
    stdout.write(steps.map(describeStep).join(""));
    return ok ? nothingBlocks : somethingBlocks;
  }
  const made = await createList(wanted.site, wanted.name, forms, dependencies);
  if (!made.ok) {
    stderr.write(`${made.problem.message}\n`);
    return notDone;
  }
  stdout.write(describeList(made.value));
  return made.value.differences.length === 0 ? nothingBlocks : somethingBlocks;
}

const marks: Readonly<Record<ConnectionStep["status"], string>> = {
  ok: "ok        ",
  missing: "missing   ",
  "not-tried": "not tried ",
};

function describeStep({ name, status, problem }: ConnectionStep): string {
  return `${marks[status]}  ${name}\n${problem ? `            ${problem.message}\n` : ""}`;
}

function describeList({ place, address, outcome, differences }: PreparedList): string {
  const done = {
    created: "The list was made",
    completed: "The list was there and was completed",
    unchanged: "The list was there, as it should be",
  }[outcome];
  return [
    `${done}${address === null ? "" : `: ${printable(address)}`}`,
    ...differences.map(({ message }) => message),
    `Site id  ${place.siteId}`,
    `List id  ${place.listId}`,
    "",
    "In collation.json, with the ids of your directory and of the app registration:",
    settingsFor(place),
    "",
  ].join("\n");
}

function settingsFor({ siteId, listId }: ListPlace): string {
  const list = {
    type: "microsoft-list",
    tenantId: "<directory (tenant) id>",
    clientId: "<application (client) id>",
    siteId,
    listId,
  };
  return `"list": ${JSON.stringify(list, null, 2)}`;
}
