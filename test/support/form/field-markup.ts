import type { FormSlot } from "./form-slot.ts";
import { escapeXml, run } from "./wordprocessing.ts";

/** What an empty FORMTEXT field shows in Word: five en spaces. */
const emptyFormText = "\u2002".repeat(5);

/**
 * A value as a form field of the old kind (ECMA-376 Part 1, 17.16.5 and 17.16.17), which is what is left of a control
 * after a copy was kept in the .doc format. A drop-down's choice is only in `w:result`.
 */
export function legacyField(slot: FormSlot, items: readonly string[]): string {
  const chosen = slot.written === null ? 0 : items.indexOf(slot.written) + 1;
  if (items.length === 0 || (slot.written !== null && chosen === 0)) return textField(slot);
  const entries = ["Choose an item.", ...items]
    .map((item) => `<w:listEntry w:val="${escapeXml(item)}"/>`)
    .join("");
  const data = `<w:ddList><w:result w:val="${chosen}"/>${entries}</w:ddList>`;
  return field(beginWith(slot, data), " FORMDROPDOWN ", "");
}

function textField(slot: FormSlot): string {
  return field(beginWith(slot, "<w:textInput/>"), " FORMTEXT ", run(slot.written ?? emptyFormText));
}

function beginWith(slot: FormSlot, data: string): string {
  const name = slot.place.replace(/[^A-Za-z0-9]/g, "").slice(0, 20);
  const properties = `<w:ffData><w:name w:val="${name}"/><w:enabled/><w:calcOnExit w:val="0"/>${data}</w:ffData>`;
  return `<w:fldChar w:fldCharType="begin">${properties}</w:fldChar>`;
}

/** A FILLIN field, which is what LibreOffice makes of a text control. */
export function fillInField(text: string): string {
  return field('<w:fldChar w:fldCharType="begin"/>', ' FILLIN ""', run(text));
}

function field(begin: string, instruction: string, result: string): string {
  return (
    `<w:r>${begin}</w:r>` +
    `<w:r><w:instrText xml:space="preserve">${escapeXml(instruction)}</w:instrText></w:r>` +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
    result +
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  );
}
