import type { Form, ValueDefinition } from "../../../src/proforma/form.ts";
import { findScale } from "../../../src/proforma/form-tree.ts";
import { itemOf } from "../../../src/proforma/scale.ts";
import type { SeededRandom } from "../mutate.ts";

/** Something that was written on a form, and where. */
export interface Written {
  /** The place that asks for it; null where nothing does. */
  readonly place: string | null;
  /** What a reader must find: of a choice its value, else the text. */
  readonly value: string;
  readonly table: number;
  /** Null between tables: then the table is the one above. */
  readonly row: number | null;
}

/** Comments that are hard to tell from answers, grades or labels. */
const awkward = [
  "No",
  "N/A",
  "Yes",
  "Good",
  "None",
  "Not applicable",
  "See above",
  "Comments from carers were sought",
  "1",
  "x",
];

const words =
  "plan review carer school contact agreed seen recorded meeting next week health visit placement draft updated clear".split(
    " ",
  );

/** Texts and choices, each text of its own so that one in a wrong place shows. */
export class RandomValues {
  readonly #random: SeededRandom;
  readonly #form: Form;
  #count = 0;

  constructor(random: SeededRandom, form: Form) {
    this.#random = random;
    this.#form = form;
  }

  /** What an auditor might write there; a choice as the form words it. */
  valueFor(definition: ValueDefinition): string {
    const scale = findScale(this.#form, definition);
    if (scale !== null) {
      const [first, ...rest] = scale.values;
      return itemOf(this.#random.pick([first!, ...rest]));
    }
    if (definition.type === "date")
      return `${this.#random.integer(10, 28)}/0${this.#random.integer(1, 9)}/2027`;
    return this.text();
  }

  text(): string {
    const [first = "", ...rest] = awkward;
    if (this.#random.integer(1, 25) === 1) return this.#random.pick([first, ...rest]);
    return this.ownText();
  }

  /** A text that is on the form once. */
  ownText(): string {
    this.#count += 1;
    const [first = "", ...rest] = words;
    const some = Array.from({ length: this.#random.integer(1, 8) }, () =>
      this.#random.pick([first, ...rest]),
    );
    return `Zq${this.#count}q is the ${some.join(" ")}.`;
  }
}
