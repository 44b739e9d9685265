import { authorityName } from "../../authorities/find-authority.ts";
import type { DisclosurePolicy } from "../../outcomes/disclosure/disclosure-policy.ts";
import { completeOutcome } from "../../outcomes/complete-outcome.ts";
import type { Edition } from "../../outcomes/editions/edition.ts";
import { makeEdition } from "../../outcomes/editions/make-edition.ts";
import type { FindingRule } from "../../outcomes/find-findings.ts";
import type { CodedAudits } from "../../outcomes/factors/count-themes.ts";
import { makeOwnOutcome, makeRegionOutcome, type OutcomeToMake } from "../../outcomes/make-outcome.ts";
import { chooseAudits, type OutcomeAudit } from "../../outcomes/outcome-audit.ts";
import { audiences, type Audience, type Outcome } from "../../outcomes/outcome.ts";
import type { QualityStandard } from "../../outcomes/quality-standard.ts";
import type { Decisions } from "../../outcomes/recommendations.ts";
import { completenessOf, describeTable, isJudgement, titleOf } from "../../outcomes/reports/report-words.ts";
import type { Form } from "../../proforma/form.ts";
import { defaultForm, findForm } from "../../proforma/registry.ts";
import { fail, succeed, type Problem, type Result } from "../../result.ts";
import { oneOf, ukDate, usage, wholeNumber, type DefineCommand } from "../command-line.ts";
import { settingsOption } from "../destination-options.ts";
import { notDone, nothingBlocks, type ExitCode } from "../exit-code.ts";
import { countAgreedGrades } from "../read-agreed-grades.ts";
import { printable } from "../printable.ts";
import { readOutcomeAudits, type ReadAudits } from "../read-outcome-audits.ts";
import {
  readCodings,
  readDecisions,
  readEarlierOutcome,
  readFindingRules,
  readQualityStandard,
  type EarlierOutcome,
} from "../read-outcome-files.ts";
import { readOutcomeList, type ListToRead } from "../read-outcome-list.ts";
import { readDisclosurePolicy } from "../read-outcome-policies.ts";
import { knownForms, type Surroundings } from "../surroundings.ts";
import { TextOutput } from "../text-output.ts";
import { isoDateOf } from "../today.ts";
import { isEditionName, isReportName, writeOutcomeReports } from "../write-outcome-reports.ts";

export interface OutcomeWanted {
  readonly paths: readonly string[];
  /** The shared list to read as well; null for none. */
  readonly list: ListToRead | null;
  readonly audience: Audience;
  /** Null for the only one that the audits name. */
  readonly cycle: string | null;
  readonly region: string | null;
  /** The one authority whose audits count; null for all that were read. */
  readonly authority: string | null;
  readonly files: OutcomeFiles;
  /** The cycle among the same audits to lay beside this one. */
  readonly lastCycle: string | null;
  /** The number of the edition to freeze, and its cut-off date; null for today. */
  readonly edition: { readonly number: number; readonly cutOff: string | null } | null;
  readonly json: boolean;
  /** The reports to write, each in the format of its name. */
  readonly out: readonly string[];
}

/** The files that an outcome is made with. */
interface OutcomeFiles {
  /** The id of a disclosure policy that ships, or a file with one; null for the first that ships. */
  readonly policy: string | null;
  readonly standard: string | null;
  readonly decisions: string | null;
  readonly codings: string | null;
  readonly codebook: string | null;
  /** The rules that propose findings; null for those that ship. */
  readonly rules: string | null;
  /** Files with the grades that moderation meetings agreed: these count in place of the first ones. */
  readonly agreed: readonly string[];
  /** Editions before this one, or the outcome of the cycle before. */
  readonly previous: readonly string[];
  /** The region's edition to lay beside an authority's outcome. */
  readonly beside: string | null;
}

const together = (path: string, others: readonly string[] = []) => [...others, path];

