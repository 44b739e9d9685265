import { buildForm } from "../support/build-form.ts";
import { distinctValues } from "../support/distinct-values.ts";
import type { FormLayout } from "../support/form/form-layout.ts";
import { readAsAudit } from "../support/read-form.ts";

const place = "health.named-professional/answer";
const values = { answers: { "health.named-professional": { answer: "Yes", comment: null } } } as const;

function typedOver(typed: string, layout: FormLayout = {}) {
  return readAsAudit(buildForm(values, { typed: { [place]: typed }, ...layout })).facts.listsTypedOver;
}

describe("lists that show something other than their items", () => {
  it("are none where every list shows an item or its placeholder", () => {
    expect(readAsAudit(buildForm(distinctValues)).facts.listsTypedOver).toEqual([]);
    expect(readAsAudit(buildForm()).facts.listsTypedOver).toEqual([]);
  });

  it.each([
    ["Y", "Yes"],
    ["Partly", null],
    ["N/A", null],
  ])("say %s, for which the list has the item %s", (typed, item) => {
    expect(typedOver(typed)).toEqual([{ place, item }]);
  });

  it.each(["yes", "Yes.", " Yes "])(
    "are not those that say %s, which differs in nothing that counts",
    (typed) => {
      expect(typedOver(typed)).toEqual([]);
    },
  );

  it("are not where the list was removed, whatever is typed there", () => {
    expect(typedOver("Y", { controls: "none" })).toEqual([]);
  });

  it("are grades too", () => {
    const graded = readAsAudit(
      buildForm(
        { judgements: { health: { grade: "Requires improvement", comment: null } } },
        { typed: { "health.judgement/grade": "RI" } },
      ),
    );
    expect(graded.facts.listsTypedOver).toEqual([
      { place: "health.judgement/grade", item: "Requires improvement" },
    ]);
  });

  it("are age ranges too, where they are a list", () => {
    const layout: FormLayout = { properKinds: true, typed: { "header/ageRange": "6 to 10" } };
    expect(readAsAudit(buildForm({ header: { ageRange: "6-10" } }, layout)).facts.listsTypedOver).toEqual([
      { place: "header/ageRange", item: "6-10yrs" },
    ]);
  });

  it("are not comments, where a list is a defect of the form", () => {
    const layout: FormLayout = {
      typed: { "health.ongoing-issues/comment": "No plan for the hearing loss." },
    };
    const form = buildForm({ answers: { "health.ongoing-issues": { answer: "No", comment: "x" } } }, layout);
    expect(readAsAudit(form).facts.listsTypedOver).toEqual([]);
  });
});
