import { fail, succeed } from "../../../result.ts";
import type { ListProblem } from "../../collation-list.ts";
import type { Column } from "../../list-row.ts";
import { GraphClient, type GraphResult, type GraphDependencies } from "./graph-client.ts";
import { GraphList, type ListPlace } from "./graph-list.ts";
import { listSchema, siteSchema, type GraphColumn } from "./graph-shapes.ts";
import { definitionOf, differencesOf, type ColumnDifference } from "./list-columns.ts";

/** The list that was made, or was found and completed. */
export interface PreparedList {
  readonly place: ListPlace;
  /** Where people see it; null where SharePoint did not say. */
  readonly address: string | null;
  readonly outcome: "created" | "completed" | "unchanged";
  /** What could not be fixed, and what a person has to do. */
  readonly differences: readonly ColumnDifference[];
}

/**
 * Makes the list with its columns for an administrator, whose token may manage the site (`Sites.Manage.All`); the add-in
 * itself never does. Run again it completes the list of that name, so it may be repeated after whatever went wrong.
 * @param columns those of the audits or actions that the list will take.
 * @param siteUrl the address of the site, such as https://contoso.sharepoint.com/sites/audits.
 */
export async function createList(
  siteUrl: URL,
  displayName: string,
  columns: readonly Column[],
  dependencies: GraphDependencies,
): GraphResult<PreparedList> {
  const client = clientFor(columns, dependencies);
  const site = await client.call({ method: "GET", path: pathOfSite(siteUrl) }, siteSchema);
  if (!site.ok) return fail(inWordsOfSetUp(site.problem));

  const lists = `/sites/${site.value.id}/lists`;
  const filter = encodeURIComponent(`displayName eq '${displayName.replaceAll("'", "''")}'`);
  const found = await client.callForAll(
    `${lists}?$select=id,displayName,webUrl&$filter=${filter}`,
    listSchema,
  );
  if (!found.ok) return found;
  const before = found.value.find((list) => list.displayName === displayName);
  // Sent with `name`, or of another template than `genericList`, it is refused (microsoft-graph-docs-contrib#8113).
  const body = { displayName, list: { template: "genericList" }, columns: columns.map(definitionOf) };
  const made = before
    ? succeed(before)
    : await client.call({ method: "POST", path: lists, body }, listSchema);
  if (!made.ok) return fail(inWordsOfSetUp(made.problem));

  const place: ListPlace = { siteId: site.value.id, listId: made.value.id };
  const completed = await completeColumns(new GraphList(client, place), columns, before !== undefined);
  if (!completed.ok) return completed;
  const outcome = before === undefined ? "created" : completed.value.changed ? "completed" : "unchanged";
  return succeed({ place, address: made.value.webUrl, outcome, differences: completed.value.differences });
}

/**
 * Adds columns that are missing and fixes what it can. Whether SharePoint keeps to an index or to unique values that
 * were asked for when the list was made is not documented, so it is looked at.
 */
async function completeColumns(
  list: GraphList,
  columns: readonly Column[],
  wasThere: boolean,
): GraphResult<{ readonly changed: boolean; readonly differences: readonly ColumnDifference[] }> {
  const inList = await list.readColumns();
  if (!inList.ok) return inList;
  if (wasThere && !inList.value.some(({ name }) => columns.some((column) => column.name === name))) {
    return fail({
      code: "list-name-taken",
      message:
        "The site has a list of that name already, and it has none of the columns that are needed. Choose another name with --name.",
      retry: "never",
    });
  }
  const changed = await mend(list, columns, inList.value);
  if (!changed.ok || !changed.value)
    return changed.ok ? succeed({ changed: false, differences: [] }) : changed;
  const after = await list.readColumns();
  if (!after.ok) return after;
  const differences = columns.flatMap((column) => differencesOf(column, after.value));
  return succeed({ changed: true, differences });
}

/** @returns whether there was anything to fix. */
async function mend(
  list: GraphList,
  columns: readonly Column[],
  inList: readonly GraphColumn[],
): GraphResult<boolean> {
  let changed = false;
  for (const column of columns) {
    const there = inList.find(({ name }) => name === column.name);
    for (const { change } of differencesOf(column, inList)) {
      changed = true;
      const mended =
        there === undefined
          ? await list.createColumn(definitionOf(column))
          : change && (await list.changeColumn(there.id, change));
      if (mended?.ok === false && !isOfColumn(mended.problem)) return mended;
    }
  }
  return succeed(changed);
}

/** One column is hidden or cannot be changed: the others are fixed all the same, and this one is named afterwards. */
function isOfColumn({ code }: ListProblem): boolean {
  return ["list-name-taken", "list-request-refused", "list-column-missing"].includes(code);
}

/** Before there is a list, what is not there is the site, and what is refused is making a list. */
function inWordsOfSetUp(problem: ListProblem): ListProblem {
  switch (problem.code) {
    case "list-not-found":
      return {
        ...problem,
        message:
          "There is no site at that address, or this token may not see it. Copy the address from the browser.",
      };
    case "list-no-access":
      return {
        ...problem,
        message:
          "This token cannot make lists on the site. It needs the permission Sites.Manage.All. Its user must own the site or be a member who can make lists.",
      };
    case "list-sign-in-needed":
      return {
        ...problem,
        message: "Microsoft 365 did not accept the token. It may have run out: fetch a new one.",
      };
    default:
      return problem;
  }
}

function clientFor(columns: readonly Column[], dependencies: GraphDependencies): GraphClient {
  return new GraphClient(
    dependencies,
    columns.map(({ name }) => name),
  );
}

/** Microsoft Graph, "Get a site by path". What people copy is often the address of a page on the site: the site is before it. */
function pathOfSite({ host, pathname }: URL): string {
  const path = pathname.replace(/\/(Lists|SitePages|_layouts)\/.*$/i, "").replace(/(?<!\/)\/+$/, "");
  const site = path === "" ? host : `${host}:${path}`;
  return `/sites/${site}?$select=id,webUrl`;
}
