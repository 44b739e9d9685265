import { decodeValue } from "../../../src/audit/codecs/value.ts";
import { defineForm } from "../../../src/proforma/define-form.ts";
import { wordPlaceholders, type ValueType } from "../../../src/proforma/form.ts";
import { treeOf } from "../../../src/proforma/form-tree.ts";

const form = defineForm({
  id: "values",
  version: "1",
  title: "Values",
  publisher: "Nobody",
  scales: {
    answers: { values: [{ value: "Yes", aliases: ["Y"] }, { value: "No" }] },
    bands: {
      values: [
        { value: "0-5", ages: [0, 5] },
        { value: "6-10", ages: [6, 10] },
      ],
    },
  },
  parts: [
    {
      kind: "fields",
      id: "header",
      title: "Header",
      fields: [
        { id: "choice", type: "choice", scale: "answers" },
        { id: "band", type: "choice", scale: "bands" },
        { id: "choices", type: "choices", scale: "answers" },
        { id: "text", type: "text" },
        { id: "date", type: "date" },
        { id: "number", type: "number" },
        { id: "tick", type: "tick" },
      ].map((field) => ({ ...field, type: field.type as ValueType, label: `${field.id}:`, title: field.id })),
    },
  ],
  placeholders: wordPlaceholders,
});

test.each([
  { field: "choice", written: "y", value: "Yes" },
  { field: "choice", written: "Choice: no", value: "No" },
  { field: "choice", written: "Perhaps", value: null },
  { field: "band", written: "6 to 10 years", value: "6-10" },
  { field: "band", written: "7", value: null },
  { field: "choices", written: "Yes\nNo\nYes", value: ["Yes", "No"] },
  { field: "choices", written: "Yes, perhaps", value: null },
  { field: "text", written: "Anything", value: "Anything" },
  { field: "date", written: "31 March 2027", value: "2027-03-31" },
  { field: "number", written: "1,234.5", value: 1234.5 },
  { field: "number", written: "about 3", value: null },
  { field: "tick", written: "☒", value: true },
  { field: "tick", written: "☐", value: false },
  { field: "tick", written: "see file", value: null },
])("“$written” as a $field is $value", ({ field, written, value }) => {
  const definition = treeOf(form).at(`header/${field}`);
  expect(definition && decodeValue(definition, written)).toEqual(value);
});
