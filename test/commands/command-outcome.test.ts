import { readFragment, writeFragment, type CommandOutcome } from "../../src/commands/command-outcome.ts";
import { describeOutcome } from "../../src/commands/describe-outcome.ts";

const outcomes: readonly CommandOutcome[] = [
  { say: "checked", filled: 12, of: 70, blocking: 1 },
  { say: "checked", filled: 70, of: 70, blocking: 0 },
  { say: "nothing-open" },
  { say: "gaps-cannot-be-shown" },
  { say: "record-saved" },
  { say: "failed", code: "access-denied" },
];

it.each(outcomes)("comes out of an address as it went in: $say", (outcome) => {
  expect(readFragment(`#${writeFragment(outcome)}`)).toEqual(outcome);
});

it.each([
  ["nothing", ""],
  ["a message of somebody else", "#say=Your%20password%20has%20expired"],
  ["a code that is a sentence", "#say=failed&code=Call%20this%20number"],
  ["a count that is none", "#say=checked&filled=many&of=70&blocking=0"],
  ["a count that is missing", "#say=checked&filled=1&of=70"],
])("takes %s for no message", (_, fragment) => {
  expect(readFragment(fragment)).toBeNull();
});

it.each(outcomes)("has a sentence to say: $say", (outcome) => {
  expect(describeOutcome(outcome)[0]).toMatch(/^[A-Z].*\.$/);
});

it("says what is left to resolve, and that the pane shows it", () => {
  expect(describeOutcome({ say: "checked", filled: 12, of: 70, blocking: 2 })).toEqual([
    "Not ready: 2 things to fix or explain.",
    "12 of 70 answered.",
    "Open the pane to see what they are.",
  ]);
});
