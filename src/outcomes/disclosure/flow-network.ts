/**
 * Tables of counts as a circulation, after the theory of cell suppression: every cell is an arc that carries its count, and
 * what flows into a node flows out of it. A row total flows into its row and from there through the cells into the columns.
 * What a reader can work out about a hidden cell is then a maximum flow, exact for whole numbers.
 */

/** A cell as an arc from one node to another. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** The least that this reader knows the count to be: zero, or the reader's own share. */
  readonly least: number;
  readonly isHidden: boolean;
}

export interface Bounds {
  readonly lower: number;
  /** Infinite where nothing in the table limits it. */
  readonly upper: number;
}

export interface Network {
  readonly nodes: number;
  readonly arcs: readonly Arc[];
}

/** Use of an arc in one direction: forward its count rises, backward it falls. */
interface Step {
  readonly arc: number;
  readonly to: number;
  capacity: number;
  /** The step in the other direction along the same flow, whose capacity grows as this one is used. */
  readonly back: number;
}

/** What a reader of the table can work out about a cell: exactly the range of counts that agree with everything shown. */
export function boundsOf(network: Network, cell: number): Bounds {
  const arc = arcAt(network, cell);
  if (!arc.isHidden) return { lower: arc.count, upper: arc.count };
  const more = new Flow(network, cell).send(arc.to, arc.from);
  const less = new Flow(network, cell).send(arc.from, arc.to);
  return { lower: Math.max(arc.least, arc.count - less), upper: arc.count + more };
}

/**
 * The cheapest cells to hide so that a reader's range for a hidden cell gets wider than it is.
 * @param costOf what it costs to hide a cell that is shown; infinite where it may not be hidden
 * @returns null where nothing that may be hidden widens it.
 */
export function cheapestToHide(
  network: Network,
  cell: number,
  costOf: (cell: number) => number,
): readonly number[] | null {
  const arc = arcAt(network, cell);
  const up = new Flow(network, cell);
  up.send(arc.to, arc.from);
  const ways = [up.cheapestOpening(arc.to, arc.from, costOf)];
  // The other way round widens the range only while the count can still fall.
  if (boundsOf(network, cell).lower > arc.least) {
    const down = new Flow(network, cell);
    down.send(arc.from, arc.to);
    ways.push(down.cheapestOpening(arc.from, arc.to, costOf));
  }
  const [first, second] = ways.filter((way) => way !== null);
  if (first === undefined || second === undefined) return first?.cells ?? null;
  return (first.cost <= second.cost ? first : second).cells;
}

function arcAt({ arcs }: Network, cell: number): Arc {
  const arc = arcs[cell];
  if (arc === undefined) throw new Error(`The table has no cell ${cell}.`);
  return arc;
}

/** Flow through the hidden cells of a table, one cell left out. */
class Flow {
  readonly #network: Network;
  readonly #steps: Step[] = [];
  readonly #leaving: number[][];

  constructor(network: Network, without: number) {
    this.#network = network;
    this.#leaving = Array.from({ length: network.nodes }, () => []);
    network.arcs.forEach(({ from, to, count, least }, arc) => {
      if (arc === without) return;
      // Counts rise without limit, and fall to the least that they can be.
      this.#add(arc, from, to, Number.POSITIVE_INFINITY);
      this.#add(arc, to, from, count - least);
    });
  }

  #add(arc: number, from: number, to: number, capacity: number): void {
    const at = this.#steps.length;
    this.#steps.push({ arc, to, capacity, back: at + 1 }, { arc, to: from, capacity: 0, back: at });
    this.#leaving[from]?.push(at);
    this.#leaving[to]?.push(at + 1);
  }

  /** Sends as much as can flow through hidden cells. @returns how much that is. */
  send(source: number, sink: number): number {
    let total = 0;
    for (;;) {
      const found = this.#cheapestPath(source, sink, () => Number.POSITIVE_INFINITY);
      if (found === null) return total;
      const amount = Math.min(...found.path.map(({ capacity }) => capacity));
      if (amount === Number.POSITIVE_INFINITY) return amount;
      for (const step of found.path) {
        step.capacity -= amount;
        const back = this.#steps[step.back];
        if (back !== undefined) back.capacity += amount;
      }
      total += amount;
    }
  }

  /** The shown cells on the cheapest path that would let more flow, once as much as can has been sent. */
  cheapestOpening(
    source: number,
    sink: number,
    costOf: (cell: number) => number,
  ): { readonly cost: number; readonly cells: readonly number[] } | null {
    const found = this.#cheapestPath(source, sink, costOf);
    if (found === null) return null;
    const cells = found.path.map(({ arc }) => arc).filter((arc) => !arcAt(this.#network, arc).isHidden);
    return { cost: found.cost, cells: [...new Set(cells)] };
  }

  /** Dijkstra's algorithm over steps with capacity left; hidden cells cost nothing. */
  #cheapestPath(
    source: number,
    sink: number,
    costOf: (cell: number) => number,
  ): { readonly cost: number; readonly path: readonly Step[] } | null {
    const cost = new Map<number, number>([[source, 0]]);
    const cameBy = new Map<number, { readonly step: Step; readonly from: number }>();
    const settled = new Set<number>();
    for (let node = cheapest(cost, settled); node !== null && node !== sink; node = cheapest(cost, settled)) {
      settled.add(node);
      for (const at of this.#leaving[node] ?? []) {
        const step = this.#steps[at];
        if (step === undefined || step.capacity <= 0 || settled.has(step.to)) continue;
        const price = arcAt(this.#network, step.arc).isHidden ? 0 : costOf(step.arc);
        const sum = (cost.get(node) ?? 0) + price;
        if (sum >= (cost.get(step.to) ?? Number.POSITIVE_INFINITY)) continue;
        cost.set(step.to, sum);
        cameBy.set(step.to, { step, from: node });
      }
    }
    if (!cameBy.has(sink)) return null;
    const path: Step[] = [];
    for (let node = sink; node !== source;) {
      const came = cameBy.get(node);
      if (came === undefined) throw new Error("A path has a gap.");
      path.unshift(came.step);
      node = came.from;
    }
    return { cost: cost.get(sink) ?? 0, path };
  }
}

function cheapest(cost: ReadonlyMap<number, number>, settled: ReadonlySet<number>): number | null {
  let best: number | null = null;
  for (const [node, sum] of cost) {
    if (!settled.has(node) && (best === null || sum < (cost.get(best) ?? 0))) best = node;
  }
  return best;
}
