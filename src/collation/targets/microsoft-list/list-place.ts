import * as z from "zod/mini";

/**
 * Where the list is, as settings keep it. The ids are stored and not looked up: an app that was granted one list may not
 * find its site by name. Their forms are checked, as both become parts of an address.
 */
export const microsoftListSettingsSchema = z.strictObject({
  /** The host and two GUIDs with commas between, as Graph gives it. */
  siteId: z.string().check(z.regex(/^[a-z0-9.-]+(,[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}){2}$/i)),
  listId: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)),
  /** What people call the list: its address in SharePoint. */
  name: z.string().check(z.minLength(1), z.maxLength(400)),
});

export type MicrosoftListSettings = Readonly<z.infer<typeof microsoftListSettingsSchema>>;

/** The path of a list below `/v1.0`. */
export function listPath({ siteId, listId }: Pick<MicrosoftListSettings, "siteId" | "listId">): string {
  return `/sites/${siteId}/lists/${listId}`;
}