export const defineOutcome: DefineCommand = (command, run) => {
  command
    .description(
      "Counts what audits say, for one authority or for a region, and writes a report for meetings. Takes Word files, folders of them, and files of a list. For partners and the public it protects small numbers, and tests that nobody can work one out.",
    )
    .argument("[paths...]", "Word files, folders, or list files (.csv, .xlsx, .jsonl, .json) to count")
    .option(
      "--from <list>",
      "the shared list to read: a folder, a .csv, .xlsx or .jsonl file, service, microsoft-list, or the URL of a service",
    )
    .addOption(settingsOption())
    .option(
      "--for <audience>",
      "own (one authority, every count), partners or public (a region, small numbers protected), or analyst (a region, every count)",
      oneOf("--for", audiences),
    )
    .option("-c, --cycle <cycle>", "the audit cycle, such as 2026-autumn")
    .option("--last-cycle <cycle>", "an earlier cycle in the same files, to compare with")
    .option("--authority <name>", "count the audits of this local authority only")
    .option("--region <name>", "the name of the region")
    .option("-p, --policy <policy>", "a file with a disclosure policy, or the id of one that ships")
    .option("--standard <file>", "a file with the regional quality standard")
    .option("--decisions <file>", "a file with what people decided about the findings")
    .option("--codings <file>", "a file with what people coded of what helps and hinders")
    .option("--codebook <file>", "the codebook of those codings, if it is not the one that ships")
    .option("--rules <file>", "a file with the rules that propose findings, if not those that ship")
    .option("--agreed <file...>", "files with the grades that moderation meetings agreed")
    .option(
      "--previous <file>",
      "an edition before this one, or the outcome of the cycle before; may be given several times",
      together,
    )
    .option("--beside <edition>", "the region's edition to show beside an authority's outcome")
    .option(
      "--edition <number>",
      "freeze the region's report as this edition",
      wholeNumber("--edition", 1, 999),
    )
    .option(
      "--cut-off <date>",
      "the last day of audits in the edition; today if you leave it out",
      ukDate("--cut-off"),
    )
    .option("--json", "print one JSON object for other programs")
    .option(
      "-o, --out <report>",
      "a report to write: a name that ends in .docx, .xlsx, .csv or .html, or in .json for an edition; may be given several times",
      together,
    )
    .action((paths, options) => {
      const { for: audience = "own", cycle = null, region = null, lastCycle = null } = options;
      const { json = false, out = [], edition, cutOff = null } = options;
      const { policy = null, standard = null, decisions = null, previous = [], beside = null } = options;
      const { codings = null, codebook = null, rules = null, from, settings = null } = options;
      const { authority = null, agreed = [] } = options;
      const wanted: OutcomeWanted = {
        list: from === undefined ? null : { from, settings },
        ...{ paths, audience, cycle, authority, region, lastCycle, json, out },
        files: { policy, standard, decisions, codings, codebook, rules, agreed, previous, beside },
        edition: edition === undefined ? null : { number: edition, cutOff },
      };
      const complaint = complainOf(wanted);
      return run(complaint === null ? succeed(wanted) : usage(complaint), outcome);
    });
};

function complainOf({ paths, list, audience, edition, out, files }: OutcomeWanted): string | null {
  if (paths.length === 0 && list === null)
    return "Name the audits to count: Word files, folders, list files, or a shared list with --from.";
  if (!out.every(isReportName)) return "--out takes a name that ends in .docx, .xlsx, .csv or .html.";
  if (edition !== null && audience !== "partners" && audience !== "public")
    return "--edition freezes a region's report. Add --for partners or --for public.";
  if (edition !== null && !out.some(isEditionName))
    return `--edition needs a file for the next edition's test, as in --out edition-${edition.number}.json.`;
  if (files.beside !== null && audience !== "own")
    return "--beside shows the region beside an authority's own outcome. Leave out --for.";
  return null;
}

