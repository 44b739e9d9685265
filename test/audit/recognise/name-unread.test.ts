import { addRow, mapRows, readChanged, setJudgement, setRow } from "../../support/change-plain-form.ts";
import { formatted, type PlainCell, type PlainForm } from "../../support/plain-form.ts";
import { paragraph, run } from "../../support/form/wordprocessing.ts";
import { niromp2019 } from "../../support/niromp-2019.ts";

const question = "Have Statutory Assessments been completed?";
const place = "health.statutory-assessments";
const secret = "Zebra crossing";

const drawing = (inner: string, description = ""): string =>
  paragraph(
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">' +
      `<wp:docPr id="1" name="P" descr="${description}"/>` +
      '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>' +
      `${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  );
const picture = '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/>';
const equation = paragraph(
  '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">' +
    `<m:r><m:t>${secret}</m:t></m:r></m:oMath>`,
);
const textBox = (text: string): string =>
  paragraph(
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>' +
      `${paragraph(run(text))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
  );

/** What the messages say of place, and that none of them quotes the text. */
function messagesOf(change: (form: PlainForm) => void) {
  const { messages, record } = readChanged(change);
  expect(JSON.stringify(messages)).not.toContain("Zebra");
  expect(JSON.stringify(record)).not.toContain("Zebra");
  return messages.map(({ code, message, at }) => [code, /^[^.]*?(?= has )/.exec(message)?.[0], at]);
}

const commentCell = (comment: PlainCell) => (form: PlainForm) =>
  setRow(form, "health", 1, [question, "Yes", comment]);

describe("text in no value", () => {
  test.each<[string, (form: PlainForm) => void, readonly unknown[]]>([
    [
      "a paragraph between two tables",
      (form) => form.factors.unshift(secret),
      ["text-not-read", "The page below table 12", undefined],
    ],
    [
      "a text box between two tables",
      (form) => form.factors.unshift({ xml: textBox(secret) }),
      ["text-not-read", "The page below table 12", undefined],
    ],
    [
      "a header in a table of its own",
      (form) => (form.sections.extra = [["Agencies:", secret]]),
      ["text-not-read", "Row 1 of table 12", undefined],
    ],
    [
      "a line below the heading of a section",
      (form) => setRow(form, "health", 0, [`Quality of the Health Plan\n${secret}`, "Yes/NO", "Comments"]),
      ["text-not-read", "Row 1 of table 5", undefined],
    ],
    [
      "a line below the heading of a column",
      (form) => setRow(form, "health", 0, ["Quality of the Health Plan", "Yes/NO", `Comments\n${secret}`]),
      ["text-not-read", "Row 1 of table 5", undefined],
    ],
    [
      "text in a fourth cell",
      (form) => setRow(form, "health", 1, [question, "Yes", "c", secret]),
      ["cell-not-recognised", "Row 2 of table 5", `${place}/answer`],
    ],
    [
      "text beside the grade, in an empty cell of the form",
      (form) =>
        setJudgement(form, "health", [
          "Overall Judgement of the Health Plan",
          secret,
          "Grade Good",
          "Comments c",
        ]),
      ["cell-not-recognised", "Row 6 of table 5", "health.judgement/grade"],
    ],
    [
      "a row of words",
      (form) => addRow(form, "health", 2, [secret]),
      ["row-not-recognised", undefined, undefined],
    ],
  ])("is named by its place: %s", (_, change, expected) => {
    expect(messagesOf(change)).toContainEqual(expected);
  });

  it("is named once a table, with its rows", () => {
    const named = messagesOf((form) => {
      form.sections.extra = [
        ["Agencies:", secret],
        ["Dates:", secret],
        ["Rooms:", secret],
      ];
    });
    expect(named).toEqual([["text-not-read", "Table 12 (rows 1, 2 and 3)", undefined]]);
  });

  it("is not the form's own wording, wherever that is", () => {
    const form = readChanged(({ factors, sections }) => {
      factors.unshift(...niromp2019.margins, niromp2019.title, "Click or tap here to enter text.");
      sections.extra = [["Yes / No", "Outstanding, Good, Requires improvement, Inadequate", "3."]];
    });
    expect(form.messages).toEqual([]);
  });
});

describe("a placeholder that says something", () => {
  const shown = (text: string): PlainCell => ({ text, control: "text", isPlaceholder: true });

  it("is named: another program marked somebody's words so", () => {
    expect(messagesOf(commentCell(shown(secret)))).toEqual([
      ["placeholder-looks-answered", undefined, `${place}/comment`],
    ]);
  });

  it("is a prompt of the form's where many controls show it, or where it says what to do", () => {
    const { messages } = readChanged((form) => {
      mapRows(form, "health", (row, index) =>
        index === 0 ? row : [row[0]!, row[1]!, shown("What was seen")],
      );
      setRow(form, "education", 1, [
        "Have all assessments been undertaken to inform the PEP?",
        "Yes",
        shown("Write about the school's part"),
      ]);
    });
    expect(messages.filter(({ code }) => code === "placeholder-looks-answered")).toEqual([]);
  });
});

describe("content that is not text", () => {
  test.each<[string, string, string]>([
    ["a picture", drawing(picture), "a picture"],
    ["a described picture", drawing(picture, secret), "a picture"],
    ["an equation", equation, "an equation"],
    [
      "a chart",
      drawing('<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'),
      "a chart or diagram",
    ],
    [
      "an embedded object",
      paragraph(
        '<w:r><w:object><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata/></v:shape></w:object></w:r>',
      ),
      "an object of another program",
    ],
    ["a circle around a word", drawing('<a:prstGeom prst="ellipse"/>'), "a drawn circle"],
  ])("is named by its place and kind: %s", (_, xml, kind) => {
    const { messages } = readChanged(commentCell({ text: "seen", xml }));
    expect(messages).toMatchObject([{ code: "content-not-read", at: `${place}/answer` }]);
    expect(messages[0]?.message).toContain(`Row 2 of table 5 has ${kind}`);
    expect(messages[0]?.message).not.toContain("Zebra");
  });

  it("is named between tables, but not as a letterhead above the form", () => {
    const above = (xml: string) => (form: PlainForm) => form.header.unshift([{ text: "", xml }]);
    expect(readChanged(above(drawing(picture))).messages).toEqual([]);
    expect(readChanged(above(drawing(picture, "Logo of the council"))).messages).toEqual([]);
    expect(readChanged(above(drawing(picture, secret))).messages).toHaveLength(1);
    expect(messagesOf((form) => form.factors.unshift({ xml: drawing(picture) }))).toEqual([
      ["content-not-read", "The page below table 12", undefined],
    ]);
  });

  it("is not counted where it was deleted or is hidden", () => {
    const hidden = `<w:p><w:r><w:rPr><w:vanish/></w:rPr>${equation.slice(5, -6)}</w:r></w:p>`;
    expect(readChanged(commentCell({ text: "seen", xml: hidden })).messages).toEqual([]);
  });
});

it("struck text between tables is named", () => {
  expect(messagesOf((form) => form.factors.unshift({ xml: formatted([secret, "<w:strike/>"]) }))).toEqual([
    ["struck-text", "The page below table 12", undefined],
  ]);
});
