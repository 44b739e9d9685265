import type { CollatedAudit } from "../../../src/collation/collated-audit.ts";
import { collatedAuditSchema } from "../../../src/collation/collated-audit.ts";
import { digestOfCollated } from "../../../src/collation/edition.ts";
import type { Actor, AuditStore } from "../../../src/server/store/audit-store.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import type { Form, GridPart } from "../../../src/proforma/form.ts";
import { shippedForms } from "../../../src/proforma/registry.ts";
import type { LogNote } from "../../../src/server/store/log-event.ts";
import { maxRefusalsAnHour } from "../../../src/server/store/refusal-limit.ts";
import { submitTo } from "../../support/collation/submit-to.ts";
import type { CollatedAuditGiven } from "../../support/collation/collated-audit.ts";
import { auditKeyOf, collatedAudit, distinctAudit } from "../../support/collation/collated-audit.ts";
import { niromp2019 } from "../../support/niromp-2019.ts";

/** One engine under the store, with the eyes of a test beside it. */
export interface StoreEngine {
  readonly name: string;
  /** An empty place; each call another one. */
  readonly makePlace: () => Promise<StorePlaceForTests>;
}

export interface StorePlaceForTests {
  /** May be called again while a store is open: as another process would. @param forms that audits may be on. */
  readonly open: (forms?: readonly Form[]) => Promise<AuditStore>;
  /** Runs a statement past the store; rows when there are any. */
  readonly query: (sql: string) => Promise<readonly Record<string, unknown>[]>;
}

export const by = (authority: string, at = "2026-10-02T09:00:00.000Z"): Actor => ({
  authority,
  credential: "token-1",
  at,
  address: "192.0.2.7",
});

/** Forms with the same parts as NIROMP's, under another name and in another version. */
const otherForm: Form = { ...niromp2019Form, id: "another-form", version: "1" };
const newerForm: Form = { ...niromp2019Form, version: "2027" };

/** A form that uses a text wherever a form names something. */
function formNamed(text: string): Form {
  const graded = niromp2019Form.parts.find(
    (part): part is GridPart => part.kind === "grid" && part.judgement !== null,
  )!;
  const own = { ...graded, id: text, rows: [{ ...graded.rows[0]!, id: text }] };
  return { ...niromp2019Form, id: text, version: text, parts: [...niromp2019Form.parts, own] };
}

const northborough = by("Northborough");
const refusal = { message: expect.stringContaining("The log is only ever added to.") as unknown };
const everything = { authority: null, cycle: null };

// A transaction that waits for a busy disk takes its time.
jest.setTimeout(30_000);

