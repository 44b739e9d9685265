import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Form } from "../proforma/form.ts";
import { loadForms } from "../proforma/read-definitions.ts";
import { shippedForms } from "../proforma/registry.ts";
import { fail, succeed } from "../result.ts";
import type { Result } from "../result.ts";
import { collationSettingsSchema } from "../collation/collation-settings.ts";
import type { CollationSettings } from "../collation/collation-settings.ts";
import { isCycleOpen } from "../collation/arrival/list-rules.ts";
import type { ListRules } from "../collation/arrival/list-rules.ts";
import { defaultSharingFor, isPolicyFor, sharingPolicySchema } from "../collation/sharing-policy.ts";
import type { SharingPolicy } from "../collation/sharing-policy.ts";
import { definitionFolders } from "./definition-folders.ts";
import { tokenRoles } from "./store/audit-store.ts";
import type { TokenRole } from "./store/audit-store.ts";
import type { StorePlace } from "./store/open-store.ts";

/** How the service runs. Everything of it comes from the environment: docs/collation-service.md has the table. */
export interface Settings {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly store: StorePlace;
  readonly tls: { readonly key: string; readonly cert: string } | null;
  /** Whom to believe what they say of a request's sender: nobody, anybody in front of us, or proxies with these addresses. */
  readonly trustProxy: boolean | string;
  /** The built pages, which are there; null serves the service alone. */
  readonly pagesFolder: string | null;
  /** What the pages are told as /collation.json. */
  readonly collation: CollationSettings;
  /** The forms that audits may be on: those that ship, and those of DEFINITIONS_FOLDER. */
  readonly forms: readonly Form[];
  /** Which audits the list takes. */
  readonly rules: ListRules;
  readonly signIn: SignInSettings | null;
  /** Requests a minute for each credential. */
  readonly rateLimit: number;
  readonly frameAncestors: readonly string[];
  readonly logLevel: (typeof logLevels)[number];
}

/** The OpenID Connect issuer whose tokens are taken beside the service's own. */
export interface SignInSettings {
  /** With `{tenantid}` in it, as Microsoft writes it, any tenant of the list. */
  readonly issuer: string;
  readonly audience: string;
  /** Empty for an issuer that has no tenants. */
  readonly tenants: readonly string[];
  /** The claim that says whose audits a person may send: `tid`, `extension_authority`. */
  readonly authorityClaim: string;
  /** What the claim's values mean, where they are no names of authorities. */
  readonly authorities: Readonly<Record<string, string>> | null;
  /** What a scope or a role of the issuer allows here. */
  readonly roles: Readonly<Record<string, TokenRole>>;
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "silent"] as const;

/** Where Office frames the pane. There is no official list, and it grows: hence a setting. The build has the same (scripts/hosting.mjs). */
export const officeFrames: readonly string[] = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.cloud.microsoft",
  "https://*.microsoft365.com",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
];

const words = (text: string) => text.split(/[\s,]+/).filter((word) => word !== "");

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue("is not JSON");
    return z.NEVER;
  }
});

const file = z.string().transform((path, context) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    context.addIssue("names a file that cannot be read");
    return z.NEVER;
  }
});

/** A folder of definitions in JSON, read at the start: a form is added by a file and a restart, without a new build. */
const definitions = z.string().transform((folder, context) => {
  const read = loadForms([folder], definitionFolders);
  if (read.ok) return read.value;
  context.addIssue(`names a folder with a definition that cannot be used.\n${read.problem.message}`);
  return z.NEVER;
});

/** Where npm run build puts the pages, or a copy of that folder. */
const pages = z
  .string()
  .refine(
    (folder) => existsSync(join(folder, "index.html")),
    "names a folder without the built pages: run npm run build, or leave it out",
  );

/** What the parser of proxies' addresses knows by name. */
const proxyNames = ["loopback", "linklocal", "uniquelocal"] as const;
const proxyAddress = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6(), z.enum(proxyNames)]);
const trustedProxies = z
  .string()
  .refine(
    (text) =>
      text === "true" || text === "false" || z.array(proxyAddress).min(1).safeParse(words(text)).success,
    "is true, false, or a list of addresses such as 10.0.0.0/8",
  )
  .transform((text) => (text === "true" || text === "false" ? text === "true" : words(text).join(", ")));

