import { atDesk as atAnyDesk, westhaven, westhavenCsv } from "../../support/collation/export-in-test.ts";
import type { Desk } from "../../support/collation/export-in-test.ts";

const [one = ""] = westhaven;
const atDesk: typeof atAnyDesk = (names, work) => atAnyDesk(names, work, { drafts: true });
const sign = (desk: Desk, name: string, ...words: string[]) =>
  desk.run(["sign-off", desk.path("audits", name), ...words]);
const auditor = ["--initials", "pk", "--role", "Auditor"];
const lead = ["--initials", "AB", "--role", "Quality lead"];

describe("sign-off", () => {
  it("marks as ready, countersigns, and the list has it as approved", () =>
    atDesk([one], async (desk) => {
      expect(await sign(desk, one, "--ready", ...auditor, "--on", "22/11/2026")).toMatchObject({
        exitCode: 0,
      });
      expect((await sign(desk, one, "--countersign", ...lead)).stdout).toContain("Countersigned.");
      expect(desk.recordOf(one)?.signOffs).toMatchObject([
        { step: "ready", initials: "PK", role: "Auditor", on: "2026-11-22" },
        { step: "countersigned", initials: "AB", role: "Quality lead" },
      ]);
      await desk.run(["export", desk.path("audits"), "-c", "2026-autumn", "-t", desk.path("list")]);
      expect(await desk.heldIn(`list/${westhavenCsv}`)).toMatchObject([
        { state: "approved", audit: { completedOn: "2026-11-22" } },
      ]);
    }));

  it("returns an audit with remarks, also one that something blocks", () =>
    atDesk(["half-done.docx"], async (desk) => {
      const { exitCode } = await sign(
        desk,
        "half-done.docx",
        "--return",
        ...lead,
        "--remarks",
        "See section 3.",
      );
      expect(exitCode).toBe(0);
      expect(desk.recordOf("half-done.docx")?.signOffs).toMatchObject([
        { step: "returned", remarks: "See section 3." },
      ]);
    }));

  it.each([
    {
      because: "something blocks it",
      name: "half-done.docx",
      words: ["--ready", ...auditor],
      code: "sign-off-blocked",
    },
    {
      because: "nobody has marked it as ready",
      name: one,
      words: ["--countersign", ...lead],
      code: "sign-off-not-ready",
    },
    {
      because: "a name is no initials",
      name: one,
      words: ["--ready", "--initials", "Kowalska", "--role", "x"],
      code: "sign-off-initials",
    },
    {
      because: "it is returned without a word",
      name: one,
      words: ["--return", ...lead],
      code: "sign-off-remarks",
    },
  ])("leaves the document as it is when $because", ({ name, words, code }) =>
    atDesk([name], async (desk) => {
      const { exitCode, stdout } = await sign(desk, name, ...words);
      expect(exitCode).toBe(2);
      expect(stdout).toContain(`(${code})`);
      expect(stdout).not.toContain("Kowalska");
      expect(desk.recordOf(name)).toBeNull();
    }),
  );

  it("is not countersigned by who marked it as ready", () =>
    atDesk([one], async (desk) => {
      await sign(desk, one, "--ready", ...auditor);
      expect((await sign(desk, one, "--countersign", ...auditor)).stdout).toContain("(sign-off-same-person)");
    }));
});
