import { KeptAccess, type TextStorage } from "../../../src/taskpane/collation/kept-access.ts";

function createStorage(): TextStorage & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}

describe("what a person entered so that audits can be sent", () => {
  it("is kept by the browser until it is forgotten", () => {
    const storage = createStorage();
    const kept = new KeptAccess(storage);
    kept.keepToken("/api", "secret");
    kept.keepAuthorityKey("a key");
    expect(new KeptAccess(storage).read("/api")).toEqual({ token: "secret", authorityKey: "a key" });
    kept.forget();
    expect(storage.entries.size).toBe(0);
  });

  it("goes to the list that it was entered for and to no other", () => {
    const storage = createStorage();
    new KeptAccess(storage).keepToken("/api", "secret");
    expect(new KeptAccess(storage).read("https://elsewhere.example/api").token).toBeNull();
    expect(new KeptAccess(storage).read(null).token).toBeNull();
  });

  it("lasts as long as the page where the browser keeps nothing", () => {
    const kept = new KeptAccess(null);
    kept.keepToken("/api", "secret");
    expect([kept.lasts, kept.read("/api").token]).toEqual([false, "secret"]);
    kept.forget();
    expect(kept.read("/api").token).toBeNull();
  });

  it("lasts as long as the page where the browser's storage is full", () => {
    const full: TextStorage = {
      getItem: () => null,
      setItem: () => {
        throw new Error("full");
      },
      removeItem: () => undefined,
    };
    const kept = new KeptAccess(full);
    kept.keepAuthorityKey("a key");
    expect(kept.read(null).authorityKey).toBe("a key");
  });

  it.each(["{", "null", '"text"', '{"list":1}'])("is asked for again where %s is kept", (text) => {
    const storage = createStorage();
    storage.setItem("permanency-audit.list-token", text);
    expect(new KeptAccess(storage).read("/api").token).toBeNull();
  });
});