/** What `AuditStore` promises, for every engine alike. */
export function describeAuditStore({ name, makePlace }: StoreEngine): void {
  describe(`${name}: the store of the collation service`, () => {
    let place: StorePlaceForTests;
    let store: AuditStore;
    const opened: AuditStore[] = [];
    const open = async (forms: readonly Form[] = [...shippedForms, otherForm, newerForm]) => {
      const another = await place.open(forms);
      opened.push(another);
      return another;
    };
    const put = (audit: CollatedAudit) => submitTo(store, audit, by(audit.authority));

    beforeEach(async () => {
      place = await makePlace();
      store = await open();
    });

    afterEach(async () => {
      for (const each of opened.splice(0)) await each.close();
    });

    describe("what becomes of an audit that arrives", () => {
      it("keeps a new one as it was sent", async () => {
        const audit = collatedAudit();
        expect(await put(audit)).toEqual({ outcome: "created", revision: 1 });
        expect(await store.get(audit.auditKey, "Northborough")).toEqual({
          ...{ audit, state: "approved" },
          sentAt: "2026-10-02T09:00:00.000Z",
        });
      });

      it("changes nothing when it is sent twice", async () => {
        await put(collatedAudit());
        expect(await put(collatedAudit())).toEqual({ outcome: "unchanged", revision: 1 });
        expect(await countsOfSection("care-plan")).toEqual({ Good: 1 });
        expect(await place.query("select * from v_version")).toHaveLength(1);
      });

      it("takes a newer revision and keeps the one before as superseded", async () => {
        await put(collatedAudit());
        const newer = collatedAudit({ revision: 2, savedAt: "2026-10-03T09:00:00.000Z" });
        expect(await put(newer)).toEqual({ outcome: "updated", revision: 2 });
        expect((await store.get(newer.auditKey, null))?.audit).toEqual(newer);
        expect(await place.query("select revision, state from v_version order by revision")).toEqual([
          { revision: 1, state: "superseded" },
          { revision: 2, state: "approved" },
        ]);
      });

      it("refuses an older revision and says which it has", async () => {
        await put(collatedAudit({ revision: 3 }));
        expect(await put(collatedAudit({ revision: 2 }))).toEqual({ outcome: "older-refused", revision: 3 });
        expect((await store.get(auditKeyOf("the one"), null))?.audit.revision).toBe(3);
      });

      it("goes by the editions when the clock was set back", async () => {
        const first = collatedAudit({ revision: 2, savedAt: "2026-10-05T09:00:00.000Z" });
        await submitTo(store, first, by("Northborough", "2026-10-05T10:00:00.000Z"));
        const setBack = by("Northborough", "2026-10-01T10:00:00.000Z");
        const older = collatedAudit({ revision: 2, savedAt: "2026-10-04T09:00:00.000Z" });
        expect((await submitTo(store, older, setBack)).outcome).toBe("older-refused");
        const newer = collatedAudit({ revision: 3, savedAt: "2026-10-01T09:00:00.000Z" });
        expect((await submitTo(store, newer, setBack)).outcome).toBe("updated");
        await expectWhole(4);
        expect(
          await place.query(
            "select at from log_entry where number > 1 and what <> 'actions-saved' order by number",
          ),
        ).toEqual([{ at: "2026-10-05T10:00:00.000Z" }, { at: setBack.at }, { at: setBack.at }]);
      });

      it("keeps two authorities apart that send the same key", async () => {
        await put(collatedAudit());
        await put(collatedAudit({ authority: "Westhaven" }));
        expect(await store.withdraw(auditKeyOf("the one"), by("Westhaven"))).toBe("withdrawn");
        expect((await store.get(auditKeyOf("the one"), "Northborough"))?.state).toBe("approved");
        expect((await store.get(auditKeyOf("the one"), "Westhaven"))?.state).toBe("withdrawn");
        expect(await store.get(auditKeyOf("the one"), "Eastmoor")).toBeNull();
      });

      it("lets exactly one of many equal ones be the first, from whichever sender", async () => {
        const other = await open();
        const outcomes = await Promise.all(
          Array.from({ length: 20 }, (_, turn) =>
            submitTo(turn % 2 === 0 ? store : other, collatedAudit(), northborough),
          ),
        );
        expect(outcomes.filter(({ outcome }) => outcome === "created")).toHaveLength(1);
        expect(outcomes.filter(({ outcome }) => outcome === "unchanged")).toHaveLength(19);
        await expectWhole(21);
      });

      it("ends with the newest of many revisions that arrive at once in any order", async () => {
        const other = await open();
        const revisions = [5, 2, 9, 1, 7, 3, 8, 4, 6];
        await Promise.all(
          revisions.map((revision, turn) =>
            submitTo(turn % 2 === 0 ? store : other, collatedAudit({ revision }), northborough),
          ),
        );
        expect((await store.get(auditKeyOf("the one"), null))?.audit.revision).toBe(9);
        expect(await countsOfSection("care-plan")).toEqual({ Good: 1 });
        expect((await store.verifyLog()).problems).toEqual([]);
      });

      it("lets one that the database refuses fail alone", async () => {
        const broken = { ...distinctAudit(2, { authority: "Northborough" }), revision: Number.NaN };
        const sent = [collatedAudit(), broken, distinctAudit(1)];
        const results = await Promise.allSettled(sent.map((audit) => submitTo(store, audit, northborough)));
        expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
        await expectWhole(3);
      });
    });

    describe("withdrawing", () => {
      it("leaves the audit there and takes it out of every count", async () => {
        await put(collatedAudit());
        expect(await store.withdraw(auditKeyOf("the one"), northborough)).toBe("withdrawn");
        expect(await store.withdraw(auditKeyOf("the one"), northborough)).toBe("unchanged");
        expect((await store.list({ authority: null, limit: 10 })).audits).toHaveLength(1);
        expect(await store.gradeDistribution(everything)).toEqual([]);
        expect(await store.answerRates(everything)).toEqual([]);
      });

      it("says when there is nothing to withdraw", async () => {
        await put(collatedAudit());
        expect(await store.withdraw(auditKeyOf("the one"), by("Westhaven"))).toBe("not-there");
      });

      it("removes the document, its values and every older version", async () => {
        await put(collatedAudit());
        await put(collatedAudit({ revision: 2 }));
        await store.withdraw(auditKeyOf("the one"), northborough);
        for (const table of ["judgement", "answer", "text", "action", "superseded_version"]) {
          expect(await place.query(`select * from ${table}`)).toEqual([]);
        }
        expect(await place.query("select document, child_ref, child_key, team from audit")).toEqual([
          { document: null, child_ref: null, child_key: null, team: null },
        ]);
        const held = await store.get(auditKeyOf("the one"), "Northborough");
        expect(collatedAuditSchema.safeParse(held?.audit).success).toBe(true);
        expect(held?.audit.record).toMatchObject({ header: {}, answers: {}, judgements: {}, actions: [] });
        expect((await store.verifyLog()).problems).toEqual([]);
      });

      it("lasts when the same version or an older one is sent again", async () => {
        await put(collatedAudit({ revision: 2 }));
        await store.withdraw(auditKeyOf("the one"), northborough);
        expect(await put(collatedAudit({ revision: 2 }))).toEqual({
          outcome: "withdrawn-refused",
          revision: 2,
        });
        expect((await put(collatedAudit({ revision: 1 }))).outcome).toBe("withdrawn-refused");
        expect((await store.get(auditKeyOf("the one"), null))?.state).toBe("withdrawn");
        expect(await store.gradeDistribution(everything)).toEqual([]);
        expect((await store.verifyLog()).problems).toEqual([]);
      });

      it("ends with a version that was saved since", async () => {
        await put(collatedAudit());
        await store.withdraw(auditKeyOf("the one"), northborough);
        expect((await put(collatedAudit({ revision: 2 }))).outcome).toBe("updated");
        expect(await countsOfSection("care-plan")).toEqual({ Good: 1 });
        expect(await place.query("select * from superseded_version")).toEqual([]);
        expect((await store.verifyLog()).problems).toEqual([]);
      });
    });

    describe("an audit of a child that has one under another key", () => {
      const copy = (given: CollatedAuditGiven = {}) =>
        collatedAudit({ auditKey: auditKeyOf("a copy"), ...given });
      const statesByKey = async () => {
        const { audits } = await store.list({ authority: null, limit: 10 });
        return Object.fromEntries(audits.map(({ audit, state }) => [audit.auditKey, state]));
      };

      it("is refused, and the other one is named", async () => {
        await put(collatedAudit());
        expect(await store.submit(copy(), northborough)).toMatchObject({
          ok: false,
          problem: {
            code: "same-child",
            other: { auditKey: auditKeyOf("the one"), sentAt: northborough.at },
          },
        });
        expect(await store.count({ authority: null })).toBe(1);
        expect(
          await place.query("select what, code from log_entry where number > 2 and what <> 'actions-saved'"),
        ).toEqual([{ what: "same-child-refused", code: auditKeyOf("the one") }]);
      });

      it("replaces it where somebody chose that: the other one is counted no more", async () => {
        await put(collatedAudit());
        const sent = await submitTo(store, copy(), northborough, { sameChild: "replace" });
        expect(sent).toEqual({ outcome: "replaced", revision: 1 });
        expect(await statesByKey()).toEqual({
          [auditKeyOf("the one")]: "superseded",
          [auditKeyOf("a copy")]: "approved",
        });
        expect(await countsOfSection("care-plan")).toEqual({ Good: 1 });
        expect((await store.verifyLog()).problems).toEqual([]);
      });

      it("stays beside it where somebody chose that, and is not asked about again", async () => {
        await put(collatedAudit());
        await submitTo(store, copy(), northborough, { sameChild: "keep-both" });
        expect((await put(copy({ revision: 2 }))).outcome).toBe("updated");
        expect(await countsOfSection("care-plan")).toEqual({ Good: 2 });
      });

      it.each<[string, CollatedAuditGiven]>([
        ["in another cycle", { cycle: "2027-spring" }],
        ["on another form", { record: { proForma: { id: otherForm.id, version: otherForm.version } } }],
        [
          "on another version of the form",
          { record: { proForma: { id: newerForm.id, version: newerForm.version } } },
        ],
        ["of another authority", { authority: "Westhaven" }],
        ["of which nobody knows the child", { record: { header: { childId: null } } }],
      ])("is another audit %s", async (_where, given) => {
        await put(collatedAudit());
        expect((await put(copy(given))).outcome).toBe("created");
      });

      it("is taken where the other one was withdrawn", async () => {
        await put(collatedAudit());
        await store.withdraw(auditKeyOf("the one"), northborough);
        expect((await put(copy())).outcome).toBe("created");
      });

      it("is taken once of many that arrive at once, by any process", async () => {
        const other = await open();
        const copies = Array.from({ length: 12 }, (_, number) =>
          (number % 2 ? store : other).submit(copy({ auditKey: auditKeyOf(`copy ${number}`) }), northborough),
        );
        expect((await Promise.all(copies)).filter(({ ok }) => ok)).toHaveLength(1);
      });
    });

    describe("two forms", () => {
      const onOther = { proForma: { id: otherForm.id, version: otherForm.version } };
      const onNewer = { proForma: { id: newerForm.id, version: newerForm.version } };

      it("are two audits under one key", async () => {
        await put(collatedAudit());
        expect((await put(collatedAudit({ record: onOther }))).outcome).toBe("created");
        expect(await store.count({ authority: null })).toBe(2);
      });

      it("and two versions of one form are never counted together", async () => {
        await put(collatedAudit());
        await put(collatedAudit({ record: { ...onOther, header: { childId: "B" } } }));
        await put(
          collatedAudit({ auditKey: auditKeyOf("newer"), record: { ...onNewer, header: { childId: "C" } } }),
        );
        const counts = await store.gradeDistribution(everything);
        const carePlan = counts.filter(({ section }) => section === "care-plan");
        expect(carePlan.map(({ form, formVersion, count }) => [form, formVersion, count])).toEqual([
          ["another-form", "1", 1],
          [niromp2019.id, "2019", 1],
          [niromp2019.id, "2027", 1],
        ]);
        const view = await place.query("select audits from v_answer_count where audits > 1");
        expect(view).toEqual([]);
      });

      it("give an export of one form no audit of another", async () => {
        await put(collatedAudit());
        await put(collatedAudit({ record: onOther }));
        const form = onOther.proForma;
        const page = await store.list({ authority: null, form, limit: 10 });
        expect(page.audits.map(({ audit }) => audit.record.proForma)).toEqual([form]);
        expect(await store.count({ authority: null, form })).toBe(1);
      });
    });

    describe("listing", () => {
      it("gives an authority its own audits, page by page, the oldest key first", async () => {
        const audits = Array.from({ length: 12 }, (_, number) => distinctAudit(number));
        await Promise.all(audits.map(put));
        const keys: string[] = [];
        let after: string | undefined;
        do {
          const page = await store.list({ authority: "Westhaven", limit: 2, ...(after && { after }) });
          keys.push(...page.audits.map(({ audit }) => audit.auditKey));
          after = page.next ?? undefined;
        } while (after);
        const own = audits.filter(({ authority }) => authority === "Westhaven");
        expect(keys).toEqual(own.map(({ auditKey }) => auditKey).sort());
      });

      it("never parts two authorities' audits with one key", async () => {
        await put(collatedAudit());
        await put(collatedAudit({ authority: "Westhaven" }));
        await put(distinctAudit(0, { auditKey: "ffffffff-0000-4000-8000-000000000000" }));
        const page = await store.list({ authority: null, limit: 1 });
        expect(page.audits.map(({ audit }) => audit.authority)).toEqual(["Northborough", "Westhaven"]);
        const rest = await store.list({ authority: null, limit: 1, after: page.next ?? "" });
        expect(rest.audits).toHaveLength(1);
        expect(rest.next).toBeNull();
      });

      it("takes one cycle", async () => {
        await put(collatedAudit());
        await put(distinctAudit(4, { cycle: "2027-spring" }));
        const page = await store.list({ authority: null, cycle: "2027-spring", limit: 10 });
        expect(page.audits.map(({ audit }) => audit.cycle)).toEqual(["2027-spring"]);
      });
    });

    describe("reports", () => {
      it("count approved audits unless told otherwise", async () => {
        await put(collatedAudit());
        await put(distinctAudit(1, { state: "received", authority: "Northborough" }));
        const approved = await store.gradeDistribution(everything);
        expect(sumOf(approved)).toBe(9);
        expect(approved).toContainEqual({
          authority: "Northborough",
          cycle: "2026-autumn",
          form: niromp2019.id,
          formVersion: "2019",
          section: "care-plan",
          grade: "Good",
          count: 1,
        });
        const all = await store.gradeDistribution({ ...everything, states: ["approved", "received"] });
        expect(sumOf(all)).toBe(18);
        expect(await store.gradeDistribution({ ...everything, states: [] })).toEqual([]);
      });

      it("say the same as the rows, whatever came before", async () => {
        const audits = Array.from({ length: 40 }, (_, number) => distinctAudit(number));
        await Promise.all(audits.map(put));
        await Promise.all(
          audits.slice(0, 20).map((audit, number) => {
            const { record } = distinctAudit(number + 1);
            return put(
              collatedAudit({
                ...audit,
                revision: 2,
                cycle: number % 3 ? audit.cycle : "2027-spring",
                record,
              }),
            );
          }),
        );
        await Promise.all(
          audits.slice(15, 25).map(({ auditKey, authority }) => store.withdraw(auditKey, by(authority))),
        );
        const grades = await place.query(
          `select authority, cycle, form_id as form, form_version as "formVersion", section, grade,
                  cast(count(*) as integer) as count
           from v_section_grade where state = 'approved'
           group by authority, cycle, form_id, form_version, section, grade`,
        );
        const answers = await place.query(
          `select authority, cycle, form_id as form, form_version as "formVersion", question, field, answer,
                  cast(count(*) as integer) as count
           from v_answer where state = 'approved'
           group by authority, cycle, form_id, form_version, question, field, answer`,
        );
        expect(inOrder(await store.gradeDistribution(everything))).toEqual(inOrder(grades));
        expect(inOrder(await store.answerRates(everything))).toEqual(inOrder(answers));
        const view = await place.query(
          `select authority, cycle, form_id as form, form_version as "formVersion", section, grade, audits as count
           from v_grade_count where state = 'approved'`,
        );
        expect(inOrder(view)).toEqual(inOrder(grades));
      });

      it("take one authority and one cycle", async () => {
        await Promise.all(Array.from({ length: 8 }, (_, number) => put(distinctAudit(number))));
        const rates = await store.answerRates({ authority: "Ambleford", cycle: "2026-autumn" });
        expect(new Set(rates.map(({ authority }) => authority))).toEqual(new Set(["Ambleford"]));
        expect(await store.answerRates({ authority: "Ambleford", cycle: "2019" })).toEqual([]);
      });

      it("read rows for Power BI by day, question and action", async () => {
        await put(collatedAudit());
        expect(await place.query("select yes_count, team from v_audit")).toEqual([
          { yes_count: 31, team: "Looked after children team 2" },
        ]);
        expect(await place.query("select question from v_answer where answer = 'No'")).toEqual([
          { question: "clarity.contingency" },
        ]);
        expect(await place.query("select area from v_action")).toEqual([{ area: "Contingency planning" }]);
      });

      it("read rows of what was left out too, and actions in the order of the form", async () => {
        const { record } = collatedAudit();
        await put(
          collatedAudit({
            record: {
              ...record,
              answers: { "health.named-professional": { answer: null, comment: "Not known." } },
              judgements: { health: { grade: null, comment: null } },
              actions: [
                { area: "Health", action: "See the nurse", date: "2027-03-31" },
                { area: null, action: null, date: null },
              ],
            },
          }),
        );
        expect(await place.query("select question, answer from v_answer")).toEqual([
          { question: "health.named-professional", answer: null },
        ]);
        expect(await place.query("select section, grade from v_section_grade")).toEqual([
          { section: "health", grade: null },
        ]);
        expect(
          await place.query(
            "select position, area, action, cast(due_on as text) as due from v_action order by position",
          ),
        ).toEqual([
          { position: 1, area: "Health", action: "See the nurse", due: "2027-03-31" },
          { position: 2, area: null, action: null, due: null },
        ]);
      });

      it("read the newest edition only", async () => {
        await put(collatedAudit());
        const { record } = collatedAudit();
        const answers = { "health.named-professional": { answer: "Yes" as const, comment: null } };
        await put(collatedAudit({ revision: 2, record: { ...record, answers, actions: [] } }));
        expect(await place.query("select question from v_answer")).toEqual([
          { question: "health.named-professional" },
        ]);
        expect(await place.query("select * from v_action")).toEqual([]);
      });
    });

    describe("the log", () => {
      const refused: LogNote = {
        at: "2026-10-02T09:00:00.000Z",
        what: "refused",
        authority: "Westhaven",
        credential: "token-2",
        auditKey: auditKeyOf("the one"),
        code: "not-yours",
      };

      it("has an entry for everything that happened, with the digest of the document", async () => {
        const audit = collatedAudit();
        await put(audit);
        await put(audit);
        await store.note(refused);
        await store.withdraw(audit.auditKey, northborough);
        const digest = digestOfCollated(audit);
        expect(
          await place.query(
            "select number, what, authority, digest from log_entry where number > 1 and what <> 'actions-saved' order by number",
          ),
        ).toEqual([
          { number: 2, what: "received", authority: "Northborough", digest },
          { number: 4, what: "unchanged", authority: "Northborough", digest },
          { number: 5, what: "refused", authority: "Westhaven", digest: null },
          { number: 6, what: "withdrawn", authority: "Northborough", digest },
        ]);
        await expectWhole(5);
      });

      it("cannot be changed nor shortened", async () => {
        await store.note(refused);
        await expect(place.query("update log_entry set code = 'other'")).rejects.toMatchObject(refusal);
        await expect(place.query("delete from log_entry")).rejects.toMatchObject(refusal);
      });

      it("tells who read what, how much and by which filter", async () => {
        await store.note({
          ...{ at: northborough.at, what: "read", authority: "Westhaven", credential: "token-2" },
          ...{ route: "/api/export.csv", filter: "cycle=2026-autumn", rows: 40 },
        });
        expect(
          await place.query("select what, route, filter, row_count from log_entry where number = 2"),
        ).toEqual([{ what: "read", route: "/api/export.csv", filter: "cycle=2026-autumn", row_count: 40 }]);
      });

      it("does not grow with requests that have no credential", async () => {
        const anonymous = { at: "2026-10-02T09:00:00.000Z", what: "refused", code: "token-unknown" } as const;
        for (let attempt = 0; attempt < 500; attempt += 1) await store.note(anonymous);
        await expectWhole(1 + maxRefusalsAnHour);
        await store.note({ ...anonymous, at: "2026-10-02T10:00:00.000Z" });
        const more = await place.query("select row_count from log_entry where what = 'refused-more'");
        expect(more).toEqual([{ row_count: 500 - maxRefusalsAnHour }]);
      });

      it("is one line though two processes write", async () => {
        const other = await open();
        await Promise.all(Array.from({ length: 60 }, (_, turn) => (turn % 2 ? store : other).note(refused)));
        await expectWhole(61);
      });
    });

    describe("tokens", () => {
      const token = {
        id: "t1",
        authority: "Westhaven",
        role: "submit",
        label: "The pane",
        expiresAt: null,
        secretHash: "sha256-of-the-secret",
        at: "2026-10-02T09:00:00.000Z",
      } as const;

      it("keeps a token, finds it with its hash and lists it without", async () => {
        await store.tokens.add(token);
        const listed = {
          id: "t1",
          authority: "Westhaven",
          role: "submit",
          label: "The pane",
          createdAt: token.at,
          expiresAt: null,
          revokedAt: null,
        };
        expect(await store.tokens.list()).toEqual([listed]);
        const { secretHash, at: latestMoment } = token;
        expect(await store.tokens.find("t1")).toEqual({ ...listed, secretHash, latestMoment });
        expect(await store.tokens.find("t2")).toBeNull();
      });

      it("tells the latest moment that the log has seen, though the clock was set back", async () => {
        await store.tokens.add(token);
        await store.note({ ...refusedBy("Westhaven"), at: "2026-12-24T09:00:00.000Z" });
        await store.note({ ...refusedBy("Westhaven"), at: "2026-10-03T09:00:00.000Z" });
        expect((await store.tokens.find("t1"))?.latestMoment).toBe("2026-12-24T09:00:00.000Z");
      });

      it("revokes it once, and the log knows", async () => {
        await store.tokens.add(token, "operator ann");
        expect(await store.tokens.revoke("t1", "2026-11-01T09:00:00.000Z", "operator bob")).toBe("revoked");
        expect(await store.tokens.revoke("t1", "2026-12-01T09:00:00.000Z")).toBe("unchanged");
        expect(await store.tokens.revoke("t2", "2026-12-01T09:00:00.000Z")).toBe("not-there");
        expect((await store.tokens.find("t1"))?.revokedAt).toBe("2026-11-01T09:00:00.000Z");
        expect(
          await place.query(
            "select what, token_id, credential from log_entry where number > 1 order by number",
          ),
        ).toEqual([
          { what: "token-added", token_id: "t1", credential: "operator ann" },
          { what: "token-revoked", token_id: "t1", credential: "operator bob" },
        ]);
      });
    });

    describe("being opened", () => {
      it("makes its tables once, though several processes start at once", async () => {
        const fresh = await makePlace();
        const stores = await Promise.all([fresh.open(), fresh.open(), fresh.open(), fresh.open()]);
        await Promise.all(stores.map((each, number) => submitTo(each, distinctAudit(number), northborough)));
        for (const each of stores) await each.close();
        expect(await fresh.query("select name from store_migration")).toEqual([
          { name: "0001-plain-tables" },
          { name: "0002-any-form" },
          { name: "0003-editions" },
          { name: "0004-codings" },
          { name: "0005-actions" },
        ]);
        expect(await fresh.query("select * from v_audit")).toHaveLength(4);
      });

      it("finds everything again", async () => {
        await put(collatedAudit());
        await store.close();
        opened.length = 0;
        store = await open();
        expect((await put(collatedAudit())).outcome).toBe("unchanged");
        await store.ping();
      });
    });

    describe("hostile text", () => {
      const hostile = [
        `'; drop table audit; --`,
        `"); delete from log_entry; --`,
        `$1 ? :name @x`,
        `%_\\'`,
        `<script>alert(1)</script>`,
        `=HYPERLINK("http://x")`,
        `\u202Eevil\uFEFF`,
        `nul\0nul`,
        `half\uD800`,
        `{"a":[1]}`,
        `__proto__`,
      ];

      it.each(hostile)("%j comes back as it went, in every field", async (text) => {
        store = await open([formNamed(text)]);
        const { record } = collatedAudit();
        const audit: CollatedAudit = {
          ...collatedAudit(),
          authority: text,
          region: text,
          cycle: text,
          sharing: { policy: text, withheld: [text] },
          record: {
            ...record,
            header: { ...record.header, childId: text, team: text, ageRange: text },
            answers: { ...record.answers, [text]: { answer: "Yes", comment: text } },
            judgements: { ...record.judgements, [text]: { grade: text, comment: text } },
            actions: [{ area: text, action: text, date: null }],
            factors: text,
            proForma: { id: text, version: text },
          },
        };
        expect(await submitTo(store, audit, { ...by(text), credential: text, address: text })).toEqual({
          outcome: "created",
          revision: 1,
        });
        expect((await store.get(audit.auditKey, null))?.audit).toEqual(audit);
        expect(await place.query("select * from v_answer")).toHaveLength(
          Object.keys(audit.record.answers).length,
        );
        const ownGrade = `select section, grade from v_section_grade where section = grade`;
        expect(await place.query(ownGrade)).toHaveLength(1);
        expect(await place.query("select area from v_action where area = action")).toHaveLength(1);
        expect(await store.get(text, null)).toBeNull();
        expect(await store.withdraw(text, by(text))).toBe("not-there");
        expect(await store.tokens.find(text)).toBeNull();
        await store.note({ ...by(text), what: "refused", auditKey: text, code: text });
        await expectWhole(3);
      });
    });

    /** The log has so many entries beside those of actions, the making of the store among them, and agrees with the data. */
    async function expectWhole(others: number): Promise<void> {
      const ofActions = await place.query("select number from log_entry where what = 'actions-saved'");
      const entries = others + ofActions.length;
      expect(await store.verifyLog()).toMatchObject({ entries, brokenAt: null, problems: [] });
    }

    async function countsOfSection(section: string): Promise<Record<string, number>> {
      const counts = await store.gradeDistribution(everything);
      return Object.fromEntries(
        counts.filter((each) => each.section === section).map(({ grade, count }) => [grade, count]),
      );
    }
  });
}

function refusedBy(authority: string): Omit<LogNote, "at"> {
  return { what: "refused", authority, credential: "token-2" };
}

function sumOf(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function inOrder(rows: readonly object[]): readonly string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
}
