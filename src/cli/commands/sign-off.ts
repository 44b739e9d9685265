import type { SignOffChain } from "../../audit/sign-off-chain.ts";
import { addSignOff } from "../../audit/sign-off.ts";
import type { SignOffToGive } from "../../audit/sign-off.ts";
import { blocks } from "../../checks/engine/finding.ts";
import type { Policy } from "../../checks/engine/policy.ts";
import { runChecks } from "../../checks/run-checks.ts";
import { fail, succeed } from "../../result.ts";
import type { Result } from "../../result.ts";
import { settingsOf } from "../collation-rules.ts";
import { policyOption, ukDate, usage } from "../command-line.ts";
import type { DefineCommand } from "../command-line.ts";
import { settingsOption } from "../destination-options.ts";
import { notDone } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import { readPolicyFile } from "../read-policy-file.ts";
import { saveInPlace } from "../save-in-place.ts";
import type { ReadDocument, ToSave } from "../save-in-place.ts";
import { knownForms, type Surroundings } from "../surroundings.ts";
import { isoDateOf } from "../today.ts";

interface SignOffWanted {
  readonly paths: readonly string[];
  readonly step: SignOffToGive["step"];
  readonly initials: string;
  readonly role: string;
  /** ISO; null for today. */
  readonly on: string | null;
  readonly remarks: string | null;
  readonly policy: string | null;
  /** The settings file, with who may take which step; null where there is none. */
  readonly settings: string | null;
}

export const defineSignOff: DefineCommand = (command, run) => {
  command
    .description(
      "Records in the Word file that the auditor marks the audit as ready, or that a second person countersigns or returns it. A sign-off no longer applies when the audit changes.",
    )
    .argument("<files...>", "files to sign")
    .option("--ready", "the auditor marks the audit as ready")
    .option("--countersign", "a second person agrees")
    .option("--return", "a second person asks for more work")
    .requiredOption("--initials <initials>", "initials of the person who signs")
    .requiredOption("--role <role>", 'role of the person who signs, such as "Quality lead"')
    .option("--on <date>", "date of the signature (today if you leave this out)", ukDate("--on"))
    .option("--remarks <remarks>", "what the auditor needs to look at; only with --return")
    .addOption(policyOption())
    .addOption(settingsOption())
    .action(
      (paths, { initials, role, on = null, remarks = null, policy = null, settings = null, ...steps }) => {
        const chosen: readonly SignOffToGive["step"][] = [
          ...(steps.ready ? (["ready"] as const) : []),
          ...(steps.countersign ? (["countersigned"] as const) : []),
          ...(steps.return ? (["returned"] as const) : []),
        ];
        const [step, ...others] = chosen;
        if (step === undefined || others.length > 0)
          return run(usage("Add one of --ready, --countersign and --return."), signOff);
        if (remarks !== null && step !== "returned")
          return run(usage("Use --remarks with --return only."), signOff);
        return run(succeed({ paths, step, initials, role, on, remarks, policy, settings }), signOff);
      },
    );
};

/** Writes a step of signing off into each document: that it is ready, countersigned or returned. */
export async function signOff(wanted: SignOffWanted, surroundings: Surroundings): Promise<ExitCode> {
  const policy = readPolicyFile(wanted.policy, knownForms(surroundings));
  if (!policy.ok) {
    surroundings.stderr.write(`${policy.problem.message}\n`);
    return notDone;
  }
  const settings = settingsOf(wanted.settings);
  if (!settings.ok) {
    surroundings.stderr.write(`${settings.problem.message}\n`);
    return notDone;
  }
  const chain = settings.value?.signOff;
  return saveInPlace(wanted.paths, surroundings, (opened) =>
    planStep(opened, wanted, { policy: policy.value, chain }),
  );
}

function planStep(
  { audit: { record, facts, form } }: ReadDocument,
  { step, initials, role, on, remarks }: SignOffWanted,
  { policy, chain }: { readonly policy: Policy | null; readonly chain: SignOffChain | undefined },
): Result<ToSave> {
  const today = isoDateOf(new Date());
  const { findings } = runChecks({ record, facts, today, form, policy });
  const blocking = findings.filter(blocks).length;
  // An audit that needs more work is what one is returned for.
  if (blocking > 0 && step !== "returned") return fail(somethingBlocksIt(blocking));
  const given = { step, initials, role, on: on ?? today, ...(remarks !== null && { remarks }) };
  const signOffs = addSignOff(record, given, chain);
  if (!signOffs.ok) return signOffs;
  const message = { ready: "Marked as ready.", countersigned: "Countersigned.", returned: "Returned." }[step];
  return succeed({ signOffs: signOffs.value, messages: [{ code: `sign-off-${step}`, message }] });
}

function somethingBlocksIt(count: number) {
  const findings = count === 1 ? "One finding blocks" : `${String(count)} findings block`;
  return {
    code: "sign-off-blocked",
    message: `${findings} this audit, so nobody can sign it yet. First fix or explain what permanency-audit check reports.`,
  };
}
