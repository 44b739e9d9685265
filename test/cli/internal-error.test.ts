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

  it("has an answer to things thrown that are no errors", () => {
    expect(internalError("Ella").message).toContain("(unknown)");
    expect(internalError(Object.assign(new Error("x"), { name: "Ella was here" })).message).not.toContain(
      "Ella",
    );
  });
});
