import type { CollationList, ListProblem } from "../../collation/collation-list.ts";
import type {
  CollationSettings,
  MicrosoftListSettings,
  ServiceSettings,
} from "../../collation/collation-settings.ts";
import { fail } from "../../result.ts";
import type { Access } from "./kept-access.ts";

export type ListSettings = NonNullable<CollationSettings["list"]>;

/** What is to be entered before anything can be sent to a list. */
export function needsToken(list: ListSettings | null): boolean {
  return list?.type === "service";
}

/** What a token is kept for: the address of the list as it was set up. */
export function addressOf(settings: ListSettings): string {
  return settings.type === "service" ? settings.url : settings.listId;
}

/** The list by its settings: the one place where a carrier is chosen. Each is loaded when it is used. */
export function openList(settings: ListSettings, access: Access): Promise<CollationList> {
  switch (settings.type) {
    case "service":
      return openService(settings, access);
    case "microsoft-list":
      return openMicrosoftList(settings);
  }
}

async function openService({ url }: ServiceSettings, { token }: Access): Promise<CollationList> {
  const { createServiceList } = await import("../../collation/targets/service/service-list.ts");
  // In full, as it is what the document says of where it was sent.
  const address = new URL(url, document.baseURI).href.replace(/\/$/, "");
  return createServiceList(
    { url: address, token: token ?? "" },
    { fetch: (input, init) => fetch(input, init) },
  );
}

/** Refuses everything in a sentence: this build has no sign-in to Microsoft 365. */
function openMicrosoftList({ siteId }: MicrosoftListSettings): Promise<CollationList> {
  const problem: ListProblem = {
    code: "list-kind-unsupported",
    message:
      "This version cannot send to a Microsoft List. Export a file instead, or ask IT for a newer version.",
    retry: "never",
  };
  const refuse = () => Promise.resolve(fail(problem));
  return Promise.resolve({
    name: `Microsoft List on ${siteId.split(",")[0] ?? ""}`,
    checkConnection: () =>
      Promise.resolve({ ok: false, steps: [{ name: "Sign-in", status: "missing" as const, problem }] }),
    send: refuse,
    list: refuse,
    withdraw: refuse,
  });
}
