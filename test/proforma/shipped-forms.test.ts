import { treeOf } from "../../src/proforma/form-tree.ts";
import { shippedForms } from "../../src/proforma/registry.ts";

const sizes = {
  "niromp-permanency-second-review": { rows: 33, judgements: 9, fields: 5, lists: 1, prompts: 1 },
  "focused-matching": { rows: 9, judgements: 0, fields: 6, lists: 0, prompts: 1 },
  "inspection-case-audit": { rows: 35, judgements: 5, fields: 7, lists: 1, prompts: 0 },
  "case-file-audit": { rows: 23, judgements: 3, fields: 6, lists: 1, prompts: 1 },
};

test.each(shippedForms)("$id has the parts that its paper names", (form) => {
  const owners = (kind: string) =>
    new Set(
      treeOf(form)
        .values.filter(({ owner }) => owner.kind === kind)
        .map(({ place }) => place.split("/")[0]),
    ).size;
  const fields = treeOf(form).values.filter(({ owner }) => owner.kind === "fields").length;
  expect({
    rows: owners("row"),
    judgements: owners("judgement"),
    fields,
    lists: treeOf(form).lists.length,
    prompts: owners("prompt"),
  }).toEqual(sizes[form.id as keyof typeof sizes]);
});

test.each(shippedForms)(
  "$id shares initials and free text never or only with comments, and hashes the child's reference",
  (form) => {
    const { values } = treeOf(form);
    const shared = (meaning: string) =>
      values
        .filter(({ definition }) => definition.means === meaning)
        .map(({ definition }) => definition.shared);
    expect(new Set(shared("child-reference"))).toEqual(new Set(["keyed-hash"]));
    expect(new Set(shared("initials"))).toEqual(new Set(["never"]));
    expect(shared("comment").every((each) => each === "with-comments")).toBe(true);
  },
);

test.each(shippedForms)("no two values of $id have the same title", (form) => {
  const titles = treeOf(form).values.map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
