import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";

import { outcome, type OutcomeWanted } from "../../../src/cli/commands/outcome.ts";
import { outcomeSchema } from "../../../src/outcomes/outcome.ts";
import { suppressFive } from "../../../src/outcomes/disclosure/disclosure-policy.ts";
import { madeUpRegion } from "../../support/outcomes/made-up-region.ts";
import { atDesk, westhaven, writeSettings, type Desk } from "../../support/collation/export-in-test.ts";
import { openGraphList } from "../../support/graph/open-graph-list.ts";
import { collatedRegion } from "../../support/outcomes/collated-region.ts";
import { readWanted } from "../../support/read-wanted.ts";
import { RecordedStream } from "../../support/recorded-stream.ts";
import { openWordFile } from "../../../src/ooxml/package/open-word-file.ts";
import { nodeCompression } from "../../../src/cli/node-compression.ts";

/** A list file with six audits each of so many made-up authorities. */
function writeRegion(desk: Desk, name: string, authorities: number, cycle = "2026-autumn"): string {
  const lines = madeUpRegion(authorities, { cycle, good: 0.8 }).map(({ record, authority, state }, index) => {
    const auditKey = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
    const savedAt = "2026-11-01T10:00:00Z";
    return JSON.stringify({
      audit: {
        ...{ schemaVersion: 1, auditKey, revision: 1, savedAt, state, authority, region: "Midlands", cycle },
        completedOn: "2026-11-01",
        counts: { yes: 0, no: 0, notApplicable: 0, waived: 0 },
        sharing: { policy: "made-up", withheld: [] },
        record: { ...record, auditId: auditKey, revision: 1, savedAt },
      },
      state,
    });
  });
  writeFileSync(desk.path(name), `${lines.join("\n")}\n`);
  return desk.path(name);
}

async function outcomeOf(desk: Desk, ...argv: readonly string[]) {
  const { exitCode, stdout, stderr } = await desk.run(["outcome", ...argv, "--json"]);
  return { exitCode, stderr, outcome: outcomeSchema.parse(JSON.parse(stdout)) };
}

