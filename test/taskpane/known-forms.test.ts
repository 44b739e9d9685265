import { shippedForms } from "../../src/proforma/registry.ts";
import type { FetchText } from "../../src/taskpane/collation/load-settings.ts";
import { loadKnownForms } from "../../src/taskpane/known-forms.ts";
import { allTypesForm } from "../support/every-form/all-types-form.ts";

/** A host with these files beside the page. */
function hostWith(files: Readonly<Record<string, unknown>>): FetchText {
  return (address) => {
    const content = files[address];
    return Promise.resolve({
      ok: content !== undefined,
      status: content === undefined ? 404 : 200,
      headers: { get: () => "application/json" },
      text: () => Promise.resolve(JSON.stringify(content)),
    });
  };
}

const ids = ({ forms }: Awaited<ReturnType<typeof loadKnownForms>>) =>
  forms.slice(shippedForms.length).map(({ id }) => id);

describe("the forms that a page knows", () => {
  it("are those that ship where the host serves no others", async () => {
    expect(await loadKnownForms(hostWith({}))).toEqual({ forms: shippedForms, problem: null });
  });

  it.each([
    { host: "the service", files: { "definitions/index.json": [allTypesForm] } },
    {
      host: "a host of static pages",
      files: {
        "definitions/index.json": ["home-visit.json"],
        "definitions/home-visit.json": { $schema: "form-definition.schema.json", ...allTypesForm },
      },
    },
  ])("are also those of the definitions that $host serves", async ({ files }) => {
    const known = await loadKnownForms(hostWith(files));
    expect([ids(known), known.problem]).toEqual([["home-visit"], null]);
  });

  it("leave out a definition that cannot be used, and name it", async () => {
    const files = {
      "definitions/index.json": ["../secret.json", "wrong.json", allTypesForm, shippedForms[0]],
    };
    const known = await loadKnownForms(hostWith({ ...files, "definitions/wrong.json": { id: "wrong" } }));
    expect(ids(known)).toEqual(["home-visit"]);
    expect(known.problem).toMatchObject({ code: "definitions-wrong" });
    expect(known.problem?.message).toContain("wrong.json, niromp-permanency-second-review");
  });

  it("are those that ship where the others cannot be had, with a sentence", async () => {
    const known = await loadKnownForms(() => Promise.reject(new Error("offline")));
    expect(known).toMatchObject({ forms: shippedForms, problem: { code: "definitions-unreachable" } });
  });
});
