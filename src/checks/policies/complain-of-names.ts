import { treeOf } from "../../proforma/form-tree.ts";
import type { Form } from "../../proforma/form.ts";
import { valuesOf } from "../../proforma/scale.ts";
import { listChoices } from "../../text/list-choices.ts";
import type { LineProblem, LocatedJson } from "../../text/locate-in-json.ts";
import { suggest } from "../../text/nearest-names.ts";
import type { PolicyFile } from "./policy-file.ts";
import { scalesMeaning } from "./policy-for-form.ts";

type NamesOf = (form: Form) => readonly string[];

const grades: NamesOf = (form) => scalesMeaning(form, "grade").flatMap(valuesOf);
const sections: NamesOf = (form) => form.parts.flatMap((part) => (part.kind === "grid" ? [part.id] : []));
const ageBands: NamesOf = (form) =>
  treeOf(form)
    .meaning("age-band")
    .flatMap(({ choices }) => choices);

/** The values of a policy that name something of the form: under a name that it does not have they would do nothing, unseen. */
const naming: { readonly [Key in keyof NonNullable<PolicyFile["values"]>]?: NamesOf } = {
  gradesToExplain: grades,
  highGrades: grades,
  lowGrades: grades,
  highestGrade: grades,
  lowestGrade: grades,
  mostNoShare: grades,
  leastNoShare: grades,
  sectionWords: sections,
  youngestAgeRange: ageBands,
};

/** What a policy file calls by a name that the form does not have. */
export function complainOfNames(
  { values = {} }: PolicyFile,
  { lineOf }: LocatedJson,
  form: Form,
): readonly LineProblem[] {
  return Object.entries(naming).flatMap(([key, namesOf]) => {
    const names = namesOf(form);
    const value: unknown = Reflect.get(values, key);
    return namesIn(value)
      .filter(({ name }) => !names.includes(name))
      .map(({ name, step }) => ({
        line: lineOf(["values", key, ...step]),
        what:
          names.length === 0
            ? `"${key}" names "${name}", and the form "${form.id}" has nothing like it. Leave it out`
            : `"${key}" can name ${listChoices(names)}, but not "${name}".${suggest(name, names)}`,
      }));
  });
}

/** The names in one, a list, or the keys of values by name, each with the last step of the way to it. */
function namesIn(value: unknown): readonly { name: string; step: readonly (string | number)[] }[] {
  if (typeof value === "string") return [{ name: value, step: [] }];
  if (Array.isArray(value)) return value.map((name, index) => ({ name: String(name), step: [index] }));
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).map((name) => ({ name, step: [name] }));
}
