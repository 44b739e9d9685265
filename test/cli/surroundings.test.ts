import { mayColour } from "../../src/cli/surroundings.ts";
import { RecordedStream } from "../support/recorded-stream.ts";

describe("colour", () => {
  test.each([
    { because: "a person watches", isTTY: true, env: {}, coloured: true },
    { because: "nobody does", isTTY: false, env: {}, coloured: false },
    { because: "NO_COLOR is set", isTTY: true, env: { NO_COLOR: "1" }, coloured: false },
    {
      because: "NO_COLOR is empty, as if it were not set",
      isTTY: true,
      env: { NO_COLOR: "" },
      coloured: true,
    },
    { because: "the terminal has none", isTTY: true, env: { TERM: "dumb" }, coloured: false },
    { because: "FORCE_COLOR asks for it", isTTY: false, env: { FORCE_COLOR: "1" }, coloured: true },
    { because: "FORCE_COLOR asks for none", isTTY: false, env: { FORCE_COLOR: "0" }, coloured: false },
    { because: "both are set", isTTY: false, env: { FORCE_COLOR: "1", NO_COLOR: "1" }, coloured: false },
  ])("is $coloured when $because", ({ isTTY, env, coloured }) => {
    expect(mayColour(new RecordedStream({ isTTY }), env)).toBe(coloured);
  });
});
