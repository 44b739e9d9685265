import type { CollatedAudit } from "../../../src/collation/collated-audit.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServiceList } from "../../../src/collation/adapters/service/service-list.ts";
import { openStore } from "../../../src/server/store/open-store.ts";
import { describeCollationList } from "../../contracts/collation-list.contract.ts";
import { createMemoryStore } from "../../support/collation/memory-store.ts";
import { listenInTest, listenOver } from "../../support/collation/listening-service.ts";
import { tokenFor } from "../../support/collation/service-in-test.ts";
import { sharedAudit } from "../../support/shared-audit.ts";

describeCollationList("the service, over HTTP", async () => {
  const { url, store, close } = await listenInTest();
  const { token } = await tokenFor(store, "submit");
  return { list: createServiceList({ url, token, authority: "Sandwell MBC" }, { fetch }), close };
});

describeCollationList("the service with its embedded store, over HTTP", async () => {
  const folder = mkdtempSync(join(tmpdir(), "permanency-audit-"));
  const service = await listenOver(await openStore({ folder }));
  const { token } = await tokenFor(service.store, "submit");
  const close = async () => {
    await service.close();
    rmSync(folder, { recursive: true });
  };
  return { list: createServiceList({ url: service.url, token }, { fetch }), close };
});

describe("a collation list: the service", () => {
  let service: Awaited<ReturnType<typeof listenInTest>>;
  beforeEach(async () => {
    service = await listenInTest();
  });
  afterEach(() => service.close());

  const listWith = (token: string, authority?: string) =>
    createServiceList({ url: service.url, token, ...(authority !== undefined && { authority }) }, { fetch });
  const problemOf = (result: { ok: true } | { ok: false; problem: object }) =>
    result.ok ? null : result.problem;
  const missing = async (list: ReturnType<typeof createServiceList>) => {
    const { ok, steps } = await list.checkConnection();
    expect(ok).toBe(false);
    return steps.map(({ name, status, problem }) => [name, status, problem?.code ?? null]);
  };

  it("brings what is there page by page, each audit once", async () => {
    const { token } = await tokenFor(service.store, "submit");
    const list = listWith(token);
    const audit = sharedAudit();
    for (let index = 0; index < 150; index++) {
      const auditKey = `${audit.auditKey.slice(0, -3)}${String(index).padStart(3, "0")}`;
      await service.store.submit(
        { ...audit, auditKey, record: { ...audit.record, auditId: auditKey } },
        { authority: "Sandwell", credential: "t", at: audit.savedAt, address: null },
        { sameChild: "keep-both" },
      );
    }
    const listed = await list.list();
    expect(listed.ok && new Set(listed.value.map((held) => held.audit.auditKey)).size).toBe(150);
  });

  it("says which step of the connection is missing", async () => {
    const submit = await tokenFor(service.store, "submit");
    const read = await tokenFor(service.store, "read");
    const region = await tokenFor(service.store, "admin", { authority: "*" });
    expect(await missing(listWith("pa_0000000000000000_wrong"))).toEqual([
      ["The service answers", "ok", null],
      ["The token is accepted", "missing", "token-unknown"],
      ["The token may send", "not-tried", null],
      ["The token is for this authority", "not-tried", null],
    ]);
    expect((await missing(listWith(read.token)))[2]).toEqual([
      "The token may send",
      "missing",
      "role-not-enough",
    ]);
    expect((await missing(listWith(submit.token, "Dudley")))[3]?.[2]).toBe("other-authority");
    expect((await missing(listWith(region.token)))[3]?.[2]).toBe("authority-missing");
    await service.close();
    expect((await missing(listWith(submit.token)))[0]).toEqual([
      "The service answers",
      "missing",
      "service-unreachable",
    ]);
  });

  it("reports what sending would be refused for, stores nothing and sends nothing of the audit", async () => {
    const { token } = await tokenFor(service.store, "submit");
    const audit = sharedAudit();
    const asked: string[] = [];
    const watched: typeof fetch = (address, request) => {
      asked.push(JSON.stringify([address, request?.body ?? null]));
      return fetch(address, request);
    };
    const list = createServiceList({ url: service.url, token }, { fetch: watched });
    const check = async (change: Partial<CollatedAudit>) => {
      const { ok, steps } = await list.checkConnection({ ...audit, ...change });
      return [ok, steps.find(({ status }) => status === "missing")?.problem?.code ?? null];
    };
    expect(await check({})).toEqual([true, null]);
    const sharing = { ...audit.sharing, policy: "not-agreed" };
    expect(await check({ sharing })).toEqual([false, "sharing-not-allowed"]);
    expect(await check({ authority: "Dudley" })).toEqual([false, "other-authority"]);
    expect(asked.filter((each) => /carers|grade|hash-/.test(each))).toEqual([]);
    expect((await service.store.list({ authority: null, limit: 9 })).audits).toEqual([]);
  });

  it("reports what blocks an audit, and that another attempt would not help", async () => {
    const { token } = await tokenFor(service.store, "submit");
    const audit = sharedAudit();
    const judgements = { ...audit.record.judgements, health: { grade: null, comment: null } };
    const sent = await listWith(token).send({ ...audit, record: { ...audit.record, judgements } });
    expect(problemOf(sent)).toMatchObject({
      code: "audit-blocked",
      retry: "never",
      findings: [{ check: "grade-missing", at: "health.judgement/grade" }],
    });
  });

  it("is told at once when a token was taken back", async () => {
    const { token, id } = await tokenFor(service.store, "submit");
    const list = listWith(token);
    expect((await list.send(sharedAudit())).ok).toBe(true);
    await service.store.tokens.revoke(id, "2026-11-22T12:00:00Z");
    expect(problemOf(await list.send(sharedAudit()))).toMatchObject({
      code: "token-revoked",
      retry: "never",
    });
  });

  it("neither sees nor withdraws what another authority sent", async () => {
    const ours = await tokenFor(service.store, "submit");
    const theirs = await tokenFor(service.store, "admin", { authority: "Dudley" });
    const audit = sharedAudit();
    await listWith(ours.token).send(audit);
    expect(await listWith(theirs.token).withdraw(audit.auditKey)).toEqual({ ok: true, value: "not-there" });
    expect(await listWith(theirs.token).list()).toEqual({ ok: true, value: [] });
    expect(service.store.log).toContainEqual(
      expect.objectContaining({ what: "refused", code: "other-authority", credential: theirs.id }),
    );
  });

  it.each([
    ["is gone", "ECONNREFUSED"],
    ["is full", "SQLITE_FULL"],
    ["is busy", "SQLITE_BUSY"],
  ])("lets an audit wait while the database %s, and takes it when that is over", async (_what, code) => {
    const store = createMemoryStore();
    let fault: Error | null = Object.assign(new Error("insert into audit: Alfie"), { code });
    const ailing = {
      ...store,
      submit: (...args: Parameters<typeof store.submit>) =>
        fault ? Promise.reject(fault) : store.submit(...args),
    };
    const other = await listenOver(ailing);
    const { token } = await tokenFor(store, "submit");
    const list = createServiceList({ url: other.url, token }, { fetch });
    const sent = await list.send(sharedAudit());
    expect(problemOf(sent)).toMatchObject({
      code: "store-unavailable",
      retry: "later",
      retryAfterSeconds: 10,
      message: expect.not.stringContaining("Alfie") as string,
    });
    fault = null;
    expect(await list.send(sharedAudit())).toEqual({ ok: true, value: { outcome: "created", revision: 1 } });
    await other.close();
  });

  it("sends once more when the answer was lost after the audit was stored, and has one row", async () => {
    const { token } = await tokenFor(service.store, "submit");
    service.dropAnswers(1);
    expect(await listWith(token).send(sharedAudit())).toEqual({
      ok: true,
      value: { outcome: "unchanged", revision: 1 },
    });
    expect(service.store.log.map(({ what }) => what)).toEqual(["received", "unchanged"]);
  });

  it("lets the caller try again later when answers go on getting lost", async () => {
    const { token } = await tokenFor(service.store, "submit");
    service.dropAnswers(2);
    const list = listWith(token);
    expect(problemOf(await list.send(sharedAudit()))).toMatchObject({
      code: "service-unreachable",
      retry: "later",
    });
    expect(await list.send(sharedAudit())).toEqual({
      ok: true,
      value: { outcome: "unchanged", revision: 1 },
    });
  });
});

