/** The styles of the documents we make (ECMA-376 Part 1, 17.7): headings that navigation panes list, and one table style. */

interface ParagraphLook {
  readonly id: string;
  readonly name: string;
  readonly outline?: number;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
}

/** Sizes in half-points and distances in twentieths of a point. */
interface Measures {
  readonly text: number;
  readonly title: number;
  readonly headings: readonly number[];
  readonly afterTitle: number;
  readonly beforeHeading: number;
  readonly afterHeading: number;
  readonly afterText: number;
  readonly afterItem: number;
  readonly cell: number;
}

const usual: Measures = {
  text: 22,
  title: 40,
  headings: [30, 26, 22],
  afterTitle: 120,
  beforeHeading: 280,
  afterHeading: 100,
  afterText: 100,
  afterItem: 60,
  cell: 40,
};

/** For a document that should fit on one page. */
const compact: Measures = {
  text: 16,
  title: 26,
  headings: [18, 17, 16],
  afterTitle: 40,
  beforeHeading: 80,
  afterHeading: 20,
  afterText: 20,
  afterItem: 0,
  cell: 4,
};

const looksOf = (sizes: Measures): readonly ParagraphLook[] => [
  {
    id: "Title",
    name: "Title",
    next: "Normal",
    paragraph: `<w:spacing w:after="${sizes.afterTitle}"/>`,
    run: `<w:b/><w:color w:val="12436D"/><w:sz w:val="${sizes.title}"/>`,
  },
  {
    id: "Subtitle",
    name: "Subtitle",
    next: "Normal",
    paragraph: '<w:spacing w:after="240"/>',
    run: '<w:color w:val="404040"/><w:sz w:val="24"/>',
  },
  ...sizes.headings.map((size, index) => ({
    id: `Heading${index + 1}`,
    name: `heading ${index + 1}`,
    outline: index,
    next: "Normal",
    paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${sizes.beforeHeading}" w:after="${sizes.afterHeading}"/>`,
    run: `<w:b/><w:color w:val="12436D"/><w:sz w:val="${size}"/>`,
  })),
  {
    id: "ListBullet",
    name: "List Bullet",
    paragraph: `<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="${sizes.afterItem}"/>`,
  },
  {
    id: "Caption",
    name: "caption",
    paragraph: '<w:keepNext/><w:spacing w:before="200" w:after="80"/>',
    run: "<w:b/>",
  },
  { id: "TableText", name: "Table Text", paragraph: '<w:spacing w:after="0"/>', run: '<w:sz w:val="19"/>' },
  { id: "Footer", name: "footer", run: '<w:color w:val="595959"/><w:sz w:val="18"/>' },
];

function paragraphStyle({ id, name, outline, next, paragraph = "", run = "" }: ParagraphLook): string {
  const level = outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`;
  const properties = paragraph + level;
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `${next === undefined ? "" : `<w:next w:val="${next}"/>`}<w:qFormat/>` +
    `${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${run === "" ? "" : `<w:rPr>${run}</w:rPr>`}</w:style>`
  );
}

const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>`)
  .join("");

/** The content of `word/styles.xml`. @param isCompact small sizes, for a document that should fit on one page */
export function stylesOf(isCompact: boolean): string {
  const sizes = isCompact ? compact : usual;
  return (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="${sizes.text}"/>` +
    `<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="${sizes.afterText}"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    looksOf(sizes).map(paragraphStyle).join("") +
    '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="666666"/></w:rPr></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
    `<w:tblCellMar><w:top w:w="${sizes.cell}" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="${sizes.cell}" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
    `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr></w:style>` +
    "</w:styles>"
  );
}

/** The content of `word/numbering.xml` (17.9): one list, with bullets. */
export const numbering =
  '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">' +
  '<w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>' +
  '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
