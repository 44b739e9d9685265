import fc from "fast-check";
import { recognise } from "../../../src/audit/recognise/recognise.ts";
import { readDocument } from "../../../src/ooxml/read-document.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { findFaults } from "../../support/random-form/find-faults.ts";
import { randomLayout, type RandomLayout } from "../../support/random-form/form-layout.ts";
import { writeRandomForm } from "../../support/random-form/write-form.ts";

/**
 * Every text that is written on a form comes back in its own place, or a message names where it is. `FORMS=20000` reads more
 * forms than usual, and `SEED=…` begins with another one; a failure prints its seed and the simplest layout that shows it.
 */
const forms = Number(process.env.FORMS ?? 2000);
const seed = Number(process.env.SEED ?? 20261130);

const grids = niromp2019Form.parts.filter(({ kind }) => kind === "grid").length;

function faultsOf(layout: RandomLayout): readonly string[] {
  const { xml, written } = writeRandomForm(niromp2019Form, layout);
  const document = readDocument(xml);
  if (!document.ok) throw new Error(document.problem.code);
  const recognition = recognise(document.value, niromp2019Form);
  // A document that is refused as a whole loses nothing in silence.
  return recognition.ok ? findFaults(niromp2019Form, written, recognition.value) : [];
}

it(`no text of ${forms} random forms is misread or lost`, () => {
  fc.assert(
    fc.property(randomLayout(grids), (layout) => expect(faultsOf(layout)).toEqual([])),
    { numRuns: forms, seed },
  );
}, 600_000);
