import { listenInTest, withRealClock } from "../../support/collation/listening-service.ts";
import { tokenFor } from "../../support/collation/service-in-test.ts";
import { atDesk, westhaven, westhavenCsv } from "../../support/collation/export-in-test.ts";

const [one = "", two = ""] = westhaven;
const key = "0d9a3a52-6a30-4f5c-8f0e-54d3c3a0f7aa";

describe("withdraw", () => {
  it("marks the audit of a document as withdrawn in its file, once, and it stays so until its form is saved again", () =>
    atDesk([one, two], async (desk) => {
      const send = ["export", desk.path("audits"), "-c", "2026-autumn", "-t", desk.path("list")];
      await desk.run(send);
      const argv = ["withdraw", desk.path("audits", one), "--to", desk.path("list")];
      expect((await desk.run(argv)).stdout).toContain(`withdrawn from ${westhavenCsv}`);
      expect(await desk.run(argv)).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining("unchanged") as string,
      });
      const states = async () => (await desk.heldIn(`list/${westhavenCsv}`)).map(({ state }) => state).sort();
      expect(await states()).toEqual(["received", "withdrawn"]);
      const again = await desk.run(send);
      expect(again.exitCode).toBe(2);
      expect(again.stdout).toContain("(audit-withdrawn)");
      expect(await states()).toEqual(["received", "withdrawn"]);
      await desk.run([
        ...["sign-off", desk.path("audits", one), "--countersign"],
        ...["--initials", "CD", "--role", "Quality lead"],
      ]);
      await desk.run(send);
      expect(await states()).toEqual(["approved", "received"]);
    }));

  it("takes the key of an audit as well, in capitals too", () =>
    atDesk([one], async (desk) => {
      await desk.run(["export", desk.path("audits"), "-c", "2026-autumn", "-t", desk.path("all.csv")]);
      const auditKey = desk.recordOf(one)?.auditId ?? "";
      const argv = ["withdraw", auditKey.toUpperCase(), "--to", desk.path("all.csv")];
      expect(await desk.run(argv)).toMatchObject({ exitCode: 0 });
    }));

  it("goes to the service with the authority's token", () =>
    atDesk([one], async (desk) => {
      const service = await listenInTest(withRealClock);
      try {
        const { token } = await tokenFor(service.store, "submit", { authority: "Westhaven" });
        const environment = { PERMANENCY_AUDIT_TOKEN: token };
        const to = ["--to", service.url];
        await desk.run(["export", desk.path("audits"), "-c", "2026-autumn", ...to], environment);
        const run = await desk.run(["withdraw", desk.path("audits", one), ...to], environment);
        expect(run.stdout).toContain("withdrawn from http://127.0.0.1");
      } finally {
        await service.close();
      }
    }));

  it.each([
    { because: "the list has no such audit", what: key, says: "no such audit" },
    { because: "the document was never saved", what: "audits/westhaven-01.docx", says: "never sent" },
    { because: "there is no such document", what: "audits/none.docx", says: "cannot be opened" },
  ])("ends with 2 when $because", ({ what, says }) =>
    atDesk(
      [one],
      async (desk) => {
        const named = what === key ? key : desk.path(what);
        const { exitCode, stdout, stderr } = await desk.run(["withdraw", named, "--to", desk.path("list")]);
        expect(exitCode).toBe(2);
        expect(`${stdout}${stderr}`).toContain(says);
      },
      { drafts: true },
    ),
  );
});
