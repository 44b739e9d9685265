import type { CollationList } from "../../collation/collation-list.ts";
import type {
  CollationSettings,
  MicrosoftListSettings,
  ServiceSettings,
} from "../../collation/collation-settings.ts";
import type { Form } from "../../proforma/form.ts";
import type { Access } from "./kept-access.ts";

export type ListSettings = NonNullable<CollationSettings["list"]>;

/** What a person must enter before anything can be sent to a list. */
export function needsToken(list: ListSettings | null): boolean {
  return list?.type === "service";
}

/** What a token is kept for: the address of the list as it was set up. */
export function addressOf(settings: ListSettings): string {
  return settings.type === "service" ? settings.url : settings.listId;
}

/** The list by its settings: the one place where an adapter is chosen. Each is loaded when it is used. */
export function openList(
  settings: ListSettings,
  access: Access,
  forms: readonly Form[],
): Promise<CollationList> {
  switch (settings.type) {
    case "service":
      return openService(settings, access);
    case "microsoft-list":
      return openMicrosoft(settings, forms);
  }
}

async function openService({ url }: ServiceSettings, { token }: Access): Promise<CollationList> {
  const { createServiceList } = await import("../../collation/adapters/service/service-list.ts");
  // In full, as it is what the document says of where it was sent.
  const address = new URL(url, document.baseURI).href.replace(/\/$/, "");
  return createServiceList(
    { url: address, token: token ?? "" },
    { fetch: (input, init) => fetch(input, init) },
  );
}

async function openMicrosoft(
  settings: MicrosoftListSettings,
  forms: readonly Form[],
): Promise<CollationList> {
  const { openMicrosoftList } = await import("../sign-in/open-microsoft-list.ts");
  // What it notes is about rows that are read, and nothing is read from here.
  return openMicrosoftList(settings, { forms, note: () => undefined });
}
