import { existsSync } from "node:fs";
import { extname } from "node:path";

import {
  describeAction,
  describeCounts,
  makeActionCalendar,
  makeActionList,
} from "../../actions/action-papers.ts";
import { makeActionWorkbook, readEdits, type EditConflict } from "../../actions/edit-workbook.ts";
import { findActions, longRoles, type FoundAction } from "../../actions/find-actions.ts";
import { joinActions, type JoinedActions, type SameQuestion } from "../../actions/join-actions.ts";
import { listActions, type ActionFilter } from "../../actions/list-actions.ts";
import {
  actionRegisterSchema,
  actionStates,
  emptyRegister,
  type ActionRegister,
} from "../../actions/register.ts";
import { valueOf } from "../../audit/record-values.ts";
import type { AuditRecord } from "../../audit/audit-record.ts";
import { defaultPolicyOf } from "../../checks/policies/shipped-policies.ts";
import { dateInWords } from "../../dates/date-in-words.ts";
import { treeOf } from "../../proforma/form-tree.ts";
import type { Form } from "../../proforma/form.ts";
import { findForm } from "../../proforma/registry.ts";
import { succeed, type Problem, type Result } from "../../result.ts";
import { oneOf, ukDate, usage, type DefineCommand } from "../command-line.ts";
import { notDone, nothingBlocks, type ExitCode } from "../exit-code.ts";
import { printable } from "../printable.ts";
import { readCaseList, sayRowProblems } from "../read-case-list.ts";
import { readWholeFile } from "../read-file.ts";
import { readJsonFile } from "../read-json-file.ts";
import { readOutcomeAudits } from "../read-outcome-audits.ts";
import { knownForms, type Surroundings } from "../surroundings.ts";
import { TextOutput } from "../text-output.ts";
import { isoDateOf, isoMomentOf } from "../today.ts";
import { createFile, replaceFile } from "../write-file-safely.ts";

interface ActionsWanted {
  readonly paths: readonly string[];
  readonly register: string | null;
  readonly save: boolean;
  readonly same: readonly SameQuestion[];
  readonly edited: string | null;
  readonly on: string;
  readonly filter: ActionFilter;
  readonly out: string | null;
  readonly json: boolean;
}

const reportKinds = [".xlsx", ".docx", ".ics"];

export const defineActions: DefineCommand = (command, run) => {
  command
    .description(
      "Lists the actions that audits recommend, those that need attention first. A register keeps what became of them: state, due date, owner and history.",
    )
    .argument("<paths...>", "Word files, folders, or list files (.csv, .xlsx, .jsonl, .json) with audits")
    .option("-r, --register <file>", "the file in which your authority follows up its actions (.json)")
    .option("--save", "write the register; without this nothing is written")
    .option("--same <old=new...>", "answer that two actions are the same, by their ids")
    .option("--edited <workbook>", "take over what people changed in a workbook of --out name.xlsx")
    .option("--on <date>", "the day to work out (today if you leave this out)", ukDate("--on"))
    .option("--owner <role>", "show the actions of this role only")
    .option("--section <section>", "show the actions of this section only")
    .option("--state <state>", "show this state only", oneOf("--state", actionStates))
    .option("--overdue", "show what is overdue only")
    .option(
      "-o, --out <file>",
      "write a file: a workbook to edit (.xlsx), a list (.docx) or a calendar (.ics)",
    )
    .option("--json", "print one JSON object for other programs")
    .action((paths, options) => {
      const { register = null, save = false, edited = null, out = null, json = false } = options;
      const { owner = null, section = null, state = null, overdue = false } = options;
      const same = (options.same ?? []).map((answer) => {
        const [old = "", id = ""] = answer.split("=");
        return { old, new: id };
      });
      if (same.some((answer) => answer.old === "" || answer.new === "")) {
        return run(usage("--same takes the old id and the new one, such as 0a1b2c=3d4e5f."), actions);
      }
      if (out !== null && !reportKinds.includes(extname(out).toLowerCase())) {
        return run(usage("--out takes a name that ends in .xlsx, .docx or .ics."), actions);
      }
      if (register === null && (save || edited !== null || same.length > 0)) {
        return run(
          usage("Add --register: the file in which your authority follows up its actions."),
          actions,
        );
      }
      const on = options.on ?? isoDateOf(new Date());
      const filter = { owner, section, state, overdue };
      return run(succeed({ paths, register, save, same, edited, on, filter, out, json }), actions);
    });
};

