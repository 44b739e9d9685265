import { defaultPolicyOf } from "../../checks/policies/shipped-policies.ts";
import { decodeValue } from "../../audit/codecs/value.ts";
import { treeOf } from "../../proforma/form-tree.ts";
import type { Form } from "../../proforma/form.ts";
import { defaultForm, findForm, type FormKey } from "../../proforma/registry.ts";
import { fail, succeed, type Result } from "../../result.ts";
import {
  drawSample,
  replacedNotChosen,
  reasonTitles,
  replacementReasons,
  usualReserves,
  type Replacement,
  type SampleWanted,
} from "../../sample/draw-sample.ts";
import { allCases, readCases, sampleColumns, stratumOf, type AgeBands } from "../../sample/read-cases.ts";
import {
  compareSelections,
  makeSelectionRecord,
  selectionRecordSchema,
  type SelectionFacts,
  type SelectionRecord,
} from "../../sample/selection-record.ts";
import { digestOfCases, type Case } from "../../sample/ticket.ts";
import { suggest } from "../../text/nearest-names.ts";
import { ukDate, usage, wholeNumber, type DefineCommand } from "../command-line.ts";
import { notDone, nothingBlocks, somethingBlocks, type ExitCode } from "../exit-code.ts";
import { printable } from "../printable.ts";
import { readCaseList, readColumnMapping, sayRowProblems } from "../read-case-list.ts";
import { readJsonFile } from "../read-json-file.ts";
import { knownForms, type Surroundings } from "../surroundings.ts";
import { TextOutput } from "../text-output.ts";
import { isoDateOf } from "../today.ts";
import { writeSelectionPapers } from "../write-selection-papers.ts";

interface SampleToDraw extends Omit<SelectionFacts, "form"> {
  /** The id of the form to audit on; null for the default one. */
  readonly formId: string | null;
  readonly list: string;
  /** Null while nobody knows it: then the digest is all there is to say. */
  readonly seed: string | null;
  readonly cycle: string | null;
  readonly perBand: number;
  /** So many cases over type of case and age range, as for an inspection; null for so many of each age range. */
  readonly total: number | null;
  readonly reserves: number;
  readonly replacements: readonly Replacement[];
  readonly columns: string | null;
  readonly out: string | null;
  readonly verify: string | null;
  readonly json: boolean;
}

export const defineSample: DefineCommand = (command, run) => {
  command
    .description(
      "Draws cases to audit by ticket, so that nobody can choose them and anybody can repeat the draw. Without --seed it shows the digest of the list: write it down first, then draw the seed in public.",
    )
    .argument("<list>", "list of cases (.csv or .xlsx) with the columns reference and age range")
    .option("--form <id>", `the form to audit on, by its id (${defaultForm.id} if you leave this out)`)
    .option("-s, --seed <seed>", "the seed that was drawn after the digest was written down")
    .option("-c, --cycle <cycle>", "the audit cycle, such as 2026-autumn")
    .option("--per-band <number>", "how many cases of each age range (2)", wholeNumber("--per-band", 1, 100))
    .option(
      "--total <number>",
      "so many cases over type of case and age range instead, such as 30 for an inspection",
      wholeNumber("--total", 1, 1000),
    )
    .option("--reserves <number>", "how many reserves of each group (3)", wholeNumber("--reserves", 0, 100))
    .option(
      "--reserve <reference=reason...>",
      `let the next reserve in for a chosen case, such as A-03=closed. Reasons: ${replacementReasons.join(", ")}`,
    )
    .option("--on <date>", "the day of the draw (today if you leave this out)", ukDate("--on"))
    .option("--authority <name>", "your local authority, for the record and the forms")
    .option("--present <role...>", "the roles of the people who are present, such as an IRO manager")
    .option("--columns <file>", "a JSON file that says which of your headings are which columns")
    .option("-o, --out <folder>", "write the record, a page to sign, a list and the forms to this folder")
    .option("--verify <record>", "repeat the draw of a selection record and compare")
    .option("--json", "print one JSON object for other programs")
    .action((list, options) => {
      const { seed = null, cycle = null, perBand = 2, total = null, reserves = usualReserves } = options;
      const { reserve = [], on, authority = null, present = [], columns = null } = options;
      const { out = null, verify = null, json = false, form: formId = null } = options;
      const replacements = readReplacements(reserve);
      if (!replacements.ok) return run(replacements, sample);
      if (verify !== null && [seed, cycle, out, formId, ...reserve].some((each) => each !== null)) {
        return run(usage("--verify takes the seed and all else from the record."), sample);
      }
      if (seed !== null && seed.trim() === "")
        return run(usage("--seed takes the seed that was drawn."), sample);
      if (seed !== null && (cycle ?? "").trim() === "") {
        return run(usage("Add --cycle: the audit cycle, such as 2026-autumn."), sample);
      }
      if (seed === null && out !== null)
        return run(usage("Add --seed: without it nothing is drawn."), sample);
      const wanted: SampleToDraw = {
        ...{ list, perBand, total, reserves, replacements: replacements.value, authority, present, columns },
        ...{ out, verify, json, formId },
        seed: seed === null ? null : seed.trim().normalize("NFC"),
        cycle: cycle === null ? null : cycle.trim().normalize("NFC"),
        drawnOn: on ?? isoDateOf(new Date()),
      };
      return run(succeed(wanted), sample);
    });
};

