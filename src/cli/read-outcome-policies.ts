import { basename } from "node:path";

import {
  disclosurePolicySchema,
  shippedDisclosurePolicies,
  suppressFive,
  type DisclosurePolicy,
} from "../outcomes/disclosure/disclosure-policy.ts";
import { fail, succeed, type Result } from "../result.ts";
import { printable } from "./printable.ts";
import { readJsonFile } from "./read-json-file.ts";

/**
 * The disclosure policy that is named: one that ships by its id, or a JSON file; the first that ships where none is named.
 * Fails with `disclosure-policy-unreadable` or `disclosure-policy-wrong`; what ships is never edited, so no other policy may
 * have its id.
 */
export function readDisclosurePolicy(named: string | null): Result<DisclosurePolicy> {
  if (named === null) return succeed(suppressFive);
  const ships = (id: string) => shippedDisclosurePolicies.find((policy) => policy.id === id);
  const shipped = ships(named);
  if (shipped !== undefined) return succeed(shipped);
  const read = readJsonFile(named, disclosurePolicySchema, {
    code: "disclosure-policy",
    what: "disclosure policy",
    example: "--policy region-2027.json, or one that ships, as in --policy round-five",
  });
  if (!read.ok) return read;
  const original = ships(read.value.id);
  if (original === undefined || contentOf(original) === contentOf(read.value)) return read;
  return fail({
    code: "disclosure-policy-wrong",
    message: `${printable(basename(named))}: "${read.value.id}" is a policy that ships and is never edited. Give this one an id of its own.`,
  });
}

function contentOf(policy: DisclosurePolicy): string {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(policy);
  return JSON.stringify(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
