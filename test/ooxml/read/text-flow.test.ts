import { TextFlow } from "../../../src/ooxml/read/text-flow.ts";

describe("a text flow", () => {
  test("parts what is added by the gap that the addition before asked for", () => {
    const flow = new TextFlow();
    flow.add("a", "\n");
    flow.add("b", "\t");
    flow.add("c");
    flow.add("d");
    expect(flow.text).toBe("a\nb\tcd");
  });

  test("keeps the place of an empty addition", () => {
    const flow = new TextFlow();
    flow.add("a", "\n");
    flow.add("", "\n");
    flow.add("b", "\n");
    expect(flow.text).toBe("a\n\nb");
  });

  test("takes over another flow as if its additions had been made here", () => {
    const inner = new TextFlow();
    inner.add("b", "\n");
    inner.add("c", "\n");
    const flow = new TextFlow();
    flow.add("a", "\n");
    flow.addFlow(inner);
    flow.add("d", "\n");
    expect(flow.text).toBe("a\nb\nc\nd");
  });

  test("takes no notice of a flow to which nothing was added", () => {
    const flow = new TextFlow();
    flow.add("a", "\n");
    flow.addFlow(new TextFlow());
    flow.add("b");
    expect(flow.text).toBe("a\nb");
  });
});
