import { seededRandom } from "../mutate.ts";

const proofing = '<w:proofErr w:type="spellStart"/><w:proofErr w:type="spellEnd"/>';
const textRun =
  /(<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">)([^<]+)(<\/w:t><\/w:r>)/g;

/** Each run of text cut in two at a chance place, with proofing marks between, as Word leaves text that was edited. */
export function splitRuns(xml: string, seed: number): string {
  const random = seededRandom(seed);
  return xml.replace(textRun, (_whole, open: string, text: string, close: string) => {
    // A character reference such as &amp; may not be cut.
    const characters = text.match(/&[^;]+;|./gsu) ?? [];
    if (characters.length < 2) return open + text + close;
    const at = random.integer(1, characters.length - 1);
    const [first, second] = [characters.slice(0, at).join(""), characters.slice(at).join("")];
    return open + first + close + proofing + open + second + close + proofing;
  });
}
