import * as z from "zod/mini";
import { signOffChainSchema } from "../audit/sign-off-chain.ts";
import { niromp2026Sharing, sharingPolicySchema } from "./sharing-policy.ts";

/**
 * Where audits go and by which rules: one JSON file that IT serves beside the pages as `collation.json`, or names to the
 * command line. It holds no secret. Addresses come from it alone, never from a link that somebody was sent.
 */
const address = z
  .string()
  .check(
    z.regex(
      /^(\/(?!\/)[\w./-]*|https:\/\/[^\s/?#@]+(\/[\w./-]*)?|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/[\w./-]*)?)$/,
      "an address is https://… or a path on the same server, without a query",
    ),
  );
const guid = z
  .string()
  .check(z.regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/, "an id is a GUID"));

const serviceSettings = z.strictObject({ type: z.literal("service"), url: address });
const microsoftListSettings = z.strictObject({
  type: z.literal("microsoft-list"),
  /** The directory that the site belongs to; guests sign in to this one. */
  tenantId: guid,
  /** Of the app registration. */
  clientId: guid,
  /** As Graph gives it: host name, site and web, joined by commas. */
  siteId: z
    .string()
    .check(z.regex(/^[\w.-]+,[0-9a-fA-F-]{36},[0-9a-fA-F-]{36}$/, "a site id has three parts")),
  listId: guid,
});

export const collationSettingsSchema = z.strictObject({
  /** The cycle that audits sent now belong to, such as 2026-autumn. */
  cycle: z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u, "a cycle is a short name")),
  region: z._default(z.nullable(z.string().check(z.minLength(1), z.maxLength(120))), null),
  /** Null where audits are sent as files only. */
  list: z.nullable(z.discriminatedUnion("type", [serviceSettings, microsoftListSettings])),
  sharing: z._default(sharingPolicySchema, niromp2026Sharing),
  /** Policies for audits on other forms. A form that none is for is shared by the policy that ships for it. */
  sharingByForm: z._default(z.array(sharingPolicySchema), []),
  /** Who may take which step of signing off. Absent: anybody, and somebody else countersigns. */
  signOff: z.optional(signOffChainSchema),
});

export type CollationSettings = z.infer<typeof collationSettingsSchema>;
export type ServiceSettings = z.infer<typeof serviceSettings>;
export type MicrosoftListSettings = z.infer<typeof microsoftListSettings>;
