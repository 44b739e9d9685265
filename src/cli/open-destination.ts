import { readdirSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import type { CollationList } from "../collation/collation-list.ts";
import type { CollationSettings, MicrosoftListSettings } from "../collation/collation-settings.ts";
import { formatOfName } from "../collation/adapters/file/file-format.ts";
import { createFileList } from "../collation/adapters/file/file-list.ts";
import { fileNameFor, isListFileName } from "../collation/adapters/file/file-name.ts";
import type { FileOwner } from "../collation/adapters/file/file-name.ts";
import type { Form } from "../proforma/form.ts";
import { fail, succeed } from "../result.ts";
import type { Problem, Result } from "../result.ts";
import { createDiskFileStore } from "./disk-file-store.ts";
import type { Surroundings } from "./surroundings.ts";
import { systemCodeOf } from "./system-code.ts";
import type { DestinationArguments } from "./destination-options.ts";

/** Where audits go: one list, or a folder with a list for each authority and cycle. */
export interface Destination {
  /** The list that takes the audits of this authority and cycle. */
  readonly listFor: (owner: FileOwner) => CollationList;
  /** The lists that already exist. */
  readonly lists: () => readonly CollationList[];
  /** How many audits to send at once without being a burden. */
  readonly atOnce: number;
}

/** What opening needs beside the words of the command line. */
export interface DestinationDependencies {
  readonly env: Surroundings["env"];
  /** The forms that a list may have audits on. */
  readonly forms: readonly Form[];
  readonly fetch: typeof fetch;
  /** Told of what a person should know though all went well. */
  readonly note: (problem: Problem) => void;
}

/** A file is written whole each time: together costs little more than one by one. */
const filesAtOnce = 32;
const requestsAtOnce = 4;
const tokenVariable = "PERMANENCY_AUDIT_TOKEN";
const graphTokenVariable = "PERMANENCY_AUDIT_GRAPH_TOKEN";

/**
 * Opens the list that was named: a file or folder by its path; the collation service or the Microsoft List by the settings, with
 * its token from the environment; a service by its address.
 * Fails with a code that begins with `target-`; nothing is asked of the list yet.
 */
export async function openDestination(
  { to, format }: DestinationArguments,
  settings: CollationSettings | null,
  surroundings: DestinationDependencies,
): Promise<Result<Destination>> {
  const wanted = to ?? settings?.list?.type ?? null;
  if (wanted === null) return fail(noListInSettings);
  if (wanted === "service" || /^https?:\/\//i.test(wanted))
    return openService(wanted, settings, surroundings);
  if (wanted === "microsoft-list") return openMicrosoftList(settings, surroundings);
  return succeed(openFiles({ to: wanted, format }, surroundings));
}

function openFiles(
  { to, format }: { to: string } & Pick<DestinationArguments, "format">,
  { forms }: Pick<DestinationDependencies, "forms">,
): Destination {
  const ownFormat = formatOfName(to);
  const folder = ownFormat ? dirname(to) : to;
  const store = createDiskFileStore(folder);
  const opened = new Map<string, CollationList>();
  const open = (fileName: string): CollationList => {
    const list =
      opened.get(fileName) ??
      createFileList(
        {
          id: resolve(folder, fileName),
          fileName,
          format: formatOfName(fileName) ?? format,
          forms,
          now: () => new Date().toISOString(),
        },
        store,
      );
    opened.set(fileName, list);
    return list;
  };
  if (ownFormat) {
    const list = open(basename(to));
    return { listFor: () => list, lists: () => [list], atOnce: filesAtOnce };
  }
  return {
    listFor: (owner) => open(fileNameFor(owner, format)),
    lists: () => listFilesIn(folder).map(open),
    atOnce: filesAtOnce,
  };
}

function listFilesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(isListFileName).sort();
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return [];
  }
}

async function openService(
  wanted: string,
  settings: CollationSettings | null,
  { env, fetch }: DestinationDependencies,
): Promise<Result<Destination>> {
  const url = serviceAddress(wanted, settings);
  if (!url.ok) return url;
  const token = env[tokenVariable]?.trim() ?? "";
  if (token === "") return fail(noToken);
  const { createServiceList } = await import("../collation/adapters/service/service-list.ts");
  return succeed(oneList(createServiceList({ url: url.value, token }, { fetch }), requestsAtOnce));
}

/**
 * Settings say where audits go: an address that somebody was sent is not followed beside them. Settings that a service hands
 * to its pages name a path alone; with those the host has to be typed.
 */
function serviceAddress(wanted: string, settings: CollationSettings | null): Result<string> {
  const known = settings?.list?.type === "service" ? settings.list.url : null;
  if (wanted === "service") {
    if (known === null) return fail(noServiceInSettings);
    return known.startsWith("/") ? fail(addressWithoutHost) : succeed(known);
  }
  const address = wanted.replace(/(?<!\/)\/+$/, "");
  const named = known?.replace(/(?<!\/)\/+$/, "");
  const isNamed = named === address || (named?.startsWith("/") && pathOf(address) === named);
  if (settings !== null && !isNamed) return fail(addressNotInSettings);
  if (!/^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/i.test(address)) return fail(notPrivate);
  return succeed(address);
}

function pathOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).pathname : null;
}

async function openMicrosoftList(
  settings: CollationSettings | null,
  { env, forms, fetch, note }: DestinationDependencies,
): Promise<Result<Destination>> {
  if (settings?.list?.type !== "microsoft-list") return fail(noMicrosoftListInSettings);
  const place: MicrosoftListSettings = settings.list;
  const token = env[graphTokenVariable]?.trim() ?? "";
  if (token === "") return fail(noGraphToken);
  const { createMicrosoftList } = await import("../collation/adapters/microsoft-list/microsoft-list.ts");
  const list = createMicrosoftList(place, {
    fetch: (address, request) => fetch(address, request),
    getToken: () => Promise.resolve(succeed(token)),
    sleep: (milliseconds) => wait(milliseconds),
    random: Math.random,
    forms,
    note,
  });
  // SharePoint throttles callers that send in parallel.
  return succeed(oneList(list, 1));
}

function oneList(list: CollationList, atOnce: number): Destination {
  return { listFor: () => list, lists: () => [list], atOnce };
}

const noListInSettings: Problem = {
  code: "target-not-in-settings",
  message: "These settings name no list, so audits are sent as files. Name a folder, as in --to to-send.",
};
const noServiceInSettings: Problem = {
  code: "target-not-in-settings",
  message:
    "The settings give the web address of the collation service. Name the settings file, as in --settings collation.json.",
};
const noMicrosoftListInSettings: Problem = {
  code: "target-not-in-settings",
  message:
    "The settings name the Microsoft List to use. Name the settings file, as in --settings collation.json.",
};
const addressWithoutHost: Problem = {
  code: "target-without-host",
  message:
    "The settings have the service's address without a host, for pages of the same server. Name it whole, as in --to https://audit.example.gov.uk/api.",
};
const addressNotInSettings: Problem = {
  code: "target-not-in-settings",
  message:
    "The settings name another service than this address, and audits go only where the settings say. Leave one of them out.",
};
const notPrivate: Problem = {
  code: "target-not-private",
  message: "Audits go over https alone, or to this computer itself. Type the address with https://.",
};
const noToken: Problem = {
  code: "target-token-needed",
  message: `The service needs a token: put it into ${tokenVariable}. The person who runs the service makes one with permanency-audit tokens add.`,
};
const noGraphToken: Problem = {
  code: "target-token-needed",
  message: `Put an access token for Microsoft Graph into ${graphTokenVariable}; docs/deploy-microsoft-list.md says where it comes from.`,
};
