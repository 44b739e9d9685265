import { tracksChanges } from "../../../src/ooxml/package/tracks-changes.ts";
import { open, relationships, smallWordFile } from "../../support/small-word-file.ts";

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

function withSettings(inner: string) {
  return open(
    smallWordFile({
      "word/_rels/document.xml.rels": relationships(["settings", "settings.xml"]),
      "word/settings.xml": `<w:settings xmlns:w="${main}">${inner}</w:settings>`,
    }),
  );
}

describe("a document that tracks changes", () => {
  it.each([
    { because: "the setting stands there", inner: "<w:trackRevisions/>", tracks: true },
    { because: "it is on", inner: '<w:trackRevisions w:val="1"/>', tracks: true },
    { because: "it is off", inner: '<w:trackRevisions w:val="0"/>', tracks: false },
    { because: "it is false", inner: '<w:trackRevisions w:val="false"/>', tracks: false },
    { because: "it is not there", inner: "<w:zoom/>", tracks: false },
  ])("is told by its settings: $because", ({ inner, tracks }) => {
    expect(tracksChanges(withSettings(inner))).toBe(tracks);
  });

  it("is none where there are no settings", () => {
    expect(tracksChanges(open(smallWordFile()))).toBe(false);
  });
});
