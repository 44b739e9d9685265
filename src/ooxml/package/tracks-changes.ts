import { parseXml } from "../xml/parse-xml.ts";
import type { WordPackage } from "./word-package.ts";

/** Whether what is typed into the document is kept as a tracked change: `w:trackRevisions` of its settings (17.15.1.90). */
export function tracksChanges(file: WordPackage): boolean {
  const relationships = file.relationshipsOf(file.mainPart);
  const settings = relationships.ok ? relationships.value.find(({ type }) => type === "settings") : undefined;
  const xml = settings && file.readXml(settings.target);
  if (!xml?.ok) return false;
  let tracks = false;
  parseXml(xml.value, {
    open: (element) => {
      if (element.local !== "trackRevisions") return;
      const value = element.attribute("val", element.namespace);
      tracks = value === undefined || !["0", "false", "off"].includes(value);
    },
  });
  return tracks;
}
