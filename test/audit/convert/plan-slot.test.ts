import type { ConversionCode } from "../../../src/audit/convert/conversion-change.ts";
import type { Place } from "../../../src/audit/place.ts";
import type { ControlKind } from "../../../src/ooxml/document-model.ts";
import { buildMainPart } from "../../support/build-form.ts";
import { p, sdt, t } from "../../support/small-document.ts";
import {
  contentOf,
  controlTagged,
  convertForm,
  readForm,
  visibleText,
} from "../../support/conversion/converted-form.ts";
import { formWithCell } from "../../support/conversion/form-with-cell.ts";
import { niromp2019 } from "../../support/niromp-2019.ts";

const answer = "health.named-professional/answer";
const comment = "health.named-professional/comment";
const grade = "care-plan.judgement/grade";
const date = "actions/1/date";

const id = (value: number) => `<w:id w:val="${value}"/>`;
const showing = "<w:showingPlcHdr/>";
const list = (...items: string[]) =>
  `<w:dropDownList>${items.map((item) => `<w:listItem w:displayText="${item}" w:value="${item}"/>`).join("")}</w:dropDownList>`;
const yesNo = list("Choose an item.", "Yes", "No");
const binding = '<w:dataBinding w:xpath="/a" w:storeItemID="{00000000-0000-0000-0000-000000000001}"/>';
const emptyList = sdt(t("Choose an item."), id(7) + showing + yesNo);
const emptyText = sdt(t("Click or tap here to enter text."), id(8) + showing);
const bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>Seen</w:t></w:r>";
const inserted = (runs: string) =>
  `<w:ins w:id="1" w:author="A" w:date="2026-11-02T09:00:00Z">${runs}</w:ins>`;
