import type { RecordValue } from "../../../src/audit/record-values.ts";
import type { Form } from "../../../src/proforma/form.ts";
import { treeOf, type FormValue, type Place } from "../../../src/proforma/form-tree.ts";
import { itemOf } from "../../../src/proforma/scale.ts";
import { seededRandom, type SeededRandom } from "../mutate.ts";

/** One value of a filled form. */
export interface FilledValue {
  readonly place: Place;
  /** As a person would write it. */
  readonly written: string;
  /** As the record has it. */
  readonly value: RecordValue;
}

const words = "plan review carer school contact agreed seen recorded meeting visit draft updated".split(" ");

/** A value for every place of a form and for one to four rows of each list, the same for the same seed. */
export function fillForm(form: Form, seed: number): readonly FilledValue[] {
  const random = seededRandom(seed);
  const tree = treeOf(form);
  const rows = tree.lists.flatMap((list) =>
    Array.from({ length: random.integer(1, 4) }, (_, index) => tree.listRow(list, index + 1)).flat(),
  );
  return [...tree.values, ...rows].map((value, index) => ({
    place: value.place,
    ...fill(value, index, random),
  }));
}

function fill(value: FormValue, index: number, random: SeededRandom): Omit<FilledValue, "place"> {
  switch (value.definition.type) {
    case "text": {
      const text = `Note ${index} of the ${pick(words, random)} ${pick(words, random)}.`;
      return { written: text, value: text };
    }
    case "choice": {
      const chosen = pick(value.choices, random);
      return { written: wordingOf(value, chosen), value: chosen };
    }
    case "choices": {
      const chosen = value.choices.filter((_, at) => at === 0 || random.integer(0, 1) === 1);
      return { written: chosen.map((each) => wordingOf(value, each)).join("\n"), value: chosen };
    }
    case "date": {
      const day = `${random.integer(10, 28)}`;
      const month = `0${random.integer(1, 9)}`;
      return { written: `${day}/${month}/2027`, value: `2027-${month}-${day}` };
    }
    case "number": {
      const number = random.integer(0, 999);
      return { written: `${number}`, value: number };
    }
    case "tick": {
      const isTicked = random.integer(0, 1) === 1;
      return { written: `${isTicked}`, value: isTicked };
    }
  }
}

function wordingOf({ scale }: FormValue, chosen: string): string {
  const found = scale?.values.find(({ value }) => value === chosen);
  return found === undefined ? chosen : itemOf(found);
}

function pick(items: readonly string[], random: SeededRandom): string {
  return items[random.integer(0, items.length - 1)] ?? "";
}
