import { describeStoreFault } from "../../../src/server/store/store-faults.ts";

describe("a fault of the store", () => {
  it.each([
    ["SQLITE_FULL", "database-full", "later"],
    ["ENOSPC", "database-full", "later"],
    ["53100", "database-full", "later"],
    ["SQLITE_BUSY_SNAPSHOT", "database-busy", "later"],
    ["55P03", "database-busy", "later"],
    ["SQLITE_READONLY_DBMOVED", "database-read-only", "later"],
    ["25006", "database-read-only", "later"],
    ["SQLITE_CORRUPT_INDEX", "database-damaged", "never"],
    ["XX001", "database-damaged", "never"],
    ["53300", "too-many-connections", "later"],
    ["57P01", "database-gone", "later"],
    ["ECONNREFUSED", "database-gone", "later"],
    ["28P01", "database-refused", "never"],
    ["3D000", "database-refused", "never"],
    ["23505", "store-failed", "later"],
  ])("with %s is %s and worth another try %s", (code, expected, retry) => {
    expect(describeStoreFault(Object.assign(new Error("x"), { code }))).toMatchObject({
      code: expected,
      retry,
    });
  });

  it("is found behind what was thrown because of it", () => {
    const cause = Object.assign(new Error("x"), { code: "ECONNREFUSED" });
    expect(describeStoreFault(new Error("outer", { cause })).code).toBe("database-gone");
    expect(describeStoreFault(new AggregateError([cause])).code).toBe("database-gone");
  });

  it("quotes nothing of what was thrown", () => {
    const { message } = describeStoreFault(new Error("Key (audit_key)=(Ann Example) already exists."));
    expect(message).not.toContain("Ann");
  });

  it.each([null, undefined, "text", 7, {}])("may be anything: %p", (thrown) => {
    expect(describeStoreFault(thrown).code).toBe("store-failed");
  });
});
