import { escapeAttribute, escapeText } from "../write/xml-text.ts";
import { columnName, makeSmallWorkbook, type WorkbookCell } from "./small-workbook.ts";
import type { NewPart } from "./word-file.ts";

export interface ChartToMake {
  /** From 1, different for each chart of a document. */
  readonly number: number;
  readonly title: string;
  /** What the chart shows, in words, for those who cannot see it. */
  readonly description: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** For a report that has to be short. */
  readonly isCompact?: boolean;
}

export interface ChartSeries {
  readonly name: string;
  /** One for each category; null where no number may be shown. */
  readonly values: readonly (number | null)[];
}

export interface MadeChart {
  /** A paragraph for the body. */
  readonly markup: string;
  /** Parts for `makeWordFile`. */
  readonly parts: readonly NewPart[];
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Dark to light of one hue, so that the order shows without colour as well; the lighter ones have dark labels. */
const fills = ["12436D", "2073BC", "8CB8DE", "DCE9F5"] as const;

/** In English metric units: 16 cm wide, and high enough for the categories. */
const width = 5_760_000;
const heightOf = (categories: number, isCompact: boolean) =>
  isCompact ? 700_000 + categories * 250_000 : 900_000 + categories * 300_000;

/**
 * A stacked bar chart as Word's own (ECMA-376 Part 1, 21.2), which people can restyle. Its data is an embedded workbook that holds
 * exactly the numbers given here: what is null is in neither.
 */
export function makeBarChart({ number, title, description, ...chart }: ChartToMake): MadeChart {
  const { categories, series, isCompact = false } = chart;
  const relationshipId = `rIdChart${number}`;
  const workbook = makeSmallWorkbook("Data", [
    ["", ...series.map(({ name }) => name)],
    ...categories.map((category, row): WorkbookCell[] => [
      category,
      ...series.map(({ values }) => values[row] ?? null),
    ]),
  ]);
  return {
    markup: frame(number, relationshipId, title, description, heightOf(categories.length, isCompact)),
    parts: [
      {
        name: `word/charts/chart${number}.xml`,
        contentType: chartType,
        content: chartPart(title, categories, series),
        relationship: { id: relationshipId, type: `${office}/relationships/chart` },
      },
      {
        name: `word/charts/_rels/chart${number}.xml.rels`,
        contentType: "application/vnd.openxmlformats-package.relationships+xml",
        content:
          `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
          `<Relationship Id="rId1" Type="${office}/relationships/package" Target="../embeddings/chart${number}.xlsx"/></Relationships>`,
      },
      { name: `word/embeddings/chart${number}.xlsx`, contentType: workbookType, content: workbook },
    ],
  };
}

function frame(number: number, id: string, title: string, description: string, height: number): string {
  const names = `name="${escapeAttribute(title)}" descr="${escapeAttribute(description)}"`;
  return (
    `<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/>` +
    `<wp:docPr id="${1000 + number}" ${names}/><wp:cNvGraphicFramePr/>` +
    `<a:graphic><a:graphicData uri="${drawing}/chart"><c:chart r:id="${id}"/></a:graphicData></a:graphic>` +
    "</wp:inline></w:drawing></w:r></w:p>"
  );
}

function chartPart(title: string, categories: readonly string[], series: readonly ChartSeries[]): string {
  const text = `<a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1200" b="1"/><a:t>${escapeText(title)}</a:t></a:r></a:p>`;
  return (
    `${declaration}<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main" xmlns:r="${office}/relationships">` +
    `<c:lang val="en-GB"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/>${text}</c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>' +
    series.map((each, index) => seriesPart(each, index, categories)).join("") +
    '<c:gapWidth val="60"/><c:overlap val="100"/><c:axId val="111"/><c:axId val="222"/></c:barChart>' +
    '<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>' +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="222"/><c:crosses val="autoZero"/></c:catAx>' +
    '<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>' +
    '<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="max"/></c:valAx>' +
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
  );
}

function seriesPart({ name, values }: ChartSeries, index: number, categories: readonly string[]): string {
  const column = columnName(index + 1);
  const last = categories.length + 1;
  const fill = fills[index % fills.length] ?? fills[0];
  const label = index % fills.length < 2 ? "FFFFFF" : "000000";
  const points = values
    .map((value, at) => (value === null ? "" : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`))
    .join("");
  const names = categories
    .map((category, at) => `<c:pt idx="${at}"><c:v>${escapeText(category)}</c:v></c:pt>`)
    .join("");
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>Data!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeText(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${fill}"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="12436D"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val="0"/>` +
    `<c:dLbls><c:numFmt formatCode="0;;" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"><a:solidFill><a:srgbClr val="${label}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>` +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    `<c:cat><c:strRef><c:f>Data!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${categories.length}"/>${names}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>Data!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${categories.length}"/>${points}</c:numCache></c:numRef></c:val></c:ser>`
  );
}
