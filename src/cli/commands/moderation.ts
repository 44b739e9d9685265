import { randomUUID } from "node:crypto";
import { basename, dirname, extname, join } from "node:path";

import {
  agreedGradesSchema,
  countAgreed,
  startAgreedGrades,
  validateAgreedGrades,
  type AgreedGrades,
} from "../../moderation/agreed-grades.ts";
import { blindForm } from "../../moderation/blind-form.ts";
import { compareGrades, type GradedTwice } from "../../moderation/compare-grades.ts";
import { drawForModeration, type AuditToDraw } from "../../moderation/draw-for-moderation.ts";
import { describeComparison, makeMeetingReport } from "../../moderation/meeting-report.ts";
import { isSecondGradingOf } from "../../moderation/second-grading-id.ts";
import type { Form } from "../../proforma/form.ts";
import { succeed, type Problem, type Result } from "../../result.ts";
import { readKey } from "../collation-rules.ts";
import { usage, type DefineCommand } from "../command-line.ts";
import { notDone, nothingBlocks, type ExitCode } from "../exit-code.ts";
import { findFiles, findNamedFiles } from "../find-files.ts";
import { nodeCompression } from "../node-compression.ts";
import { openAudit } from "../open-audit.ts";
import { printable } from "../printable.ts";
import { readJsonFile } from "../read-json-file.ts";
import { knownForms, type Surroundings } from "../surroundings.ts";
import { TextOutput } from "../text-output.ts";
import { isoMomentOf } from "../today.ts";
import { refuse, writeFiles, type WriteOutcome } from "../write-files.ts";
import { createFile } from "../write-file-safely.ts";

interface BlindWanted {
  readonly paths: readonly string[];
  readonly out: string | null;
  readonly keyFile: string | null;
}

interface CompareWanted {
  readonly pairs: readonly (readonly [first: string, second: string])[];
  readonly keyFile: string | null;
  readonly agreed: string | null;
  readonly writeAgreed: string | null;
  readonly out: string | null;
  readonly json: boolean;
}

interface DrawWanted {
  readonly paths: readonly string[];
  readonly seed: string;
  readonly cycle: string;
  readonly json: boolean;
}

const keyFileFlags = ["--key-file <file>", "a file with your authority's key"] as const;

export const defineModeration: DefineCommand = (command, run) => {
  command.description(
    "Lets a second person grade audits without seeing the first grades, and compares both gradings.",
  );
  command
    .command("draw")
    .description("Draws the audits to grade again: one of six by ticket, and every one with a worst grade.")
    .argument("<paths...>", "Word files or folders of the cycle")
    .requiredOption("-s, --seed <seed>", "the seed that was drawn in public")
    .requiredOption("-c, --cycle <cycle>", "the audit cycle, such as 2026-autumn")
    .option("--json", "print one JSON object for other programs")
    .action((paths, { seed, cycle, json = false }) => run(succeed({ paths, seed, cycle, json }), draw));
  command
    .command("blind")
    .description(
      "Makes a copy of each form without grades, their comments and sign-off, for somebody else to grade. Answers and evidence stay. Never changes the original.",
    )
    .argument("<files...>", "files to copy")
    .option(
      "-o, --out <folder>",
      "put the copies here (beside the originals, as <name>-blind, if you leave this out)",
    )
    .option(...keyFileFlags)
    .action((paths, { out = null, keyFile = null }) => run(succeed({ paths, out, keyFile }), blind));
  command
    .command("compare")
    .description(
      "Compares first and second grades. Name the files in pairs: the first audit, then its second grading.",
    )
    .argument("<files...>", "files to compare, each first audit followed by its second grading")
    .option(...keyFileFlags)
    .option("--agreed <file>", "a file with the grades that a moderation meeting agreed")
    .option("--write-agreed <file>", "write all grades to this file, with room for the agreed ones")
    .option("-o, --out <report>", "a Word file (.docx) for the moderation meeting")
    .option("--json", "print one JSON object for other programs")
    .action((files, options) => {
      const { keyFile = null, agreed = null, writeAgreed = null, out = null, json = false } = options;
      if (files.length % 2 !== 0) {
        return run(
          usage("Name the files in pairs: each first audit followed by its second grading."),
          compare,
        );
      }
      if (out !== null && extname(out).toLowerCase() !== ".docx") {
        return run(usage("--out takes a name that ends in .docx."), compare);
      }
      const pairs = files.flatMap((first, index) =>
        index % 2 === 0 ? [[first, files[index + 1] ?? ""] as const] : [],
      );
      return run(succeed({ pairs, keyFile, agreed, writeAgreed, out, json }), compare);
    });
};

async function blind(wanted: BlindWanted, surroundings: Surroundings): Promise<ExitCode> {
  const key = readKey(wanted.keyFile, surroundings.env);
  if (!key.ok) return giveUp(surroundings, key.problem);
  return writeFiles(
    findNamedFiles(wanted.paths),
    (path) => blindFile(path, knownForms(surroundings), { out: wanted.out, authorityKey: key.value }),
    surroundings,
  );
}

function blindFile(
  path: string,
  forms: readonly Form[],
  { out, authorityKey }: { readonly out: string | null; readonly authorityKey: string | null },
): WriteOutcome {
  const opened = openAudit(path, forms);
  if (opened.status === "refused") return refuse(opened.reason);
  const moment = { now: isoMomentOf(new Date()), newAuditId: randomUUID };
  const { file, audit: first } = opened;
  const copy = blindForm({ file, first, compression: nodeCompression, authorityKey, ...moment });
  if (!copy.ok) return refuse(copy.problem);
  const extension = extname(path);
  const name = join(out ?? dirname(path), `${basename(path, extension)}-blind${extension}`);
  const written = createFile(name, copy.value.bytes);
  if (!written.ok) return refuse(written.problem);
  const { cleared } = copy.value;
  const what = `blind copy in ${printable(name)}, ${cleared} ${cleared === 1 ? "grade" : "grades"} cleared`;
  return { status: "done", what, messages: [] };
}

