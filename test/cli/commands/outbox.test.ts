import { readFileSync, readdirSync, writeFileSync } from "node:fs";

import { atDesk, westhaven, westhavenCsv } from "../../support/collation/export-in-test.ts";
import type { Desk } from "../../support/collation/export-in-test.ts";

const [one = "", two = ""] = westhaven;
const exportOf = (desk: Desk, ...names: readonly string[]) => [
  ...["export", ...names.map((name) => desk.path("audits", name))],
  ...["-c", "2026-autumn", "--to", desk.path("list")],
];

/** Has an audit wait because its file is open in Excel. */
async function haveOneWait(desk: Desk) {
  await desk.run(exportOf(desk, one));
  writeFileSync(desk.path("list", `~$${westhavenCsv}`), "");
  return desk.run(exportOf(desk, two));
}
const closeExcel = async (desk: Desk) => {
  const { rmSync } = await import("node:fs");
  rmSync(desk.path("list", `~$${westhavenCsv}`));
};

describe("outbox", () => {
  it("has nothing to show where nothing waits", () =>
    atDesk([], async (desk) => {
      expect(await desk.run(["outbox"])).toEqual({
        exitCode: 0,
        stdout: "Nothing waits to be sent.\n",
        stderr: "",
      });
    }));

  it("shows what is waiting and why, and sends it once the way is clear", () =>
    atDesk([one, two], async (desk) => {
      expect((await haveOneWait(desk)).stdout).toMatch(
        /westhaven-02\.docx {2}waiting: .*\(list-file-in-use\)/,
      );
      const { stdout } = await desk.run(["outbox", "list"]);
      expect(stdout).toContain(`westhaven-02.docx  to ${westhavenCsv}`);
      expect(stdout).toContain("open in another program");
      await closeExcel(desk);
      expect(await desk.run(["outbox", "send", "--to", desk.path("list")])).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining(`westhaven-02.docx  created in ${westhavenCsv}`) as string,
      });
      expect(await desk.heldIn(`list/${westhavenCsv}`)).toHaveLength(2);
      expect((await desk.run(["outbox"])).stdout).toBe("Nothing waits to be sent.\n");
      // The document learns of it when it is exported again, and the list is not written to for that.
      const before = readFileSync(desk.path("list", westhavenCsv));
      expect((await desk.run(exportOf(desk, two))).stdout).toContain("unchanged");
      expect(readFileSync(desk.path("list", westhavenCsv))).toEqual(before);
      expect(desk.recordOf(two)?.sendings).toHaveLength(1);
    }));

  it("ends with 2 while the way is not clear, and loses nothing", () =>
    atDesk([one, two], async (desk) => {
      await haveOneWait(desk);
      expect(await desk.run(["outbox", "send", "--to", desk.path("list")])).toMatchObject({ exitCode: 2 });
      expect((await desk.run(["outbox"])).stdout).toContain("2 attempts");
    }));

  it("names what an earlier version put down for a file without its folder, and sends it nowhere", () =>
    atDesk([one, two], async (desk) => {
      await haveOneWait(desk);
      const [name = ""] = readdirSync(desk.path("state", "outbox")).filter((each) => each.endsWith(".json"));
      const stored = JSON.parse(readFileSync(desk.path("state", "outbox", name), "utf8")) as object;
      const { toName, sameChild, other, ...former } = stored as Record<string, unknown>;
      expect([toName, sameChild, other]).toEqual([westhavenCsv, "refuse", null]);
      const path = desk.path("state", "outbox", name);
      writeFileSync(path, JSON.stringify({ ...former, to: westhavenCsv }));
      expect((await desk.run(["outbox"])).stdout).toContain("Export the form again");
      await closeExcel(desk);
      const { exitCode, stdout } = await desk.run(["outbox", "send", "--to", desk.path("list")]);
      expect(exitCode).toBe(2);
      expect(stdout).toContain("(outbox-list-unknown)");
      expect(await desk.heldIn(`list/${westhavenCsv}`)).toHaveLength(1);
    }));

  it("gives up what is named, by key or by file name", () =>
    atDesk([one, two], async (desk) => {
      await haveOneWait(desk);
      expect((await desk.run(["outbox", "forget", "westhaven-02.docx"])).stdout).toContain("given up");
      expect(await desk.run(["outbox", "forget", "westhaven-02.docx"])).toMatchObject({ exitCode: 2 });
    }));

  it("says so when its folder cannot be used, and sends nothing", () =>
    atDesk([one], async (desk) => {
      writeFileSync(desk.path("state"), "a file");
      const { exitCode, stderr } = await desk.run(exportOf(desk, one));
      expect(exitCode).toBe(2);
      expect(stderr).toContain("PERMANENCY_AUDIT_STATE");
      expect(await desk.heldIn(`list/${westhavenCsv}`)).toEqual([]);
    }));
});
