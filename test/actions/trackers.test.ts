import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { actionColumns } from "../../src/actions/adapters/microsoft-list/action-columns.ts";
import { createListTracker } from "../../src/actions/adapters/microsoft-list/list-tracker.ts";
import { createRegisterTracker } from "../../src/actions/adapters/register/register-tracker.ts";
import { createServiceTracker } from "../../src/actions/adapters/service/service-tracker.ts";
import { makeActionWorkbook, takeEdits } from "../../src/actions/edit-workbook.ts";
import { emptyRegister, type ActionRegister } from "../../src/actions/register.ts";
import { readCaseTable } from "../../src/case-list/read-case-table.ts";
import { createList } from "../../src/collation/adapters/microsoft-list/set-up-list.ts";
import { fail, type Problem } from "../../src/result.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import { describeActionTracker, type TrackerInUse } from "../contracts/action-tracker.contract.ts";
import { auditWithActions, contact, formWithActions, health } from "../support/actions/action-form.ts";
import { listenOver } from "../support/collation/listening-service.ts";
import { tokenFor } from "../support/collation/service-in-test.ts";
import { submitTo } from "../support/collation/submit-to.ts";
import { openGraph } from "../support/graph/open-graph-list.ts";
import { siteUrl, type GraphStandIn } from "../support/graph/graph-stand-in.ts";

const firstDay = "2026-11-22";

describeActionTracker("a register that people edit as a workbook", () => {
  let day = firstDay;
  let register: ActionRegister = emptyRegister;
  /** The register as each person has it in a workbook. */
  const workbooks: ActionRegister[] = [];
  const onDay = () => createRegisterTracker(register, day);
  const keep = (next: ActionRegister) => {
    register = next;
    workbooks.push(next);
  };
  return Promise.resolve<TrackerInUse>({
    tracker: {
      name: "workbook",
      list: () => onDay().list(),
      change: async (id, wanted) => {
        const seen = workbooks.findLast(({ actions }) =>
          actions.some((action) => action.id === id && action.version === wanted.version),
        );
        const table = await readCaseTable(await makeActionWorkbook(seen ?? register), ".xlsx");
        if (!table.ok) throw new Error(table.problem.code);
        const { headings, rows } = table.value;
        const cells: Record<string, string | null | undefined> = { "Changed by": wanted.by };
        const change: Readonly<Record<string, string | null | undefined>> = { ...wanted.change };
        for (const [field, value] of Object.entries(change))
          cells[`${field[0]?.toUpperCase() ?? ""}${field.slice(1)}`] = value ?? "";
        const edited = rows.map((row, at) => ({
          ...row,
          cells:
            row.cells[0] === id || (seen === undefined && at === 0)
              ? row.cells.map((cell, column) => {
                  const heading = headings[column] ?? "";
                  return heading === "Id" ? id : (cells[heading] ?? cell);
                })
              : row.cells,
        }));
        const tracker = onDay();
        const taken = await takeEdits({ headings, rows: edited }, tracker);
        if (!taken.ok) throw new Error(taken.problem.code);
        keep(tracker.register);
        const { conflicts, problems } = taken.value;
        const [problem] = problems;
        if (problem !== undefined) return fail(problem);
        if (conflicts.length > 0)
          return fail({ code: "action-conflict", message: "Both changed it.", conflicts });
        const after = tracker.register.actions.find((action) => action.id === id);
        return after === undefined ? fail(problems[0] as Problem) : { ok: true, value: after };
      },
      answer: async (answer) => {
        const tracker = onDay();
        const answered = await tracker.answer(answer);
        keep(tracker.register);
        return answered;
      },
      see: async (id, by) => {
        const tracker = onDay();
        const seen = await tracker.see(id, by);
        keep(tracker.register);
        return seen;
      },
    },
    sendForm: async (...actions) => {
      const tracker = onDay();
      await tracker.takeForm(formWithActions(...actions));
      keep(tracker.register);
    },
    moveTo: (next) => (day = next),
  });
});

async function openActionList() {
  const { graph, dependencies } = openGraph();
  const made = await createList(new URL(siteUrl), "Actions", actionColumns, dependencies);
  if (!made.ok) throw new Error(made.problem.message);
  graph.role = "write";
  let day = firstDay;
  const notes: Problem[] = [];
  const note = (problem: Problem) => notes.push(problem);
  const tracker = createListTracker(made.value.place, { ...dependencies, today: () => day, note });
  const sendForm: TrackerInUse["sendForm"] = async (...actions) => {
    const taken = await tracker.takeForm(formWithActions(...actions));
    if (!taken.ok) throw new Error(taken.problem.message);
  };
  return { graph, tracker, sendForm, notes, moveTo: (next: string) => void (day = next) };
}

