import fc from "fast-check";

/** How one random form is laid out. What differs from row to row is drawn from its seed. */
export interface RandomLayout {
  readonly seed: number;
  /** Grids by their place in the definition, in the order of the page. */
  readonly grids: readonly number[];
  readonly tables: "each" | "one" | "two" | "row";
  /** Where the label is among the columns, and whether the others come in reverse. */
  readonly labelAt: number;
  readonly reversed: boolean;
  readonly headings: "all" | "first" | "none";
  readonly choices: "text" | "list" | "some-lists" | "ticks" | "boxes" | "marked" | "lead";
  readonly texts: "cell" | "control" | "some-controls" | "below";
  readonly judgement: "words" | "columns" | "below";
  readonly fields: "rows" | "swapped" | "above" | "paragraphs";
  readonly extra: "none" | "number" | "other" | "other-filled";
  readonly tagged: boolean;
  readonly splitRuns: boolean;
  readonly noise: Readonly<Record<Noise, boolean>>;
  /** In percent, of rows. */
  readonly missing: number;
  readonly blank: number;
  readonly shuffled: boolean;
  readonly strays: boolean;
  readonly odd: Readonly<Record<OddPlace, boolean>>;
}

/** What copies do to the wording without asking anything else. */
export type Noise = "case" | "quotes" | "numbers" | "spaces" | "colons";
/** Where people write though no question asks. */
export type OddPlace = "between" | "heading" | "column" | "cell" | "box" | "row" | "struck" | "table";

const flags = <Name extends string>(...names: readonly Name[]): fc.Arbitrary<Record<Name, boolean>> =>
  fc
    .tuple(...names.map(() => fc.integer({ min: 0, max: 3 })))
    .map((drawn) =>
      Object.fromEntries(names.map((name, index) => [name, drawn[index] === 3])),
    ) as fc.Arbitrary<Record<Name, boolean>>;

/** @param grids how many grids the definition has */
export function randomLayout(grids: number): fc.Arbitrary<RandomLayout> {
  const all = Array.from({ length: grids }, (_, index) => index);
  return fc.record({
    seed: fc.integer({ min: 1, max: 0x7fffffff }),
    grids: fc.oneof(fc.constant(all), fc.shuffledSubarray(all, { minLength: Math.min(grids, 4) })),
    tables: fc.constantFrom("each", "one", "two", "row"),
    labelAt: fc.constantFrom(0, 0, 0, 1, 2),
    reversed: fc.boolean(),
    headings: fc.constantFrom("all", "all", "first", "none"),
    choices: fc.constantFrom("text", "list", "some-lists", "ticks", "boxes", "marked", "lead"),
    texts: fc.constantFrom("cell", "control", "some-controls", "below"),
    judgement: fc.constantFrom("words", "columns", "below"),
    fields: fc.constantFrom("rows", "swapped", "above", "paragraphs"),
    extra: fc.constantFrom("none", "none", "number", "other", "other-filled"),
    tagged: fc.boolean(),
    splitRuns: fc.boolean(),
    noise: flags("case", "quotes", "numbers", "spaces", "colons"),
    missing: fc.constantFrom(0, 0, 10, 30),
    blank: fc.constantFrom(0, 10, 40),
    shuffled: fc.boolean(),
    strays: fc.boolean(),
    odd: flags("between", "heading", "column", "cell", "box", "row", "struck", "table"),
  });
}
