import {
  combinedVariations,
  formVariations,
  telling,
  tellingWithLocalQuestions,
} from "../support/form/form-variations.ts";
import { distinctValues } from "../support/distinct-values.ts";
import { expectedContent } from "../support/form/expected-content.ts";
import { blocksOf, plainFile, plainForm, type PlainCell, type PlainForm } from "../support/plain-form.ts";
import { contentOf, readFile, readForm } from "../support/read-form.ts";
const out: string[] = [];
for (const v of [...formVariations, ...combinedVariations])
  for (const [n, values] of Object.entries({ telling, tellingWithLocalQuestions, distinctValues, blank: {} }))
    it(v.name + " " + n, () => {
      const r = readForm(values, v.layout);
      expect(contentOf(r)).toEqual(expectedContent(values, v.layout));
      const codes = r.messages.map((m) => m.code).filter((c) => c !== "local-question");
      if (codes.length) out.push(v.name + " " + n + ": " + codes);
    });
const show = (name: string, edit: (f: PlainForm) => void, pick: (r: any) => unknown) => {
  const f = plainForm();
  edit(f);
  const r = readFile(plainFile(blocksOf(f)));
  if (r.status === "refused") {
    out.push(`## ${name}: REFUSED ${r.reason.code}`);
    return;
  }
  out.push(
    `## ${name}\n${JSON.stringify(pick(r.record))}\n  local ${JSON.stringify(r.record.local)}\n  ${r.messages.map((m) => m.code + (m.at ? "@" + m.at : "") + ": " + m.message).join("\n  ")}  missing ${r.recognition.missing.map((m) => m.id)}`,
  );
};
const q = (id: string, w: string, a: string, c: string): PlainCell[] => [
  w,
  { text: a, control: "yes-no", tag: id + "/answer" },
  { text: c, control: "text", tag: id + "/comment" },
];
const hq =
  "Does the plan include a named health professional in relation to the health needs identified in the plan?";
const eq =
  "Does the plan include a named educational professional in relation to the education needs identified in the plan?";
const hn = (r: any) => [r.answers["health.named-professional"], r.answers["education.named-professional"]];
it("tags", () => {
  show(
    "rewritten",
    (f) => {
      f.sections.health![4] = q("health.named-professional", "Who is the nurse?", "No", "n");
    },
    hn,
  );
  show(
    "copied with tags, own wording",
    (f) => {
      f.sections.health![4] = q("health.named-professional", hq, "No", "n");
      f.sections.health!.splice(5, 0, q("health.named-professional", "Is there a dentist?", "Yes", "d"));
    },
    hn,
  );
  show(
    "copied with tags, both own wording",
    (f) => {
      f.sections.health![4] = q("health.named-professional", "Nurse?", "No", "n");
      f.sections.health!.splice(5, 0, q("health.named-professional", "Is there a dentist?", "Yes", "d"));
    },
    hn,
  );
  show(
    "copied over another question",
    (f) => {
      f.sections.health![4] = q("health.named-professional", hq, "No", "n");
      f.sections.education![4] = q("health.named-professional", eq, "Yes", "e");
    },
    hn,
  );
  show(
    "tags swapped",
    (f) => {
      f.sections.health![4] = q("education.named-professional", hq, "No", "n");
      f.sections.education![4] = q("health.named-professional", eq, "Yes", "e");
    },
    hn,
  );
  show(
    "one mislaid",
    (f) => {
      f.sections.health![4] = q("education.named-professional", hq, "No", "n");
    },
    hn,
  );
  show(
    "wrong tag, rightful missing",
    (f) => {
      f.sections.health![4] = q("education.named-professional", hq, "No", "n");
      f.sections.education!.splice(4, 1);
    },
    hn,
  );
  show(
    "beside",
    (f) => {
      f.sections.health![4] = [
        hq,
        "No",
        { text: "nurse", control: "text", tag: "health.named-professional/comment", beside: " and more" },
      ];
    },
    hn,
  );
  show(
    "only answer tagged, comment first",
    (f) => {
      f.sections.health![4] = [
        "cc",
        "Who?",
        { text: "No", control: "yes-no", tag: "health.named-professional/answer" },
      ];
    },
    hn,
  );
  show(
    "header tags reworded",
    (f) => {
      f.header[1] = ["Reference", { text: "R1", control: "text", tag: "header/childId" }];
    },
    (r) => r.header,
  );
  show(
    "action tags off",
    (f) => {
      f.actions[1] = [
        { text: "a", control: "text", tag: "actions/3/area" },
        { text: "b", control: "text", tag: "actions/3/action" },
        { text: "1/1/2027", control: "text", tag: "actions/3/date" },
      ];
      f.actions.push(["x", "y", "z"]);
    },
    (r) => r.actions,
  );
  show(
    "placeholder flagged with item",
    (f) => {
      f.sections.health![4] = [
        hq,
        { text: "Yes", control: "yes-no", isPlaceholder: true },
        { text: "Typed over, no style", control: "text", isPlaceholder: true, hasPlaceholderStyle: false },
      ];
    },
    hn,
  );
  show(
    "no headings actions tags",
    (f) => {
      f.actions = [
        [
          { text: "a", control: "text", tag: "actions/1/area" },
          { text: "b", control: "text", tag: "actions/1/action" },
          { text: "1/1/2027", control: "text", tag: "actions/1/date" },
        ],
      ];
      f.factors = ["Why?"];
    },
    (r) => [r.actions, r.factors],
  );
});
afterAll(() => console.log(out.join("\n")));