/** Makes the outcome of all audits that could be read. A file that could not be read is named and ends the command with 2. */
export async function outcome(
  wanted: OutcomeWanted,
  surroundings: Surroundings,
  network: { readonly fetch: typeof fetch } = globalThis,
): Promise<ExitCode> {
  const { stdout, stderr } = surroundings;
  const giveUp = ({ message }: Problem): ExitCode => {
    stderr.write(`${message}\n`);
    return notDone;
  };
  const forms = knownForms(surroundings);
  const files = readFiles(wanted.files);
  if (!files.ok) return giveUp(files.problem);
  const read = await readOutcomeAudits(wanted.paths, forms);
  const listed =
    wanted.list === null
      ? null
      : await readOutcomeList(wanted.list, { ...surroundings, fetch: network.fetch });
  if (listed !== null && !listed.ok) return giveUp(listed.problem);
  for (const { title, problem } of read.refused)
    stderr.write(`${printable(title)}  refused: ${problem.message} (${problem.code})\n`);
  const all = [...read.audits, ...(listed?.value.audits ?? [])];
  const authority = wanted.authority === null ? null : authorityName(wanted.authority);
  const chosen = authority === null ? all : all.filter((audit) => audit.authority === authority);
  const regions = [...new Set([...read.regions, ...(listed?.value.regions ?? [])])];
  if (chosen.length === 0) return giveUp(noAudits);
  const agreed = countAgreedGrades(chosen, wanted.files.agreed, forms);
  if (!agreed.ok) return giveUp(agreed.problem);
  const { audits, changed, missing } = agreed.value;
  if (wanted.files.agreed.length > 0) {
    stderr.write(`Agreed grades: ${changed} count in place of the first ones.\n`);
    if (missing.length > 0) stderr.write(`Not among these audits: ${missing.map(printable).join(", ")}.\n`);
  }
  const counted = { audits, regions };
  const made = makeOutcome(wanted, formOf(audits, forms), counted, {
    files: files.value,
    today: isoDateOf(new Date()),
  });
  if (!made.ok) return giveUp(made.problem);
  const written = await writeOutcomeReports(made.value.outcome, made.value.edition, wanted.out);
  if (!written.ok) return giveUp(written.problem);
  const output = new TextOutput(stdout);
  await output.write(
    wanted.json
      ? `${JSON.stringify(made.value.outcome, null, 2)}\n`
      : inWords(made.value.outcome, wanted.out),
  );
  return read.refused.length > 0 ? notDone : nothingBlocks;
}

interface FilesRead {
  readonly policy: DisclosurePolicy;
  readonly standard: QualityStandard | null;
  readonly decisions: Decisions | null;
  readonly coded: CodedAudits | null;
  readonly rules: readonly FindingRule[] | null;
  readonly previous: readonly EarlierOutcome[];
  readonly beside: Outcome | null;
}

function readFiles({ beside, ...paths }: OutcomeFiles): Result<FilesRead> {
  const policy = readDisclosurePolicy(paths.policy);
  if (!policy.ok) return policy;
  const standard = readQualityStandard(paths.standard);
  if (!standard.ok) return standard;
  const decisions = readDecisions(paths.decisions);
  if (!decisions.ok) return decisions;
  const coded = readCodings(paths.codings, paths.codebook);
  if (!coded.ok) return coded;
  const rules = readFindingRules(paths.rules);
  if (!rules.ok) return rules;
  const previous: EarlierOutcome[] = [];
  for (const path of paths.previous) {
    const read = readEarlierOutcome(path);
    if (!read.ok) return read;
    previous.push(read.value);
  }
  const region = beside === null ? null : readEarlierOutcome(beside);
  if (region !== null && !region.ok) return region;
  return succeed({
    policy: policy.value,
    standard: standard.value,
    decisions: decisions.value,
    coded: coded.value,
    rules: rules.value,
    previous,
    beside: region?.value.outcome ?? null,
  });
}

interface MadeOutcome {
  readonly outcome: Outcome;
  /** Null where it was not frozen. */
  readonly edition: Edition | null;
}

