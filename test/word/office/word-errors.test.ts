import { isClosed, OfficeCallError, problemOf } from "../../../src/word/office/word-errors.ts";
import { HostError, type HostErrorCode } from "../../support/word-stand-in/host-error.ts";
import { expectSentence } from "../../contracts/audit-document.contract.ts";

describe("an error of Word", () => {
  const cases: readonly (readonly [HostErrorCode, string])[] = [
    ["AccessDenied", "access-denied"],
    ["NotAllowed", "not-allowed"],
    ["ItemNotFound", "control-gone"],
    ["InvalidObjectPath", "control-gone"],
    ["ConnectionFailure", "document-closed"],
    ["ApiNotFound", "word-too-old"],
    ["GeneralException", "word-error"],
    ["ooxmlIsMalformated", "word-error"],
  ];

  it.each(cases)("%s becomes %s, and is kept as its cause", (code, expected) => {
    const error = new HostError(code, "ContentControl.insertText");
    const problem = problemOf(error);
    expectSentence({ ok: false, problem }, expected);
    expect(problem.cause).toBe(error);
  });

  it("in the language of its user is not shown", () => {
    const error = Object.assign(new Error("La réponse « The nurse is named »"), { code: "GeneralException" });
    expect(problemOf(error).message).not.toContain("réponse");
  });

  it("is told apart from a part of the add-in that could not be loaded", () => {
    const error = Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" });
    expectSentence({ ok: false, problem: problemOf(error) }, "program-not-loaded");
  });

  it("says that the document is closed only when it is", () => {
    expect(isClosed(new HostError("ConnectionFailure", ""))).toBe(true);
    expect(isClosed(new HostError("GeneralException", ""))).toBe(false);
    expect(isClosed(new TypeError())).toBe(false);
  });
});

describe("an error of the common API", () => {
  it.each([
    [5000, "access-denied"],
    [11001, "word-error"],
  ])("%i becomes %s", (code, expected) => {
    expect(problemOf(new OfficeCallError({ code, name: "Office" })).code).toBe(expected);
  });
});

describe("an error that is not Word's", () => {
  it.each([
    new TypeError("undefined is not a function"),
    new HostError("PropertyNotLoaded", "ContentControl.text"),
  ])("is thrown on, for the program is broken: %s", (error) => {
    expect(() => problemOf(error)).toThrow(error);
  });
});
