import { loadSettings, type FetchText } from "../../../src/taskpane/collation/load-settings.ts";

const good = { cycle: "2026-autumn", list: { type: "service", url: "/api" } };

function answer(text: string, { status = 200, type = "application/json" } = {}): FetchText {
  return () =>
    Promise.resolve({
      ok: status < 300,
      status,
      headers: { get: (name) => (name === "content-type" ? type : null) },
      text: () => Promise.resolve(text),
    });
}

const load = (fetchText: FetchText) => loadSettings(fetchText, "2026-11-22");

describe("the settings for sending", () => {
  it("are read from collation.json beside the page, and from nowhere that an answer points to", async () => {
    const asked: unknown[] = [];
    const loaded = await load((...given) => {
      asked.push(given);
      return answer(JSON.stringify(good))(...given);
    });
    expect(asked).toEqual([["collation.json", { redirect: "error", cache: "no-cache" }]]);
    expect(loaded).toMatchObject({ ok: true, value: { cycle: "2026-autumn", list: { url: "/api" } } });
  });

  it.each([
    ["nothing is there", answer("", { status: 404 })],
    ["the host answers with a page of its own", answer("<h1>No</h1>", { type: "text/html; charset=utf-8" })],
  ])("are files only, in the round of the year, where %s", async (_when, fetchText) => {
    expect(await load(fetchText)).toMatchObject({ ok: true, value: { cycle: "2026", list: null } });
  });

  it.each([
    ["is no JSON", answer("{"), "settings-unreadable"],
    ["cannot be fetched", () => Promise.reject(new Error("offline")), "settings-unreachable"],
    ["is answered with a fault", answer("", { status: 503, type: "text/plain" }), "settings-unreachable"],
    ["has no cycle", answer(JSON.stringify({ list: null })), "settings-wrong"],
  ] as const)("are trouble in a sentence where the file %s", async (_what, fetchText, code) => {
    expect(await load(fetchText)).toMatchObject({ ok: false, problem: { code } });
  });

  it("name what is wrong with them, and never their values", async () => {
    const wrong = { ...good, list: { type: "service", url: "http://elsewhere.example/api?token=secret" } };
    const loaded = await load(answer(JSON.stringify(wrong)));
    expect(loaded.ok ? "" : loaded.problem.message).toMatch(/at “list.url”/);
    expect(loaded.ok ? "" : loaded.problem.message).not.toContain("secret");
  });
});
