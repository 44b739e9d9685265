import fc from "fast-check";
import { recogniseForm } from "../../../src/audit/recognise/recognise-form.ts";
import { readDocument } from "../../../src/ooxml/read-document.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import type { Form } from "../../../src/proforma/form.ts";
import { shippedForms } from "../../../src/proforma/registry.ts";
import { findFaults } from "../../support/random-form/find-faults.ts";
import { randomLayout, type RandomLayout } from "../../support/random-form/form-layout.ts";
import { writeRandomForm } from "../../support/random-form/write-form.ts";

/**
 * Every text that is written on a form comes back in its own place, or a message names where it is. `FORMS=20000` reads more
 * forms than usual, and `SEED=…` begins with another one; a failure prints its seed and the simplest layout that shows it.
 */
const forms = Number(process.env.FORMS ?? 2000);
const seed = Number(process.env.SEED ?? 20261130);
/** Of each form but NIROMP's, one for so many of NIROMP's. */
const fewer = 20;

function gridsOf({ parts }: Form) {
  return parts.filter((part) => part.kind === "grid");
}

/** Where sections have different columns, the headings of the first say nothing of the others. */
function layoutFor(form: Form, layout: RandomLayout): RandomLayout {
  const columns = gridsOf(form).map((grid) => grid.columns.map(({ id }) => id).join(" "));
  const areAlike = new Set(columns).size === 1;
  return areAlike || layout.headings !== "first" ? layout : { ...layout, headings: "all" };
}

function faultsOf(form: Form, layout: RandomLayout): readonly string[] {
  const { xml, written } = writeRandomForm(form, layoutFor(form, layout));
  const document = readDocument(xml);
  if (!document.ok) throw new Error(document.problem.code);
  const recognised = recogniseForm(document.value, shippedForms);
  // A document that is refused as a whole loses nothing in silence.
  if (!recognised.ok) return [];
  if (recognised.value.form !== form) return [`read as ${recognised.value.form.id}`];
  return findFaults(form, written, recognised.value.recognition);
}

it.each(shippedForms)(
  "no text of random forms of $id is misread or lost",
  (form) => {
    const numRuns = form === niromp2019Form ? forms : Math.ceil(forms / fewer);
    fc.assert(
      fc.property(randomLayout(gridsOf(form).length), (layout) => expect(faultsOf(form, layout)).toEqual([])),
      { numRuns, seed },
    );
  },
  600_000,
);
