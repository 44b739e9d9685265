import { homedir } from "node:os";
import { join } from "node:path";

import { stateFolderOf } from "../../src/cli/state-folder.ts";

describe("the folder for what must outlive a run", () => {
  const home = join(homedir(), ".local", "state", "permanency-audit");
  it.each([
    {
      because: "it was named",
      env: { PERMANENCY_AUDIT_STATE: "/srv/x", XDG_STATE_HOME: "/y" },
      is: "/srv/x",
    },
    { because: "the system has a place", env: { XDG_STATE_HOME: "/y" }, is: join("/y", "permanency-audit") },
    { because: "a relative place is ignored", env: { XDG_STATE_HOME: "y" }, is: home },
    { because: "nothing is said", env: {}, is: home },
  ])("is where $because", ({ env, is }) => {
    expect(stateFolderOf(env, "linux")).toBe(is);
  });

  it("is with the local application data on Windows", () => {
    expect(stateFolderOf({ LOCALAPPDATA: "L" }, "win32")).toBe(join("L", "Permanency Audit"));
  });
});
