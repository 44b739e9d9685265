import { extname } from "node:path";

import { makeTemplate } from "../../../audit/template/make-template.ts";
import { treeOf } from "../../../proforma/form-tree.ts";
import { readDefinition } from "../../../proforma/read-definitions.ts";
import { succeed } from "../../../result.ts";
import { usage, wholeNumber, type DefineCommand } from "../../command-line.ts";
import { notDone, nothingBlocks, type ExitCode } from "../../exit-code.ts";
import { readDefinitionFile } from "../../load-forms.ts";
import { printable } from "../../printable.ts";
import type { Surroundings } from "../../surroundings.ts";
import { createFile } from "../../write-file-safely.ts";

interface TemplateWanted {
  readonly file: string;
  readonly out: string;
  /** Blank rows in each list; null for as many as usual. */
  readonly rows: number | null;
  readonly json: boolean;
}

const extensions = [".dotx", ".docx"];
const maxListRows = 50;

export const defineTemplate: DefineCommand = (command, run) => {
  command
    .description(
      "Makes the blank Word form of a definition. Each answer has its own control, with its tag, title and choices.",
    )
    .argument("<file>", "definition to make the form of, as a JSON file")
    .requiredOption("-o, --out <form>", "the Word file to write: a name that ends in .dotx or .docx")
    .option(
      "--rows <number>",
      "blank rows in each list (3 if you leave this out)",
      wholeNumber("--rows", 1, maxListRows),
    )
    .option("--json", "print one JSON object for other programs")
    .action((file, { out, rows = null, json = false }) =>
      run(
        extensions.includes(extname(out).toLowerCase())
          ? succeed({ file, out, rows, json })
          : usage("--out takes a name that ends in .dotx or .docx."),
        template,
      ),
    );
};

/** Writes a document (.docx) or a template (.dotx), by the name of the file. */
function template({ file, out, rows, json }: TemplateWanted, { stdout, stderr }: Surroundings): ExitCode {
  const giveUp = (message: string): ExitCode => {
    stderr.write(`${message}\n`);
    return notDone;
  };
  const text = readDefinitionFile(file);
  if (!text.ok) return giveUp(text.problem.message);
  const form = readDefinition(text.value);
  if (!form.ok) return giveUp(form.problem.message);
  const isTemplate = extname(out).toLowerCase() === ".dotx";
  const bytes = makeTemplate(form.value, { isTemplate, ...(rows !== null && { listRows: rows }) });
  const written = createFile(out, bytes);
  if (!written.ok) return giveUp(written.problem.message);
  const { id, version } = form.value;
  const { values, lists } = treeOf(form.value);
  const report = { out, form: { id, version }, values: values.length, lists: lists.length };
  stdout.write(
    json
      ? `${JSON.stringify(report, null, 2)}\n`
      : `The blank form is in ${printable(out)}. Fill one in, then try it: permanency-audit pro-forma try ${printable(file)} ${printable(out)}\n`,
  );
  return nothingBlocks;
}
