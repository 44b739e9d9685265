import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { SaxesParser } from "saxes";
import { escapeXml } from "./form/wordprocessing.ts";

const validation = resolve(__dirname, "validate-against-schema.mjs");
const schema = resolve(__dirname, "../fixtures/xsd/main-part.xsd");

/** What the schema of Transitional WordprocessingML has against a main part; nothing when it is valid. */
export function schemaErrorsOf(mainPartXml: string): string[] {
  return schemaErrorsOfEach([mainPartXml])[0] ?? [];
}

/** The same for many main parts at once, which loads the schema only once. */
export function schemaErrorsOfEach(mainParts: readonly string[]): string[][] {
  const run = spawnSync(process.execPath, [validation, schema], {
    input: JSON.stringify(mainParts.map(readyForSchema)),
    encoding: "utf8",
    maxBuffer: 64 * 2 ** 20,
  });
  if (run.status !== 0) throw new Error(`The schema could not be applied: ${run.stderr}`);
  // The script prints just this shape.
  return JSON.parse(run.stdout) as string[][];
}

/** XML that our parser refuses is left as it is: the validator says then what is wrong with it. */
function readyForSchema(xml: string): string {
  try {
    return withoutIgnorableMarkup(xml);
  } catch {
    return xml;
  }
}

const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/**
 * What a consumer sees that knows only the standard (ECMA-376 Part 3, 9): content in namespaces that `mc:Ignorable` names
 * is left out, and of an `mc:AlternateContent` only the fallback is taken.
 */
export function withoutIgnorableMarkup(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  const ignorable = new Set([compatibility]);
  let output = "";
  let depthLeftOut = 0;
  parser.on("opentag", (tag) => {
    for (const prefix of tag.attributes["mc:Ignorable"]?.value.split(/\s+/) ?? []) {
      const uri = parser.resolve(prefix);
      if (uri !== undefined) ignorable.add(uri);
    }
    const isTransparent = tag.uri === compatibility && tag.local !== "Choice";
    if (depthLeftOut > 0 || (ignorable.has(tag.uri) && !isTransparent)) {
      depthLeftOut += 1;
      return;
    }
    if (isTransparent) return;
    const attributes = Object.values(tag.attributes)
      .filter((attribute) => !ignorable.has(attribute.uri))
      .map((attribute) => ` ${attribute.name}="${escapeXml(attribute.value)}"`);
    output += `<${tag.name}${attributes.join("")}>`;
  });
  parser.on("closetag", (tag) => {
    if (depthLeftOut > 0) depthLeftOut -= 1;
    else if (tag.uri !== compatibility) output += `</${tag.name}>`;
  });
  parser.on("text", (text) => {
    if (depthLeftOut === 0) output += escapeXml(text);
  });
  parser.write(xml).close();
  return output;
}
