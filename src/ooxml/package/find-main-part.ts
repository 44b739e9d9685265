import { fail, succeed, type Problem, type Result } from "../../result.ts";
import { noMainPart, notAWordDocument } from "./package-problems.ts";
import type { Dialect, TypedRelationship } from "./relationships.ts";

export interface MainPart {
  readonly name: string;
  readonly dialect: Dialect;
}

interface Parts {
  /** A part's name as it is spelt in the package, null when it has no such part. */
  findPart(name: string): string | null;
  contentTypeOf(name: string): string | null;
}

/**
 * Finds the main document part by the package's own relationship to it (ECMA-376 Part 1, 11.3.10), for its name is not
 * always `word/document.xml`. Fails with `no-main-part` or `not-a-word-document`.
 */
export function findMainPart(relationships: readonly TypedRelationship[], parts: Parts): Result<MainPart> {
  const relationship = relationships.find((each) => each.type === "officeDocument" && !each.external);
  if (!relationship) return fail(noMainPart);
  const name = parts.findPart(relationship.target);
  if (name === null) return fail(noMainPart);
  const problem = otherThanWord(parts.contentTypeOf(name));
  return problem ? fail(problem) : succeed({ name, dialect: relationship.dialect });
}

function otherThanWord(contentType: string | null): Problem | null {
  const type = contentType?.toLowerCase() ?? "";
  // .docx and .dotx; .docm and .dotm have types of Microsoft's own.
  if (
    /wordprocessingml\.(document|template)\.main\+xml|ms-word\.\w+\.macroenabled\w*\.main\+xml/.test(type)
  ) {
    return null;
  }
  if (/spreadsheetml|ms-excel/.test(type)) return notAWordDocument("a spreadsheet");
  if (/presentationml|ms-powerpoint/.test(type)) return notAWordDocument("a presentation");
  if (type.includes("ms-visio")) return notAWordDocument("a Visio drawing");
  return notAWordDocument("an Office file of another kind");
}
