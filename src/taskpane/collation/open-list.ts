import type { CollationList } from "../../collation/collation-list.ts";
import type { CollationSettings } from "../../collation/collation-settings.ts";
import { createMemoryList } from "../../collation/targets/memory/memory-list.ts";
import type { Access } from "./kept-access.ts";

export type ListSettings = NonNullable<CollationSettings["list"]>;

/** What is to be entered before anything can be sent to a list: the only other thing that depends on its kind. */
export function needsToken(list: ListSettings | null): boolean {
  return list?.type === "service";
}

/** The list by its settings: the one place where a carrier is chosen. Each is loaded when it is used. */
export function openList(settings: ListSettings, _access: Access): Promise<CollationList> {
  return Promise.resolve(createMemoryList(settings.type === "service" ? settings.url : "Microsoft List"));
}

/** What a token is kept for: the address of the list as it was set up. */
export function addressOf(settings: ListSettings): string {
  return settings.type === "service" ? settings.url : settings.listId;
}
