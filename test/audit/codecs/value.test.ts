import { decodeValue } from "../../../src/audit/codecs/value.ts";
import { defineForm } from "../../../src/proforma/define-form.ts";
import { wordPlaceholders, type ValueType } from "../../../src/proforma/form.ts";
import { treeOf } from "../../../src/proforma/form-tree.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";

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

/** What a text means at a place of the NIROMP form. */
function onForm(place: string, written: string) {
  return decodeValue(treeOf(niromp2019Form).at(place)!, written);
}

describe("an answer", () => {
  test.each([
    ["Yes", "Yes"],
    ["yes ", "Yes"],
    ["YES", "Yes"],
    ["Y", "Yes"],
    ["Yes.", "Yes"],
    ["\u00a0Yes", "Yes"],
    ["No", "No"],
    ["n", "No"],
    ["NO!", "No"],
    ["Not applicable", "Not applicable"],
    ["n/a", "Not applicable"],
    ["N.A.", "Not applicable"],
    ["not  applicable", "Not applicable"],
  ])("written %j is %s", (written, answer) => {
    expect(onForm("health.named-professional/answer", written)).toBe(answer);
  });

  test.each([
    [""],
    ["Yes?"],
    ["Yes/No"],
    ["Yes and no"],
    ["Partly"],
    ["Yes - see comments"],
    ["Nope"],
    ["☐ Yes ☐ No"],
  ])("is not what %j says", (written) => {
    expect(onForm("health.named-professional/answer", written)).toBeNull();
  });
});

describe("a grade", () => {
  test.each([
    ["Good", "Good"],
    ["good ", "Good"],
    ["GOOD.", "Good"],
    ["Grade: Good", "Good"],
    ["Grade Outstanding", "Outstanding"],
    ["Requires improvement", "Requires improvement"],
    ["Requires\u00a0improvement", "Requires improvement"],
    ["Requires improvement to be good", "Requires improvement"],
    ["RI", "Requires improvement"],
    ["inadequate", "Inadequate"],
  ])("written %j is %s", (written, grade) => {
    expect(onForm("health.judgement/grade", written)).toBe(grade);
  });

  test.each([
    [""],
    ["Grade"],
    ["Good?"],
    ["Good/Outstanding"],
    ["Good with some outstanding features"],
    ["Adequate"],
    ["Not good"],
    ["2"],
  ])("is not what %j says", (written) => {
    expect(onForm("health.judgement/grade", written)).toBeNull();
  });
});

describe("an age range", () => {
  test.each([
    ["0-5", "0-5"],
    ["0-5yrs", "0-5"],
    ["0–5 years", "0-5"],
    ["0 to 5", "0-5"],
    ["Ages 0 - 5", "0-5"],
    ["6-10", "6-10"],
    ["6‑10yrs", "6-10"],
    ["6-10 years old", "6-10"],
    ["11-15 yrs", "11-15"],
    ["11-15yrs.", "11-15"],
    ["11\u00a0–\u00a015", "11-15"],
  ])("written %j is %s", (written, range) => {
    expect(onForm("header/ageRange", written)).toBe(range);
  });

  test.each([
    [""],
    ["11"],
    ["11 years"],
    ["05"],
    ["5-10"],
    ["11-16"],
    ["16+"],
    ["0-5yrs | 6-10yrs"],
    ["0-5 and 6-10"],
    ["under 5"],
    ["6-10 months"],
  ])("is not what %j says", (written) => {
    expect(onForm("header/ageRange", written)).toBeNull();
  });
});
