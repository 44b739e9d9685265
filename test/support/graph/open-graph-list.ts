import type { Problem } from "../../../src/result.ts";
import { succeed } from "../../../src/result.ts";
import type { CollationList } from "../../../src/collation/collation-list.ts";
import type { GraphDependencies } from "../../../src/collation/adapters/microsoft-list/graph-client.ts";
import type { ListPlace } from "../../../src/collation/adapters/microsoft-list/graph-list.ts";
import { createMicrosoftList } from "../../../src/collation/adapters/microsoft-list/microsoft-list.ts";
import { createList } from "../../../src/collation/adapters/microsoft-list/set-up-list.ts";
import { listColumns } from "../../../src/collation/list-row.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import type { Form } from "../../../src/proforma/form.ts";
import { GraphStandIn, siteUrl } from "./graph-stand-in.ts";

export const listName = "Audit collation";

export interface GraphInUse {
  readonly graph: GraphStandIn;
  readonly dependencies: GraphDependencies;
  /** The pauses that were taken, in seconds. */
  readonly pauses: number[];
}

const opened: GraphStandIn[] = [];

// Tests that use Graph keep to its description.
afterEach(() => {
  expect(opened.splice(0).flatMap(({ breaches }) => breaches)).toEqual([]);
});

/** Graph with a site that has no list; time passes at once, and chance is in the middle. */
export function openGraph(): GraphInUse {
  const graph = new GraphStandIn();
  opened.push(graph);
  const pauses: number[] = [];
  const dependencies: GraphDependencies = {
    fetch: graph.fetch,
    getToken: () => Promise.resolve(succeed("token")),
    sleep: (milliseconds) => {
      pauses.push(milliseconds / 1000);
      return Promise.resolve();
    },
    random: () => 0.5,
  };
  return { graph, dependencies, pauses };
}

export interface GraphListInUse extends GraphInUse {
  readonly place: ListPlace;
  readonly list: CollationList;
  /** What a person was told though the call went well. */
  readonly notes: Problem[];
}

/** A list as an administrator makes it, for somebody who may write to it and no more. */
export async function openGraphList(
  change: (graph: GraphStandIn) => void = () => undefined,
  forms: readonly Form[] = [niromp2019Form],
): Promise<GraphListInUse> {
  const inUse = openGraph();
  const made = await createList(new URL(siteUrl), listName, listColumns(forms), inUse.dependencies);
  if (!made.ok) throw new Error(made.problem.message);
  const { graph } = inUse;
  graph.role = "write";
  graph.seen.length = 0;
  change(graph);
  const notes: Problem[] = [];
  const list = listWith(made.value.place, inUse.dependencies, (problem) => notes.push(problem), forms);
  return { ...inUse, place: made.value.place, list, notes };
}

/** The list over what a test provides. */
export function listWith(
  place: ListPlace,
  dependencies: GraphDependencies,
  note: (problem: Problem) => void = () => undefined,
  forms: readonly Form[] = [niromp2019Form],
): CollationList {
  return createMicrosoftList(place, { ...dependencies, forms, note });
}
