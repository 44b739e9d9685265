import { basename } from "node:path";

import { lintForm } from "../../../audit/lint/lint-form.ts";
import { locateDefinition, sentence, type DefinitionFile } from "../../../proforma/read-definitions.ts";
import { shippedForms } from "../../../proforma/registry.ts";
import { succeed } from "../../../result.ts";
import { countOf } from "../../../text/count-of.ts";
import type { DefineCommand } from "../../command-line.ts";
import { notDone, nothingBlocks, somethingBlocks, type ExitCode } from "../../exit-code.ts";
import { readDefinitionFile } from "../../load-forms.ts";
import { printable } from "../../printable.ts";
import type { Surroundings } from "../../surroundings.ts";
import { TextOutput } from "../../text-output.ts";

interface LintWanted {
  readonly file: string;
  readonly json: boolean;
}

/** What --json prints. */
interface LintReport {
  readonly file: string;
  /** `refused` where the file is no definition at all: then nothing else could be looked at. */
  readonly status: "read" | "refused";
  readonly form: { readonly id: string; readonly version: string } | null;
  readonly problems: readonly {
    readonly code: string;
    readonly severity: "error" | "warning";
    readonly line: number;
    readonly message: string;
  }[];
}

export const defineLint: DefineCommand = (command, run) => {
  command
    .description(
      "Checks a definition before you use it. Reports wording that can be confused or never found, and ids that are too long. Reports wrong scales and rules, and values that are unsafe to share.",
    )
    .argument("<file>", "definition to check, as a JSON file")
    .option("--json", "print one JSON object for other programs")
    .action((file, { json = false }) => run(succeed({ file, json }), lint));
};

/** Ends with 0 without errors, 1 with errors, and 2 where the file is no definition. */
async function lint({ file: path, json }: LintWanted, { stdout, stderr }: Surroundings): Promise<ExitCode> {
  const file = readDefinitionFile(path);
  if (!file.ok) {
    stderr.write(`${file.problem.message}\n`);
    return notDone;
  }
  const report = lintFile(path, file.value);
  const errors = report.problems.filter(({ severity }) => severity === "error").length;
  const text = json ? `${JSON.stringify(report, null, 2)}\n` : inWords(report, errors);
  await new TextOutput(stdout).write(text);
  if (report.status === "refused") return notDone;
  return errors > 0 ? somethingBlocks : nothingBlocks;
}

function lintFile(path: string, file: DefinitionFile): LintReport {
  const located = locateDefinition(file);
  if (located.form === null) {
    const problems = located.problems.map(({ code, line, what }) => ({
      code,
      severity: "error" as const,
      line,
      message: what,
    }));
    return { file: path, status: "refused", form: null, problems };
  }
  const { form, lineOf } = located;
  const problems = lintForm(form)
    .map(({ code, severity, path: at, what }) => ({
      code,
      severity,
      line: lineOf(at),
      message: sentence(what),
    }))
    .toSorted((one, other) => one.line - other.line);
  const shipped = shippedForms.find(({ id, version }) => id === form.id && version === form.version);
  const isShipped = {
    code: "version-ships",
    severity: "warning" as const,
    line: lineOf(["version"]),
    message: `Version "${form.version}" of the form "${form.id}" ships with this program, so --definition refuses it. Give this one another version or id.`,
  };
  return {
    file: path,
    status: "read",
    form: { id: form.id, version: form.version },
    problems: shipped === undefined ? problems : [isShipped, ...problems],
  };
}

function inWords({ file, problems }: LintReport, errors: number): string {
  const name = printable(basename(file));
  const lines = problems.map(
    ({ line, severity, message, code }) => `${name}, line ${line}: ${severity}: ${message} (${code})`,
  );
  const warnings = problems.length - errors;
  const ending =
    problems.length === 0
      ? `${name} has no problems.`
      : `${countOf(errors, "error")} and ${countOf(warnings, "warning")}.`;
  return [...lines, ending].map((line) => `${line}\n`).join("");
}
