import { sha256Of } from "../../../audit/digest.ts";
import { findAuthority } from "../../../authorities/find-authority.ts";
import type { CollatedAudit } from "../../collated-audit.ts";
import type { FileFormat } from "./file-format.ts";

/** Whose file it is, and of which round. */
export type FileOwner = Pick<CollatedAudit, "authority" | "cycle">;

const beginning = "permanency-audits";
const maxSlugLength = 60;

/**
 * The one name of the file for an authority and a cycle, as in `permanency-audits-westhaven-2026-autumn.csv`: small letters,
 * digits and hyphens, which every disk and mail program takes. Two authorities never share one: what the plain name would lose,
 * such as an accent, or an authority that only sounds like a known one, puts a fingerprint at its end.
 */
export function fileNameFor({ authority, cycle }: FileOwner, format: FileFormat): string {
  const slugs = `${slugOf(authority)}-${slugOf(cycle)}`;
  // Letters, then digits first: nobody can read one pair of names as another.
  const isPlain = isPlainName(authority) && /^\d[a-z0-9]*(-[a-z0-9]+)*$/.test(cycle);
  const fingerprint = isPlain ? "" : `--${fingerprintOf(authority, cycle)}`;
  return `${beginning}-${slugs}${fingerprint}.${format}`;
}

/** Whether a file is called as `fileNameFor` calls it. */
export function isListFileName(fileName: string): boolean {
  return new RegExp(`^${beginning}-[a-z0-9-]+[.](csv|xlsx|jsonl)$`, "i").test(fileName);
}

function isPlainName(authority: string): boolean {
  const known = findAuthority(authority);
  if (known?.status === "current") return known.name === authority;
  return /^[a-z]+( [a-z]+)*$/.test(keyOf(authority)) && slugOf(authority).length < maxSlugLength && !known;
}

function keyOf(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}

function slugOf(name: string): string {
  const plain = keyOf(name)
    .normalize("NFD")
    .replace(/[\p{M}'’.]/gu, "");
  const slug = plain.replace(/[^a-z0-9]+/g, "-").slice(0, maxSlugLength);
  return slug.replace(/^-+|(?<!-)-+$/g, "") || "x";
}

function fingerprintOf(authority: string, cycle: string): string {
  return sha256Of(JSON.stringify([keyOf(authority), cycle])).slice("sha256-".length, "sha256-".length + 8);
}
