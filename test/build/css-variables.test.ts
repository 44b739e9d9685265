import { tokens as fluentTokens } from "@fluentui/react-components";
import { tokens } from "../../src/taskpane/css-variables.ts";

it("has for every design token of Fluent UI what Fluent's own table has", () => {
  const names = Object.keys(fluentTokens);
  expect(names.length).toBeGreaterThan(300);
  expect(Object.fromEntries(names.map((name) => [name, tokens[name]]))).toEqual(fluentTokens);
});