describe("outcome", () => {
  it("counts the Word files of an authority, drafts too, and hides nothing", () =>
    atDesk(
      westhaven,
      async (desk) => {
        const { exitCode, outcome } = await outcomeOf(desk, desk.path("audits"), "-c", "2026-autumn");
        expect(exitCode).toBe(0);
        expect(outcome).toMatchObject({ audience: "own", authority: "Westhaven", cycle: "2026-autumn" });
        expect(outcome.audits).toMatchObject({ n: westhaven.length, expected: 6 });
        expect(JSON.stringify(outcome.tables)).not.toContain('"c"');
      },
      { drafts: true },
    ));

  it("protects small numbers of a region for partners, and shows them to an analyst", () =>
    atDesk([], async (desk) => {
      const list = writeRegion(desk, "list.jsonl", 14);
      const { outcome } = await outcomeOf(desk, list, "--for", "partners");
      expect(outcome).toMatchObject({ region: "Midlands", cycle: "2026-autumn", audits: { n: 84 } });
      expect(outcome.attackTest.passed).toBe(true);
      const cells = outcome.tables.flatMap((table) => table.cells.flat());
      expect(cells.filter((cell) => typeof cell === "number" && cell >= 1 && cell <= 5)).toEqual([]);
      const raw = await outcomeOf(desk, list, "--for", "analyst");
      expect(JSON.stringify(raw.outcome.tables)).not.toContain('"c"');
    }));

  it("counts an audit once that is there as a Word file and in a list", () =>
    atDesk(westhaven, async (desk) => {
      await desk.run([
        ...["export", desk.path("audits"), "-c", "2026-autumn"],
        ...["--to", desk.path("list"), "--format", "jsonl"],
      ]);
      const list = "list/permanency-audits-westhaven-2026-autumn.jsonl";
      const sent = await desk.heldIn(list);
      expect(sent.length).toBeGreaterThan(0);
      const { outcome } = await outcomeOf(desk, desk.path("audits"), desk.path(list));
      expect(outcome.audits).toMatchObject({
        n: westhaven.length,
        leftOut: [{ count: sent.length, why: "another audit of the same child is newer" }],
      });
    }));

  it.each(["report.docx", "report.xlsx", "report.csv", "report.html"])(
    "writes %s, and replaces no file",
    (name) =>
      atDesk(westhaven, async (desk) => {
        const report = desk.path(name);
        const argv = ["outcome", desk.path("audits"), "-c", "2026-autumn", "--out", report];
        expect(await desk.run(argv)).toMatchObject({ exitCode: 0, stderr: "" });
        const bytes = readFileSync(report);
        if (name.endsWith(".docx")) expect(openWordFile(bytes, nodeCompression).ok).toBe(true);
        else if (name.endsWith(".xlsx")) {
          const book = strFromU8(unzipSync(bytes)["xl/workbook.xml"] ?? new Uint8Array());
          const names = [...book.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, sheet]) => sheet);
          expect(names).toEqual([
            ...["Read me", "Grades", "Answers", "Actions", "Themes", "Other tables", "Findings"],
          ]);
        } else expect(bytes.toString("utf8")).toContain("Requires improvement");
        const again = await desk.run(argv);
        expect(again.exitCode).toBe(2);
        expect(again.stderr).toContain("A file with that name already exists");
      }),
  );

  it("lays the last cycle and the region's edition beside an authority's own outcome, and takes decisions", () =>
    atDesk([], async (desk) => {
      const region = [
        writeRegion(desk, "autumn.jsonl", 14),
        writeRegion(desk, "spring.jsonl", 1, "2026-spring"),
      ];
      const edition = desk.path("edition-1.json");
      const frozen = await desk.run([
        ...["outcome", region[0] ?? "", "--for", "partners", "--edition", "1", "--cut-off", "30/11/2026"],
        ...["--out", edition, "--out", desk.path("region.docx")],
      ]);
      expect(frozen).toMatchObject({ exitCode: 0, stderr: "" });
      expect(existsSync(desk.path("region.docx"))).toBe(true);
      const mine = writeRegion(desk, "mine.jsonl", 1);
      const first = await outcomeOf(desk, mine, region[1] ?? "", "-c", "2026-autumn", "--beside", edition);
      expect(first.outcome.beside).toEqual({ region: "Midlands", edition: 1, cycle: "2026-autumn" });
      const [finding] = first.outcome.findings;
      const decisions = desk.path("decisions.json");
      const decision = {
        ...{ at: finding?.at, rule: finding?.rule, decision: "accept", by: "AB", on: "2026-12-03" },
        ...{ action: "Train", owner: "IRO manager", due: "2027-03-31", measure: "Five of six next time" },
      };
      writeFileSync(
        decisions,
        JSON.stringify({
          ...{ schemaVersion: 1, form: first.outcome.form, cycle: "2026-autumn" },
          ...{ authority: first.outcome.authority, decisions: [decision] },
        }),
      );
      const whole = [mine, region[1] ?? "", "-c", "2026-autumn", "--last-cycle", "2026-spring"];
      const { exitCode, outcome } = await outcomeOf(desk, ...whole, "--decisions", decisions);
      expect(exitCode).toBe(0);
      expect(outcome.comparison).toMatchObject({ cycle: "2026-spring" });
      expect(outcome.recommendations).toMatchObject([{ action: "Train", finding: finding?.text }]);
    }));

  it("freezes a second edition only with the first beside it and three more authorities", () =>
    atDesk([], async (desk) => {
      const edition = (number: number) => desk.path(`edition-${number}.json`);
      const freeze = (list: string, number: number, ...more: readonly string[]) =>
        desk.run([
          ...["outcome", list, "--for", "partners", "--edition", String(number), ...more],
          ...["--out", edition(number)],
        ]);
      expect(await freeze(writeRegion(desk, "ten.jsonl", 10), 1)).toMatchObject({ exitCode: 0 });
      const twelve = writeRegion(desk, "twelve.jsonl", 12);
      const tooFew = await freeze(twelve, 2, "--previous", edition(1));
      expect(tooFew.exitCode).toBe(2);
      expect(tooFew.stderr).toContain(
        "Edition 2 needs 3 more local authorities than edition 1, or none. 2 have joined.",
      );
      const thirteen = writeRegion(desk, "thirteen.jsonl", 13);
      const alone = await freeze(thirteen, 2);
      expect(alone.stderr).toContain("Add edition 1.");
      expect(existsSync(edition(2))).toBe(false);
      expect(await freeze(thirteen, 2, "--previous", edition(1))).toMatchObject({ exitCode: 0 });
    }));

  it("says which cycles there are when nobody chose one, and which file is no audit", () =>
    atDesk([], async (desk) => {
      const lists = [
        writeRegion(desk, "autumn.jsonl", 1),
        writeRegion(desk, "spring.jsonl", 1, "2026-spring"),
      ];
      const unclear = await desk.run(["outcome", ...lists]);
      expect(unclear.exitCode).toBe(2);
      expect(unclear.stderr).toContain("2026-autumn, 2026-spring. Choose one with --cycle.");
      writeFileSync(desk.path("letter.docx"), "Dear all");
      const { exitCode, stderr, outcome } = await outcomeOf(desk, lists[0] ?? "", desk.path("letter.docx"));
      expect(exitCode).toBe(2);
      expect(stderr).toContain("letter.docx  refused: ");
      expect(outcome.audits.n).toBe(6);
    }));

  it("refuses several authorities as one's own, a report of no known kind, and no audits at all", () =>
    atDesk([], async (desk) => {
      const several = await desk.run(["outcome", writeRegion(desk, "list.jsonl", 2)]);
      expect(several).toMatchObject({ exitCode: 2, stdout: "" });
      expect(several.stderr).toContain("more than one local authority");
      const pdf = await desk.run(["outcome", "list.jsonl", "--out", "report.pdf"]);
      expect(pdf.stderr).toContain("--out takes a name that ends in .docx, .xlsx, .csv or .html.");
      expect(existsSync(desk.path("report.pdf"))).toBe(false);
      const none = await desk.run(["outcome", desk.path("audits")]);
      expect(none.stderr).toContain("There are no audits to count here.");
    }));

  it("takes a disclosure policy by its id or from a file, and says what is wrong in which line", () =>
    atDesk([], async (desk) => {
      const list = writeRegion(desk, "list.jsonl", 14);
      const byId = await outcomeOf(desk, list, "--for", "public", "--policy", "ten-five");
      expect(byId.outcome.policy.disclosure).toBe("ten-five");
      const file = desk.path("ours.json");
      writeFileSync(file, JSON.stringify({ ...suppressFive, id: "ours", hide: [1, 7] }));
      const own = await outcomeOf(desk, list, "--for", "public", "--policy", file);
      expect(own.outcome.policy.disclosure).toBe("ours");
      writeFileSync(file, JSON.stringify({ ...suppressFive, hide: [1, 9] }));
      const edited = await desk.run(["outcome", list, "--for", "public", "--policy", file]);
      expect(edited.stderr).toContain('"suppress-five" is a policy that ships and is never edited');
      writeFileSync(file, '{\n"id": "ours",\n"round": "five" }');
      const wrong = await desk.run(["outcome", list, "--for", "public", "--policy", file]);
      expect(wrong.exitCode).toBe(2);
      expect(wrong.stderr).toMatch(/ours\.json, line 3: /);
    }));

  it("proposes findings by rules of one's own", () =>
    atDesk([], async (desk) => {
      const list = writeRegion(desk, "list.jsonl", 1);
      const file = desk.path("rules.json");
      const rule = { id: "any-below", focus: "strength", of: "judgement", counts: "for", minShare: 0.01 };
      writeFileSync(file, JSON.stringify({ schemaVersion: 1, rules: [rule] }));
      const { outcome } = await outcomeOf(desk, list, "--rules", file);
      expect(outcome.findings).toHaveLength(9);
      expect(new Set(outcome.findings.map((finding) => finding.rule))).toEqual(new Set(["any-below"]));
      writeFileSync(file, JSON.stringify({ schemaVersion: 1, rules: [{ ...rule, counts: "none" }] }));
      const wrong = await desk.run(["outcome", list, "--rules", file]);
      expect(wrong.exitCode).toBe(2);
      expect(wrong.stderr).toMatch(/^rules\.json, line 1: /);
    }));
});

