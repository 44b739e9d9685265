import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { readCollationSettings, readSharingPolicyFile } from "../../src/cli/read-collation-files.ts";
import { niromp2026Sharing } from "../../src/collation/sharing-policy.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

const ours = { ...niromp2026Sharing, id: "west-midlands-2027-sharing", comments: true };

async function problemOf(read: typeof readSharingPolicyFile | typeof readCollationSettings, text: string) {
  let problem = { code: "", message: "" };
  await inTemporaryFolder((folder) => {
    writeFileSync(join(folder, "x.json"), text);
    const outcome = read(join(folder, "x.json"));
    if (!outcome.ok) problem = outcome.problem;
  });
  return problem;
}

const lineOf = (text: string, key: string): number =>
  text.split("\n").findIndex((line) => line.includes(`"${key}"`)) + 1;

describe("a sharing policy in a file", () => {
  it("is taken as it is, with comments and the name of its schema", () =>
    inTemporaryFolder((folder) => {
      const path = join(folder, "ours.json");
      writeFileSync(path, `\uFEFF// agreed in May\n${JSON.stringify({ $schema: "x", ...ours })}`);
      expect(readSharingPolicyFile(path)).toEqual({ ok: true, value: ours });
    }));

  it("is refused with the line that is wrong", async () => {
    const text = JSON.stringify({ ...ours, childId: "whole" }, null, 2);
    const { code, message } = await problemOf(readSharingPolicyFile, text);
    expect(code).toBe("sharing-policy-wrong");
    expect(message).toContain(`x.json, line ${lineOf(text, "childId")}: "childId" must be "keyed-hash"`);
  });

  it("is refused with a name that was probably meant", async () => {
    const text = JSON.stringify({ ...ours, coments: true }, null, 2);
    const { message } = await problemOf(readSharingPolicyFile, text);
    expect(message).toContain(`line ${lineOf(text, "coments")}: there is no "coments" here`);
    expect(message).toMatch(/here.*comments/);
  });

  it("may not pass itself off as one that ships", async () => {
    const text = JSON.stringify({ ...niromp2026Sharing, comments: true });
    expect((await problemOf(readSharingPolicyFile, text)).message).toContain("never edited");
  });

  it("is refused when it cannot be read", () => {
    expect(readSharingPolicyFile("/there/is/none.json")).toMatchObject({
      ok: false,
      problem: { code: "sharing-policy-unreadable" },
    });
  });
});

describe("the settings", () => {
  it("have a sharing policy and a region whether they say so or not", () =>
    inTemporaryFolder((folder) => {
      const path = join(folder, "collation.json");
      writeFileSync(path, JSON.stringify({ cycle: "2026-autumn", list: null }));
      expect(readCollationSettings(path)).toEqual({
        ok: true,
        value: {
          cycle: "2026-autumn",
          region: null,
          list: null,
          sharing: niromp2026Sharing,
          sharingByForm: [],
        },
      });
    }));

  it.each([
    {
      because: "an address in the clear",
      list: { type: "service", url: "http://audit.example" },
      says: "https://",
    },
    {
      because: "an unknown kind of list",
      list: { type: "fax" },
      says: 'line 4: "list.type" must be "service" or "microsoft-list".',
    },
    { because: "a secret in it", list: { type: "service", url: "/api", token: "x" }, says: 'no "token"' },
  ])("are refused with the line: $because", async ({ list, says }) => {
    const text = JSON.stringify({ cycle: "2026-autumn", list }, null, 2);
    const { code, message } = await problemOf(readCollationSettings, text);
    expect(code).toBe("settings-wrong");
    expect(message).toContain(says);
    expect(message).toMatch(/^x\.json, line \d+: /);
  });
});
