import { commandError, internalError } from "../../src/cli/internal-error.ts";

describe("a failure of the program itself", () => {
  it("names the kind of error and the line of our code", () => {
    expect(internalError(new TypeError("x is undefined")).message).toMatch(
      /\(TypeError, internal-error\.test\.ts line \d+\)/,
    );
  });

  it("never repeats what the error says, as that may quote the case", () => {
    const quoted = "Unexpected text: Ella was\n    at home with her mother.js:1:1)";
    expect(internalError(new Error(quoted)).message).not.toMatch(/Ella|mother/);
  });

  it("says what to do when the code for this kind of computer is missing", () => {
    const missing = Object.assign(new Error("x"), { code: "ERR_DLOPEN_FAILED" });
    expect(commandError(missing)).toMatchObject({ code: "store-not-installed" });
    expect(commandError(new Error("x"))).toMatchObject({ code: "internal-error" });
  });

  it.each([
    ["Cannot find package 'libsql' imported from /app/dist/server/store/sqlite-file.js", "libsql"],
    ["Cannot find module '@libsql/linux-x64-musl'\nRequire stack:\n- /app/index.js", "libsql"],
    ["Cannot find package 'pg' imported from /app/dist/server/store/postgres-engine.js", "pg"],
  ])("names the database where it is what is missing: %s", (message, name) => {
    const { code, message: said } = commandError(
      Object.assign(new Error(message), { code: "ERR_MODULE_NOT_FOUND" }),
    );
    expect(code).toBe("store-not-installed");
    expect(said).toContain(`(${name})`);
  });

  it("names any other package that is missing, and blames no database", () => {
    const message = "Cannot find package 'csv-parse' imported from /app/dist/cli/main.js";
    expect(commandError(Object.assign(new Error(message), { code: "ERR_MODULE_NOT_FOUND" }))).toEqual({
      code: "part-not-installed",
      message:
        "A part of this program (csv-parse) is missing. Install this program again with the version of Node that runs it.",
    });
  });

  it("has an answer to things thrown that are no errors", () => {
    expect(internalError("Ella").message).toContain("(unknown)");
    expect(internalError(Object.assign(new Error("x"), { name: "Ella was here" })).message).not.toContain(
      "Ella",
    );
  });
});
