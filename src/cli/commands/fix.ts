import { applyFixes } from "../../audit/write/apply-fixes.ts";
import type { FixToApply } from "../../audit/write/apply-fixes.ts";
import type { Policy } from "../../checks/engine/policy.ts";
import { runChecks } from "../../checks/run-checks.ts";
import { tracksChanges } from "../../ooxml/package/tracks-changes.ts";
import type { Form } from "../../proforma/form.ts";
import { fail, succeed } from "../../result.ts";
import type { Result } from "../../result.ts";
import { policyOption } from "../command-line.ts";
import type { DefineCommand } from "../command-line.ts";
import { notDone } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import { findNamedFiles } from "../find-files.ts";
import { openAudit } from "../open-audit.ts";
import { readPolicyFile } from "../read-policy-file.ts";
import { saveInPlace } from "../save-in-place.ts";
import type { ReadDocument, ToSave } from "../save-in-place.ts";
import { knownForms, type Surroundings } from "../surroundings.ts";
import { isoDateOf, isoMomentOf } from "../today.ts";
import { refuse, writeFiles } from "../write-files.ts";
import type { WriteOutcome } from "../write-files.ts";

interface FixWanted {
  readonly paths: readonly string[];
  /** Only show what would be written. */
  readonly dryRun: boolean;
  readonly policy: string | null;
}

export const defineFix: DefineCommand = (command, run) => {
  command
    .description(
      'Writes the corrections that checks suggest, such as 6-10yrs for "6 to 10" or 31/03/2027 for "31 March 2027", and saves the record. Guesses nothing: it only uses the form\'s own words for what was written.',
    )
    .argument("<files...>", "files to correct")
    .option("-n, --dry-run", "show what would be written, and change nothing")
    .addOption(policyOption())
    .action((paths, { dryRun = false, policy = null }) => run(succeed({ paths, dryRun, policy }), fix));
};

/** The author of changes in a document that tracks changes. */
const author = "Permanency Audit";
const nothingToFix = "nothing to correct";

/** Writes what findings offer to write into the documents, or only says what that would be. */
export async function fix(wanted: FixWanted, surroundings: Surroundings): Promise<ExitCode> {
  const forms = knownForms(surroundings);
  const policy = readPolicyFile(wanted.policy, forms);
  if (!policy.ok) {
    surroundings.stderr.write(`${policy.problem.message}\n`);
    return notDone;
  }
  if (wanted.dryRun) {
    const files = findNamedFiles(wanted.paths);
    return writeFiles(files, (path) => sayFixes(path, forms, policy.value), surroundings);
  }
  return saveInPlace(wanted.paths, surroundings, (opened) => planFixes(opened, policy.value));
}

function sayFixes(path: string, forms: readonly Form[], policy: Policy | null): WriteOutcome {
  const opened = openAudit(path, forms);
  if (opened.status === "refused") return refuse(opened.reason);
  const fixes = listFixes(opened, policy);
  const what = fixes.length === 0 ? nothingToFix : `would write ${fixes.map(sayFix).join(", ")}`;
  return { status: "done", what, messages: [] };
}

function planFixes(opened: ReadDocument, policy: Policy | null): Result<ToSave> {
  const { document, mainXml: xml, recognition, form } = opened.audit;
  const fixes = listFixes(opened, policy);
  if (fixes.length === 0) return succeed({ leaveAs: nothingToFix });
  const tracked = tracksChanges(opened.file) ? { author, date: isoMomentOf(new Date()) } : null;
  const outcome = applyFixes({ document, xml, recognition, form }, fixes, tracked);
  const written = fixes.filter(({ place }) => outcome.applied.includes(place));
  const left = outcome.left.map(({ place, problem }) => ({
    ...problem,
    message: `Not at ${place}: ${problem.message}`,
  }));
  const [first] = left;
  if (first && written.length === 0) return fail(first);
  const { reasons, facts } = opened.audit.record;
  return succeed({
    messages: [{ code: "fixes-applied", message: `Written: ${written.map(sayFix).join(", ")}.` }, ...left],
    record: { ...outcome.record, reasons, ...(facts && { facts }) },
    alongside: new Map([[opened.file.mainPart, outcome.xml]]),
  });
}

/** One for each place: that of the first finding there. */
function listFixes(
  { audit: { record, facts, form } }: ReadDocument,
  policy: Policy | null,
): readonly FixToApply[] {
  const audit = { record, facts, today: isoDateOf(new Date()), form, policy };
  const fixes = runChecks(audit).findings.flatMap((finding) => finding.fix ?? []);
  return fixes.filter(({ place }, index) => fixes.findIndex((other) => other.place === place) === index);
}

function sayFix({ place, value }: FixToApply): string {
  return `${value} at ${place}`;
}
