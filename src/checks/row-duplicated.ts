import { createCheck } from "./engine/create-check.ts";

export const rowDuplicated = createCheck({
  id: "row-duplicated",
  codes: ["T02"],
  severity: "error",
  subject: "audit",
  needs: ["repeated"],
  why: "Where a question stands twice and is answered in two ways, nobody can tell which answer counts.",
  source: "Copying and pasting rows in Word, which repeats their fields and tags.",
  messages: {
    differs:
      "{part}: this is in the document more than once and says different things. Keep the one that counts, and delete the other.",
    copied: {
      severity: "note",
      text: "{part}: the document has this row, or a field with its tag, more than once. Nothing is lost by it; delete the copy if it is not wanted.",
    },
  },
  check: ({ repeated }, report) => {
    const told = new Set<string>();
    for (const { name, place, differs } of repeated.toSorted(differingFirst)) {
      const owner = place.slice(0, place.lastIndexOf("/"));
      if (differs) report("differs", { at: place, values: { part: name } });
      else if (!told.has(owner)) report("copied", { at: place, values: { part: name } });
      told.add(owner);
    }
  },
});

/** A copy that says the same needs no word of its own where another value of its row differs. */
function differingFirst(one: { readonly differs: boolean }, other: { readonly differs: boolean }): number {
  return Number(other.differs) - Number(one.differs);
}