const picture = "<w:r><w:pict/></w:r>";
const field = (instruction: string, data: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r>` +
  `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

interface Case {
  readonly because: string;
  readonly at: Place;
  readonly blocks: string;
  readonly kind: ControlKind;
  readonly text: string;
  readonly codes: readonly ConversionCode[];
  /** What the main part has to hold afterwards, or must not hold any more. */
  readonly holds?: string;
  readonly lacks?: string;
}

const cases: readonly Case[] = [
  {
    because: "an answer typed beside an empty list is put into a list, and the empty one goes",
    at: answer,
    blocks: p(emptyList + t(" Yes")),
    kind: "drop-down",
    text: " Yes",
    codes: ["control-put-back", "empty-control-removed"],
    lacks: id(7),
  },
  {
    because: "a comment typed below an empty control is put into a control",
    at: comment,
    blocks: p(emptyText) + p(t("Seen.")),
    kind: "rich-text",
    text: "Seen.",
    codes: ["control-put-back", "empty-control-removed"],
    lacks: id(8),
  },
  {
    because: "a comment that goes on after its control gets one control around both",
    at: comment,
    blocks: p(sdt(t("Seen"), id(9)) + t(" and heard.")),
    kind: "rich-text",
    text: "Seen and heard.",
    codes: ["control-put-back"],
    holds: id(9),
  },
  {
    because: "two controls in one comment stay inside the comment's own",
    at: comment,
    blocks: p(sdt(t("Seen."), id(9))) + p(sdt(t("Heard."), id(10))),
    kind: "rich-text",
    text: "Seen.\nHeard.",
    codes: ["control-put-back"],
    holds: id(10),
  },
  {
    because: "an empty control beside a filled one stays",
    at: comment,
    blocks: p(sdt(t("Seen."), id(9)) + emptyText),
    kind: "rich-text",
    text: "Seen.",
    codes: ["control-tagged"],
    holds: id(8),
  },
  {
    because: "a bound control keeps its binding and its kind",
    at: answer,
    blocks: p(sdt(t("Yes"), id(9) + binding + "<w:text/>")),
    kind: "plain-text",
    text: "Yes",
    codes: ["control-tagged"],
    holds: `${binding}<w:text/>`,
  },
  {
    because: "a locked control is tagged and stays locked",
    at: answer,
    blocks: p(sdt(t("Yes"), `${id(9)}<w:lock w:val="contentLocked"/>${yesNo}`)),
    kind: "drop-down",
    text: "Yes",
    codes: ["control-tagged"],
    holds: '<w:lock w:val="contentLocked"/>',
  },
  {
    because: "a combo box becomes a list, and what was typed in it stays",
    at: answer,
    blocks: p(sdt(t("Y"), `${id(9)}<w:comboBox><w:listItem w:value="Yes"/></w:comboBox>`)),
    kind: "drop-down",
    text: "Y",
    codes: ["control-tagged", "list-made"],
  },
  {
    because: "a list with other items gets the form's own, and its choice stays",
    at: answer,
    blocks: p(sdt(t("Yes"), id(9) + list("Yes", "No", "Partly"))),
    kind: "drop-down",
    text: "Yes",
    codes: ["control-tagged", "list-items-renewed"],
    lacks: "Partly",
  },
  {
    because: "an answer of two paragraphs is too much for a list",
    at: answer,
    blocks: p(t("Yes")) + p(t("in part")),
    kind: "rich-text",
    text: "Yes\nin part",
    codes: ["control-put-back"],
  },
  {
    because: "an empty paragraph after the answer stays outside the list",
    at: answer,
    blocks: p(t("Yes")) + p(),
    kind: "drop-down",
    text: "Yes",
    codes: ["control-put-back"],
    holds: "</w:sdt></w:p><w:p></w:p>",
  },
  {
    because: "an empty paragraph written as one tag gets a control",
    at: comment,
    blocks: "<w:p/>",
    kind: "rich-text",
    text: "Click or tap here to enter text.",
    codes: ["control-put-in"],
  },
  {
    because: "a control without anything in it gets its placeholder",
    at: answer,
    blocks: p(`<w:sdt><w:sdtPr>${id(9)}${yesNo}</w:sdtPr><w:sdtContent/></w:sdt>`),
    kind: "drop-down",
    text: "Choose an item.",
    codes: ["control-tagged"],
    holds: showing,
  },
  {
    because: "a picture is no placeholder: the empty control stands beside it",
    at: comment,
    blocks: p(picture),
    kind: "rich-text",
    text: "Click or tap here to enter text.",
    codes: ["control-put-in"],
    holds: `<w:p>${picture}<w:sdt>`,
  },
  {
    because: "a picture beside a placeholder left behind does not become part of it",
    at: comment,
    blocks: p(t("Click or tap here to enter text.") + picture),
    kind: "rich-text",
    text: "Click or tap here to enter text.",
    codes: ["control-put-in"],
    holds: `</w:sdt>${picture}`,
  },
  {
    because: "a label that was inserted with its placeholder does not become part of it",
    at: grade,
    blocks: p(inserted(t("Grade Choose an item."))),
    kind: "rich-text",
    text: "Grade Choose an item.",
    codes: ["control-put-in"],
    lacks: `<w:tag w:val="${grade}"/>${showing}`,
  },
  {
    because: "what Google adds stays around the control of the answer",
    at: answer,
    blocks: p(sdt(t("Yes"), `${id(9)}<w:tag w:val="goog_rdk_3"/>`)),
    kind: "rich-text",
    text: "Yes",
    codes: ["control-put-back"],
    holds: '<w:tag w:val="goog_rdk_3"/>',
  },
  {
    because: "a comment keeps its bold words in a rich text control",
    at: comment,
    blocks: p(bold + t(" by the nurse.")),
    kind: "rich-text",
    text: "Seen by the nurse.",
    codes: ["control-put-back"],
    holds: bold,
  },
  {
    because: "a grade that was inserted goes in with its insertion",
    at: grade,
    blocks: p(t("Grade ") + inserted(t("Good"))),
    kind: "drop-down",
    text: "Good",
    codes: ["control-put-back"],
    holds: `<w:sdtContent>${inserted(t("Good"))}</w:sdtContent>`,
  },
  {
    because: "an insertion of the word and the grade is not cut in two: the cell is taken",
    at: grade,
    blocks: p(inserted(t("Grade Good"))),
    kind: "rich-text",
    text: "Grade Good",
    codes: ["control-put-back"],
  },
  {
    because: "the word Grade stays outside when its value is in the same run",
    at: grade,
    blocks: p(bold + "<w:r><w:rPr><w:i/></w:rPr><w:t>: Good</w:t></w:r>").replace("Seen", "Grade"),
    kind: "drop-down",
    text: "Good",
    codes: ["control-put-back"],
    holds: '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">: </w:t></w:r><w:sdt>',
  },
  {
    because: "a control is put after a bare label, parted by a space",
    at: grade,
    blocks: p("<w:r><w:t>Grade</w:t></w:r>"),
    kind: "drop-down",
    text: "Choose an item.",
    codes: ["control-put-in"],
    holds: '<w:t>Grade</w:t></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r><w:sdt>',
  },
  {
    because: "a date in words becomes a date picker and keeps its words",
    at: date,
    blocks: p(sdt(t("15 April 2027"), id(9))),
    kind: "date",
    text: "15 April 2027",
    codes: ["control-tagged", "date-picker-made"],
    holds: 'w:fullDate="2027-04-15T00:00:00Z"',
  },
  {
    because: "other words stay text",
    at: date,
    blocks: p(sdt(t("31 February 2027"), id(9))),
    kind: "rich-text",
    text: "31 February 2027",
    codes: ["control-tagged"],
  },
  {
    because: "a form field's text of several runs stays as it is, without the field",
    at: comment,
    blocks: p(field("FORMTEXT", "", bold + t(" it."))),
    kind: "rich-text",
    text: "Seen it.",
    codes: ["control-put-back", "form-field-replaced"],
    lacks: "FORMTEXT",
  },
  {
    because: "a form field over two paragraphs leaves both",
    at: comment,
    blocks: p(field("FORMTEXT", "", `${t("Seen.")}</w:p><w:p>${t("Heard.")}`)),
    kind: "rich-text",
    text: "Seen.\nHeard.",
    codes: ["control-put-back", "form-field-replaced"],
    lacks: "fldChar",
  },
  {
    because: "the choice of a drop-down field becomes text",
    at: answer,
    blocks: p(
      field(
        "FORMDROPDOWN",
        '<w:ffData><w:name w:val="D"/><w:ddList><w:result w:val="1"/><w:listEntry w:val="No"/><w:listEntry w:val="Yes"/></w:ddList></w:ffData>',
        "",
      ),
    ),
    kind: "drop-down",
    text: "Yes",
    codes: ["control-put-back", "form-field-replaced"],
    lacks: "fldChar",
  },
  {
    because: "a form field in which nothing was entered goes",
    at: comment,
    blocks: p(field("FORMTEXT", "", t("\u2002\u2002\u2002"))),
    kind: "rich-text",
    text: "Click or tap here to enter text.",
    codes: ["control-put-in", "form-field-replaced"],
    lacks: "fldChar",
  },
  {
    because: "a field that is no form field stays, in a text control",
    at: comment,
    blocks: p(field("REF seen", "", t("Seen."))),
    kind: "rich-text",
    text: "Seen.",
    codes: ["control-put-back"],
    holds: "REF seen",
  },
  {
    because: "a prompt in a region's own words is a placeholder too",
    at: answer,
    blocks: p(t("Please select an answer")),
    kind: "drop-down",
    text: "Please select an answer",
    codes: ["control-put-in"],
    holds: showing,
  },
];

describe("what is done at one place", () => {
  it.each(cases)("$because", ({ at, blocks, kind, text, codes, holds, lacks }) => {
    const { before, after, changes } = convertForm(formWithCell(at, blocks));
    const control = controlTagged(after, at);
    expect(changes.filter((change) => change.at === at).map(({ code }) => code)).toEqual(codes);
    expect({ kind: control?.kind, text: control?.text }).toEqual({ kind, text });
    expect(contentOf(after.record)).toEqual(contentOf(before.record));
    expect(visibleText(after)).toBe(visibleText(before));
    if (holds !== undefined) expect(after.source.xml).toContain(holds);
    if (lacks !== undefined) expect(after.source.xml).not.toContain(lacks);
    expect(convertForm(after.source.xml).changes).toEqual([]);
  });

  it("gives a control a new id when an earlier one has it", () => {
    const twin = (text: string) => p(sdt(t(text), id(9) + yesNo));
    const { after } = convertForm(
      formWithCell(answer, twin("Yes")).replace("</w:tbl>", `</w:tbl>${twin("x")}`),
    );
    expect(controlTagged(after, answer)?.id).not.toBe(9);
  });

  it("takes a tag away from a second control", () => {
    const copy = p(sdt(t("a copy"), `${id(9)}<w:tag w:val="${answer}"/>`));
    const form = formWithCell(answer, p(sdt(t("Yes"), `${id(10)}<w:tag w:val="${answer}"/>${yesNo}`)));
    const { after, changes } = convertForm(form.replace("<w:sectPr", `${copy}<w:sectPr`));
    expect(after.source.document.controls.filter(({ tag }) => tag === answer).map((each) => each.id)).toEqual(
      [10],
    );
    expect(changes).toContainEqual(expect.objectContaining({ at: answer, code: "tag-removed" }));
  });

  it("puts controls into the first of two rows of one question, and both go on saying what they say", () => {
    const form = formWithCell(answer, p(t("Yes")), {
      repeated: [{ question: "health.named-professional", answer: "No", comment: "Other." }],
    });
    const { after } = convertForm(form);
    expect(after.record.answers["health.named-professional"]?.asWritten).toBe("Yes / No");
    expect(contentOf(after.record)).toEqual(contentOf(readForm(form).record));
    expect(controlTagged(after, answer)?.text).toBe("Yes");
    expect(convertForm(after.source.xml).changes).toEqual([]);
  });

  it("gives a row of actions that was copied with its tags tags of its own", () => {
    const actions = [{ area: "Health" }, { area: "Voice" }];
    const form = buildMainPart({ actions }, { tagged: true }).replaceAll('"actions/2/', '"actions/1/');
    const { before, after } = convertForm(form);
    expect(contentOf(after.record)).toEqual(contentOf(before.record));
    expect(controlTagged(after, "actions/1/area")?.text).toBe("Health");
    expect(controlTagged(after, "actions/2/area")?.text).toBe("Voice");
  });

  it("leaves header fields of one line that has room for none of them in particular", () => {
    const header = /<w:p>(?:(?!<w:p>).)*Local Authority:.*?IRO \(initials only\):.*?<\/w:p>/;
    const form = buildMainPart({}, { header: "paragraphs" }).replace(
      header,
      p(t("Local Authority:\tChilds ID:\tAge Range:\tTeam:\tIRO (initials only):")),
    );
    const { before, after, changes } = convertForm(form);
    expect(contentOf(after.record)).toEqual(contentOf(before.record));
    const left = changes.filter(({ code }) => code === "not-converted").map(({ at }) => at);
    expect(left).toEqual(niromp2019.header.map(({ id: field }) => `header/${field}`));
  });

  it("leaves a control that holds a label with its value, where its tag would make both the value", () => {
    const form = buildMainPart({ header: { team: "Court team" } }, { header: "same-cell", controls: "none" });
    const both = /(<w:r [^>]*><w:rPr><w:b\/><\/w:rPr><w:t [^>]*>Team: .*?)(<\/w:p>)/;
    const { before, after, changes } = convertForm(
      form.replace(both, (_, runs: string, end: string) => sdt(runs, id(9)) + end),
    );
    expect(before.record.header.team).toBe("Court team");
    expect(contentOf(after.record)).toEqual(contentOf(before.record));
    expect(changes.filter(({ code }) => code === "not-converted").map(({ at }) => at)).toEqual([
      "header/team",
    ]);
  });

  it("leaves key factors that begin in the line of their prompt and go on below it", () => {
    const { label } = niromp2019.factors;
    const form = buildMainPart({ factors: "Twin tracking.\nContact." }, { controls: "none" });
    const inOneLine = form.replace(
      /<w:p>(?:(?!<w:p>).)*What are the key factors.*?<\/w:p>/,
      p(t(`${label} Early planning.`)),
    );
    const { before, after, changes } = convertForm(inOneLine);
    expect(before.record.factors).toBe("Early planning.\nTwin tracking.\nContact.");
    expect(changes.filter(({ code }) => code === "not-converted").map(({ at }) => at)).toEqual(["factors"]);
    expect(contentOf(after.record)).toEqual(contentOf(before.record));
    expect(controlTagged(after, grade)?.kind).toBe("drop-down");
  });
});
