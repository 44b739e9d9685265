import { checkMicrosoftList } from "../../../collation/adapters/microsoft-list/check-microsoft-list.ts";
import {
  GraphClient,
  type GraphDependencies,
} from "../../../collation/adapters/microsoft-list/graph-client.ts";
import { GraphList, type ListPlace } from "../../../collation/adapters/microsoft-list/graph-list.ts";
import { fieldsOf } from "../../../collation/adapters/microsoft-list/list-rows.ts";
import type { ConnectionReport } from "../../../collation/collation-list.ts";
import type { Cell } from "../../../collation/list-row.ts";
import { fail, succeed, type Problem, type Result } from "../../../result.ts";
import { actionUnknown, type ActionTracker, type FormFollower } from "../../action-tracker.ts";
import { editAction, type ChangeProblem } from "../../change-action.ts";
import { seeAction } from "../../escalation.ts";
import { answerSame, followForm, isOfForm } from "../../join-actions.ts";
import type { FollowedAction } from "../../register.ts";
import { actionColumns, cellsOfAction } from "./action-columns.ts";
import { actionItemSchema, readActionRow, type ActionItem } from "./action-rows.ts";

export interface ListTrackerDependencies extends GraphDependencies {
  /** ISO. */
  readonly today: () => string;
  /** Told of rows that somebody changed by hand so that they cannot be taken over. They keep nobody from the others. */
  readonly note: (problem: Problem) => void;
}

/** The actions of one authority in a Microsoft List of its own, over Microsoft Graph v1.0: one row an action. */
export interface ListTracker extends ActionTracker, FormFollower {
  /** Tests sign-in, the list, each of its columns and the right to write. It changes nothing. */
  checkConnection(): Promise<ConnectionReport>;
}

/** How often somebody else may be quicker before the person is told. */
const maxRounds = 3;
const readFields = "fields($select=ActionKey,ActionJson,State,Focus,OwnerRole,Due,Reason,Evidence)";
const rowsAtOnce = 200;

interface Row {
  readonly item: ActionItem;
  readonly action: FollowedAction;
}

export function createListTracker(place: ListPlace, dependencies: ListTrackerDependencies): ListTracker {
  const { today, note } = dependencies;
  const client = new GraphClient(
    dependencies,
    actionColumns.map(({ name }) => name),
  );
  const list = new GraphList(client, place);
  const items = `/sites/${place.siteId}/lists/${place.listId}/items?$expand=${readFields}&$top=${rowsAtOnce}`;

  const write = (item: ActionItem, action: FollowedAction) => list.changeItem(item, fieldsOfAction(action));
  /** What people changed by hand gets a version of its own at once, so that the next change meets it. */
  const readRows = async (isAgain = false): Promise<Result<readonly Row[]>> => {
    const found = await client.callForAll(items, actionItemSchema);
    if (!found.ok) return found;
    const rows = found.value.filter(({ fields }) => fields.ActionJson !== null || fields.State !== null);
    const read = rows.map((item) => ({ item, row: readActionRow(item) }));
    let isWritten = false;
    for (const { item, row } of isAgain ? [] : read) {
      // Those who may only read see it too.
      if (row?.byHand === "taken") isWritten = (await write(item, row.action)).ok || isWritten;
    }
    if (isWritten) return readRows(true);
    const count = read.filter(({ row }) => row === null || row.byHand === "left-out").length;
    if (count > 0) note(rowsChangedByHand(count));
    return succeed(read.flatMap(({ item, row }) => (row === null ? [] : [{ item, action: row.action }])));
  };
  const findRow = async (id: string): Promise<Result<Row>> => {
    const filter = encodeURIComponent(`fields/ActionKey eq '${id.replaceAll("'", "''")}'`);
    const found = await client.callForAll(`${items}&$filter=${filter}`, actionItemSchema);
    if (!found.ok) return found;
    const [item] = found.value;
    const row = item && readActionRow(item);
    return item && row ? succeed({ item, action: row.action }) : fail(actionUnknown);
  };
  /** Reads, decides and writes, again where somebody was quicker: then the rule sees what they changed. */
  const put = async (
    id: string,
    change: (action: FollowedAction) => Result<FollowedAction, ChangeProblem>,
  ): Promise<Result<FollowedAction, ChangeProblem>> => {
    let problem: Problem = actionUnknown;
    for (let round = 1; round <= maxRounds; round += 1) {
      const row = await findRow(id);
      if (!row.ok) return row;
      const changed = change(row.value.action);
      if (!changed.ok || changed.value === row.value.action) return changed;
      const written = await write(row.value.item, changed.value);
      if (written.ok) return changed;
      problem = written.problem;
      if (problem.code !== "list-row-changed") break;
    }
    return fail(problem);
  };

  return {
    name: `Microsoft List on ${place.siteId.split(",")[0] ?? ""} (${place.listId.slice(0, 8)})`,
    checkConnection: () => checkMicrosoftList(list, actionColumns, dependencies),
    async list() {
      const rows = await readRows();
      return rows.ok ? succeed(rows.value.map(({ action }) => action)) : rows;
    },
    change: (id, wanted) => put(id, (action) => editAction(action, wanted, today())),
    see: (id, by) => put(id, (action) => seeAction(action, by, today())),
    async answer(answer) {
      const rows = await readRows();
      if (!rows.ok) return rows;
      const answered = answerSame(
        rows.value.map(({ action }) => action),
        answer,
        today(),
      );
      if (!answered.ok) return answered;
      const after = new Map(answered.value.map((action) => [action.id, action]));
      // What goes on is written first: whatever breaks off then, nothing is lost.
      for (const { item, action } of rows.value) {
        const now = after.get(action.id);
        if (now === undefined || now === action) continue;
        const written = await write(item, now);
        if (!written.ok) return written;
      }
      for (const { item, action } of rows.value.filter((row) => !after.has(row.action.id))) {
        const emptied = await list.changeItem(item, emptiedFields(action.id));
        if (!emptied.ok) return emptied;
      }
      return succeed(null);
    },
    async takeForm(found) {
      const rows = await readRows();
      if (!rows.ok) return rows;
      const own = rows.value.filter(({ action }) => isOfForm(action, found));
      const held = own.map(({ action }) => action);
      for (const action of followForm(held, found, today())) {
        const row = own.find((each) => each.action.id === action.id);
        const isSame = row !== undefined && JSON.stringify(row.action) === JSON.stringify(action);
        if (isSame) continue;
        const done = row ? await write(row.item, action) : await list.createItem(fieldsOfAction(action));
        // Somebody else took over the same form at the same time.
        if (!done.ok && done.problem.code !== "list-key-taken") return done;
      }
      return succeed(null);
    },
  };
}

function fieldsOfAction(action: FollowedAction): Readonly<Record<string, Cell>> {
  return fieldsOf(actionColumns, cellsOfAction(action), `${action.title}, ${action.section ?? "no section"}`);
}

/** The row of an action that goes on in another one. Graph is given no right to delete. */
function emptiedFields(id: string): Readonly<Record<string, Cell>> {
  const empty = Object.fromEntries(actionColumns.map(({ name }) => [name, null]));
  return { ...empty, ActionKey: `${id}-joined`, Title: "Goes on in another row" };
}

function rowsChangedByHand(count: number): Problem {
  const rows = count === 1 ? "1 row of the list was" : `${count} rows of the list were`;
  return {
    code: "list-rows-changed",
    message: `${rows} changed there in a way that the rules of actions do not allow, such as verified without saying by which role. The last good values count. Restore an earlier version of the row, or change it here.`,
  };
}