async function actions(wanted: ActionsWanted, surroundings: Surroundings): Promise<ExitCode> {
  const { stdout, stderr } = surroundings;
  const forms = knownForms(surroundings);
  const giveUp = ({ message }: Problem): ExitCode => {
    stderr.write(`${message}\n`);
    return notDone;
  };
  const known = readRegister(wanted.register);
  if (!known.ok) return giveUp(known.problem);
  const read = await readOutcomeAudits(wanted.paths, forms);
  for (const { title, problem } of read.refused)
    stderr.write(`${printable(title)}  refused: ${problem.message} (${problem.code})\n`);
  const found = read.audits.flatMap(({ record }) => actionsIn(record, forms));
  const joined = joinActions(known.value, found, wanted.on, wanted.same);
  const edits = wanted.edited === null ? null : await readWorkbook(wanted.edited, joined.register, wanted.on);
  if (edits !== null && !edits.ok) return giveUp(edits.problem);
  const register = edits?.value.register ?? joined.register;
  const conflicts = edits?.value.conflicts ?? [];
  const problems = edits?.value.problems ?? [];
  sayRowProblems(wanted.edited ?? "", problems, stderr);
  const listed = listActions(register, wanted.on, wanted.filter);
  const files: readonly (readonly [path: string | null, make: () => Promise<Uint8Array> | Uint8Array])[] = [
    [wanted.out, () => makeReport(wanted, register)],
  ];
  for (const [path, make] of files) {
    const written = path === null ? succeed(null) : createFile(path, await make());
    if (!written.ok)
      return giveUp({ ...written.problem, message: `${printable(path ?? "")}: ${written.problem.message}` });
  }
  if (wanted.save && wanted.register !== null) {
    const saved = saveRegister(wanted.register, register);
    if (!saved.ok)
      return giveUp({ ...saved.problem, message: `${printable(wanted.register)}: ${saved.problem.message}` });
  }
  await new TextOutput(stdout).write(
    wanted.json
      ? `${JSON.stringify({ actions: listed, questions: joined.questions, gone: joined.gone, conflicts }, null, 2)}\n`
      : inWords(listed, joined, conflicts),
  );
  const isDone = read.refused.length === 0 && problems.length === 0 && conflicts.length === 0;
  return isDone ? nothingBlocks : notDone;
}

function readRegister(path: string | null): Result<ActionRegister> {
  if (path === null || !existsSync(path)) return succeed(emptyRegister);
  return readJsonFile(path, actionRegisterSchema, {
    code: "action-register",
    what: "action register",
    example: "--register actions.json",
  });
}

function saveRegister(path: string, register: ActionRegister): Result<null> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(register, null, 2)}\n`);
  if (!existsSync(path)) return createFile(path, bytes);
  const before = readWholeFile(path);
  return before.ok ? replaceFile(path, bytes, before.value.state) : before;
}

/** Longer names first: a social worker is also a worker. */
function rolesOf(form: Form): readonly string[] {
  return [...longRoles, ...defaultPolicyOf(form).values.ownerRoles]
    .map((role) => role.replaceAll("*", ""))
    .toSorted((one, other) => other.length - one.length);
}

function actionsIn(record: AuditRecord, forms: readonly Form[]): readonly FoundAction[] {
  const form = findForm(forms, record.proForma);
  return form === null ? [] : findActions(form, record, titleOf(form, record), rolesOf(form));
}

/** The child's reference, as people call the audit in a meeting. */
function titleOf(form: Form, record: AuditRecord): string {
  const value = treeOf(form).meaning("child-reference")[0];
  const reference = value === undefined ? null : valueOf(record, value);
  return typeof reference === "string" ? reference : (record.auditId?.slice(0, 8) ?? "no reference");
}

async function readWorkbook(path: string, register: ActionRegister, on: string) {
  const table = await readCaseList(path);
  return table.ok ? readEdits(table.value, register, on) : table;
}

function makeReport(
  { out, on, filter }: ActionsWanted,
  register: ActionRegister,
): Promise<Uint8Array> | Uint8Array {
  const listed = listActions(register, on, filter);
  const ids = new Set(listed.map(({ id }) => id));
  switch (extname(out ?? "").toLowerCase()) {
    case ".xlsx":
      return makeActionWorkbook({ ...register, actions: register.actions.filter(({ id }) => ids.has(id)) });
    case ".ics":
      return new TextEncoder().encode(makeActionCalendar(listed, isoMomentOf(new Date())));
    default:
      return makeActionList(listed, on);
  }
}

function inWords(
  listed: ReturnType<typeof listActions>,
  { questions, gone }: JoinedActions,
  conflicts: readonly EditConflict[],
): string {
  const lines = [
    describeCounts(listed),
    ...listed.map(
      (each) =>
        `${each.id}  ${each.title}, ${each.section ?? "no section"}: ${each.action ?? "no text"} (${each.owner ?? "nobody"}, ${each.due === null ? "no date" : dateInWords(each.due)}; ${describeAction(each)})`,
    ),
    ...questions.map(
      (each) =>
        `Is this the same action? ${each.old} and ${each.new}. If so, add --same ${each.old}=${each.new}.`,
    ),
    ...(gone.length === 0 ? [] : [`No longer on the form, and kept in the register: ${gone.join(", ")}.`]),
    ...conflicts.map(
      ({ id, row, field, here, there }) =>
        `Conflict in row ${row}, ${id}: ${field} is "${here ?? ""}" here and "${there ?? ""}" in the workbook. It stays as it is here.`,
    ),
  ];
  return lines.map((line) => `${printable(line)}\n`).join("");
}