function makeOutcome(
  wanted: OutcomeWanted,
  form: Form,
  { audits, regions }: Pick<ReadAudits, "audits" | "regions">,
  { files, today }: { readonly files: FilesRead; readonly today: string },
): Result<MadeOutcome> {
  const { audience, lastCycle, edition } = wanted;
  const cycle = cycleOf(audits, wanted.cycle);
  if (!cycle.ok) return cycle;
  const { standard } = files;
  if (standard !== null && findForm([form], standard.form) === null) return fail(standardOfOtherForm);
  const orderOf = (which: string): OutcomeToMake => ({
    ...{ form, cycle: which, policy: files.policy, standard },
    on: edition?.cutOff ?? today,
    ...(files.coded !== null && { coded: files.coded }),
    ...(files.rules !== null && { rules: files.rules }),
    samplePerAuthority: form.sampleSize ?? null,
    chosen: chooseAudits(audits, { form, cycle: which, withDrafts: audience === "own" }),
  });
  const [only] = regions;
  const region = wanted.region ?? (regions.length === 1 ? only : undefined) ?? "the region";
  const count = (which: string): Result<Outcome> => {
    if (audience === "own") return makeOwnOutcome(orderOf(which));
    const made = makeRegionOutcome({ ...orderOf(which), region, audience });
    return made.ok ? succeed(made.value.outcome) : made;
  };
  const earlier = files.previous.find(({ outcome: each }) => each.cycle !== cycle.value)?.outcome ?? null;
  const counted = lastCycle === null ? null : count(lastCycle);
  if (counted !== null && !counted.ok) return counted;
  const besides = {
    last: counted?.value ?? earlier,
    region: files.beside,
    decisions: files.decisions,
  };
  if (edition === null || audience === "own" || audience === "analyst") {
    const made = count(cycle.value);
    if (!made.ok) return made;
    const whole = completeOutcome(form, made.value, besides);
    return whole.ok ? succeed({ outcome: whole.value, edition: null }) : whole;
  }
  const previous = files.previous.flatMap((each) =>
    each.edition?.outcome.cycle === cycle.value ? [each.edition] : [],
  );
  const frozen = makeEdition({
    ...{ ...orderOf(cycle.value), region, audience, previous, besides },
    ...{ number: edition.number, cutOff: edition.cutOff ?? today },
  });
  return frozen.ok ? succeed({ outcome: frozen.value.outcome, edition: frozen.value }) : frozen;
}

/** The form that most of the audits are on: the others are left out and counted. */
function formOf(audits: readonly OutcomeAudit[], forms: readonly Form[]): Form {
  const count = (form: Form) =>
    audits.filter(({ record: { proForma } }) => findForm([form], proForma) !== null).length;
  return forms.toSorted((one, other) => count(other) - count(one))[0] ?? defaultForm;
}

/** Word files belong to any cycle. Fails with `outcome-several-cycles` where rows of lists name more than one and nobody chose. */
function cycleOf(audits: readonly OutcomeAudit[], named: string | null): Result<string> {
  if (named !== null) return succeed(named);
  const cycles = [...new Set(audits.flatMap(({ cycle }) => cycle ?? []))];
  if (cycles.length > 1) {
    return fail({
      code: "outcome-several-cycles",
      message: `These audits belong to more than one cycle: ${cycles.toSorted().join(", ")}. Choose one with --cycle.`,
    });
  }
  return succeed(cycles[0] ?? "no cycle named");
}

function inWords(made: Outcome, out: readonly string[]): string {
  const lines = [
    titleOf(made),
    ...completenessOf(made),
    ...made.notes,
    ...made.tables.filter(isJudgement).map(describeTable),
    ...made.findings.map(({ text }) => text),
    ...(made.comparison?.changes ?? []).map(({ text }) => text),
    ...(out.length === 0
      ? ["To see every table, add --json or --out report.docx."]
      : out.map((path) => `The report is in ${path}.`)),
  ];
  return lines.map((line) => `${printable(line)}\n`).join("");
}

const noAudits: Problem = {
  code: "outcome-no-audits",
  message: "There are no audits to count here. Name Word files, a folder of them, or files of a list.",
};
const standardOfOtherForm: Problem = {
  code: "quality-standard-other-form",
  message:
    "The quality standard is for another form or version than these audits. Choose the one for this form.",
};
