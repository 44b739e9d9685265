import type { HeldAudit } from "../../../src/collation/list-row.ts";
import { readFileSync, writeFileSync } from "node:fs";

import { listenInTest, withRealClock } from "../../support/collation/listening-service.ts";
import { tokenFor } from "../../support/collation/service-in-test.ts";
import { atDesk, westhaven, westhavenCsv, writeSettings } from "../../support/collation/export-in-test.ts";
import type { Desk } from "../../support/collation/export-in-test.ts";

async function inService(
  work: (
    service: Awaited<ReturnType<typeof listenInTest>>,
    environment: Record<string, string>,
  ) => Promise<void>,
  authority = "Westhaven",
) {
  const service = await listenInTest(withRealClock);
  try {
    const { token } = await tokenFor(service.store, "submit", { authority });
    await work(service, { PERMANENCY_AUDIT_TOKEN: token });
  } finally {
    await service.close();
  }
}

const settingsFor = (desk: Desk, url: string) =>
  writeSettings(desk.path("collation.json"), { cycle: "2026-autumn", list: { type: "service", url } });

async function exportTo(desk: Desk, format: string) {
  await desk.run([
    ...["export", desk.path("audits"), "-c", "2026-autumn"],
    ...["--to", desk.path("list"), "--format", format],
  ]);
  return desk.path("list", westhavenCsv.replace("csv", format));
}

