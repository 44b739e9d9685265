import { readDocument } from "../../../src/ooxml/read-document.ts";
import { joinControls } from "../../../src/word/office/join-controls.ts";
import type { ListedControl, ListedKind } from "../../../src/word/office/list-controls.ts";
import { contentControl, paragraph, run } from "../../support/form/wordprocessing.ts";
import { mainPartWith } from "../../support/word-stand-in/small-document.ts";

interface Case {
  readonly because: string;
  /** The controls of the text: their properties and what they show. */
  readonly inText: readonly (readonly [properties: string, text: string])[];
  readonly listed: readonly Partial<ListedControl>[];
  readonly kinds?: readonly ListedKind[];
  /** The id that each control of the text is joined to. */
  readonly joined: readonly (number | null)[];
}

const tag = (value: string) => `<w:tag w:val="${value}"/>`;
const id = (value: number) => `<w:id w:val="${value}"/>`;
const date = "<w:date/>";
const list = "<w:dropDownList/>";

const cases: readonly Case[] = [
  {
    because: "equal tags name one control, whatever their ids",
    inText: [
      [tag("a") + id(1), "A"],
      [tag("b") + id(2), "B"],
    ],
    listed: [
      { id: 20, tag: "b" },
      { id: 10, tag: "a" },
    ],
    joined: [10, 20],
  },
  {
    because: "a tag that stands twice names nothing, so ids decide",
    inText: [
      [tag("a") + id(1), "A"],
      [tag("a") + id(2), "A"],
    ],
    listed: [
      { id: 2, tag: "a", text: "A" },
      { id: 1, tag: "a", text: "A" },
    ],
    joined: [1, 2],
  },
  {
    because: "ids without their sign are the same 32 bits",
    inText: [[id(-7), "A"]],
    listed: [{ id: 2 ** 32 - 7, text: "other" }],
    joined: [2 ** 32 - 7],
  },
  {
    because: "an id with another tag is another control",
    inText: [[tag("a") + id(1), "A"]],
    listed: [{ id: 1, tag: "b", text: "A" }],
    joined: [null],
  },
  {
    because: "without ids the order decides among those that show the same",
    inText: [
      ["", "Same"],
      ["", "Other"],
      ["", "Same"],
    ],
    listed: [
      { id: 1, text: "Same" },
      { id: 2, text: "Other" },
      { id: 3, text: "Same" },
    ],
    joined: [1, 2, 3],
  },
  {
    because: "order decides nothing where one side has more that show the same",
    inText: [
      ["", "Same"],
      ["", "Same"],
      ["", "Other"],
    ],
    listed: [
      { id: 1, text: "Same" },
      { id: 2, text: "Other" },
    ],
    joined: [null, null, 2],
  },
  {
    because: "Word ends lines and cells in its own way",
    inText: [["", "One two"]],
    listed: [{ id: 1, text: "One\rtwo\r\u0007" }],
    joined: [1],
  },
  {
    because: "equal text in another kind of control is another control",
    inText: [["<w:text/>", "A"]],
    listed: [{ id: 1, text: "A", listedAs: "drop-down" }],
    joined: [null],
  },
  {
    because: "a host that knows no date pickers lists them as rich text",
    inText: [[date + id(1), "31/03/2027"]],
    listed: [{ id: 1, text: "31/03/2027" }],
    kinds: ["rich-text", "plain-text"],
    joined: [1],
  },
  {
    because: "a host that knows date pickers does not",
    inText: [[date, "31/03/2027"]],
    listed: [{ id: 1, text: "31/03/2027" }],
    joined: [null],
  },
  {
    because: "what holds no value may be listed as rich text",
    inText: [["<w:group/>" + id(1), "A"]],
    listed: [{ id: 1, text: "A" }],
    joined: [1],
  },
  {
    because: "a list that the host does not list is never taken for rich text",
    inText: [
      [list, "Same"],
      ["", "Same"],
    ],
    listed: [{ id: 2, text: "Same" }],
    kinds: ["rich-text", "plain-text"],
    joined: [null, 2],
  },
];

describe("joining the controls of the text with those that Word lists", () => {
  it.each(cases)("$because", ({ inText, listed, kinds, joined }) => {
    const all: readonly ListedKind[] = [
      "rich-text",
      "plain-text",
      "check-box",
      "drop-down",
      "combo-box",
      "date",
    ];
    const join = joinControls(documentWith(inText), listed.map(complete), kinds ?? all);
    expect(inText.map((_, index) => join.listed.get(index)?.id ?? null)).toEqual(joined);
    expect(join.onlyInText).toHaveLength(joined.filter((each) => each === null).length);
    expect(join.onlyListed).toHaveLength(listed.length - joined.filter((each) => each !== null).length);
  });
});

function documentWith(controls: Case["inText"]) {
  const body = controls
    .map(([properties, text]) => contentControl(properties, paragraph(run(text))))
    .join("");
  const document = readDocument(mainPartWith(body));
  if (!document.ok) throw new Error(document.problem.code);
  return document.value;
}

function complete(control: Partial<ListedControl>): ListedControl {
  return { id: 0, tag: "", title: "", text: "", listedAs: "rich-text", ...control };
}
