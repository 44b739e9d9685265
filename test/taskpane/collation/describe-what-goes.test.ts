import { describeWhatGoes, valueInWords } from "../../../src/taskpane/collation/describe-what-goes.ts";

const part = { id: "health", title: "Health plan" };
const grade = { title: "Health plan: grade", value: "Good", isHash: false };
const comment = { title: "Health plan: nurse, comment", value: "Named.", isHash: false };
const hash = { title: "Child's ID", value: "3f2a", isHash: true };

it("says that comments and the child's number stay where they do", () => {
  const said = describeWhatGoes(
    [{ ...part, goes: [grade, hash], stays: [comment.title] }],
    "the shared list",
  );
  expect(said).toContain("We send grades, Yes/No answers and actions to the shared list.");
  expect(said).toContain("Comments and the child’s name or number stay in this file.");
});

it("does not claim that comments stay where they go", () => {
  const said = describeWhatGoes([{ ...part, goes: [grade, comment, hash], stays: [] }], "the shared list");
  expect(said).toContain("Comments go too");
  expect(said).not.toContain("Comments and the child");
});

it.each([
  ["2027-03-31", "31 March 2027"],
  ["Good", "Good"],
])("writes %s as people do", (value, expected) => {
  expect(valueInWords(value)).toBe(expected);
});
