import fc from "fast-check";
import { collatedAuditSchema } from "../../src/collation/collated-audit.ts";
import { digestOfCollated } from "../../src/collation/edition.ts";
import { describeSharing } from "../../src/collation/describe-sharing.ts";
import { judgeSharing } from "../../src/collation/arrival/judge-sharing.ts";
import { listColumns, rowOf } from "../../src/collation/list-row.ts";
import { sameChildKey } from "../../src/collation/same-child.ts";
import { defaultSharingFor, niromp2026Sharing } from "../../src/collation/sharing-policy.ts";
import type { SharingPolicy } from "../../src/collation/sharing-policy.ts";
import { recordSchemaOf } from "../../src/audit/record-schema.ts";
import { valueOf, valuesInRecord } from "../../src/audit/record-values.ts";
import { readForm } from "../../src/proforma/define-form.ts";
import { meanings, sharingKinds, wordPlaceholders } from "../../src/proforma/form.ts";
import type { Form, FormData } from "../../src/proforma/form.ts";
import { treeOf } from "../../src/proforma/form-tree.ts";
import { shippedForms } from "../../src/proforma/registry.ts";
import { markOf, savedRecordOf, shareForTest } from "../support/collation/any-form-audit.ts";

type Column = { type: string; means: string | undefined; shared: string | undefined };

const column: fc.Arbitrary<Column> = fc.record({
  type: fc.constantFrom("text", "text", "choice", "choices", "date", "number", "tick"),
  means: fc.option(fc.constantFrom(...meanings.filter((each) => each !== "authority")), { nil: undefined }),
  shared: fc.option(fc.constantFrom(...sharingKinds), { nil: undefined }),
});
const columns = fc.array(column, { minLength: 1, maxLength: 4 });

/** Definitions with parts of every kind, whose ids say nothing of what a value means. */
const someForm: fc.Arbitrary<Form> = fc
  .record({ header: columns, grid: columns, judged: fc.option(columns), list: columns, prompts: columns })
  .map((parts) => {
    const { form, problems } = readForm(dataOf(parts));
    if (form === null) throw new Error(JSON.stringify(problems));
    return form;
  });

function dataOf(
  parts: Record<"header" | "grid" | "list" | "prompts", Column[]> & { judged: Column[] | null },
): FormData {
  const valueOfColumn = ({ type, means, shared }: Column, id: string) => ({
    ...{ id, title: `value ${id}`, type },
    ...(means !== undefined && { means }),
    ...(shared !== undefined && { shared }),
    ...((type === "choice" || type === "choices") && { scale: "scale" }),
  });
  const headed = (list: Column[]) =>
    list.map((each, index) => ({ ...valueOfColumn(each, `c${index}`), labels: [`Column ${index}`] }));
  const labelled = (list: Column[], id: string) =>
    list.map((each, index) => ({ ...valueOfColumn(each, `${id}${index}`), label: `Label ${id}${index}` }));
  const authority = {
    id: "where",
    title: "Where",
    label: "Where:",
    type: "text",
    means: "authority",
    shared: "as-it-is",
  };
  return {
    ...{ id: "some-form", version: "1", title: "Some form", publisher: "Nobody" },
    scales: { scale: { values: [{ value: "One" }, { value: "Two" }] } },
    parts: [
      { kind: "fields", id: "header", title: "Header", fields: [authority, ...labelled(parts.header, "f")] },
      {
        ...{ kind: "grid", id: "grid", heading: "Grid", title: "Grid", columns: headed(parts.grid) },
        rows: [{ id: "grid.row", text: "A row", title: "row" }],
        judgement: parts.judged && {
          ...{ id: "grid.judged", text: "Overall", title: "overall", columns: headed(parts.judged) },
        },
      },
      { kind: "list", id: "list", title: "List", rowTitle: "Row", columns: headed(parts.list) },
      ...labelled(parts.prompts, "p").map((each) => ({
        ...each,
        scale: undefined,
        kind: "prompt",
        type: "text",
      })),
    ],
    placeholders: wordPlaceholders,
  } as unknown as FormData;
}

const somePolicy: fc.Arbitrary<SharingPolicy> = fc.record({
  id: fc.constant("some-policy"),
  form: fc.constant({ id: "some-form" }),
  drafts: fc.boolean(),
  childId: fc.constantFrom("keyed-hash", "as-it-is", "left-out"),
  ...{ comments: fc.boolean(), actions: fc.boolean(), factors: fc.boolean(), team: fc.boolean() },
  ...{ iro: fc.boolean(), localQuestions: fc.boolean(), reasons: fc.boolean(), remarks: fc.boolean() },
  facts: fc.boolean(),
});

const runs = { numRuns: 300 };

