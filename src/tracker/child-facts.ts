/**
 * What a list may say of a child beside dates, each from a closed list, so that no free text travels to a table. What is written
 * in other words counts as `other`: a child is never left out for it.
 */

interface KnownValue {
  readonly id: string;
  /** How lists write it, in small letters without punctuation. */
  readonly aliases: readonly string[];
}

/** The codes are those of the children looked-after return (SSDA903). */
const legalStatuses: readonly KnownValue[] = [
  { id: "section-20", aliases: ["section 20", "s20", "s 20", "accommodated", "v2"] },
  { id: "interim-care-order", aliases: ["interim care order", "ico", "c1"] },
  { id: "care-order", aliases: ["care order", "full care order", "co", "fco", "c2"] },
  { id: "placement-order", aliases: ["placement order", "po", "e1"] },
  { id: "emergency", aliases: ["emergency protection order", "epo", "l2", "police protection", "l1"] },
  { id: "remand", aliases: ["remand", "remanded", "j1", "j2"] },
];

/** The options of the permanence paper. */
const permanenceOptions: readonly KnownValue[] = [
  { id: "return-home", aliases: ["return home", "reunification", "rehabilitation home"] },
  { id: "shared-care", aliases: ["shared care"] },
  {
    id: "kinship-foster",
    aliases: ["kinship foster", "kinship", "kinship care", "connected person", "family and friends"],
  },
  { id: "cao", aliases: ["cao", "child arrangements order", "residence order"] },
  { id: "sgo", aliases: ["sgo", "special guardianship", "special guardianship order"] },
  { id: "adoption", aliases: ["adoption"] },
  {
    id: "early-permanence",
    aliases: ["early permanence", "fostering for adoption", "fostering to adopt", "concurrent planning"],
  },
  { id: "long-term-foster", aliases: ["long term foster", "long term fostering", "long term foster care"] },
  { id: "residential", aliases: ["residential", "long term residential", "children's home"] },
  { id: "remain-home-twin-track", aliases: ["remain home twin track", "twin track", "at home twin track"] },
];

const stages: readonly KnownValue[] = [
  { id: "none", aliases: ["none", "no plan"] },
  { id: "parallel", aliases: ["parallel", "parallel planning", "twin track"] },
  { id: "agreed", aliases: ["agreed", "plan agreed", "endorsed"] },
  { id: "ordered", aliases: ["ordered", "order made"] },
  { id: "achieved", aliases: ["achieved", "permanence achieved"] },
];

const owners: readonly KnownValue[] = [
  { id: "social-worker", aliases: ["social worker", "sw", "allocated social worker"] },
  { id: "team-manager", aliases: ["team manager", "tm"] },
  { id: "service-manager", aliases: ["service manager", "sm"] },
  { id: "iro", aliases: ["iro", "independent reviewing officer", "reviewing officer"] },
  { id: "family-finder", aliases: ["family finder", "family finding"] },
];

/** The columns with such a value, each with its list and other headings. */
export const factColumns = {
  "legal-status": { known: legalStatuses, headings: ["legal status code"] },
  "permanence-option": { known: permanenceOptions, headings: ["permanence plan type", "plan type"] },
  stage: { known: stages, headings: ["permanence stage", "plan stage"] },
  owner: { known: owners, headings: ["owner role", "responsible role"] },
} as const satisfies Record<
  string,
  { readonly known: readonly KnownValue[]; readonly headings: readonly string[] }
>;

export type FactColumn = keyof typeof factColumns;
export const factColumnIds = Object.keys(factColumns) as readonly FactColumn[];

/** Facts by column; null where the list says nothing. */
export type ChildFacts = Readonly<Record<FactColumn, string | null>>;

/** The id of what a cell says; `other` for words that are not known here, null for a blank. */
export function readFact(column: FactColumn, written: string): string | null {
  const key = written
    .toLowerCase()
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim();
  if (key === "") return null;
  const { known }: { readonly known: readonly KnownValue[] } = factColumns[column];
  const found = known.find(({ id, aliases }) => id.replaceAll("-", " ") === key || aliases.includes(key));
  return found?.id ?? "other";
}
