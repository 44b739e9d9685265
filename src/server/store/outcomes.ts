import type { CollatedAudit } from "../../collation/collated-audit.ts";
import { storable, storableOrNull } from "./storable.ts";

/** How an audit came out: what is counted of it. */
export interface Outcomes {
  readonly judgements: Given;
  readonly answers: Given;
}

/** What was given, by the section or question that it was given for. */
export type Given = Readonly<Record<string, string | null>>;

/** Without comments, which stay in the document alone; and so do a region's own questions, which no pro forma words. */
export function outcomesOf({ judgements, answers }: CollatedAudit["record"]): Outcomes {
  return {
    judgements: givenIn(judgements, ({ grade }) => storableOrNull(grade)),
    answers: givenIn(answers, ({ answer }) => answer),
  };
}

function givenIn<Entry>(
  entries: Readonly<Record<string, Entry>>,
  valueOf: (entry: Entry) => string | null,
): Given {
  const given: Record<string, string | null> = {};
  for (const [topic, entry] of Object.entries(entries)) {
    const value = valueOf(entry);
    // Assigned, this one name would change what the object inherits instead.
    if (topic === "__proto__") Object.defineProperty(given, topic, { value, enumerable: true });
    else given[storable(topic)] = value;
  }
  return given;
}

/** As it stands in its column. */
export function packGiven(given: Given): string {
  return JSON.stringify(given);
}

export function unpackGiven(column: string): Given {
  // Only `packGiven` writes such a column.
  return JSON.parse(column) as Given;
}

/** The actions as they stand in their column. */
export function packActions(actions: CollatedAudit["record"]["actions"]): string {
  return JSON.stringify(
    actions.map(({ area, action, date }) => ({
      area: storableOrNull(area),
      action: storableOrNull(action),
      dueOn: date,
    })),
  );
}