async function compare(wanted: CompareWanted, surroundings: Surroundings): Promise<ExitCode> {
  const { stdout, stderr, env } = surroundings;
  const key = readKey(wanted.keyFile, env);
  if (!key.ok) return giveUp(surroundings, key.problem);
  const agreedFile = wanted.agreed === null ? succeed(null) : readAgreed(wanted.agreed);
  if (!agreedFile.ok) return giveUp(surroundings, agreedFile.problem);
  const forms = knownForms(surroundings);
  const audits: GradedTwice[] = [];
  const used = new Set<Form>();
  let refused = 0;
  for (const [first, second] of wanted.pairs) {
    const [one, other] = [openAudit(first, forms), openAudit(second, forms)];
    for (const [path, opened] of [[first, one] as const, [second, other] as const]) {
      if (opened.status === "read") continue;
      refused += 1;
      stderr.write(`${printable(path)}  refused: ${opened.reason.message} (${opened.reason.code})\n`);
    }
    if (one.status === "refused" || other.status === "refused") continue;
    const [firstRecord, secondRecord] = [one.audit.record, other.audit.record];
    if (!isSecondGradingOf(secondRecord, firstRecord, key.value)) {
      stderr.write(
        `${printable(second)}  was not made by \`moderation blind\` from ${printable(first)}, or with another key. It is compared all the same.\n`,
      );
    }
    audits.push({ title: basename(first), first: firstRecord, second: secondRecord });
    for (const { audit } of [one, other]) used.add(audit.form);
  }
  const [form, ...others] = used;
  if (form === undefined) return notDone;
  if (others.length > 0) return giveUp(surroundings, severalForms);
  const earlier = agreedFile.value === null ? succeed(null) : validateAgreedGrades(form, agreedFile.value);
  if (!earlier.ok) return giveUp(surroundings, earlier.problem);
  const comparison = compareGrades(form, audits);
  const agreed = startAgreedGrades(form, audits, earlier.value);
  const files: readonly (readonly [path: string | null, make: () => Uint8Array])[] = [
    [wanted.out, () => makeMeetingReport(form, audits, comparison, agreed)],
    [wanted.writeAgreed, () => new TextEncoder().encode(`${JSON.stringify(agreed, null, 2)}\n`)],
  ];
  for (const [path, make] of files) {
    const written = path === null ? succeed(null) : createFile(path, make());
    if (!written.ok) return giveUp(surroundings, written.problem, path);
  }
  const meeting = countAgreed(agreed);
  const lines = [
    ...describeComparison(comparison),
    ...(meeting.different === 0
      ? []
      : [`Agreed: ${meeting.agreed} of ${meeting.different} grades that were different.`]),
  ];
  await new TextOutput(stdout).write(
    wanted.json
      ? `${JSON.stringify({ ...comparison, meeting }, null, 2)}\n`
      : lines.map((line) => `${printable(line)}\n`).join(""),
  );
  return refused > 0 ? notDone : nothingBlocks;
}

function readAgreed(path: string): Result<AgreedGrades> {
  return readJsonFile(path, agreedGradesSchema, {
    code: "agreed-grades",
    what: "agreed grades",
    example: "--agreed agreed-grades.json",
  });
}

async function draw({ paths, seed, cycle, json }: DrawWanted, surroundings: Surroundings): Promise<ExitCode> {
  const { stdout, stderr } = surroundings;
  const forms = knownForms(surroundings);
  const audits = new Map<Form, AuditToDraw[]>();
  let refused = 0;
  for (const { path, problem } of findFiles(paths).files) {
    const opened = problem === null ? openAudit(path, forms) : null;
    if (opened?.status === "read") {
      const { form, record } = opened.audit;
      audits.set(form, [...(audits.get(form) ?? []), { title: path, record }]);
    } else {
      refused += 1;
      stderr.write(`${printable(path)}  refused: ${(opened?.reason ?? problem)?.message ?? ""}\n`);
    }
  }
  if (audits.size === 0)
    return giveUp(surroundings, { code: "no-audits", message: "There are no audits to draw from." });
  // Audits on one form are drawn apart from those on another, so that each form has its share.
  const drawn = [...audits].flatMap(([form, own]) =>
    drawForModeration(form, own, { seed: seed.trim(), cycle: cycle.trim() }),
  );
  const why = { ticket: "drawn by ticket", "worst-grade": "has a worst grade" } as const;
  await new TextOutput(stdout).write(
    json
      ? `${JSON.stringify({ of: [...audits.values()].flat().length, drawn: drawn.map(({ title, why: reason }) => ({ file: title, why: reason })) }, null, 2)}\n`
      : drawn.map(({ title, why: reason }) => `${printable(title)}  ${why[reason]}\n`).join(""),
  );
  return refused > 0 ? notDone : nothingBlocks;
}

const severalForms: Problem = {
  code: "several-forms",
  message: "These audits are on more than one form. Compare the audits of one form at a time.",
};

function giveUp({ stderr }: Surroundings, { message }: Problem, path: string | null = null): ExitCode {
  stderr.write(`${path === null ? "" : `${printable(path)}: `}${message}\n`);
  return notDone;
}
