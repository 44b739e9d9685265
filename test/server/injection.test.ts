import { parse } from "csv-parse/sync";
import { digestOf } from "../../src/audit/digest.ts";
import type { CollatedAudit } from "../../src/collation/collated-audit.ts";
import { createServiceList } from "../../src/collation/adapters/service/service-list.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import { listenOver } from "../support/collation/listening-service.ts";
import { tokenFor } from "../support/collation/service-in-test.ts";
import { countersigned, sharedAudit, sharingEverything } from "../support/shared-audit.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

/** What a database, a spreadsheet or a page would act on if it were let. */
const harmful = [
  "'; drop table audit; --",
  "' or '1'='1",
  '=HYPERLINK("http://evil.example","Open")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "<img src=x onerror=alert(1)>",
  "</script><script>alert(1)</script>",
  "${7*7} {{7*7}} %s %n",
];

/** The places of an audit that hold a text of somebody's own choice, each with the audit that has the text there. */
const fields: Readonly<Record<string, (audit: CollatedAudit, text: string) => CollatedAudit>> = {
  region: (audit, text) => ({ ...audit, region: text }),
  team: (audit, text) => inHeader(audit, { team: text }),
  "age range as written": (audit, text) => inHeader(audit, { ageRangeAsWritten: text }),
  factors: (audit, text) => inRecord(audit, { factors: text }),
  "action area": (audit, text) => inAction(audit, { area: text }),
  action: (audit, text) => inAction(audit, { action: `${audit.record.actions[0]?.action ?? ""} ${text}` }),
  "comment of an answer": (audit, text) => {
    const entry = audit.record.answers["health.named-professional"]!;
    const answers = { ...audit.record.answers, "health.named-professional": { ...entry, comment: text } };
    return inRecord(audit, { answers });
  },
  "comment of a grade": (audit, text) => {
    const judgements = { ...audit.record.judgements, health: { grade: "Good", comment: text } };
    return inRecord(audit, { judgements });
  },
  "question of the region's own": (audit, text) =>
    inRecord(audit, { local: [{ section: "health", question: text, answer: "Yes", comment: null }] }),
  reason: (audit, text) =>
    inRecord(audit, { reasons: [{ check: "factors-missing", at: "factors", reason: text }] }),
  "remarks of a quality lead": (audit, text) => ({
    ...inRecord(audit, {
      signOffs: [{ ...countersigned[0], step: "returned", remarks: text, basis: digestOf(audit.record) }],
    }),
    state: "queried",
  }),
};

it("keeps and gives back every text of every field as it is, and acts on none", async () => {
  await inTemporaryFolder(async (folder) => {
    const store = await openStore({ folder });
    // Each text is put in after the audit was marked as ready.
    const policy = { ...sharingEverything, drafts: true };
    const rules = { sharing: [policy], cycles: null };
    const service = await listenOver(store, { context: { rules } });
    const { token, headers } = await tokenFor(store, "admin");
    const list = createServiceList({ url: service.url, token }, { fetch });
    const sent: CollatedAudit[] = [];
    const refused = new Map<string, string>();
    for (const [field, put] of Object.entries(fields)) {
      for (const text of harmful) {
        const auditId = `6f1c1f0e-58a5-4f0e-9d55-0a3f5a3c${String(sent.length).padStart(4, "0")}`;
        const audit = put(sharedAudit({ auditId }, { policy }), text);
        const answer = await list.send(audit);
        if (answer.ok) sent.push(audit);
        else refused.set(`${field}: ${text}`, answer.problem.code);
      }
    }
    // Some are refused, as they hold a link or something that the form does not know; never for our own fault.
    const forContent = ["audit-blocked", "identifier-beside-form"];
    expect([...refused].filter(([, code]) => !forContent.includes(code))).toEqual([]);
    expect(sent.length).toBeGreaterThan(50);
    const listed = await list.list();
    const held = new Map(listed.ok ? listed.value.map(({ audit }) => [audit.auditKey, audit]) : []);
    for (const audit of sent) expect(held.get(audit.auditKey)).toEqual(audit);
    expect(held.size).toBe(sent.length);

    const csv = await (await fetch(`${service.url}/export.csv`, { headers })).text();
    const rows = parse<Record<string, string>>(csv, { bom: true, columns: true });
    expect(rows).toHaveLength(sent.length);
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const json = await fetch(`${service.url}/export.json`, { headers });
    expect(json.headers.get("content-type")).toMatch(/^application\/json/);
    expect(json.headers.get("x-content-type-options")).toBe("nosniff");
    expect(((await json.json()) as { audits: unknown[] }).audits).toHaveLength(sent.length);
    for (const text of harmful) {
      const query = new URLSearchParams({ authority: text, cycle: "2026-autumn" });
      const answer = await fetch(`${service.url}/audits?${query.toString()}`, { headers });
      expect(answer.status).toBe(404);
      const odd = await fetch(`${service.url}/audits/${encodeURIComponent(text)}`, { headers });
      expect([400, 404]).toContain(odd.status);
      expect(await odd.text()).not.toContain(text);
    }
    expect(await store.verifyLog()).toMatchObject({ brokenAt: null });
    await service.close();
  });
}, 60_000);

function inRecord(audit: CollatedAudit, change: Partial<CollatedAudit["record"]>): CollatedAudit {
  return { ...audit, record: { ...audit.record, ...change } };
}

function inHeader(audit: CollatedAudit, change: Record<string, string>): CollatedAudit {
  return inRecord(audit, { header: { ...audit.record.header, ...change } });
}

function inAction(audit: CollatedAudit, change: { area?: string; action?: string }): CollatedAudit {
  return inRecord(audit, { actions: audit.record.actions.map((action) => ({ ...action, ...change })) });
}
