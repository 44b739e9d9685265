import { shortMessage } from "../../../src/taskpane/components/short-message.ts";

it.each([
  [
    "Health plan: nurse: not answered. Choose Yes or No.",
    ["Health plan: nurse"],
    "Not answered. Choose Yes or No.",
  ],
  ["Health plan: nurse: not answered.", ["Health plan", "Health plan: nurse"], "Nurse: not answered."],
  ["Use the form's wording: 6-10yrs.", ["Age range"], "Use the form's wording: 6-10yrs."],
])("says below a row only what the row does not say: %s", (message, titles, expected) => {
  expect(shortMessage(message, titles)).toBe(expected);
});
