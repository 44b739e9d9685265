import { extname } from "node:path";

import {
  describeAction,
  describeCounts,
  makeActionCalendar,
  makeActionList,
} from "../../actions/action-papers.ts";
import { makeActionWorkbook, takeEdits, type EditConflict } from "../../actions/edit-workbook.ts";
import { findActions, type FoundActions } from "../../actions/find-actions.ts";
import { joinActions, type JoinedActions, type SameAnswer } from "../../actions/join-actions.ts";
import { listActions, type ActionFilter } from "../../actions/list-actions.ts";
import { actionStates, focuses, type ActionRegister } from "../../actions/register.ts";
import type { AuditRecord } from "../../audit/audit-record.ts";
import { dateInWords } from "../../dates/date-in-words.ts";
import type { Form } from "../../proforma/form.ts";
import { findForm } from "../../proforma/registry.ts";
import { succeed, type Problem, type Result } from "../../result.ts";
import { oneOf, ukDate, usage, type DefineCommand } from "../command-line.ts";
import { notDone, nothingBlocks, type ExitCode } from "../exit-code.ts";
import { printable } from "../printable.ts";
import { readCaseList, sayRowProblems } from "../read-case-list.ts";
import { openTracker, type ActionPlace } from "../open-tracker.ts";
import { readOutcomeAudits } from "../read-outcome-audits.ts";
import { knownForms, type Surroundings } from "../surroundings.ts";
import { TextOutput } from "../text-output.ts";
import { isoDateOf, isoMomentOf } from "../today.ts";
import { createFile } from "../write-file-safely.ts";

interface ActionsWanted {
  readonly paths: readonly string[];
  /** Null where the actions of the files alone are listed. */
  readonly place: ActionPlace | null;
  readonly save: boolean;
  readonly answers: readonly SameAnswer[];
  /** Ids of overdue actions that somebody saw. */
  readonly seen: readonly string[];
  readonly by: string;
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
    .argument("[paths...]", "Word files, folders, or list files (.csv, .xlsx, .jsonl, .json) with audits")
    .option("-r, --register <file>", "a file in which your authority follows up its actions (.json)")
    .option("--site-id <id>", "the site with your authority's Microsoft List of actions")
    .option("--list-id <id>", "the id of that list, as `list create --actions` printed it")
    .option("--service <URL>", "the collation service in which your authority follows up its actions")
    .option("--save", "write what changed; without this nothing is written")
    .option("--same <old=new...>", "answer that two actions are the same, by their ids")
    .option("--different <old=new...>", "answer that two actions are not the same, by their ids")
    .option("--seen <id...>", "record that somebody saw overdue actions, by their ids")
    .option("--by <role>", "the role of the person who answers or has seen")
    .option("--edited <workbook>", "take over what people changed in a workbook of --out name.xlsx")
    .option("--on <date>", "the day to work out (today if you leave this out)", ukDate("--on"))
    .option("--owner <role>", "show the actions of this role only")
    .option("--team <team>", "show the actions of this team only")
    .option("--focus <focus>", "show this focus only", oneOf("--focus", focuses))
    .option("--section <section>", "show the actions of this section only")
    .option("--state <state>", "show this state only", oneOf("--state", actionStates))
    .option("--overdue", "show what is overdue only")
    .option(
      "-o, --out <file>",
      "write a file: a workbook to edit (.xlsx), a list (.docx) or a calendar (.ics)",
    )
    .option("--json", "print one JSON object for other programs")
    .action((paths, options) => {
      const { save = false, edited = null, out = null, json = false } = options;
      const { owner = null, team = null, focus = null, section = null, state = null } = options;
      const { overdue = false, same = [], different = [], seen = [], by = "" } = options;
      const answers = [
        ...same.map((text) => ({ ...readIds(text), isSame: true, by })),
        ...different.map((text) => ({ ...readIds(text), isSame: false, by })),
      ];
      if (answers.some((answer) => answer.old === "" || answer.new === "")) {
        return run(
          usage("--same takes the old id and the new one, such as 0a1b2c=3d4e5f. So does --different."),
          actions,
        );
      }
      if (answers.length + seen.length > 0 && by.trim() === "") {
        return run(usage("Add --by: the role of the person who answers or has seen."), actions);
      }
      if (out !== null && !reportKinds.includes(extname(out).toLowerCase())) {
        return run(usage("--out takes a name that ends in .xlsx, .docx or .ics."), actions);
      }
      const place = readPlace(options);
      if (!place.ok) return run(place, actions);
      if (place.value === null) {
        if (save || edited !== null || answers.length + seen.length > 0)
          return run(
            usage("Add --register: the file in which your authority follows up its actions."),
            actions,
          );
        if (paths.length === 0)
          return run(usage("Name files with audits, or where your actions are followed up."), actions);
      }
      if (place.value?.type === "service" && paths.length > 0) {
        return run(
          usage("The service has the actions of each audit that is sent to it. Leave out the files."),
          actions,
        );
      }
      const on = options.on ?? isoDateOf(new Date());
      const filter = { owner, team, focus, section, state, overdue };
      const wanted = { paths, place: place.value, save, answers, seen, by, edited, on, filter, out, json };
      return run(succeed(wanted), actions);
    });
};

