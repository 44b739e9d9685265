import type { CollatedAudit } from "../../src/collation/collated-audit.ts";
import { createServiceList } from "../../src/collation/adapters/service/service-list.ts";
import { addToken, listTokens, revokeToken, verifyLog } from "../../src/server/administration.ts";
import { buildWhatIsStale } from "../support/built-cli.ts";
import { startServiceProcess } from "../support/collation/service-process.ts";
import type { ServiceProcess } from "../support/collation/service-process.ts";
import { sharedAudit } from "../support/shared-audit.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

beforeAll(buildWhatIsStale, 120_000);

// The service is a process with the clock of this machine, so the audit was saved long ago.
const audit = sharedAudit({ savedAt: "2026-01-05T09:00:00Z" });
const keyOf = (index: number) => `${audit.auditKey.slice(0, -4)}${String(index).padStart(4, "0")}`;
/** Each of another child. */
const numbered = (index: number): CollatedAudit => ({
  ...audit,
  auditKey: keyOf(index),
  record: {
    ...audit.record,
    auditId: keyOf(index),
    header: { ...audit.record.header, childId: `hash-${String(index).padStart(32, "0")}` },
  },
});
const revised = (revision: number): CollatedAudit => ({
  ...audit,
  revision,
  record: { ...audit.record, revision, factors: `The carers met ${revision} times.` },
});

async function tokenIn(folder: string): Promise<{ token: string; id: string }> {
  const wanted = { authority: "Sandwell", role: "submit", label: "of a test", expiresInDays: 1 } as const;
  const added = await addToken({ store: { folder } }, wanted);
  if (!added.ok) throw new Error(added.problem.message);
  return { token: added.value.token, id: added.value.stored.id };
}

const listAt = ({ url }: ServiceProcess, token: string) => createServiceList({ url, token }, { fetch });

it("has every acknowledged audit once after it was killed in the midst of 2,000 sends, again and again", async () => {
  await inTemporaryFolder(async (folder) => {
    const { token } = await tokenIn(folder);
    const waiting = Array.from({ length: 2000 }, (_none, index) => index);
    const acknowledged = new Set<number>();
    const outcomes: string[] = [];
    for (const killAfter of [300, 900, 1500, Infinity]) {
      const service = await startServiceProcess(folder);
      const list = listAt(service, token);
      const killing: Promise<void>[] = [];
      const work = async () => {
        for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
          const sent = await list.send(numbered(index));
          if (sent.ok) {
            acknowledged.add(index);
            outcomes.push(sent.value.outcome);
          } else if (sent.problem.retry === "later") waiting.push(index);
          else throw new Error(sent.problem.code);
          if (acknowledged.size >= killAfter && killing.length === 0) killing.push(service.kill());
          if (killing.length > 0) return;
        }
      };
      await Promise.all(Array.from({ length: 16 }, work));
      await (killing[0] ?? service.stop());
    }
    expect(acknowledged.size).toBe(2000);
    // A send whose answer the kill swallowed was there already when it came again.
    expect(outcomes.filter((each) => !["created", "unchanged"].includes(each))).toEqual([]);
    const service = await startServiceProcess(folder);
    const listed = await listAt(service, token).list();
    await service.stop();
    const keys = listed.ok ? listed.value.map((held) => held.audit.auditKey) : [];
    expect(keys.sort()).toEqual(Array.from({ length: 2000 }, (_none, index) => keyOf(index)));
    expect(await verifyLog({ store: { folder } })).toMatchObject({ ok: true, value: { brokenAt: null } });
  });
}, 180_000);

it("lets two processes race for one key: the newest edition stays, and one of them made it", async () => {
  await inTemporaryFolder(async (folder) => {
    const { token } = await tokenIn(folder);
    const services = await Promise.all([startServiceProcess(folder), startServiceProcess(folder)]);
    const lists = services.map((service) => listAt(service, token));
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, (_none, index) => lists[index % 2]!.send(revised((index % 20) + 1))),
    );
    const said = outcomes.map((sent) => (sent.ok ? sent.value.outcome : sent.problem.code));
    expect(said.filter((each) => each === "created")).toHaveLength(1);
    expect(said.filter((each) => !/^(?:created|updated|unchanged|older-refused)$/.test(each))).toEqual([]);
    for (const list of lists) {
      expect(await list.list()).toEqual({ ok: true, value: [{ audit: revised(20), state: "received" }] });
    }
    await Promise.all(services.map((service) => service.stop()));
    expect(await verifyLog({ store: { folder } })).toMatchObject({ ok: true, value: { brokenAt: null } });
  });
}, 60_000);

it("refuses a token from the moment at which the command line takes it back", async () => {
  await inTemporaryFolder(async (folder) => {
    const { token, id } = await tokenIn(folder);
    const service = await startServiceProcess(folder);
    const list = listAt(service, token);
    expect((await list.send(audit)).ok).toBe(true);
    expect(await revokeToken({ store: { folder } }, id)).toEqual({ ok: true, value: "revoked" });
    const sent = await list.send(revised(2));
    expect(sent.ok ? null : sent.problem.code).toBe("token-revoked");
    await service.stop();
    const tokens = await listTokens({ store: { folder } });
    expect(tokens.ok && tokens.value[0]?.revokedAt).not.toBeNull();
  });
}, 60_000);

it("stops when it is asked to, with nothing of a case or a token in its log", async () => {
  await inTemporaryFolder(async (folder) => {
    const { token } = await tokenIn(folder);
    const service = await startServiceProcess(folder);
    await listAt(service, token).send(audit);
    expect(await service.stop()).toBe(0);
    expect(service.log()).toContain('"route":"/api/audits/:auditKey"');
    expect(service.log()).not.toContain(token.slice(-43));
    expect(service.log()).not.toMatch(/carers|Bearer/);
  });
}, 60_000);

it("does not start with a setting that is wrong, and names it", async () => {
  await inTemporaryFolder(async (folder) => {
    await expect(startServiceProcess(folder, { PORT: "many" })).rejects.toThrow(
      /The setting PORT is a number/,
    );
  });
});