describeActionTracker("a Microsoft List", openActionList);

describeActionTracker("the service with its embedded store, over HTTP", async () => {
  const folder = mkdtempSync(join(tmpdir(), "permanency-audit-actions-"));
  let day = firstDay;
  const now = () => new Date(`${day}T12:00:00Z`);
  const service = await listenOver(await openStore({ folder }), { context: { now } });
  const { token } = await tokenFor(service.store, "submit");
  let revision = 0;
  return {
    tracker: createServiceTracker({ url: service.url, token }, { fetch }),
    sendForm: async (...actions) => {
      revision += 1;
      const audit = auditWithActions(actions, { revision });
      const by = { authority: "Sandwell", credential: "t", at: now().toISOString(), address: null };
      await submitTo(service.store, audit, by);
    },
    moveTo: (next) => (day = next),
    close: async () => {
      await service.close();
      rmSync(folder, { recursive: true });
    },
  };
});

describe("a Microsoft List that people edit by hand", () => {
  const rowOf = (graph: GraphStandIn) => graph.list.items[0]!;

  it("gives what they changed, in a version of its own", async () => {
    const { graph, tracker, sendForm } = await openActionList();
    await sendForm(health);
    graph.list.changeItem(rowOf(graph).id, { State: "in-progress", Due: "2026-12-24T12:00:00Z" }, null);
    expect(await tracker.list()).toMatchObject({
      value: [
        {
          ...{ state: "in-progress", due: "2026-12-24", firstDue: "2026-11-30", version: 2 },
          history: [{ by: "somebody in the list" }, { by: "somebody in the list" }],
        },
      ],
    });
    graph.list.changeItem(rowOf(graph).id, { Due: "2026-12-31T12:00:00Z" }, null);
    expect(await tracker.list()).toMatchObject({ value: [{ due: "2026-12-31", version: 3 }] });
  });

  it("takes no action as verified of which nobody knows who verified it, and says so", async () => {
    const { graph, tracker, sendForm, notes } = await openActionList();
    await sendForm(health);
    graph.list.changeItem(rowOf(graph).id, { State: "verified" }, null);
    expect(await tracker.list()).toMatchObject({ value: [{ state: "proposed", version: 1 }] });
    expect(notes).toMatchObject([{ code: "list-rows-changed" }]);
  });

  it("shows both values to a person whose change meets one that was made by hand at that moment", async () => {
    const { graph, tracker, sendForm } = await openActionList();
    await sendForm(health);
    const listed = await tracker.list();
    if (!listed.ok) throw new Error(listed.problem.code);
    const [seen] = listed.value;
    let isDone = false;
    graph.meanwhile = ({ operation }) => {
      if (isDone || operation.method !== "PATCH") return;
      isDone = true;
      graph.list.changeItem(rowOf(graph).id, { State: "in-progress" }, null);
    };
    const changed = await tracker.change(seen!.id, {
      version: 1,
      change: { state: "done" },
      by: "lac nurse",
    });
    expect(changed).toMatchObject({
      problem: { conflicts: [{ field: "state", here: "in-progress", there: "done" }] },
    });
  });

  it("leaves out a row whose JSON was spoilt, and gives the others", async () => {
    const { graph, tracker, sendForm, notes } = await openActionList();
    await sendForm(health, contact);
    graph.list.changeItem(rowOf(graph).id, { ActionJson: "{" }, null);
    expect(await tracker.list()).toMatchObject({ value: [{ section: "Contact" }] });
    expect(notes).toHaveLength(1);
  });

  it("names the columns that are missing", async () => {
    const { graph, tracker } = await openActionList();
    graph.list.columns.splice(
      graph.list.columns.findIndex(({ name }) => name === "Evidence"),
      1,
    );
    const { ok, steps } = await tracker.checkConnection();
    expect(ok).toBe(false);
    expect(steps.filter(({ status }) => status !== "ok")).toMatchObject([
      { name: "Column Evidence", problem: { code: "column-missing" } },
    ]);
  });
});
