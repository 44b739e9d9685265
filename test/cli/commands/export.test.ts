import { chmodSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";

import { digestOfCollated } from "../../../src/collation/edition.ts";
import { parse } from "csv-parse/sync";

import { buildForm } from "../../support/build-form.ts";
import { completeValues } from "../../support/complete-form.ts";
import { niromp2026Sharing } from "../../../src/collation/sharing-policy.ts";
import { listenInTest, withRealClock } from "../../support/collation/listening-service.ts";
import { createMemoryStore } from "../../support/collation/memory-store.ts";
import { buildService, tokenFor } from "../../support/collation/service-in-test.ts";
import { exportAudits } from "../../../src/cli/commands/export.ts";
import type { ExportWanted } from "../../../src/cli/commands/export.ts";
import { openGraphList } from "../../support/graph/open-graph-list.ts";
import { readWanted } from "../../support/read-wanted.ts";
import { RecordedStream } from "../../support/recorded-stream.ts";
import { authorityKey } from "../../support/shared-audit.ts";
import {
  atDesk,
  copySample,
  markAsReady,
  westhaven,
  westhavenCsv,
  writeSettings,
} from "../../support/collation/export-in-test.ts";
import type { Desk } from "../../support/collation/export-in-test.ts";

const toFiles = (desk: Desk, ...more: string[]) => [
  ...["export", desk.path("audits"), "--cycle", "2026-autumn", "--to", desk.path("list")],
  ...more,
];
const [one = "", two = ""] = westhaven;

/** A desk whose audits nobody has marked as ready. */
const atDrafts = (names: readonly string[], work: (desk: Desk) => Promise<void>) =>
  atDesk(names, work, { drafts: true });

/** A region that lets drafts go. */
function withDrafts(desk: Desk): readonly string[] {
  const policy = { ...niromp2026Sharing, id: "with-drafts", drafts: true };
  writeFileSync(desk.path("with-drafts.json"), JSON.stringify(policy));
  return ["--sharing", desk.path("with-drafts.json")];
}

/** The same form as it was before it was sent: the id that it got then is lost. */
async function loseId(desk: Desk, name: string): Promise<void> {
  copySample(name, desk.path("audits", name));
  await markAsReady(desk.path("audits", name));
}

describe("export of drafts", () => {
  it("sends no audit that nobody has marked as ready, and says how to mark it", () =>
    atDrafts([one], async (desk) => {
      const { exitCode, stdout } = await desk.run(toFiles(desk));
      expect(exitCode).toBe(1);
      expect(stdout).toContain("not sent: This audit is a draft. Mark it as ready before you send it.");
      expect(stdout).toMatch(/sign-off --ready \(sharing-draft\)/);
      expect(await desk.heldIn(`list/${westhavenCsv}`)).toEqual([]);
      expect(desk.recordOf(one)).toBeNull();
    }));

  it("sends them where the region's sharing policy lets drafts go", () =>
    atDrafts([one], async (desk) => {
      expect(await desk.run(toFiles(desk, ...withDrafts(desk)))).toMatchObject({ exitCode: 0 });
    }));
});

describe("export of a form that was sent, and closed without saving", () => {
  it("refuses it without an answer, and says when the other was sent", () =>
    atDesk([one], async (desk) => {
      await desk.run(toFiles(desk));
      await loseId(desk, one);
      const { exitCode, stdout } = await desk.run(toFiles(desk));
      expect(exitCode).toBe(2);
      expect(stdout).toMatch(
        /refused: This child's audit is already in the list, sent on \d+ \w+ \d{4} from another copy of the form\. .*--replace.*--keep-both.*\(same-child\)/,
      );
      expect(await desk.heldIn(`list/${westhavenCsv}`)).toHaveLength(1);
      expect((await desk.run(["outbox"])).stdout).toBe("Nothing waits to be sent.\n");
    }));

  it.each(["csv", "xlsx", "jsonl"])("replaces the other in a %s file, and keeps it as history", (format) =>
    atDesk([one], async (desk) => {
      await desk.run(toFiles(desk, "--format", format));
      await loseId(desk, one);
      const { exitCode, stdout } = await desk.run(toFiles(desk, "--format", format, "--replace"));
      expect(stdout).toContain("replaced this child's earlier audit");
      expect(exitCode).toBe(0);
      const held = await desk.heldIn(`list/${westhavenCsv.replace("csv", format)}`);
      expect(held.map(({ state }) => state)).toEqual(["superseded", "received"]);
      expect(held[1]?.audit.auditKey).toBe(desk.recordOf(one)?.auditId);
    }),
  );

  it("keeps both where that is asked for", () =>
    atDesk([one], async (desk) => {
      await desk.run(toFiles(desk));
      await loseId(desk, one);
      expect(await desk.run(toFiles(desk, "--keep-both"))).toMatchObject({ exitCode: 0 });
      const held = await desk.heldIn(`list/${westhavenCsv}`);
      expect(held.map(({ state }) => state)).toEqual(["received", "received"]);
    }));

  it("takes one of the two answers, not both", () =>
    atDesk([one], async (desk) => {
      expect(await desk.run(toFiles(desk, "--keep-both", "--replace"))).toMatchObject({ exitCode: 2 });
    }));
});

describe("export to two folders of the same name", () => {
  it("never delivers to one list what is queued for the other", () =>
    atDesk([one, two], async (desk) => {
      const argv = (folder: string, ...names: string[]) => [
        ...["export", ...names.map((name) => desk.path("audits", name)), "--cycle", "2026-autumn"],
        ...["--to", desk.path(folder, "list")],
      ];
      await desk.run(argv("north", one));
      // As Excel does while the file is open in it.
      writeFileSync(desk.path("north", "list", `~$${westhavenCsv}`), "");
      expect((await desk.run(argv("north", two))).stdout).toContain("waiting: ");
      await desk.run(argv("south", one));
      expect((await desk.run(["outbox", "send", "--to", desk.path("south", "list")])).stdout).toBe(
        "Nothing waits to be sent there.\n",
      );
      expect(await desk.heldIn(`south/list/${westhavenCsv}`)).toHaveLength(1);
      rmSync(desk.path("north", "list", `~$${westhavenCsv}`));
      expect((await desk.run(["outbox", "send", "--to", desk.path("north", "list")])).stdout).toContain(
        "created in",
      );
      expect(await desk.heldIn(`north/list/${westhavenCsv}`)).toHaveLength(2);
    }));
});

describe("export to a file", () => {
  it("sends every audit that nothing blocks, once, and says what blocks the others", () =>
    atDesk([...westhaven, "half-done.docx"], async (desk) => {
      const { exitCode, stdout } = await desk.run(toFiles(desk));
      expect(exitCode).toBe(1);
      expect(stdout.match(/ {2}created in /g)).toHaveLength(westhaven.length);
      expect(stdout).toMatch(/half-done\.docx {2}not sent: \d+ findings block it\n {2}\S+ at \S+/);
      expect(await desk.heldIn(`list/${westhavenCsv}`)).toHaveLength(westhaven.length);
      expect(desk.recordOf("half-done.docx")).toBeNull();
      expect(readdirSync(desk.path("state", "outbox"))).toEqual([]);
    }));

  it("changes nothing the second time, in the list and in the documents", () =>
    atDesk(westhaven, async (desk) => {
      await desk.run(toFiles(desk));
      const bytesOf = () =>
        [`list/${westhavenCsv}`, ...westhaven.map((name) => `audits/${name}`)].map((name) =>
          readFileSync(desk.path(name)),
        );
      const before = bytesOf();
      const { exitCode, stdout } = await desk.run(toFiles(desk));
      expect(exitCode).toBe(0);
      expect(stdout.match(/ {2}unchanged: /g)).toHaveLength(westhaven.length);
      expect(bytesOf()).toEqual(before);
    }));

  it("saves the record first, says so, and notes in the document where it was sent", () =>
    atDrafts([one], async (desk) => {
      expect((await desk.run(toFiles(desk, ...withDrafts(desk)))).stdout).toContain(
        "was saved in the document first",
      );
      const record = desk.recordOf(one);
      const [held] = await desk.heldIn(`list/${westhavenCsv}`);
      expect(held?.audit).toMatchObject({ auditKey: record?.auditId, revision: 1, cycle: "2026-autumn" });
      expect(record?.sendings).toEqual([
        { to: westhavenCsv, at: expect.any(String) as string, digest: held && digestOfCollated(held.audit) },
      ]);
      expect((await desk.run(toFiles(desk, ...withDrafts(desk)))).stdout).not.toContain(
        "saved in the document",
      );
    }));

  it("lets go no more than the sharing policy says", () =>
    atDesk([one], async (desk) => {
      await desk.run(toFiles(desk, "--format", "jsonl"));
      const name = westhavenCsv.replace("csv", "jsonl");
      const [held] = await desk.heldIn(`list/${name}`);
      expect(held?.audit.record.header).toMatchObject({
        childId: expect.stringMatching(/^hash-[0-9a-f]{32}$/) as string,
        iro: null,
      });
      const comments = Object.values(held?.audit.record.answers ?? {}).map(({ comment }) => comment);
      expect(new Set(comments)).toEqual(new Set([null]));
      const ours = { ...niromp2026Sharing, id: "ours-sharing", childId: "as-it-is" };
      writeFileSync(desk.path("ours.json"), JSON.stringify(ours));
      await desk.run(toFiles(desk, "--sharing", desk.path("ours.json"), "--format", "xlsx"), {
        PERMANENCY_AUDIT_KEY: "",
      });
      const [whole] = await desk.heldIn(`list/${westhavenCsv.replace("csv", "xlsx")}`);
      expect(whole?.audit.record.header.childId).toBe(desk.recordOf(one)?.header.childId);
      expect(whole?.audit.sharing.policy).toBe("ours-sharing");
    }));

  it("makes nothing work that somebody wrote into the form, and brings it over word for word", () =>
    atDesk([], async (desk) => {
      const hostile = [`=SUM(1;"2")`, `<b onclick="x">bold</b>&amp;`, `'); drop table audits; --`].join(" ");
      const header = { ...completeValues.header, team: hostile };
      const form = buildForm({ ...completeValues, header, factors: `@SUM(1+1) ${hostile}` });
      writeFileSync(desk.path("audits", "hostile.docx"), form);
      await markAsReady(desk.path("audits", "hostile.docx"));
      const { exitCode } = await desk.run(toFiles(desk));
      expect(exitCode).toBe(0);
      const name = "permanency-audits-sandwell-2026-autumn.csv";
      const text = readFileSync(desk.path("list", name), "utf8");
      expect(text).toContain(`"'=SUM(1;""2"")`);
      const cells: readonly (readonly string[])[] = parse(text, { bom: true });
      expect(cells.flat().filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);
      const [held] = await desk.heldIn(`list/${name}`);
      expect(held?.audit.record.header.team).toBe(hostile);
      expect(held?.audit.record.factors).toBe(`@SUM(1+1) ${hostile}`);
    }));

  it("writes into the file that was named", () =>
    atDesk(westhaven.slice(0, 2), async (desk) => {
      const to = desk.path("for the region.xlsx");
      const { exitCode } = await desk.run(["export", desk.path("audits"), "-c", "2026-autumn", "-t", to]);
      expect(exitCode).toBe(0);
      expect(await desk.heldIn("for the region.xlsx")).toHaveLength(2);
    }));

  it("sends nothing without the authority's key, and says where it is looked for", () =>
    atDesk([one], async (desk) => {
      const { exitCode, stdout } = await desk.run(toFiles(desk), { PERMANENCY_AUDIT_KEY: "" });
      expect(exitCode).toBe(2);
      expect(stdout).toContain("--key-file");
      expect(await desk.heldIn(`list/${westhavenCsv}`)).toEqual([]);
      expect(desk.recordOf(one)?.sendings).toBeUndefined();
      writeFileSync(desk.path("key"), "0123456789abcdef0123456789abcdef\n");
      const withFile = toFiles(desk, "--key-file", desk.path("key"));
      expect(await desk.run(withFile, { PERMANENCY_AUDIT_KEY: "" })).toMatchObject({ exitCode: 0 });
    }));

  it("says what would be sent, value by value, and changes nothing", () =>
    atDesk([one], async (desk) => {
      const before = readFileSync(desk.path("audits", one));
      const { exitCode, stdout } = await desk.run([...toFiles(desk), "--dry-run"]);
      expect(exitCode).toBe(0);
      expect(stdout).toContain("would be sent");
      expect(stdout).toMatch(/Child's ID: hash-[0-9a-f]{32} \(a keyed hash\)/);
      expect(stdout).toContain("stays: Child's ID; IRO");
      expect(readFileSync(desk.path("audits", one))).toEqual(before);
      expect(readdirSync(desk.folder).sort()).toEqual(["audits"]);
    }));

  it("sends what is in a document that may not be written to, and says that the document could not note it", () =>
    atDesk([one], async (desk) => {
      await desk.run(["save", desk.path("audits", one)]);
      chmodSync(desk.path("audits", one), 0o444);
      const { exitCode, stdout } = await desk.run(toFiles(desk));
      expect(exitCode).toBe(2);
      expect(stdout).toMatch(/created in .*, but the document could not note it\. .*\(read-only\)/);
      expect(await desk.heldIn(`list/${westhavenCsv}`)).toHaveLength(1);
    }));

  it("sends nothing of a document that holds no record and may not be written to", () =>
    atDrafts([one], async (desk) => {
      chmodSync(desk.path("audits", one), 0o444);
      const { exitCode, stdout } = await desk.run(toFiles(desk, ...withDrafts(desk)));
      expect(exitCode).toBe(2);
      expect(stdout).toContain("(read-only)");
      expect(await desk.heldIn(`list/${westhavenCsv}`)).toEqual([]);
    }));

  it("never writes over a file that it did not make, and lets the audit wait", () =>
    atDesk([one], async (desk) => {
      const to = desk.path("cases.csv");
      writeFileSync(to, "Name,Cases\r\nAnna,1\r\n");
      const run = await desk.run(["export", desk.path("audits"), "-c", "2026-autumn", "--to", to]);
      expect(run).toMatchObject({ exitCode: 2 });
      expect(run.stdout).toContain("(list-file-foreign)");
      expect(run.stdout).not.toContain("Anna");
      expect(readFileSync(to, "utf8")).toBe("Name,Cases\r\nAnna,1\r\n");
    }));

  it.each([
    { because: "no documents", argv: ["none-there"], says: "" },
    { because: "settings that are not there", argv: ["--settings", "none.json"], says: "could not be read" },
    { because: "a sharing policy that is not there", argv: ["--sharing", "none.json"], says: "--sharing" },
    { because: "a key file that is not there", argv: ["--key-file", "none"], says: "authority's key" },
    { because: "a cycle that is none", argv: ["--cycle", "=1+1"], says: "2026-autumn" },
    { because: "an address in the clear", argv: ["--to", "http://audit.example/api"], says: "https" },
    {
      because: "a service without a token",
      argv: ["--to", "https://audit.example/api"],
      says: "PERMANENCY_AUDIT_TOKEN",
    },
    { because: "a service that nothing names", argv: ["--to", "service"], says: "--settings" },
    { because: "a Microsoft List that nothing names", argv: ["--to", "microsoft-list"], says: "--settings" },
  ])("ends with 2 and one sentence: $because", ({ argv, says }) =>
    atDesk([one], async (desk) => {
      const { exitCode, stderr, stdout } = await desk.run([...toFiles(desk), ...argv]);
      expect(exitCode).toBe(2);
      expect(`${stdout}${stderr}`).toContain(says);
      expect(stderr.split("\n").length).toBeLessThanOrEqual(2);
    }),
  );
});

describe("export to the collation service", () => {
  const settingsFor = (desk: Desk, url: string) =>
    writeSettings(desk.path("collation.json"), {
      cycle: "2026-autumn",
      region: "West Midlands",
      list: { type: "service", url },
    });

  it("sends by the settings, with the token of the environment", () =>
    atDesk(westhaven, async (desk) => {
      const service = await listenInTest(withRealClock);
      try {
        const { token } = await tokenFor(service.store, "submit", { authority: "Westhaven" });
        const argv = ["export", desk.path("audits"), "-s", settingsFor(desk, service.url)];
        const { exitCode, stdout } = await desk.run(argv, { PERMANENCY_AUDIT_TOKEN: token });
        expect(stdout).toContain(`created in ${service.url}`);
        expect(exitCode).toBe(0);
        const page = await service.store.list({ authority: "Westhaven", limit: 10 });
        expect(page.audits.map(({ audit }) => audit.region)).toEqual(westhaven.map(() => "West Midlands"));
        expect(await desk.run(argv, { PERMANENCY_AUDIT_TOKEN: token })).toMatchObject({ exitCode: 0 });
        expect((await service.store.list({ authority: null, limit: 10 })).audits).toHaveLength(6);
      } finally {
        await service.close();
      }
    }));

  it("lets audits wait while there is no line, and sends them once there is", () =>
    atDesk(westhaven.slice(0, 2), async (desk) => {
      const service = await listenInTest(withRealClock);
      const settings = settingsFor(desk, service.url);
      const { token } = await tokenFor(service.store, "submit", { authority: "Westhaven" });
      const environment = { PERMANENCY_AUDIT_TOKEN: token };
      const { port } = new URL(service.url);
      await service.app.close();
      const argv = ["export", desk.path("audits"), "-s", settings];
      const offline = await desk.run(argv, environment);
      expect(offline.exitCode).toBe(2);
      // On a slow machine the first is due again before the second fails, and is named twice.
      const named = offline.stdout.match(/westhaven-\d+\.docx(?= {2}waiting: )/g);
      expect(new Set(named)).toEqual(new Set([one, two]));
      const waiting = await desk.run(["outbox"]);
      expect(waiting.stdout).toContain(`westhaven-01.docx  to http://127.0.0.1:${port}/api`);
      expect(waiting.stdout).toMatch(/\d attempt/);
      expect(desk.recordOf(one)?.sendings).toBeUndefined();

      const elsewhere = writeSettings(desk.path("other.json"), {
        cycle: "2026-autumn",
        list: { type: "service", url: "http://127.0.0.1:1/api" },
      });
      // What is queued for one list never goes to another.
      expect((await desk.run(["outbox", "send", "-s", elsewhere], environment)).stdout).toBe(
        "Nothing waits to be sent there.\n",
      );

      const store = createMemoryStore();
      const { app } = await buildService(store, withRealClock);
      await app.listen({ host: "127.0.0.1", port: Number(port) });
      try {
        const { token: renewed } = await tokenFor(store, "submit", { authority: "Westhaven" });
        const sent = await desk.run(["outbox", "send", "-s", settings], { PERMANENCY_AUDIT_TOKEN: renewed });
        expect(sent.exitCode).toBe(0);
        expect(sent.stdout.match(/ {2}created in /g)).toHaveLength(2);
        expect((await desk.run(["outbox"])).stdout).toBe("Nothing waits to be sent.\n");
        const again = await desk.run(argv, { PERMANENCY_AUDIT_TOKEN: renewed });
        expect(again.stdout.match(/ {2}unchanged: /g)).toHaveLength(2);
        expect((await store.list({ authority: null, limit: 9 })).audits).toHaveLength(2);
        expect(desk.recordOf(one)?.sendings).toMatchObject([{ to: service.url }]);
      } finally {
        await app.close();
      }
    }));

  it("sends nothing to another address than the settings have", () =>
    atDesk([one], async (desk) => {
      const settings = settingsFor(desk, "https://audit.example.gov.uk/api");
      const argv = ["export", desk.path("audits"), "-s", settings, "--to", "https://elsewhere.example/api"];
      const { exitCode, stderr } = await desk.run(argv, { PERMANENCY_AUDIT_TOKEN: "x" });
      expect(exitCode).toBe(2);
      expect(stderr).toContain("only where the settings say");
      expect(stderr).not.toContain("elsewhere");
    }));

  it("sends to the host that was typed where the settings of a service's pages have a path alone", () =>
    atDesk([one], async (desk) => {
      const service = await listenInTest(withRealClock);
      try {
        const { token } = await tokenFor(service.store, "submit", { authority: "Westhaven" });
        const settings = settingsFor(desk, "/api");
        const exportTo = (to: string) =>
          desk.run(["export", desk.path("audits"), "-s", settings, "--to", to], {
            PERMANENCY_AUDIT_TOKEN: token,
          });
        expect((await exportTo(service.url.replace("/api", "/other"))).stderr).toContain(
          "only where the settings say",
        );
        expect((await exportTo(service.url)).stdout).toMatch(/created in /);
      } finally {
        await service.close();
      }
    }));

  it("keeps back an audit of another authority than the token's, and waits for nothing", () =>
    atDesk([one], async (desk) => {
      const service = await listenInTest(withRealClock);
      try {
        const { token } = await tokenFor(service.store, "submit", { authority: "Dudley" });
        const argv = ["export", desk.path("audits"), "-s", settingsFor(desk, service.url)];
        const { exitCode, stdout } = await desk.run(argv, { PERMANENCY_AUDIT_TOKEN: token });
        expect(exitCode).toBe(2);
        expect(stdout).toContain("refused: ");
        expect((await desk.run(["outbox"])).stdout).toBe("Nothing waits to be sent.\n");
      } finally {
        await service.close();
      }
    }));
});

describe("export to a Microsoft List", () => {
  it("sends by the settings, over Graph, one after the other", () =>
    atDesk(westhaven.slice(0, 3), async (desk) => {
      const { graph, place, list } = await openGraphList();
      const settings = writeSettings(desk.path("collation.json"), {
        cycle: "2026-autumn",
        list: { type: "microsoft-list", tenantId: someGuid, clientId: someGuid, ...place },
      });
      const read = await readWanted([
        "export",
        desk.path("audits"),
        "--to",
        "microsoft-list",
        "-s",
        settings,
      ]);
      if (!read.ok) throw new Error(read.problem.message);
      const env = {
        PERMANENCY_AUDIT_STATE: desk.path("state"),
        PERMANENCY_AUDIT_KEY: authorityKey,
        PERMANENCY_AUDIT_GRAPH_TOKEN: "token",
      };
      const stdout = new RecordedStream();
      const exitCode = await exportAudits(
        read.value as ExportWanted,
        { stdout, stderr: new RecordedStream(), env },
        { fetch: (address, request) => graph.fetch(addressOf(address), request ?? {}) },
      );
      expect(stdout.text.match(/ {2}created in Microsoft List on /g)).toHaveLength(3);
      expect(exitCode).toBe(0);
      expect(await list.list()).toMatchObject({ ok: true, value: { length: 3 } });
    }));
});

const someGuid = "11111111-2222-3333-4444-555555555555";

function addressOf(request: Parameters<typeof fetch>[0]): string {
  return request instanceof Request ? request.url : String(request);
}
