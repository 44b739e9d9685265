import type { WordDocument } from "../../src/ooxml/document-model.ts";
import { readBody } from "./read-body.ts";
import { p, sdt, t } from "./small-document.ts";
import { spanFaults } from "./span-faults.ts";

const { xml, document } = readBody(p(sdt(t("a"), '<w:tag w:val="x"/>')));

/** The document with every number of one name moved by one. */
function shifted(name: "start" | "end"): WordDocument {
  return JSON.parse(JSON.stringify(document), (key, value: unknown) =>
    key === name && typeof value === "number" ? value + 1 : value,
  ) as WordDocument;
}

test("a document as it was read has no faults", () => {
  expect(spanFaults(xml, document)).toEqual([]);
});

test.each(["start", "end"] as const)("every span with another %s is a fault", (name) => {
  // The paragraph, its run, text and characters; the control, its properties, tag, content element and content.
  expect(spanFaults(xml, shifted(name)).length).toBeGreaterThanOrEqual(8);
});
