import type { UnreadContent } from "../document-model.ts";
import type { XmlElement } from "../xml/parse-xml.ts";
import { ownAttribute } from "./attribute-values.ts";
import { skip, type Close, type Open, type Reading } from "./reading.ts";

/**
 * Content that the reader cannot turn into text: it is counted where it is, so that its place can be named. These are elements
 * of DrawingML, VML, Office Math and OLE (ECMA-376 Part 1, 20 and 22.1; Part 4, 19).
 */
function open(kind: UnreadContent["kind"]): Open {
  return (reading, element) => {
    note(reading, kind, element);
    return skip(reading);
  };
}

function note(reading: Reading, kind: UnreadContent["kind"], element: XmlElement): void {
  const altText = reading.altText ?? element.attribute("title") ?? null;
  reading.altText = null;
  if (reading.deleted > 0 || reading.hiddenFields > 0 || reading.run?.vanish === true) return;
  reading.keepPart();
  reading.paragraph?.unread.push({ kind, altText });
}

/** `wp:docPr` (20.4.2.5) and the shapes of VML describe the drawing that follows. */
const openDescription: Open = (reading, element) => {
  const text = element.attribute("descr") ?? element.attribute("alt") ?? "";
  reading.altText = text.trim() === "" ? null : text;
  return undefined;
};

const openPresetShape: Open = (reading, element) => {
  if (ownAttribute(element, "prst") === "ellipse") note(reading, "circle", element);
  return undefined;
};

const openOval: Open = (reading, element): Close | undefined => {
  note(reading, "circle", element);
  return undefined;
};

/** Elements of other namespaces than WordprocessingML, by their local names, which are theirs alone. */
export const UNREAD: Readonly<Record<string, Open>> = {
  docPr: openDescription,
  shape: openDescription,
  pic: open("picture"),
  imagedata: open("picture"),
  textpath: open("picture"),
  lockedCanvas: open("picture"),
  contentPart: open("picture"),
  chart: open("chart"),
  relIds: open("chart"),
  oMath: open("equation"),
  prstGeom: openPresetShape,
  oval: openOval,
};

/** `w:object` and `w:control` (17.3.3.19, 17.3.3.3): something of another program, shown as a picture of it. */
export const openEmbeddedObject: Open = open("embedded-object");