describe("import", () => {
  it(
    "takes what a service gave out as JSON into another service",
    () =>
      atDesk(westhaven, (desk) =>
        inService(async (first) => {
          const { token } = await tokenFor(first.store, "submit", { authority: "Westhaven" });
          const { headers } = await tokenFor(first.store, "read", { authority: "Westhaven" });
          const jsonl = await exportTo(desk, "jsonl");
          const sent = await desk.run(
            ["import", jsonl, "--to", "service", "-s", settingsFor(desk, first.url)],
            {
              PERMANENCY_AUDIT_TOKEN: token,
            },
          );
          expect(sent.exitCode).toBe(0);
          const exported = await (await fetch(`${first.url}/export.json`, { headers })).text();
          const file = desk.path("export.json");
          writeFileSync(file, exported);
          await inService(async (second, environment) => {
            const settings = settingsFor(desk, second.url);
            const run = await desk.run(["import", file, "--to", "service", "-s", settings], environment);
            expect(run).toMatchObject({ exitCode: 0 });
            const { audits } = JSON.parse(exported) as { audits: readonly HeldAudit[] };
            const listed = await second.store.list({ authority: null, limit: 100 });
            expect(listed.audits.map(({ audit }) => audit)).toEqual(audits.map(({ audit }) => audit));
            expect(audits.length).toBeGreaterThan(0);
          });
        }),
      ),
    60_000,
  );

  it.each(["csv", "xlsx", "jsonl"])(
    "takes a %s file into the service as if each audit had been sent",
    (format) =>
      atDesk(westhaven, (desk) =>
        inService(async ({ store, url }, environment) => {
          const file = await exportTo(desk, format);
          const argv = ["import", file, "--to", "service", "-s", settingsFor(desk, url)];
          const first = await desk.run(argv, environment);
          expect(first.exitCode).toBe(0);
          expect(first.stdout.match(/, row \d {2}created in /g)).toHaveLength(westhaven.length);
          expect((await desk.run(argv, environment)).stdout.match(/unchanged: /g)).toHaveLength(
            westhaven.length,
          );
          const { audits } = await store.list({ authority: null, limit: 10 });
          const byKey = (one: { audit: { auditKey: string } }, other: { audit: { auditKey: string } }) =>
            one.audit.auditKey < other.audit.auditKey ? -1 : 1;
          const inFile = await desk.heldIn(`list/${westhavenCsv.replace("csv", format)}`);
          const withoutTime = ({ audit, state }: HeldAudit) => ({ audit, state });
          expect([...audits].sort(byKey).map(withoutTime)).toEqual([...inFile].sort(byKey).map(withoutTime));
        }),
      ),
    30_000,
  );

  it("tells of a bad row by its number, quotes nothing of it, and takes the others", () =>
    atDesk(westhaven.slice(0, 3), (desk) =>
      inService(async ({ store, url }, environment) => {
        const file = await exportTo(desk, "jsonl");
        const lines = readFileSync(file, "utf8").split("\n");
        lines[1] = lines[1]?.replace('"revision":1', '"revision":"Anna Kowalska"') ?? "";
        writeFileSync(file, lines.join("\r\n"));
        const run = await desk.run(["import", file, "-s", settingsFor(desk, url)], environment);
        expect(run.exitCode).toBe(2);
        expect(run.stdout).toContain("row 2  refused: ");
        expect(run.stdout).not.toContain("Anna");
        expect((await store.list({ authority: null, limit: 10 })).audits).toHaveLength(2);
      }),
    ));

  it("leaves out what was withdrawn, and withdraws it where it is", () =>
    atDesk(westhaven.slice(0, 2), (desk) =>
      inService(async ({ store, url }, environment) => {
        const file = await exportTo(desk, "csv");
        const argv = ["import", file, "-s", settingsFor(desk, url)];
        await desk.run(["withdraw", desk.path("audits/westhaven-01.docx"), "--to", desk.path("list")]);
        expect((await desk.run(argv, environment)).stdout).toContain("left out: it was withdrawn");
        await desk.run(["withdraw", desk.path("audits/westhaven-02.docx"), "--to", desk.path("list")]);
        expect((await desk.run(argv, environment)).stdout).toContain(`withdrawn from ${url}`);
        const { audits } = await store.list({ authority: null, limit: 10 });
        expect(audits.map(({ state }) => state)).toEqual(["withdrawn"]);
      }),
    ));

  it("takes no audit of another authority than the token's", () =>
    atDesk(westhaven.slice(0, 1), (desk) =>
      inService(async ({ store, url }, environment) => {
        const file = await exportTo(desk, "csv");
        const run = await desk.run(["import", file, "-s", settingsFor(desk, url)], environment);
        expect(run.exitCode).toBe(2);
        expect(run.stdout).toContain("row 2  refused: ");
        expect((await store.list({ authority: null, limit: 10 })).audits).toEqual([]);
      }, "Dudley"),
    ));

  it("says what blocks an audit that somebody changed in the file", () =>
    atDesk(westhaven.slice(0, 1), (desk) =>
      inService(async ({ url }, environment) => {
        const file = await exportTo(desk, "jsonl");
        const text = readFileSync(file, "utf8");
        writeFileSync(file, text.replace(/"health":\{"grade":"[^"]+"/, '"health":{"grade":null'));
        const run = await desk.run(["import", file, "-s", settingsFor(desk, url)], environment);
        expect(run.exitCode).toBe(1);
        expect(run.stdout).toMatch(/not taken: .*\n {2}grade-missing at health\.judgement\/grade/);
      }),
    ));

  it.each([
    { because: "a file that is none", name: "notes.txt", text: "x", code: "not-a-list" },
    { because: "another table", name: "cases.csv", text: "Name\r\nx\r\n", code: "list-file-foreign" },
    { because: "a broken workbook", name: "cases.xlsx", text: "PK", code: "list-file-damaged" },
    { because: "a file that is not there", name: null, text: "", code: "file-unreadable" },
  ])("refuses $because", ({ name, text, code }) =>
    atDesk([], async (desk) => {
      if (name !== null) writeFileSync(desk.path(name), text);
      const run = await desk.run(["import", desk.path(name ?? "none.csv"), "--to", desk.path("list")]);
      expect(run.exitCode).toBe(2);
      expect(run.stdout).toContain(`(${code})`);
    }),
  );

  it(
    "gives up once there is no line, and says that the same may be done again",
    () =>
      atDesk(westhaven, async (desk) => {
        const file = await exportTo(desk, "csv");
        const argv = ["import", file, "-s", settingsFor(desk, "http://127.0.0.1:1/api")];
        const run = await desk.run(argv, { PERMANENCY_AUDIT_TOKEN: "pa_x" });
        expect(run.exitCode).toBe(2);
        expect(run.stderr).toContain("not put there twice");
      }),
    60_000,
  );
});