function readReplacements(typed: readonly string[]): Result<readonly Replacement[]> {
  const replacements: Replacement[] = [];
  for (const each of typed) {
    const at = each.lastIndexOf("=");
    const reason = replacementReasons.find((known) => known === each.slice(at + 1));
    if (at < 1 || reason === undefined) {
      return usage(
        `--reserve takes a reference and a reason, such as A-03=closed. The reasons are ${replacementReasons.join(", ")}.`,
      );
    }
    replacements.push({ reference: each.slice(0, at), reason });
  }
  return succeed(replacements);
}

async function sample(typed: SampleToDraw, surroundings: Surroundings): Promise<ExitCode> {
  const { stdout, stderr } = surroundings;
  const giveUp = (message: string): ExitCode => {
    stderr.write(`${message}\n`);
    return notDone;
  };
  const recorded = typed.verify === null ? null : readRecord(typed.verify);
  if (recorded !== null && !recorded.ok) return giveUp(recorded.problem.message);
  const wanted = recorded === null ? typed : asRecorded(typed, recorded.value);
  const found = formOf(wanted.formId, recorded?.value.form ?? null, knownForms(surroundings));
  if (!found.ok) return giveUp(found.problem.message);
  const form = found.value;
  const bands = bandsOf(form);
  const mapping = readColumnMapping(wanted.columns, sampleColumns);
  if (!mapping.ok) return giveUp(mapping.problem.message);
  const table = await readCaseList(wanted.list);
  if (!table.ok) return giveUp(table.problem.message);
  const read = readCases(table.value, {
    mapping: mapping.value,
    bands,
    drawnOn: wanted.drawnOn,
    monthsLookedAfter: defaultPolicyOf(form).values.sampleMonths,
    byType: wanted.total !== null,
  });
  if (!read.ok) return giveUp(`${printable(wanted.list)}: ${read.problem.message}`);
  const { cases, problems } = read.value;
  if (problems.length > 0) {
    sayRowProblems(wanted.list, problems, stderr);
    return giveUp("Nothing was drawn: a draw is over the whole list. Correct the rows and try again.");
  }
  const output = new TextOutput(stdout);
  if (wanted.seed === null) {
    await output.write(sayDigest(cases, groupNames(bands), wanted));
    return nothingBlocks;
  }
  const settings = settingsOf(cases, groupNames(bands), wanted);
  const drawn = drawSample(cases, settings);
  const record = drawn.ok ? makeSelectionRecord(drawn.value, settings, { ...wanted, form }) : null;
  if (recorded !== null) {
    const differences = compareSelections(recorded.value, digestOfCases(cases), record);
    await output.write(sayComparison(differences, wanted.json));
    return differences.length > 0 ? somethingBlocks : nothingBlocks;
  }
  if (record === null) return giveUp(replacedNotChosen.message);
  if (wanted.out !== null) {
    const written = writeSelectionPapers(record, form, wanted.out);
    if (!written.ok) return giveUp(written.problem.message);
  }
  await output.write(wanted.json ? `${JSON.stringify(record, null, 2)}\n` : sayRecord(record, wanted.out));
  return nothingBlocks;
}

/** The form that was named, or that a record was drawn for. Fails with `form-unknown`. */
function formOf(id: string | null, recorded: FormKey | null, forms: readonly Form[]): Result<Form> {
  const form =
    recorded === null
      ? forms.findLast((each) => each.id === (id ?? defaultForm.id))
      : findForm(forms, recorded);
  if (form !== undefined && form !== null) return succeed(form);
  const known = [...new Set(forms.map((each) => each.id))];
  const name = id ?? recorded?.id ?? "";
  return fail({
    code: "form-unknown",
    message: `We do not know the form ${printable(name)}. Use one of ${known.join(", ")}, or name its definition with --definition.${suggest(name, known)}`,
  });
}

