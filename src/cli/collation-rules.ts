import { readFileSync } from "node:fs";

import type { CollationSettings } from "../collation/collation-settings.ts";
import { collationSettingsSchema } from "../collation/collation-settings.ts";
import { policyFor } from "../collation/sharing-policy.ts";
import { fail, succeed } from "../result.ts";
import type { Result } from "../result.ts";
import type { ExportRules } from "./prepare-export.ts";
import { printable } from "./printable.ts";
import { readCollationSettings, readSharingPolicyFile } from "./read-collation-files.ts";
import { readPolicyFile } from "./read-policy-file.ts";
import { knownForms, type Surroundings } from "./surroundings.ts";
import { systemCodeOf } from "./system-code.ts";

/** What was typed about the rules; null where the settings or the environment say it, or what ships applies. */
interface RulesWanted {
  readonly cycle: string | null;
  readonly region: string | null;
  readonly sharing: string | null;
  readonly keyFile: string | null;
  readonly policy: string | null;
}

const keyVariable = "PERMANENCY_AUDIT_KEY";

/** The settings that a command names; null where it names none. Fails as `readCollationSettings`. */
export function settingsOf(path: string | null): Result<CollationSettings | null> {
  return path === null ? succeed(null) : readCollationSettings(path);
}

/**
 * By which rules audits are judged and shared: what was typed, else what the settings say, else what ships.
 * Fails with the codes of the files that are read, with `usage` for a cycle or region that no list takes, or with `key-unreadable`.
 */
export function exportRulesOf(
  wanted: RulesWanted,
  settings: CollationSettings | null,
  surroundings: Pick<Surroundings, "env" | "definitions">,
): Result<ExportRules> {
  const forms = knownForms(surroundings);
  const policy = readPolicyFile(wanted.policy, forms);
  if (!policy.ok) return policy;
  const named = wanted.sharing === null ? succeed(null) : readSharingPolicyFile(wanted.sharing);
  if (!named.ok) return named;
  const policies = settings ? [settings.sharing, ...settings.sharingByForm] : [];
  const authorityKey = readKey(wanted.keyFile, surroundings.env);
  if (!authorityKey.ok) return authorityKey;
  // A list takes what the settings may say, and no more.
  const round = collationSettingsSchema.safeParse({
    cycle: wanted.cycle ?? settings?.cycle,
    region: wanted.region ?? settings?.region ?? null,
    list: null,
  });
  if (!round.success) return fail(wrongRound);
  const { cycle, region } = round.data;
  return succeed({
    forms,
    policy: policy.value,
    sharingFor: (form) => ({
      // A policy that somebody named is used for every form: sharing refuses where it is for another one.
      policy: named.value ?? policyFor(policies, form),
      ...{ cycle, region, authorityKey: authorityKey.value },
    }),
  });
}

/** The authority's key from a file or the environment; null where there is none. Fails with `key-unreadable`. */
export function readKey(path: string | null, env: Surroundings["env"]): Result<string | null> {
  if (path === null) return succeed(env[keyVariable] ?? null);
  try {
    return succeed(readFileSync(path, { encoding: "utf8" }).trim());
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return fail({
      code: "key-unreadable",
      message: `The file with the authority's key, ${printable(path)}, could not be read. Check how it is spelled, or put the key into ${keyVariable}.`,
    });
  }
}

const wrongRound = {
  code: "usage",
  message:
    "--cycle takes a short name of letters, digits, spaces, dots and hyphens, such as 2026-autumn. --region takes up to 120 characters.",
};