interface PlaceOptions {
  readonly register?: string | undefined;
  readonly siteId?: string | undefined;
  readonly listId?: string | undefined;
  readonly service?: string | undefined;
}

/** One place at most. */
function readPlace({ register, siteId, listId, service }: PlaceOptions): Result<ActionPlace | null> {
  if ((siteId === undefined) !== (listId === undefined))
    return usage("--site-id and --list-id belong together.");
  const places: readonly ActionPlace[] = [
    ...(register === undefined ? [] : [{ type: "register" as const, path: register }]),
    ...(siteId === undefined || listId === undefined
      ? []
      : [{ type: "microsoft-list" as const, siteId, listId }]),
    ...(service === undefined ? [] : [{ type: "service" as const, url: service }]),
  ];
  return places.length > 1
    ? usage("Choose one place: --register, --site-id with --list-id, or --service.")
    : succeed(places[0] ?? null);
}

function readIds(text: string): { readonly old: string; readonly new: string } {
  const [old = "", id = ""] = text.split("=");
  return { old, new: id };
}

async function actions(wanted: ActionsWanted, surroundings: Surroundings): Promise<ExitCode> {
  const { stdout, stderr, env } = surroundings;
  const forms = knownForms(surroundings);
  const giveUp = ({ message }: Problem): ExitCode => {
    stderr.write(`${message}\n`);
    return notDone;
  };
  const { place, save, on } = wanted;
  const opened = await openTracker(place, { save, on, surroundings: { stderr, env }, fetch });
  if (!opened.ok) return giveUp(opened.problem);
  const { tracker, finish } = opened.value;
  const read = await readOutcomeAudits(wanted.paths, forms);
  for (const { title, problem } of read.refused)
    stderr.write(`${printable(title)}  refused: ${problem.message} (${problem.code})\n`);
  for (const found of read.audits.flatMap(({ record }) => actionsIn(record, forms))) {
    const taken = await tracker.takeForm?.(found);
    if (taken?.ok === false) return giveUp(taken.problem);
  }
  for (const answer of wanted.answers) {
    const answered = await tracker.answer(answer);
    if (!answered.ok) return giveUp(aboutId(`${answer.old}=${answer.new}`, answered.problem));
  }
  for (const id of wanted.seen) {
    const seen = await tracker.see(id, wanted.by);
    if (!seen.ok) return giveUp(aboutId(id, seen.problem));
  }
  const table = wanted.edited === null ? null : await readCaseList(wanted.edited);
  if (table !== null && !table.ok) return giveUp(table.problem);
  const edits = table === null ? null : await takeEdits(table.value, tracker);
  if (edits !== null && !edits.ok) return giveUp(edits.problem);
  const conflicts = edits?.value.conflicts ?? [];
  const problems = edits?.value.problems ?? [];
  const all = await tracker.list();
  if (!all.ok) return giveUp(all.problem);
  const register: ActionRegister = { schemaVersion: 1, actions: [...all.value] };
  const open = joinActions(register, [], on);
  sayRowProblems(wanted.edited ?? "", problems, stderr);
  const listed = listActions(register, wanted.on, wanted.filter);
  if (wanted.out !== null) {
    const written = createFile(wanted.out, await makeReport(wanted, register));
    if (!written.ok) return giveUp(aboutId(wanted.out, written.problem));
  }
  const finished = finish();
  if (!finished.ok) return giveUp(finished.problem);
  await new TextOutput(stdout).write(
    wanted.json
      ? `${JSON.stringify({ actions: listed, questions: open.questions, gone: open.gone, conflicts }, null, 2)}\n`
      : inWords(listed, open, conflicts),
  );
  const isDone = read.refused.length === 0 && problems.length === 0 && conflicts.length === 0;
  return isDone ? nothingBlocks : notDone;
}

function actionsIn(record: AuditRecord, forms: readonly Form[]): readonly FoundActions[] {
  const form = findForm(forms, record.proForma);
  return form === null ? [] : [findActions(form, record)];
}

function aboutId(id: string, { code, message }: Problem): Problem {
  return { code, message: `${printable(id)}: ${message}` };
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
        `Is this the same action? ${each.old} and ${each.new}. Answer with --same or --different ${each.old}=${each.new}.`,
    ),
    ...(gone.length === 0 ? [] : [`No longer on the form, and kept in the register: ${gone.join(", ")}.`]),
    ...conflicts.map(
      ({ id, row, field, here, there }) =>
        `Conflict in row ${row}, ${id}: ${field} is "${here ?? ""}" here and "${there ?? ""}" in the workbook. It stays as it is here.`,
    ),
  ];
  return lines.map((line) => `${printable(line)}\n`).join("");
}
