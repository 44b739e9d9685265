import type { Form } from "../proforma/form.ts";

/** Words that any office has in its headers and footers, in lower case. */
const usualWords =
  "a and appendix at audit borough by children childrens city classification confidential council county date department directorate document " +
  "draft final for form in metropolitan not of official on only page pages partnership print printed private protect " +
  "protected restricted s sensitive service services strictly the to trust v version";

/**
 * Tells whether a text from a header or footer says nothing but what belongs there: the form's own words, those of the
 * local authority's name, page numbers, dates and protective markings. Longer numbers and any other word are more.
 */
export function makeOwnWordsTest(
  { title, publisher, version, boilerplate }: Form,
  authority: string | null,
): (text: string) => boolean {
  let known: ReadonlySet<string> | null = null;
  const listKnown = (): ReadonlySet<string> =>
    new Set([usualWords, title, publisher, version, ...boilerplate, authority ?? ""].flatMap(wordsOf));
  return (text) => {
    const trimmed = text.trim();
    if (trimmed === "" || boilerplate.includes(trimmed)) return true;
    known ??= listKnown();
    const words = known;
    return !/\d{5}/u.test(trimmed) && wordsOf(trimmed).every((word) => words.has(word));
  };
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}
