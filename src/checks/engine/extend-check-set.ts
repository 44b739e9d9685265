import type { Check } from "./create-check.ts";

/**
 * A set of checks made from an earlier one, which stays as it is: a new form year adds checks and retires others. A
 * check that changed its meaning is retired and its successor added under a new id.
 * @throws when a check is retired that is not in the set, or added under an id that is: a broken set.
 */
export function extendCheckSet(
  base: readonly Check[],
  { add = [], retire = [] }: { readonly add?: readonly Check[]; readonly retire?: readonly string[] },
): readonly Check[] {
  const ids = new Set(base.map(({ id }) => id));
  const unknown = retire.find((id) => !ids.has(id));
  if (unknown !== undefined) throw new Error(`There is no check ${unknown} to retire.`);
  const taken = add.find(({ id }) => ids.has(id));
  if (taken) throw new Error(`There is a check ${taken.id} already.`);
  return [...base.filter(({ id }) => !retire.includes(id)), ...add];
}
