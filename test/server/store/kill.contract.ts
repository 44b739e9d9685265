import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StorePlace } from "../../../src/server/store/open-store.ts";
import { openStore } from "../../../src/server/store/open-store.ts";
import { auditWithActions, health } from "../../support/actions/action-form.ts";
import { distinctAudit } from "../../support/collation/collated-audit.ts";

/** Sends in all; the process is killed several times on the way. */
const sends = 2000;
const killedAfter = [150, 400, 700];

/** What a store owes its senders when its process is killed in the middle of anything. */
export function describeKilling(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`${name}: a process that is killed during ${sends} sends`, () => {
    it("has lost nothing that it acknowledged, and has nothing twice", async () => {
      const folder = mkdtempSync(join(tmpdir(), "permanency-audit-kill-"));
      try {
        const place = await makePlace();
        const audits = Array.from({ length: sends }, (_, number) => distinctAudit(number));
        const file = join(folder, "audits.json");
        writeFileSync(file, JSON.stringify(audits));

        const acknowledged = new Set<string>();
        for (const after of [...killedAfter, null]) {
          for (const key of await putUntil(after, place, file)) acknowledged.add(key);
          const store = await openStore(place);
          const keys = await allKeys(store);
          expect(keys).toHaveLength(new Set(keys).size);
          const kept = new Set(keys);
          expect([...acknowledged].filter((key) => !kept.has(key))).toEqual([]);
          expect((await store.verifyLog()).problems).toEqual([]);
          expect(sumOf(await store.gradeDistribution({ authority: null, cycle: null }))).toBe(
            keys.length * 9,
          );
          await store.close();
        }
        expect(acknowledged.size).toBe(sends);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }, 240_000);
  });
}

/** What comes of two processes that send the same audits to one store at the same time. */
export function describeRace(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`${name}: two processes that race on the same keys`, () => {
    it("keep every audit once, and one of them hears that it was there", async () => {
      const folder = mkdtempSync(join(tmpdir(), "permanency-audit-race-"));
      try {
        const place = await makePlace();
        const audits = Array.from({ length: 300 }, (_, number) => distinctAudit(number));
        const file = join(folder, "audits.json");
        writeFileSync(file, JSON.stringify(audits));
        const acknowledged = await Promise.all([putUntil(null, place, file), putUntil(null, place, file)]);
        expect(acknowledged.map((keys) => keys.length)).toEqual([300, 300]);
        const store = await openStore(place);
        expect(await allKeys(store)).toHaveLength(300);
        expect(sumOf(await store.gradeDistribution({ authority: null, cycle: null }))).toBe(300 * 9);
        expect(await store.verifyLog()).toMatchObject({ entries: 901, problems: [] });
        await store.close();
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }, 120_000);
  });
}

/** What a store owes people whose change of an action was acknowledged when its process was killed. */
export function describeKillingOfChanges(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`${name}: a process that is killed while it changes an action`, () => {
    it("has each change that it acknowledged, each once, in the history and in the log", async () => {
      const place = await makePlace();
      const before = await openStore(place);
      const by = { authority: "Sandwell", credential: "t", at: "2026-11-22T09:00:00.000Z", address: null };
      await before.submit(auditWithActions([health]), by);
      const page = { authority: "Sandwell", on: "2026-11-22", offset: 0, limit: 1 };
      const { id } = (await before.actions.list(page)).actions[0]!;
      await before.close();
      for (const after of [5, 20, 40]) {
        const script = join(__dirname, "change-until-killed.mjs");
        const args = [script, JSON.stringify(place), id, "1000"];
        const acknowledged = await runUntilLines(args, after);
        const store = await openStore(place);
        const versions = (await store.actions.get(id, "Sandwell"))?.history.map(({ version }) => version);
        expect(versions).toEqual(versions?.map((_, index) => index + 2));
        expect(versions).toEqual(expect.arrayContaining(acknowledged.map(Number)));
        expect((await store.verifyLog()).problems).toEqual([]);
        await store.close();
      }
    }, 120_000);
  });
}

/** The processes run what was built: nothing older than its source. */
export function buildService(): void {
  const compiler = join(__dirname, "../../../node_modules/typescript/bin/tsc");
  const project = join(__dirname, "../../../src/cli");
  const { status, stdout } = spawnSync(process.execPath, [compiler, "-b", project], { encoding: "utf8" });
  if (status !== 0) throw new Error(stdout);
}

/** The keys that were acknowledged by a process that is killed after so many, or runs to its end. */
function putUntil(after: number | null, place: StorePlace, file: string): Promise<readonly string[]> {
  const script = join(__dirname, "put-until-killed.mjs");
  return runUntilLines([script, JSON.stringify(place), file, "8"], after);
}

/** The lines of a process that is killed after so many, or runs to its end. */
function runUntilLines(args: readonly string[], after: number | null): Promise<readonly string[]> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  let complained = "";
  child.stderr.on("data", (chunk: Buffer) => (complained += chunk.toString()));
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
    if (after !== null && said.split("\n").length > after) child.kill("SIGKILL");
  });
  return new Promise((resolve, reject) => {
    child.on("close", (status, signal) => {
      if (status === 0 || signal === "SIGKILL") resolve(said.split("\n").slice(0, -1));
      else reject(new Error(`The process ended by itself: ${complained}`));
    });
  });
}

async function allKeys(store: Awaited<ReturnType<typeof openStore>>): Promise<readonly string[]> {
  const { audits } = await store.list({ authority: null, limit: 10_000 });
  return audits.map(({ audit }) => audit.auditKey);
}

function sumOf(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
