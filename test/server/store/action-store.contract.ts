import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import type { ActionListFilter, AuditStore } from "../../../src/server/store/audit-store.ts";
import { auditWithActions, contact, health, type ActionOnForm } from "../../support/actions/action-form.ts";
import { submitTo } from "../../support/collation/submit-to.ts";
import { by } from "./audit-store.contract.ts";
import type { StoreEngine, StorePlaceForTests } from "./audit-store.contract.ts";

const sandwell = by("Sandwell", "2026-11-22T09:00:00.000Z");
const page: ActionListFilter = { authority: "Sandwell", on: "2026-12-05", offset: 0, limit: 50 };
const education: ActionOnForm = ["Education plan", "Virtual school head to chase the PEP by phone.", null];

/** What the store promises of actions beyond the port, for every engine alike. */
export function describeActionStore({ name, makePlace }: StoreEngine): void {
  describe(`${name}: the actions that an authority follows up`, () => {
    let place: StorePlaceForTests;
    let store: AuditStore;
    beforeEach(async () => {
      place = await makePlace();
      store = await place.open([niromp2019Form]);
    });
    afterEach(() => store.close());

    const send = (...given: Parameters<typeof auditWithActions>) =>
      submitTo(store, auditWithActions(...given), sandwell);
    const sections = async (filter: Partial<ActionListFilter> = {}) =>
      (await store.actions.list({ ...page, ...filter })).actions.map(({ section }) => section);

    it("come in pages, those that need attention first, with their counts", async () => {
      await send([contact, education, health]);
      expect(await sections()).toEqual(["Health plan", "Education plan", "Contact"]);
      expect(await sections({ offset: 1, limit: 1 })).toEqual(["Education plan"]);
      expect(await store.actions.list({ ...page, limit: 1 })).toMatchObject({
        ...{ total: 3, overdue: 1, byState: { proposed: 3, agreed: 0 } },
      });
    });

    it("are found by what people filter by", async () => {
      await send([contact, education, health]);
      expect(await sections({ owner: "Team Manager" })).toEqual(["Contact"]);
      expect(await sections({ overdue: true })).toEqual(["Health plan"]);
      expect(await sections({ dueBy: "2027-01-31" })).toEqual(["Health plan", "Contact"]);
      expect(await sections({ state: "done" })).toEqual([]);
      expect(await sections({ authority: "Dudley" })).toEqual([]);
      expect(await store.actions.choices("Sandwell")).toMatchObject({
        owners: ["social worker", "team manager", "virtual school head"],
      });
    });

    it("are asked about when another audit of the child replaces theirs, and go when it is withdrawn", async () => {
      await send([health], { childId: "SW-001" });
      const other = auditWithActions([health], { name: "copy", childId: "SW-001" });
      await submitTo(store, other, sandwell, { sameChild: "replace" });
      expect(await store.actions.list({ ...page, inQuestion: true })).toMatchObject({ total: 1 });
      const [asked] = (await store.actions.list({ ...page, inQuestion: true })).actions;
      const answer = { old: asked!.maybeSameAs[0]!, new: asked!.id, isSame: true, by: "Quality lead" };
      expect(await store.actions.answer(answer, sandwell)).toMatchObject({ ok: true });
      expect(await sections()).toEqual(["Health plan"]);
      expect(await store.verifyLog()).toMatchObject({ problems: [] });
      await store.withdraw(other.auditKey, sandwell);
      expect(await sections()).toEqual([]);
      expect(await store.verifyLog()).toMatchObject({ problems: [] });
    });

    it.each([
      "update followed_action set state = 'verified'",
      "update followed_action set document = replace(document, 'dental', 'mental')",
      "delete from followed_action",
    ])("show in the log that somebody did: %s", async (statement) => {
      await send([health]);
      expect(await store.verifyLog()).toMatchObject({ problems: [] });
      await place.query(statement);
      expect(await store.verifyLog()).toMatchObject({ problems: [{ code: "actions-changed" }] });
    });
  });
}
