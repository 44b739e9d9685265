import type { ActionTracker } from "../../src/actions/action-tracker.ts";
import { isOverdue } from "../../src/actions/escalation.ts";
import { questionsIn } from "../../src/actions/join-actions.ts";
import type { ActionChange, FollowedAction } from "../../src/actions/register.ts";
import { contact, health, type ActionOnForm } from "../support/actions/action-form.ts";

/** A place in which one authority follows up its actions, made for one test. */
export interface TrackerInUse {
  readonly tracker: ActionTracker;
  /** Saves the form of one audit with these actions and sends it, for the first time or again. */
  readonly sendForm: (...actions: readonly ActionOnForm[]) => Promise<void>;
  /** The day on which all that follows happens. */
  readonly moveTo: (day: string) => void;
  readonly close?: () => Promise<void>;
}

const eyeTest: ActionOnForm = [
  health[0],
  "Social worker to book the dental check and the eye test.",
  "2026-11-30",
];

/** What every place does alike. It is 22 November 2026 at first. */
export function describeActionTracker(name: string, open: () => Promise<TrackerInUse>): void {
  describe(`actions are followed up: ${name}`, () => {
    let inUse: TrackerInUse;
    let tracker: ActionTracker;
    beforeEach(async () => {
      inUse = await open();
      tracker = inUse.tracker;
    });
    afterEach(async () => inUse.close?.());

    const all = async (): Promise<readonly FollowedAction[]> => {
      const listed = await tracker.list();
      if (!listed.ok) throw new Error(listed.problem.message);
      return listed.value;
    };
    const of = async (section: string): Promise<FollowedAction> => {
      const found = (await all()).find((action) => action.section === section);
      if (found === undefined) throw new Error(`There is no action about ${section}.`);
      return found;
    };
    const change = async (seen: FollowedAction, wanted: ActionChange, by = "team manager") => {
      const changed = await tracker.change(seen.id, { version: seen.version, change: wanted, by });
      return changed.ok ? changed.value : changed.problem;
    };

    it("keeps each action of a form, proposed at first", async () => {
      await inUse.sendForm(health, contact);
      expect(await of("Health plan")).toMatchObject({
        ...{ action: health[1], owner: "social worker", due: "2026-11-30", firstDue: "2026-11-30" },
        ...{ state: "proposed", version: 1, history: [] },
      });
      expect(await all()).toHaveLength(2);
    });

    it("keeps the first due date and the history when the date moves", async () => {
      await inUse.sendForm(health);
      await change(await of("Health plan"), { due: "2027-03-31", state: "agreed" });
      await change(await of("Health plan"), { due: "2027-06-30", state: "in-progress" });
      const moved = await of("Health plan");
      expect(moved).toMatchObject({ due: "2027-06-30", firstDue: "2026-11-30", state: "in-progress" });
      expect(moved.history).toMatchObject([
        ...[{ what: "due", from: "2026-11-30", to: "2027-03-31" }, { what: "state" }],
        ...[{ what: "due", by: "team manager", on: "2026-11-22", to: "2027-06-30" }, { what: "state" }],
      ]);
    });

    it("gives the second of two people who close one action both values, and loses neither", async () => {
      await inUse.sendForm(health);
      const seen = await of("Health plan");
      await change(seen, { state: "done", evidence: "Dentist's letter, section 4" });
      const second = await change(seen, { state: "not-done", reason: "The dentist has closed." });
      const conflicts = [{ field: "state", here: "done", there: "not-done" }];
      expect(second).toMatchObject({ code: "action-conflict", conflicts });
      expect(await of("Health plan")).toMatchObject({
        ...{ state: "done", evidence: "Dentist's letter, section 4", reason: null },
      });
    });

    it("takes changes of different fields from two people, and the same change once", async () => {
      await inUse.sendForm(health);
      const seen = await of("Health plan");
      await change(seen, { state: "agreed" });
      expect(await change(seen, { owner: "lac nurse" })).toMatchObject({
        state: "agreed",
        owner: "lac nurse",
      });
      const before = await of("Health plan");
      expect(await change(seen, { state: "agreed" })).toEqual(before);
    });

    it("lets somebody other than the owner verify", async () => {
      await inUse.sendForm(health);
      await change(await of("Health plan"), { state: "done" }, "social worker");
      const done = await of("Health plan");
      expect(await change(done, { state: "verified" }, "Social Worker")).toMatchObject({
        code: "action-same-person",
      });
      expect(await of("Health plan")).toEqual(done);
      expect(await change(done, { state: "verified" })).toMatchObject({ state: "verified" });
    });

    it.each([
      [{ state: "verified" as const }, "action-step"],
      [{ state: "not-done" as const }, "action-reason-missing"],
    ])("refuses %j with %s, and changes nothing", async (wanted, code) => {
      await inUse.sendForm(health);
      const before = await of("Health plan");
      expect(await change(before, wanted)).toMatchObject({ code });
      expect(await of("Health plan")).toEqual(before);
    });

    it("does not know an action that there is not", async () => {
      await inUse.sendForm(health);
      const unknown = { ...(await of("Health plan")), id: "0123456789abcdef" };
      expect(await change(unknown, { state: "agreed" })).toMatchObject({ code: "action-unknown" });
    });

    it("works out each day what is overdue, and records who saw it at which level", async () => {
      await inUse.sendForm(health);
      const action = await of("Health plan");
      expect(await tracker.see(action.id, "social worker")).toMatchObject({
        problem: { code: "action-not-overdue" },
      });
      inUse.moveTo("2026-12-01");
      expect(isOverdue(action, "2026-12-01")).toBe(true);
      await tracker.see(action.id, "social worker");
      inUse.moveTo("2026-12-14");
      await tracker.see(action.id, "team manager");
      await tracker.see(action.id, "team manager");
      expect((await of("Health plan")).seen).toEqual([
        { level: "owner", on: "2026-12-01", by: "social worker" },
        { level: "team manager", on: "2026-12-14", by: "team manager" },
      ]);
    });

    it("puts no history out of order when the clock is set back", async () => {
      await inUse.sendForm(health);
      inUse.moveTo("2026-12-10");
      await change(await of("Health plan"), { state: "agreed" });
      inUse.moveTo("2026-11-25");
      await change(await of("Health plan"), { state: "in-progress" });
      expect((await of("Health plan")).history.map(({ on }) => on)).toEqual(["2026-12-10", "2026-12-10"]);
    });

    it("keeps what became of an action when its form is sent again with others added and deleted", async () => {
      await inUse.sendForm(health, contact);
      await change(await of("Health plan"), { state: "agreed" });
      await inUse.sendForm(["Education plan", "Team manager to chase the PEP by phone.", null], health);
      const sections = (await all()).map(({ section, state, isOnForm }) => [section, state, isOnForm]);
      expect(sections.sort()).toEqual([
        ["Contact", "proposed", false],
        ["Education plan", "proposed", true],
        ["Health plan", "agreed", true],
      ]);
    });

    it("asks whether a changed text is the same action, and goes on when a person says so", async () => {
      await inUse.sendForm(health);
      await change(await of("Health plan"), { state: "agreed" });
      await inUse.sendForm(eyeTest);
      const [question] = questionsIn(await all());
      expect(await all()).toHaveLength(2);
      expect(await tracker.answer({ ...question!, isSame: true, by: "Quality lead" })).toMatchObject({
        ok: true,
      });
      expect(await all()).toMatchObject([
        {
          ...{ id: question?.new, action: eyeTest[1], state: "agreed", isOnForm: true, maybeSameAs: [] },
          history: [
            { what: "state" },
            { what: "action", from: health[1], to: eyeTest[1], by: "Quality lead" },
          ],
        },
      ]);
      const again = await tracker.answer({ ...question!, isSame: true, by: "Quality lead" });
      expect(again).toMatchObject({ problem: { code: "question-unknown" } });
    });

    it("keeps both when a person says that they are not the same, and asks no more", async () => {
      await inUse.sendForm(health);
      await inUse.sendForm(eyeTest);
      const [question] = questionsIn(await all());
      await tracker.answer({ ...question!, isSame: false, by: "Quality lead" });
      await inUse.sendForm(eyeTest, contact);
      expect(questionsIn(await all())).not.toContainEqual(question);
      expect(await all()).toHaveLength(3);
    });

    it("moves a due date with the form, unless people have agreed on another one since", async () => {
      const later = (date: string): ActionOnForm => [health[0], health[1], date];
      await inUse.sendForm(health);
      await inUse.sendForm(later("2026-12-15"));
      expect(await of("Health plan")).toMatchObject({ due: "2026-12-15", firstDue: "2026-11-30" });
      await change(await of("Health plan"), { due: "2027-01-15" });
      await inUse.sendForm(later("2027-05-31"));
      expect(await of("Health plan")).toMatchObject({ due: "2027-01-15", firstDue: "2026-11-30" });
    });
  });
}