describe("what leaves a document, whatever form it is on", () => {
  it("has no initials unless the policy lets them go, whatever the form calls them", () => {
    fc.assert(
      fc.property(someForm, somePolicy, (form, policy) => {
        const text = textShared(form, { ...policy, iro: false });
        for (const value of valuesMeaning(form, "initials")) expect(text).not.toContain(markOf(value));
      }),
      runs,
    );
  });

  it("has no child's reference unless the policy lets it go as it is, whatever the form calls it", () => {
    fc.assert(
      fc.property(
        someForm,
        somePolicy,
        fc.constantFrom("keyed-hash", "left-out"),
        (form, policy, childId) => {
          const text = textShared(form, { ...policy, childId });
          for (const value of valuesMeaning(form, "child-reference"))
            expect(text).not.toContain(markOf(value));
        },
      ),
      runs,
    );
  });

  it("has nothing that the form never shares or says nothing of, initials aside", () => {
    fc.assert(
      fc.property(someForm, somePolicy, (form, policy) => {
        const text = textShared(form, policy);
        const never = allValues(form).filter(
          ({ definition: { shared, means } }) => shared === "never" && means !== "initials",
        );
        for (const value of never) expect(text).not.toContain(markOf(value));
      }),
      runs,
    );
  });

  it("has no comment or description unless the policy lets comments go", () => {
    fc.assert(
      fc.property(someForm, somePolicy, (form, policy) => {
        const text = textShared(form, { ...policy, comments: false });
        const comments = allValues(form).filter(
          ({ definition: { shared, means } }) =>
            shared === "with-comments" || means === "comment" || means === "description",
        );
        for (const value of comments) {
          if (value.definition.means !== "child-reference" && value.definition.means !== "initials")
            expect(text).not.toContain(markOf(value));
        }
      }),
      runs,
    );
  });

  it("keeps the shape of the form's records, and arrives as its policy says", () => {
    fc.assert(
      fc.property(someForm, somePolicy, (form, policy) => {
        const audit = shareForTest(savedRecordOf(form), form, policy);
        expect(recordSchemaOf(form).safeParse(audit.record).success).toBe(true);
        expect(collatedAuditSchema.parse(JSON.parse(JSON.stringify(audit)))).toEqual(audit);
        expect(judgeSharing(audit, policy, form)).toBeNull();
      }),
      runs,
    );
  });

  it("names each value that it lacks, and is refused where somebody puts one back", () => {
    fc.assert(
      fc.property(someForm, somePolicy, (form, policy) => {
        const record = savedRecordOf(form);
        const audit = shareForTest(record, form, policy);
        for (const value of treeOf(form).values) {
          const [before, after] = [valueOf(record, value), valueOf(audit.record, value)];
          if (before !== null && after === null) expect(audit.sharing.withheld).toContain(value.place);
        }
        if (audit.sharing.withheld.length === 0) return;
        expect(judgeSharing({ ...audit, record }, policy, form)).not.toBeNull();
      }),
      runs,
    );
  });
});

describe.each(shippedForms.map((form) => [form.id, form] as const))("an audit on %s", (_id, form) => {
  const record = savedRecordOf(form);
  const audit = shareForTest(record, form);

  it("is shared value for value where the form and the policy let it go", () => {
    for (const value of valuesInRecord(form, audit.record)) {
      const shared = valueOf(audit.record, value);
      if (shared === null) continue;
      if (value.definition.means === "child-reference") expect(shared).toMatch(/^hash-[0-9a-f]{32}$/);
      else expect(shared).toEqual(valueOf(record, value));
    }
    expect(judgeSharing(audit, defaultSharingFor(form), form)).toBeNull();
  });

  it("has a column for its form and its version, and each column once", () => {
    const names = listColumns([form]).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[A-Za-z][A-Za-z0-9_]{0,31}$/.test(name))).toEqual([]);
    const row = rowOf({ audit, state: audit.state }, shippedForms);
    expect(Object.keys(row)).toEqual(names);
    expect(row).toMatchObject({ Form: form.id, FormVersion: form.version, Authority: "Sandwell" });
    for (const value of valuesMeaning(form, "initials"))
      expect(Object.values(row)).not.toContain(markOf(value));
  });

  it("is told part by part, each value under a name of the form", () => {
    const parts = describeSharing(record, audit, form);
    const titles = parts.flatMap(({ goes, stays }) => [...goes.map(({ title }) => title), ...stays]);
    expect(titles.filter((title) => title.startsWith("record/"))).toEqual([]);
    const known = form.parts.map(({ id }) => id);
    expect(parts.map(({ id }) => id).filter((id) => known.includes(id))).toEqual(
      known.filter((id) => parts.some((part) => part.id === id)),
    );
  });

  it("is another audit than the same child's on another version of the form", () => {
    const newer = { ...form, version: "another" };
    const other = shareForTest(savedRecordOf(newer), newer);
    const forms = [form, newer];
    expect(sameChildKey(audit, forms)).not.toBeNull();
    expect(digestOfCollated(other)).not.toBe(digestOfCollated(audit));
  });
});

it("a list of several forms has the columns of each, and those that they have in common once", () => {
  const names = listColumns(shippedForms).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const form of shippedForms)
    expect(names).toEqual(expect.arrayContaining(listColumns([form]).map(({ name }) => name)));
});

it("a policy for one form shares no audit on another", () => {
  const [, other] = shippedForms;
  const form = other!;
  expect(() => shareForTest(savedRecordOf(form), form, niromp2026Sharing)).toThrow("for another form");
});

function textShared(form: Form, policy: SharingPolicy): string {
  return JSON.stringify(shareForTest(savedRecordOf(form), form, policy));
}

function allValues(form: Form) {
  return valuesInRecord(form, savedRecordOf(form));
}

function valuesMeaning(form: Form, means: string) {
  return allValues(form).filter(({ definition }) => definition.means === means);
}
