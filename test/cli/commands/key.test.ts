import { runCommand } from "../../support/run-command.ts";

describe("key", () => {
  it("prints a new key of 32 bytes each time, and on the other stream how to keep it", async () => {
    const { exitCode, stdout, stderr } = await runCommand(["key"]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^[\w-]{43}\n$/);
    expect(stderr).toContain("Keep this key");
    expect((await runCommand(["key"])).stdout).not.toBe(stdout);
  });
});
