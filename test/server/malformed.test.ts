import { Agent, request } from "node:http";
import { collatedAuditSchema } from "../../src/collation/collated-audit.ts";
import { createMemoryStore } from "../support/collation/memory-store.ts";
import { listenOver } from "../support/collation/listening-service.ts";
import { tokenFor } from "../support/collation/service-in-test.ts";
import { mutateBytes, seededRandom } from "../support/mutate.ts";
import type { SeededRandom } from "../support/mutate.ts";
import { sharedAudit } from "../support/shared-audit.ts";

const audit = sharedAudit();
const count = 10_000;
const senders = 16;

it(`answers ${count} malformed audits with a refusal each, keeps none and stays well`, async () => {
  const store = createMemoryStore();
  const service = await listenOver(store);
  const { token } = await tokenFor(store, "submit");
  const agent = new Agent({ keepAlive: true, maxSockets: senders });
  const send = sender(`${service.url}/audits/${audit.auditKey}`, token, agent);
  const odd: string[] = [];
  let next = 0;
  const work = async () => {
    while (next < count) {
      const seed = next++;
      const { status, body } = await send(malformedBody(seed));
      if (status < 400 || status > 499 || !isRefusal(body)) odd.push(`${seed}: ${status} ${body}`);
    }
  };
  await Promise.all(Array.from({ length: senders }, work));
  expect(odd).toEqual([]);
  expect((await store.list({ authority: null, limit: 1 })).audits).toEqual([]);
  expect(store.log.filter(({ what }) => what === "refused")).toHaveLength(count);
  expect((await fetch(`${service.url}/health`)).status).toBe(200);
  agent.destroy();
  await service.close();
}, 120_000);

/** Only a code and a sentence, without a stack, a path or what was sent. */
function isRefusal(body: string): boolean {
  const { error, ...more } = JSON.parse(body) as { error: { code: string; message: string } };
  return (
    Object.keys(more).length === 0 &&
    /^[a-z-]+$/.test(error.code) &&
    !/\bat .*:\d+|node_modules|\/src\/|Error:|Sandwell|carers/.test(body)
  );
}

/** Bytes that were damaged on their way, and JSON that is no audit, by turns. */
function malformedBody(seed: number): Uint8Array {
  const random = seededRandom(seed);
  for (let attempt = 0; ; attempt++) {
    const body =
      seed % 2 === 0
        ? mutateBytes(new TextEncoder().encode(JSON.stringify(audit)), seed + attempt * count)
        : new TextEncoder().encode(JSON.stringify(mutateJson(structuredClone(audit), random)));
    if (!isAudit(body)) return body;
  }
}

/** A damaged audit may still be one. */
function isAudit(body: Uint8Array): boolean {
  try {
    return collatedAuditSchema.safeParse(JSON.parse(new TextDecoder().decode(body))).success;
  } catch {
    return false;
  }
}

const oddValues: readonly [unknown, ...unknown[]] = [
  null,
  ...[true, 0, -1, 1e308, 2 ** 53, "", "\u0000", "\ud800", "x".repeat(5000), [], {}, [[[[]]]]],
  ...[{ toString: 1 }, "'; drop table audit; --", "<script>alert(1)</script>", "../../etc/passwd"],
  ...["2026-02-30", "9999-99-99T99:99:99Z", { length: 1e9 }, "__proto__", "{{7*7}}", "%00", "=1+1"],
];

/** Somewhere in it a value is another, a field is gone, or there is one more. */
function mutateJson(root: object, random: SeededRandom): object {
  let at = root as Record<string, unknown>;
  for (;;) {
    const keys = Object.keys(at);
    const key = keys[random.integer(0, Math.max(0, keys.length - 1))] ?? "none";
    const value = at[key];
    if (typeof value === "object" && value !== null && random.fraction() < 0.7) {
      at = value as Record<string, unknown>;
      continue;
    }
    const odd = random.pick(oddValues);
    if (random.fraction() < 0.3) Reflect.deleteProperty(at, key);
    else if (random.fraction() < 0.4) at[`field ${random.integer(0, 9)}`] = odd;
    else at[key] = odd;
    return root;
  }
}

function sender(url: string, token: string, agent: Agent) {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  return (body: Uint8Array) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      request(
        url,
        { method: "PUT", agent, headers: { ...headers, "content-length": body.length } },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on("data", (chunk: Buffer) => chunks.push(chunk));
          answer.on("end", () =>
            resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
          );
        },
      )
        .on("error", reject)
        .end(body);
    });
}