/** How the form asks for the child's age; null where it does not. */
function bandsOf(form: Form): AgeBands | null {
  const [value] = treeOf(form).meaning("age-band");
  if (value === undefined) return null;
  const bandOf = (written: string): string | null => {
    const band = written === "" ? null : decodeValue(value, written);
    return typeof band === "string" ? band : null;
  };
  return { bandOf, names: value.choices };
}

function groupNames(bands: AgeBands | null): readonly string[] {
  return bands?.names ?? [allCases];
}

function readRecord(path: string): Result<SelectionRecord> {
  return readJsonFile(path, selectionRecordSchema, {
    code: "selection-record",
    what: "selection record",
    example: "--verify selection-record.json",
  });
}

function asRecorded(typed: SampleToDraw, record: SelectionRecord): SampleToDraw {
  const { seed, cycle, drawnOn, perBand, total, replaced } = record;
  const reserveCounts = Object.entries(record.bands).map(
    ([name, { reserves }]) =>
      reserves.length + replaced.filter(({ band, entered }) => band === name && entered !== null).length,
  );
  return {
    ...{ ...typed, seed, cycle, drawnOn, total, perBand: perBand ?? typed.perBand },
    reserves: Math.max(0, ...reserveCounts),
    replacements: replaced.map(({ reference, reason }) => ({ reference, reason })),
  };
}

function settingsOf(
  cases: readonly Case[],
  bandNames: readonly string[],
  wanted: SampleToDraw,
): SampleWanted {
  const { perBand, total, reserves, replacements } = wanted;
  const strata = [...new Set(cases.map(({ band }) => band))];
  const typeOf = (stratum: string): string => {
    const band = bandNames.find((each) => stratum.endsWith(`, ${each}`));
    return band === undefined ? stratum : stratum.slice(0, -`, ${band}`.length);
  };
  const types = [...new Set(strata.map(typeOf))].toSorted();
  const ordered = types.flatMap((type) => bandNames.map((band) => stratumOf(type, band)));
  return {
    ...{ seed: wanted.seed ?? "", cycle: wanted.cycle ?? "", reserves, replacements },
    bands: total === null ? bandNames : ordered.filter((each) => strata.includes(each)),
    places: total === null ? { perBand } : { inAll: total },
  };
}

function sayDigest(
  cases: readonly Case[],
  bandNames: readonly string[],
  { json, total }: SampleToDraw,
): string {
  const digest = digestOfCases(cases);
  const groups = total === null ? bandNames : [...new Set(cases.map(({ band }) => band))].toSorted();
  const sizes = groups.map((group) => [group, cases.filter(({ band }) => band === group).length] as const);
  if (json) {
    const bands = Object.fromEntries(sizes.map(([group, size]) => [group, { size }]));
    return `${JSON.stringify({ digest, bands }, null, 2)}\n`;
  }
  return [
    `Digest of the list: ${digest}`,
    ...sizes.map(([group, size]) => `${group}: ${size} ${size === 1 ? "case" : "cases"}`),
    "Write the digest down. Then draw the seed in public, and add --seed and --cycle.",
    "",
  ].join("\n");
}

function sayRecord({ digest, seed, bands, replaced }: SelectionRecord, out: string | null): string {
  const lines = [
    `Digest of the list: ${digest}`,
    `Seed: ${seed}`,
    ...Object.entries(bands).flatMap(([name, { size, chosen, reserves, open }]) => [
      `${name} (${size} in the list): ${chosen.join(", ") || "none"}${open === 0 ? "" : `, ${open} open`}`,
      `  reserves: ${reserves.join(", ") || "none"}`,
    ]),
    ...replaced.map(
      ({ reference, reason, entered }) =>
        `${reference} left because ${reasonTitles[reason]}: ${entered === null ? "no reserve, so the place is open" : `${entered} entered`}.`,
    ),
    ...(out === null ? [] : [`The record, a page to sign, a list and the forms are in ${out}.`]),
  ];
  return lines.map((line) => `${printable(line)}\n`).join("");
}

function sayComparison(differences: readonly string[], json: boolean): string {
  if (json) return `${JSON.stringify({ same: differences.length === 0, differences }, null, 2)}\n`;
  return differences.length === 0
    ? "The draw gives the same cases as the record.\n"
    : differences.map((each) => `${printable(each)}\n`).join("");
}
