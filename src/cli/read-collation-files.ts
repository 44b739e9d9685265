import { basename } from "node:path";
import { z } from "zod";

import { collationSettingsSchema } from "../collation/collation-settings.ts";
import type { CollationSettings } from "../collation/collation-settings.ts";
import { niromp2026Sharing, sharingPolicySchema } from "../collation/sharing-policy.ts";
import type { SharingPolicy } from "../collation/sharing-policy.ts";
import { fail, succeed } from "../result.ts";
import type { Result } from "../result.ts";
import { printable } from "./printable.ts";
import { readJsonFile } from "./read-json-file.ts";

/** A sharing policy in a file of its own, which may name its schema for the editor that it is written in. */
export const sharingPolicyFileSchema = z.strictObject({
  $schema: z.string().optional(),
  ...sharingPolicySchema.shape,
});

/**
 * The settings that IT serves as `collation.json`. Fails with `settings-unreadable`, or with `settings-wrong`: a line for each
 * fault, with what is expected there.
 */
export function readCollationSettings(path: string): Result<CollationSettings> {
  return readJsonFile(path, collationSettingsSchema, {
    code: "settings",
    what: "settings",
    example: "--settings collation.json",
  });
}

/**
 * The sharing policy in a file. Fails with `sharing-policy-unreadable` or `sharing-policy-wrong`; what ships is never edited, so
 * no other policy may have its id.
 */
export function readSharingPolicyFile(path: string): Result<SharingPolicy> {
  const read = readJsonFile(path, sharingPolicyFileSchema, {
    code: "sharing-policy",
    what: "sharing policy",
    example: "--sharing west-midlands-2027-sharing.json",
  });
  if (!read.ok) return read;
  const policy = sharingPolicySchema.parse(withoutSchema(read.value));
  const isEdited =
    policy.id === niromp2026Sharing.id &&
    JSON.stringify(Object.entries(policy).sort()) !==
      JSON.stringify(Object.entries(niromp2026Sharing).sort());
  if (!isEdited) return succeed(policy);
  return fail({
    code: "sharing-policy-wrong",
    message: `${printable(basename(path))}: "${policy.id}" is a policy that ships and is never edited. Give this one an id of its own.`,
  });
}

function withoutSchema(file: z.infer<typeof sharingPolicyFileSchema>): SharingPolicy {
  const { $schema, ...policy } = file;
  return $schema === undefined ? file : policy;
}