describe("outcome --from a shared list", () => {
  it("reads the list files of a folder, and one authority of them where it is named", () =>
    atDesk([], async (desk) => {
      writeRegion(desk, "permanency-audits-region-2026-autumn.jsonl", 2);
      const { outcome } = await outcomeOf(desk, "--from", desk.folder, "--authority", "Brookmere");
      expect(outcome).toMatchObject({ authority: "Brookmere", audits: { n: 6, expected: 6 } });
      const without = await desk.run(["outcome", "--json"]);
      expect(without.stderr).toContain("Name the audits to count");
    }));

  it("reads a Microsoft List with the user's sign-in", () =>
    atDesk([], async (desk) => {
      const { graph, place, list } = await openGraphList();
      for (const audit of collatedRegion(1)) expect(await list.send(audit)).toMatchObject({ ok: true });
      const id = "11111111-2222-3333-4444-555555555555";
      const settings = writeSettings(desk.path("collation.json"), {
        cycle: "2026-autumn",
        list: { type: "microsoft-list", tenantId: id, clientId: id, ...place },
      });
      const argv = ["outcome", "--from", "microsoft-list", "-s", settings, "--json"];
      const read = await readWanted(argv);
      if (!read.ok) throw new Error(read.problem.message);
      const [stdout, stderr] = [new RecordedStream(), new RecordedStream()];
      const exitCode = await outcome(
        read.value as OutcomeWanted,
        { stdout, stderr, env: { PERMANENCY_AUDIT_GRAPH_TOKEN: "token" } },
        { fetch: (address, request) => graph.fetch(addressOf(address), request ?? {}) },
      );
      expect(stderr.text).toBe("");
      expect(exitCode).toBe(0);
      expect(outcomeSchema.parse(JSON.parse(stdout.text))).toMatchObject({
        authority: "Ashford Vale",
        audits: { n: 6, leftOut: [] },
      });
    }));
});

function addressOf(request: Parameters<typeof fetch>[0]): string {
  return request instanceof Request ? request.url : String(request);
}