const databaseUrl = z
  .string()
  .regex(/^postgres(?:ql)?:\/\//, "begins with postgresql://")
  .refine(isReadableUrl, "is no address that can be read: write % and other special characters as %25");

function isReadableUrl(text: string): boolean {
  try {
    const { username, password, pathname } = new URL(text);
    for (const part of [username, password, pathname]) decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

const cycleName = collationSettingsSchema.shape.cycle;

const issuer = z
  .string()
  .regex(/^https:\/\/|^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/, "is an https address")
  .transform((text) => text.replace(/(?<!\/)\/+$/, ""));

const environmentSchema = z.object({
  HOST: z.string().min(1).default("localhost"),
  PORT: z.coerce
    .number("is a number from 0 to 65535")
    .int()
    .min(0)
    .max(65_535, "is a number from 0 to 65535")
    .default(3000),
  DATABASE_URL: databaseUrl.optional(),
  DATA_FOLDER: z.string().min(1).default("data"),
  TLS_KEY_FILE: file.optional(),
  TLS_CERT_FILE: file.optional(),
  TRUST_PROXY: trustedProxies.default(false),
  PAGES_FOLDER: pages.optional(),
  COLLATION_SETTINGS: file.pipe(json).pipe(collationSettingsSchema).optional(),
  DEFINITIONS_FOLDER: definitions.default(shippedForms),
  SHARING_POLICIES: file.pipe(json).pipe(z.array(sharingPolicySchema).min(1)).optional(),
  OPEN_CYCLES: z
    .string()
    .transform((text) => text.split(",").map((each) => each.trim()))
    .pipe(z.array(cycleName))
    .optional(),
  CYCLE: z.optional(cycleName),
  REGION: z.string().min(1).max(120).optional(),
  OIDC_ISSUER: issuer.optional(),
  OIDC_AUDIENCE: z.string().min(1).optional(),
  OIDC_TENANTS: z.string().default("").transform(words),
  OIDC_AUTHORITY_CLAIM: z.string().min(1).default("authority"),
  OIDC_AUTHORITIES: json.pipe(z.record(z.string(), z.string().min(1).max(120))).optional(),
  OIDC_ROLES: json.pipe(z.record(z.string(), z.enum(tokenRoles))).default({
    Collate: "submit",
    "Collate.Read": "read",
    "Collate.Admin": "admin",
    "Collate.Analyst": "analyst",
    "Collate.Public": "public",
  }),
  RATE_LIMIT: z.coerce.number("is a number of requests a minute").int().min(1).default(600),
  FRAME_ANCESTORS: z
    .string()
    .transform(words)
    .refine(
      (sources) => sources.every((source) => /^(?:https:\/\/[\w.*-]+(?::\d+)?|'none'|'self')$/.test(source)),
      "is a list of https hosts",
    )
    .default([...officeFrames]),
  LOG_LEVEL: z.enum(logLevels, `is one of ${logLevels.join(", ")}`).default("info"),
});

type Environment = z.infer<typeof environmentSchema>;

/**
 * Reads the settings, files that they name included.
 * @param environment as `process.env`; an empty value counts as none.
 * @returns the settings, or a problem (`setting-wrong`) whose sentence names the variable and never its value, as some are secret.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Result<Settings> {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const read = environmentSchema.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    return refuse(`The setting ${String(issue?.path[0])} ${describeIssue(issue?.message)}.`);
  }
  const complaint = complainOf(read.data);
  if (complaint !== null) return refuse(complaint);
  return succeed(settingsOf(read.data));
}

function refuse(message: string): Result<never> {
  return fail({ code: "setting-wrong", message: `${message} docs/collation-service.md lists the settings.` });
}

/** Messages of our own begin with a verb; what zod says of a value may quote it. */
function describeIssue(message = ""): string {
  return /^(?:is|names|begins) /.test(message) ? message : "is not what it should be";
}

/** Whether nobody else reaches what listens there. */
export function isThisMachine(host: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);
}

/** What is wrong with settings that are right one by one. */
function complainOf(env: Environment): string | null {
  if ((env.TLS_KEY_FILE === undefined) !== (env.TLS_CERT_FILE === undefined)) {
    return "TLS_KEY_FILE and TLS_CERT_FILE belong together: give both or neither.";
  }
  if (!isThisMachine(env.HOST) && env.TLS_KEY_FILE === undefined && env.TRUST_PROXY === false) {
    return "With this HOST the service is reached over the network, and without TLS anybody on the way could read its tokens. Give TLS_KEY_FILE and TLS_CERT_FILE, or TRUST_PROXY when a proxy in front of it does TLS.";
  }
  if ((env.OIDC_ISSUER === undefined) !== (env.OIDC_AUDIENCE === undefined)) {
    return "OIDC_ISSUER and OIDC_AUDIENCE belong together: give both or neither.";
  }
  if (env.OIDC_ISSUER?.includes("{tenantid}") && env.OIDC_TENANTS.length === 0) {
    return "OIDC_ISSUER takes tokens of any tenant: name those that may use the service in OIDC_TENANTS.";
  }
  const { cycle } = env.COLLATION_SETTINGS ?? settingsForPages(env);
  if (env.OPEN_CYCLES !== undefined && !isCycleOpen(cycle, { sharing: [], cycles: env.OPEN_CYCLES })) {
    return "OPEN_CYCLES does not name the cycle that the pages send. Add it there, or change CYCLE.";
  }
  return null;
}

function settingsOf(env: Environment): Settings {
  const { TLS_KEY_FILE: key, TLS_CERT_FILE: cert, OIDC_ISSUER: from, OIDC_AUDIENCE: audience } = env;
  const collation = env.COLLATION_SETTINGS ?? settingsForPages(env);
  return {
    host: env.HOST,
    port: env.PORT,
    store: env.DATABASE_URL === undefined ? { folder: env.DATA_FOLDER } : { databaseUrl: env.DATABASE_URL },
    tls: key !== undefined && cert !== undefined ? { key, cert } : null,
    trustProxy: env.TRUST_PROXY,
    pagesFolder: env.PAGES_FOLDER ?? null,
    collation,
    // What the pages are told to send is always taken.
    forms: env.DEFINITIONS_FOLDER,
    rules: {
      sharing: policiesOf(env, collation),
      cycles: env.OPEN_CYCLES ?? null,
      ...(collation.signOff && { signOff: collation.signOff }),
    },
    signIn:
      from !== undefined && audience !== undefined
        ? {
            issuer: from,
            audience,
            tenants: env.OIDC_TENANTS,
            authorityClaim: env.OIDC_AUTHORITY_CLAIM,
            authorities: env.OIDC_AUTHORITIES ?? null,
            roles: env.OIDC_ROLES,
          }
        : null,
    rateLimit: env.RATE_LIMIT,
    frameAncestors: env.FRAME_ANCESTORS,
    logLevel: env.LOG_LEVEL,
  };
}

/** The policies that the settings name, and for a form that none of them is for the one that ships. */
function policiesOf(
  { DEFINITIONS_FOLDER: forms, SHARING_POLICIES: more = [] }: Environment,
  { sharing, sharingByForm }: CollationSettings,
): readonly SharingPolicy[] {
  const named = [sharing, ...sharingByForm, ...more];
  const others = forms.filter((form) => !named.some((policy) => isPolicyFor(policy, form)));
  return [...named, ...others.map(defaultSharingFor)];
}

/** With no file for it, pages send to the service that serves them; a cycle is a year then. */
function settingsForPages({ CYCLE, REGION }: Environment): CollationSettings {
  return collationSettingsSchema.parse({
    cycle: CYCLE ?? String(new Date().getUTCFullYear()),
    region: REGION ?? null,
    list: { type: "service", url: "/api" },
  });
}
