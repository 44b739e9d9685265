import { basename, extname } from "node:path";

import { draftForm, type DraftedForm } from "../../../audit/draft/draft-form.ts";
import { openWordFile } from "../../../ooxml/package/open-word-file.ts";
import { readDocument } from "../../../ooxml/read-document.ts";
import { fail, succeed, type Problem, type Result } from "../../../result.ts";
import { countOf } from "../../../text/count-of.ts";
import type { DefineCommand } from "../../command-line.ts";
import { usage } from "../../command-line.ts";
import { notDone, nothingBlocks, type ExitCode } from "../../exit-code.ts";
import { nodeCompression } from "../../node-compression.ts";
import { printable } from "../../printable.ts";
import { readWholeFile } from "../../read-file.ts";
import type { Surroundings } from "../../surroundings.ts";
import { TextOutput } from "../../text-output.ts";
import { createFile } from "../../write-file-safely.ts";

interface DraftWanted {
  readonly form: string;
  /** The id that the form gets; null for one made of the file's name. */
  readonly id: string | null;
  /** The file to write; null for standard output. */
  readonly out: string | null;
  readonly json: boolean;
}

const formId = /^[a-z0-9][a-z0-9-]{0,62}$/u;

export const defineDraft: DefineCommand = (command, run) => {
  command
    .description(
      "Drafts a definition from a blank Word form: its fields, questions, judgements, lists and free texts. Ids, meanings and sharing are guesses for you to look over.",
    )
    .argument("<form>", "blank Word form to draft a definition from")
    .option("-o, --out <file>", "the file to write (standard output if you leave this out)")
    .option(
      "--id <id>",
      "the id of the form, such as local-visits (from the file's name if you leave this out)",
    )
    .option("--json", "with --out, print one JSON object for other programs")
    .action((form, { out = null, id = null, json = false }) =>
      run(
        id === null || formId.test(id)
          ? succeed({ form, id, out, json })
          : usage("--id takes small letters, figures and hyphens, at most 63, such as local-visits."),
        draft,
      ),
    );
};

/** Writes the definition as JSON. Notes for its author go to standard error, or with --json and --out to standard output. */
async function draft({ form, id, out, json }: DraftWanted, surroundings: Surroundings): Promise<ExitCode> {
  const { stdout, stderr } = surroundings;
  const drafted = draftFile(form, id ?? idFromName(form));
  if (!drafted.ok) {
    stderr.write(`${printable(form)}  refused: ${drafted.problem.message} (${drafted.problem.code})\n`);
    return notDone;
  }
  const { definition, notes } = drafted.value;
  const text = `${JSON.stringify(definition, null, 2)}\n`;
  const output = new TextOutput(stdout);
  if (out === null) {
    for (const { message } of notes) stderr.write(`${message}\n`);
    await output.write(text);
    return nothingBlocks;
  }
  const written = createFile(out, new TextEncoder().encode(text));
  if (!written.ok) {
    stderr.write(`${written.problem.message}\n`);
    return notDone;
  }
  const found = countParts(drafted.value);
  const lines = [
    `The draft is in ${printable(out)}: ${countOf(found.fields, "field")}, ${countOf(found.questions, "question")}, ${countOf(found.judgements, "judgement")}, ${countOf(found.lists, "list")} and ${countOf(found.texts, "free text")}.`,
    ...notes.map(({ message }) => message),
    `Look over its ids, meanings and sharing. Then check it: permanency-audit pro-forma lint ${printable(out)}`,
  ];
  await output.write(
    json
      ? `${JSON.stringify({ out, form: { id: definition.id, version: definition.version }, found, notes }, null, 2)}\n`
      : `${lines.join("\n")}\n`,
  );
  return nothingBlocks;
}

function draftFile(path: string, id: string): Result<DraftedForm> {
  const read = readWholeFile(path);
  if (!read.ok) return read;
  const file = openWordFile(read.value.bytes, nodeCompression);
  if (!file.ok) return file;
  const xml = file.value.readXml(file.value.mainPart);
  if (!xml.ok) return xml;
  const document = readDocument(xml.value);
  if (!document.ok) return document;
  const drafted = draftForm(document.value, id);
  return drafted.definition.parts.length === 0 ? fail(nothingFound) : succeed(drafted);
}

const nothingFound: Problem = {
  code: "nothing-found",
  message: "We found no questions in this document. A form has tables with labels and blank cells.",
};

function idFromName(path: string): string {
  const words = basename(path, extname(path)).normalize("NFKD").toLowerCase();
  const id = words.match(/[a-z0-9]+/gu)?.join("-") ?? "";
  return id.slice(0, 63).replace(/-$/u, "") || "form";
}

function countParts({ definition: { parts } }: DraftedForm) {
  const grids = parts.filter((part) => part.kind === "grid");
  const count = (kind: string) => parts.filter((part) => part.kind === kind).length;
  return {
    fields: parts.reduce((sum, part) => sum + (part.kind === "fields" ? part.fields.length : 0), 0),
    questions: grids.reduce((sum, { rows }) => sum + rows.length, 0),
    judgements: grids.filter(({ judgement }) => judgement !== undefined && judgement !== null).length,
    lists: count("list"),
    texts: count("prompt"),
  };
}
