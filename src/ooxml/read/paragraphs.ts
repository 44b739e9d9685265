import type { Paragraph } from "../document-model.ts";
import type { ParagraphDraft } from "./drafts.ts";
import { endFields } from "./fields.ts";
import { ElementTable, skip } from "./reading.ts";
import type { Close, Open, Reading } from "./reading.ts";
import { TextFlow } from "./text-flow.ts";

/** `w:p` (17.3.1.22). One inside another, which no schema allows, is read as part of that. */
export const openParagraph: Open = (reading, element) => {
  if (reading.paragraph !== null) return undefined;
  reading.keepPart();
  const span = { start: element.start, end: element.end };
  const content = element.selfClosing ? null : { start: element.end, end: element.end };
  const pieces: Paragraph["pieces"][number][] = [];
  const struck: Paragraph["struck"][number][] = [];
  const unread: Paragraph["unread"][number][] = [];
  const flow = new TextFlow();
  const control = reading.control?.nearestBlock ?? null;
  reading.paragraph = {
    paragraph: {
      type: "paragraph",
      span,
      properties: null,
      content,
      pieces,
      struck,
      unread,
      text: "",
      control,
    },
    span,
    content,
    pieces,
    struck,
    unread,
    flow,
    markDeleted: false,
    boxes: null,
    outerFlow: reading.flow,
    outerPlace: reading.place,
  };
  reading.flow = flow;
  reading.place = "run";
  return closeParagraph;
};

const closeParagraph: Close = (reading, start, end) => {
  const draft = reading.paragraph;
  if (draft === null) return;
  draft.span.end = end;
  if (draft.content !== null) draft.content.end = start;
  draft.paragraph.text = draft.flow.text;

  reading.paragraph = null;
  reading.flow = draft.outerFlow;
  reading.place = draft.outerPlace;
  reading.blocks.push(draft.paragraph);
  const gap = draft.markDeleted ? "" : "\n";
  reading.flow.add(draft.flow.text, gap);
  if (reading.field?.flow.begun === true) reading.field.flow.gap = gap;
  if (draft.boxes !== null) addTextBoxes(reading, draft.boxes);
};

function addTextBoxes(reading: Reading, boxes: NonNullable<ParagraphDraft["boxes"]>): void {
  for (const box of boxes) {
    for (const block of box.blocks) reading.blocks.push(block);
    if (box.text !== "") reading.flow.add(box.text, "\n");
  }
}

/** `w:pPr` (17.3.1.26); of what it says, the text depends only on whether the paragraph's mark is deleted. */
export const openParagraphProperties: Open = (reading, element) => {
  const draft = reading.paragraph;
  if (draft?.paragraph.properties !== null) return skip(reading);
  const properties = { start: element.start, end: element.end };
  draft.paragraph.properties = properties;
  reading.enterTable(PARAGRAPH_PROPERTIES);
  return closeParagraphProperties;
};

const closeParagraphProperties: Close = (reading, _start, end) => {
  reading.leaveTable();
  const draft = reading.paragraph;
  if (draft === null) return;
  const start = draft.paragraph.properties?.start ?? end;
  draft.paragraph.properties = { start, end };
  if (draft.content !== null) draft.content.start = end;
};

const countChange: Open = (reading) => {
  reading.trackedChanges += 1;
  return undefined;
};

const deleteMark: Open = (reading) => {
  reading.trackedChanges += 1;
  if (reading.paragraph !== null) reading.paragraph.markDeleted = true;
  return undefined;
};

/** `w:rPr` of the paragraph's mark (17.3.1.29); a deleted mark is 17.13.5.15. */
const MARK_PROPERTIES = new ElementTable({
  del: deleteMark,
  moveFrom: deleteMark,
  ins: countChange,
  moveTo: countChange,
  rPrChange: skip,
});

const PARAGRAPH_PROPERTIES = new ElementTable({
  rPr: (reading) => {
    reading.enterTable(MARK_PROPERTIES);
    return (inner) => inner.leaveTable();
  },
  pPrChange: skip,
});

/** `w:txbxContent` (17.17.1): blocks beside the paragraph in which the box is anchored. */
export const openTextBox: Open = (reading) => {
  const hidden = reading.run?.vanish === true;
  reading.openScope();
  if (!hidden) return closeTextBox;
  reading.deleted += 1;
  return closeHiddenTextBox;
};

const closeTextBox: Close = (reading) => {
  endFields(reading);
  const box = reading.closeScope();
  const anchor = reading.paragraph;
  if (anchor === null) addTextBoxes(reading, [box]);
  else (anchor.boxes ??= []).push(box);
};

const closeHiddenTextBox: Close = (reading, start, end) => {
  closeTextBox(reading, start, end);
  reading.deleted -= 1;
};
