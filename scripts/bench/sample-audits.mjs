import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { digestOf } from "../../dist/audit/digest.js";
import { readAudit } from "../../dist/audit/read-audit.js";
import { nodeCompression } from "../../dist/cli/node-compression.js";
import { shareAudit } from "../../dist/collation/share-audit.js";
import { niromp2026Sharing } from "../../dist/collation/sharing-policy.js";
import { openWordFile } from "../../dist/ooxml/package/open-word-file.js";
import { niromp2019Form } from "../../dist/proforma/definitions/niromp-2019.js";

/** @typedef {import("../../dist/collation/collated-audit.js").CollatedAudit} CollatedAudit */

const sample = fileURLToPath(new URL("../../assets/samples/westhaven-01.docx", import.meta.url));
const authorityKey = "the key of an authority that nobody has";
const savedAt = "2026-10-01T09:00:00.000Z";

/** What one of the samples says, read once. */
function readSample() {
  const file = openWordFile(readFileSync(sample), nodeCompression);
  if (!file.ok) throw new Error(file.problem.message);
  const audit = readAudit(file.value, niromp2019Form);
  if (audit.status === "refused") throw new Error(audit.reason.message);
  return audit.record;
}

const record = readSample();

/**
 * An audit as an authority sends it, by the default sharing policy: each of another child, with other grades in turn.
 * @param {number} number
 * @param {{ authority: string, cycle: string }} of
 * @returns {CollatedAudit}
 */
export function sampleAudit(number, { authority, cycle }) {
  const header = { ...record.header, localAuthority: authority, childId: `Child ${lettersOf(number)}` };
  const saved = { ...record, header, auditId: randomUUID(), revision: 1, savedAt };
  const sharing = { policy: niromp2026Sharing, cycle, region: null, authorityKey };
  const ready = {
    .../** @type {const} */ ({ step: "ready", initials: "AB", role: "Auditor", on: "2026-10-01" }),
    basis: digestOf(saved),
  };
  const shared = shareAudit({ ...saved, signOffs: [ready] }, [], niromp2019Form, sharing);
  if (!shared.ok) throw new Error(shared.problem.message);
  return shared.value;
}

/**
 * Digits in a reference could be taken for an identifier.
 * @param {number} number
 */
function lettersOf(number) {
  return String(number).replaceAll(/\d/g, (digit) => "ABCDEFGHKL".charAt(Number(digit)));
}