describe("what the service's answers mean to a sender", () => {
  const audit = sharedAudit();
  const answering = (answer: () => Response | Promise<Response>) => {
    const asked: string[] = [];
    const list = createServiceList(
      { url: "https://audit.example/api/", token: "t" },
      {
        fetch: (address) => {
          asked.push(address as string);
          return Promise.resolve(answer());
        },
        answerWithinMs: 50,
      },
    );
    return { list, asked };
  };
  const problemFrom = async (answer: () => Response | Promise<Response>) => {
    const sent = await answering(answer).list.send(audit);
    return sent.ok ? null : sent.problem;
  };
  const refusal = (code: string) => JSON.stringify({ error: { code, message: "A sentence." } });

  it.each<[string, () => Response, object]>([
    [
      "too many requests, with a time in decimals",
      () => new Response(refusal("too-many-requests"), { status: 429, headers: { "retry-after": "2.128" } }),
      { code: "too-many-requests", retry: "later", retryAfterSeconds: 2.128 },
    ],
    [
      "a busy proxy's page",
      () => new Response("<h1>Bad gateway</h1>", { status: 502 }),
      { code: "service-failed", retry: "later" },
    ],
    [
      "a fault of the service",
      () => new Response(refusal("service-failed"), { status: 500 }),
      { retry: "later" },
    ],
    [
      "a page of another server",
      () => new Response("<h1>Not found</h1>", { status: 404 }),
      { code: "service-not-there", retry: "never" },
    ],
    [
      "the sign-in page of a network",
      () => new Response("<h1>Welcome to the library</h1>"),
      { code: "service-answer-unknown", retry: "later" },
    ],
    [
      "a refusal that a person has to see to",
      () => new Response(refusal("other-authority"), { status: 403 }),
      { code: "other-authority", retry: "never", message: "A sentence." },
    ],
  ])("understands %s", async (_what, answer, problem) => {
    expect(await problemFrom(answer)).toMatchObject(problem);
  });

  it("gives up on an answer that does not come, and asks no second time for it", async () => {
    const asked: AbortSignal[] = [];
    const list = createServiceList(
      { url: "https://audit.example/api", token: "t" },
      {
        answerWithinMs: 20,
        fetch: (_address, init) =>
          new Promise((_resolve, reject) => {
            asked.push(init!.signal!);
            init?.signal?.addEventListener("abort", () => reject(new Error("aborted")));
          }),
      },
    );
    const sent = await list.send(audit);
    expect(sent.ok ? null : sent.problem).toMatchObject({ code: "service-silent", retry: "later" });
    expect(asked).toHaveLength(1);
  });

  it("asks below the address that the settings name, with or without a slash at its end", async () => {
    const { list, asked } = answering(() => new Response("{}", { status: 404 }));
    await list.withdraw(audit.auditKey);
    expect(asked).toEqual([`https://audit.example/api/audits/${audit.auditKey}`]);
  });

  it.each(["http://audit.example/api", "http://localhost.evil.example/api", "ftp://audit.example"])(
    "sends nothing to %s",
    async (url) => {
      const asked: unknown[] = [];
      const list = createServiceList(
        { url, token: "t" },
        {
          fetch: (address) => {
            asked.push(address);
            return Promise.resolve(new Response());
          },
        },
      );
      const sent = await list.send(audit);
      expect(sent.ok ? null : sent.problem.code).toBe("service-not-https");
      expect(asked).toEqual([]);
    },
  );

  it.each(["", "two words", "line\nbreak", "schlüssel"])("knows %j for no token", async (token) => {
    const list = createServiceList(
      { url: "/api", token },
      { fetch: () => Promise.reject(new Error("asked")) },
    );
    const sent = await list.send(audit);
    expect(sent.ok ? null : sent.problem.code).toBe("token-unreadable");
  });

  it("fetches the token of a sign-in anew each time, and reports why there is none", async () => {
    const problem = { code: "not-signed-in", message: "Sign in first.", retry: "never" as const };
    const list = createServiceList(
      { url: "/api", token: () => Promise.resolve({ ok: false, problem }) },
      { fetch: () => Promise.reject(new Error("asked")) },
    );
    expect(await list.send(audit)).toEqual({ ok: false, problem });
  });
});
