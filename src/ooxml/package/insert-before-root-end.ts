import { fail, succeed, type Result } from "../../result.ts";
import { parseXml } from "../xml/parse-xml.ts";

/**
 * Puts more children at the end of the root element and leaves every other character as it was. No XML library gives
 * back the same text for what it has read, so nothing is parsed and written anew.
 * @param write the children, given the root's own prefix with its colon, or "".
 */
export function insertBeforeRootEnd(xml: string, write: (prefix: string) => string): Result<string> {
  let depth = 0;
  let opening = { start: 0, end: 0, selfClosing: false };
  let closing = 0;
  const parsed = parseXml(xml, {
    open({ start, end, selfClosing }) {
      if (depth === 0) opening = { start, end, selfClosing };
      depth += 1;
    },
    close(_local, _namespace, start) {
      depth -= 1;
      if (depth === 0) closing = start;
    },
  });
  if (!parsed.ok) return fail(parsed.problem);

  const name = /^[^\s/>]+/.exec(xml.slice(opening.start + 1, opening.end))?.[0] ?? "";
  const children = write(name.slice(0, name.indexOf(":") + 1));
  if (!opening.selfClosing) return succeed(xml.slice(0, closing) + children + xml.slice(closing));
  const slash = xml.lastIndexOf("/", opening.end);
  return succeed(`${xml.slice(0, slash).trimEnd()}>${children}</${name}>${xml.slice(opening.end)}`);
}
