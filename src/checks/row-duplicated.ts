import { createCheck } from "./engine/create-check.ts";

export const rowDuplicated = createCheck({
  id: "row-duplicated",
  codes: ["T02"],
  severity: "error",
  subject: "audit",
  needs: ["repeated"],
  why: "If a question is answered twice in different ways, nobody can tell which answer counts.",
  source: "Copying and pasting rows in Word, which repeats their fields and tags.",
  messages: {
    differs:
      "{part}: this is in the document more than once, with different answers. Keep the right one and delete the other.",
    copied: {
      severity: "note",
      text: "{part}: this is in the document more than once. Nothing is lost. Delete the copy if you do not need it.",
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
