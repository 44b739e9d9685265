import type { AuditStore, NewStoredToken } from "../../../src/server/store/audit-store.ts";
import type { LogHead } from "../../../src/server/store/log-event.ts";
import { auditKeyOf, collatedAudit, distinctAudit } from "../../support/collation/collated-audit.ts";
import { submitTo } from "../../support/collation/submit-to.ts";
import type { StoreEngine, StorePlaceForTests } from "./audit-store.contract.ts";
import { by } from "./audit-store.contract.ts";

const northborough = by("Northborough");
const at = "2026-10-02T09:00:00.000Z";
const token: NewStoredToken = {
  ...{ id: "t1", authority: "Westhaven", role: "submit", label: "The pane", at },
  ...{ expiresAt: "2027-10-02T09:00:00.000Z", secretHash: "sha256-of-the-secret" },
};
const read = { at, what: "read", authority: "Westhaven", credential: "t1", rows: 3 } as const;

/** Somebody changes the database past the service: each change shows, whatever else was changed to hide it. */
export function describeTampering({ name, makePlace }: StoreEngine): void {
  describe(`${name}: a store that somebody changed past the service`, () => {
    let place: StorePlaceForTests;
    let store: AuditStore;

    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
      await submitTo(store, collatedAudit(), northborough);
      await submitTo(
        store,
        collatedAudit({ revision: 2, savedAt: "2026-10-03T09:00:00.000Z" }),
        northborough,
      );
      await submitTo(store, distinctAudit(1), by("Westhaven"));
      await submitTo(store, distinctAudit(2), by("Ambleford"));
      await store.withdraw(distinctAudit(2).auditKey, by("Ambleford"));
      const copy = { auditKey: auditKeyOf("copy"), authority: "Westhaven" };
      await submitTo(store, distinctAudit(1, copy), by("Westhaven"), { sameChild: "replace" });
      await store.tokens.add(token, "operator ann");
      await store.tokens.add({ ...token, id: "t2" }, "operator ann");
      await store.tokens.revoke("t2", at, "operator ann");
      await store.note(read);
      await store.note(read);
    });
    afterEach(() => store.close());

    const dropGuards = async () => {
      for (const trigger of name === "SQLite" ? ["update", "delete"] : []) {
        await place.query(`drop trigger log_entry_refuses_${trigger}`);
      }
      if (name !== "SQLite") await place.query("drop trigger log_entry_refuses_change on log_entry");
    };
    const found = async () => {
      const { problems } = await store.verifyLog();
      return [...new Set(problems.map(({ code }) => code))].sort();
    };
    const of = (key: string) => `audit_id = (select id from audit where audit_key = '${key}')`;
    const one = auditKeyOf("the one");

    it("is whole before", async () => {
      expect(await store.verifyLog()).toMatchObject({ entries: 19, brokenAt: null, problems: [] });
    });

    it.each<[string, string, string]>([
      [
        "a grade",
        `update judgement set value = 'Outstanding' where ${of(one)} and value = 'Good'`,
        "audit-changed",
      ],
      ["an answer", `delete from answer where ${of(one)} and owner = 'clarity.contingency'`, "audit-changed"],
      ["a text", `update text set value = 'None' where ${of(one)}`, "audit-changed"],
      [
        "an action",
        `update action set value = 'Nothing' where ${of(one)} and field = 'action'`,
        "audit-changed",
      ],
      ["a count", `update audit set no_count = 0 where audit_key = '${one}'`, "audit-changed"],
      ["a cycle", `update audit set cycle = '2019' where audit_key = '${one}'`, "audit-changed"],
      ["a state", `update audit set state = 'queried' where audit_key = '${one}'`, "audit-changed"],
      [
        "a day",
        `update audit set received_at = '2020-01-01T00:00:00.000Z' where audit_key = '${one}'`,
        "audit-changed",
      ],
      [
        "a document",
        `update audit set document = replace(document, 'Good', 'Outstanding') where audit_key = '${one}'`,
        "audit-changed",
      ],
      [
        "an older version",
        `update superseded_version set document = replace(document, 'Good', 'Poor')`,
        "version-changed",
      ],
      ["an older version's revision", `update superseded_version set revision = 9`, "version-changed"],
      [
        "a replaced audit, which counts again",
        `update audit set state = 'approved' where audit_key = '${distinctAudit(1).auditKey}'`,
        "audit-changed",
      ],
      [
        "a withdrawn audit, which counts again",
        `update audit set state = 'approved' where audit_key = '${distinctAudit(2).auditKey}'`,
        "audit-changed",
      ],
      ["a token's role", "update token set role = 'admin' where id = 't1'", "token-changed"],
      ["a token's end", "update token set expires_at = null where id = 't1'", "token-changed"],
      [
        "a token's secret",
        "update token set secret_hash = 'sha256-of-mine' where id = 't1'",
        "token-changed",
      ],
      ["a revocation, undone", "update token set revoked_at = null where id = 't2'", "token-changed"],
    ])("shows a change of %s", async (_what, statement, code) => {
      await place.query(statement);
      expect(await found()).toEqual([code]);
    });

    it("shows an audit that was deleted", async () => {
      for (const table of ["judgement", "answer", "text", "action", "superseded_version"]) {
        await place.query(`delete from ${table} where ${of(one)}`);
      }
      await place.query(`delete from audit where audit_key = '${one}'`);
      expect(await store.verifyLog()).toMatchObject({ problems: [{ code: "audit-missing", of: one }] });
    });

    it("shows an older version that was deleted", async () => {
      await place.query("delete from superseded_version");
      expect(await found()).toEqual(["version-changed"]);
    });

    it("shows an audit that was added", async () => {
      const columns = (await place.query(`select * from audit where audit_key = '${one}'`))[0] ?? {};
      const names = Object.keys(columns).filter((column) => !["id", "audit_key"].includes(column));
      await place.query(
        `insert into audit (audit_key, ${names.join(", ")})
         select 'ffffffff-0000-4000-8000-000000000000', ${names.join(", ")} from audit where audit_key = '${one}'`,
      );
      expect(await found()).toEqual(["audit-not-logged"]);
    });

    it("shows a token that was added, and one that was deleted", async () => {
      await place.query(
        `insert into token (id, authority, role, label, secret_hash, created_at, expires_at, revoked_at)
         select 't9', '*', 'admin', label, secret_hash, created_at, null, null from token where id = 't1'`,
      );
      expect(await found()).toEqual(["token-not-logged"]);
      await place.query("delete from token where id in ('t1', 't9')");
      expect(await found()).toEqual(["token-missing"]);
    });

    it.each<[string, string, number]>([
      ["changed", "update log_entry set authority = 'Ambleford' where number = 3", 3],
      ["removed", "delete from log_entry where number = 5", 5],
      ["removed at the end", "delete from log_entry where number = 19", 19],
    ])("shows an entry that was %s", async (_how, statement, brokenAt) => {
      await dropGuards();
      await place.query(statement);
      expect(await store.verifyLog()).toMatchObject({ brokenAt, entries: brokenAt - 1 });
    });

    it("shows an entry that was added after the end", async () => {
      await place.query(
        "insert into log_entry (number, at, what, hash) values (20, '2026-10-02T09:00:00.000Z', 'read', 'sha256-x')",
      );
      expect(await found()).toEqual(["log-entry-changed"]);
    });

    /** Cuts the log to so many entries and moves its head there. */
    const cutTo = async (number: number) => {
      await dropGuards();
      await place.query(`delete from log_entry where number > ${number}`);
      await place.query(
        `update store_head set log_number = ${number}, log_hash = (select hash from log_entry where number = ${number})`,
      );
    };

    it("shows that the tail was cut together with the head, by the data that it told of", async () => {
      await cutTo(5);
      expect(await found()).toEqual(
        expect.arrayContaining(["audit-changed", "audit-not-logged", "token-not-logged"]),
      );
    });

    it("shows a cut tail that told of reading only by an anchor that was kept elsewhere", async () => {
      const { head } = await store.verifyLog();
      await cutTo(17);
      expect(await found()).toEqual([]);
      expect(await store.hashOfEntry(head.number)).toBeNull();
    });

    it("shows a log that was emptied, even with all the data", async () => {
      await dropGuards();
      const tables = ["judgement", "answer", "text", "action", "superseded_version", "audit", "token"];
      for (const table of [...tables, "followed_action"]) {
        await place.query(`delete from ${table}`);
      }
      await place.query("delete from log_entry");
      await place.query("update store_head set log_number = 0, log_hash = ''");
      expect(await found()).toEqual(["log-emptied"]);
    });

    it("shows a log that was begun anew", async () => {
      const another = await makePlace();
      await (await another.open()).close();
      const [first = {}] = await another.query("select at, hash from log_entry");
      const { at: begun, hash } = first as Record<"at" | "hash", string>;
      const kept: LogHead = (await store.verifyLog()).head;
      await dropGuards();
      await place.query("delete from log_entry");
      await place.query(
        `insert into log_entry (number, at, what, hash) values (1, '${begun}', 'store-made', '${hash}')`,
      );
      await place.query(`update store_head set log_number = 1, log_hash = '${hash}'`);
      expect(await found()).toEqual(["actions-changed", "audit-not-logged", "token-not-logged"]);
      expect(await store.hashOfEntry(kept.number)).toBeNull();
    });
  });
}
