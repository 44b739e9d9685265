import { setTimeout as wait } from "node:timers/promises";

import type { ConnectionStep } from "../../collation/collation-list.ts";
import { collationSettingsSchema } from "../../collation/collation-settings.ts";
import type { GraphDependencies } from "../../collation/adapters/microsoft-list/graph-client.ts";
import type { ListPlace } from "../../collation/adapters/microsoft-list/graph-list.ts";
import { createMicrosoftList } from "../../collation/adapters/microsoft-list/microsoft-list.ts";
import { createList, type PreparedList } from "../../collation/adapters/microsoft-list/set-up-list.ts";
import { actionColumns } from "../../actions/adapters/microsoft-list/action-columns.ts";
import { createListTracker } from "../../actions/adapters/microsoft-list/list-tracker.ts";
import { listColumns } from "../../collation/list-row.ts";
import { succeed } from "../../result.ts";
import type { Problem, Result } from "../../result.ts";
import { usage } from "../command-line.ts";
import type { DefineCommand } from "../command-line.ts";
import { notDone, nothingBlocks, somethingBlocks } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import { printable } from "../printable.ts";
import { knownForms, type Surroundings } from "../surroundings.ts";
import { isoDateOf } from "../today.ts";

export type ListWanted =
  | {
      readonly action: "create";
      readonly of: ListOf;
      readonly site: URL;
      readonly name: string;
    }
  | { readonly action: "check"; readonly of: ListOf; readonly siteId: string; readonly listId: string };

/** What the list is for: the audits of many authorities, or the actions of one. */
type ListOf = "audits" | "actions";

const actionsFlags = ["--actions", "a list of actions to follow up, instead of audits"] as const;

export const defineList: DefineCommand = (command, run) => {
  command.description("Creates or checks a Microsoft List for audits, or for the actions of your authority.");
  command
    .command("create")
    .description("Creates the list in a SharePoint site, or adds what an existing list lacks.")
    .requiredOption(
      "--site <URL>",
      "web address of the site, such as https://contoso.sharepoint.com/sites/audits",
    )
    .requiredOption("--name <name>", "name of the list")
    .option(...actionsFlags)
    .action(({ site, name, actions = false }) =>
      run(readCreate(site, name.trim(), actions ? "actions" : "audits"), list),
    );
  command
    .command("check")
    .description("Reports what is different in a list.")
    .requiredOption("--site-id <id>", "id of the site, as `list create` printed it")
    .requiredOption("--list-id <id>", "id of the list, as `list create` printed it")
    .option(...actionsFlags)
    .action(({ siteId, listId, actions = false }) =>
      run(readCheck(siteId, listId, actions ? "actions" : "audits"), list),
    );
};

function readCreate(site: string, name: string, of: ListOf): Result<ListWanted> {
  if (!URL.canParse(site) || new URL(site).protocol !== "https:") {
    return usage(
      "--site takes the whole web address of a SharePoint site, as in https://contoso.sharepoint.com/sites/audits.",
    );
  }
  if (name === "" || name.length > 255) return usage("--name takes 1 to 255 characters.");
  return succeed({ action: "create", of, site: new URL(site), name });
}

const anyGuid = "00000000-0000-0000-0000-000000000000";

/** By the same rule as in the settings, because both become parts of a URL. */
function readCheck(siteId: string, listId: string, of: ListOf): Result<ListWanted> {
  const place = { type: "microsoft-list", tenantId: anyGuid, clientId: anyGuid, siteId, listId };
  return collationSettingsSchema.safeParse({ cycle: "any", list: place }).success
    ? succeed({ action: "check", of, siteId, listId })
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
    const note = ({ message }: Problem) => stderr.write(`${message}\n`);
    const { steps, ok } =
      wanted.of === "actions"
        ? await createListTracker(wanted, {
            ...dependencies,
            note,
            today: () => isoDateOf(new Date()),
          }).checkConnection()
        : await createMicrosoftList(wanted, {
            ...dependencies,
            forms,
            note,
          }).checkConnection();
    stdout.write(steps.map(describeStep).join(""));
    return ok ? nothingBlocks : somethingBlocks;
  }
  const columns = wanted.of === "actions" ? actionColumns : listColumns(forms);
  const made = await createList(wanted.site, wanted.name, columns, dependencies);
  if (!made.ok) {
    stderr.write(`${made.problem.message}\n`);
    return notDone;
  }
  stdout.write(describeList(made.value, wanted.of));
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

function describeList({ place, address, outcome, differences }: PreparedList, of: ListOf): string {
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
    ...(of === "actions" ? useOfActions(place) : inSettings(place)),
    "",
  ].join("\n");
}

function useOfActions({ siteId, listId }: ListPlace): readonly string[] {
  return [
    "To follow up actions in it:",
    `permanency-audit actions forms/ --site-id ${siteId} --list-id ${listId} --save`,
  ];
}

function inSettings(place: ListPlace): readonly string[] {
  return [
    "In collation.json, with the ids of your directory and of the app registration:",
    settingsFor(place),
  ];
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
