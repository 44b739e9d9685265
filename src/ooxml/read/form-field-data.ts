import { isOn, numberValue, ownAttribute } from "./attribute-values.ts";
import type { FormFieldData } from "./drafts.ts";
import { ElementTable, skip } from "./reading.ts";
import type { Close, Open, Reading } from "./reading.ts";

/** `w:ffData` (17.16.17), which is in the `w:fldChar` that begins a form field. */
export const openFormFieldData: Open = (reading) => {
  const field = reading.fieldCharacter?.field;
  if (field === undefined || field === null || reading.fieldCharacter?.type !== "begin") return skip(reading);
  field.data = {
    kind: null,
    name: null,
    items: [],
    result: null,
    defaultEntry: 0,
    checked: null,
    checkedByDefault: false,
  };
  reading.enterTable(FORM_FIELD_DATA);
  return closeFormFieldData;
};

const closeFormFieldData: Close = (reading) => reading.leaveTable();

type Tell = (data: FormFieldData, value: string | undefined, number: number | undefined, on: boolean) => void;

function told(tell: Tell): Open {
  return (reading: Reading, element) => {
    const data = reading.field?.data;
    if (data) tell(data, ownAttribute(element, "val"), numberValue(element), isOn(element));
    return undefined;
  };
}

const FORM_FIELD_DATA = new ElementTable({
  name: told((data, value) => {
    data.name ??= value ?? null;
  }),
  textInput: told((data) => {
    data.kind ??= "text";
  }),
  ddList: told((data) => {
    data.kind ??= "drop-down";
  }),
  checkBox: told((data) => {
    data.kind ??= "check-box";
  }),
  listEntry: told((data, value) => {
    data.items.push(value ?? "");
  }),
  result: told((data, _value, number) => {
    data.result = number ?? null;
  }),
  // 17.16.12 of a check box, 17.16.13 of a list; that of a text field is already in its result.
  default: told((data, _value, number, on) => {
    if (data.kind === "drop-down") data.defaultEntry = number ?? 0;
    if (data.kind === "check-box") data.checkedByDefault = on;
  }),
  checked: told((data, _value, _number, on) => {
    data.checked = on;
  }),
});
