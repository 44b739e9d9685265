// Writes the blank Word forms and the filled samples of assets/forms, from the definitions and from the data of each sample in
// truths. A sample that another program is to have saved goes through LibreOffice, where that is installed. Needs a build.
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

import { makeTemplate } from "../dist/audit/template/make-template.js";
import { fillingOf } from "../dist/audit/template/fill-form.js";
import { shippedForms } from "../dist/proforma/registry.js";

const assets = fileURLToPath(new URL("../assets/forms/", import.meta.url));

for (const form of shippedForms) {
  const folder = join(assets, form.id);
  mkdirSync(join(folder, "samples"), { recursive: true });
  for (const extension of ["docx", "dotx"]) {
    write(join(folder, `${form.id}.${extension}`), makeTemplate(form, { isTemplate: extension === "dotx" }));
  }
  for (const name of truthsIn(folder)) {
    const { savedBy, ...truth } = readTruth(join(folder, "truths", name));
    const file = join(folder, "samples", name.replace(".truth.json", ".docx"));
    write(file, makeTemplate(form, { isTemplate: false, filling: fillingOf(form, truth) }));
    if (savedBy === "LibreOffice") saveByLibreOffice(file);
  }
}

/** @typedef {import("../dist/audit/template/fill-form.js").FormContent & { savedBy?: string }} Truth */

/** @param {string} path */
function readTruth(path) {
  // Our own file; the test of the samples reads it as well.
  /** @type {Truth} */
  const truth = JSON.parse(readFileSync(path, "utf8"));
  return truth;
}

/** @param {string} folder */
function truthsIn(folder) {
  try {
    return readdirSync(join(folder, "truths")).filter((name) => name.endsWith(".truth.json"));
  } catch {
    return [];
  }
}

/** @param {string} path @param {Uint8Array} bytes */
function write(path, bytes) {
  writeFileSync(path, bytes);
  console.log(path.slice(path.indexOf("assets/")));
}

/** @param {string} file */
function saveByLibreOffice(file) {
  const folder = mkdtempSync(join(tmpdir(), "permanency-audit-forms-"));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const odt = [profile, "--headless", "--convert-to", "odt", "--outdir", folder, file];
  const asOdt = join(folder, basename(file).replace(".docx", ".odt"));
  const docx = [profile, "--headless", "--convert-to", "docx", "--outdir", join(folder, "saved"), asOdt];
  const isSaved = [odt, docx].every((argv) => spawnSync("soffice", argv, { stdio: "ignore" }).status === 0);
  if (isSaved) renameSync(join(folder, "saved", basename(file)), file);
  else console.error(`LibreOffice is not here, so ${basename(file)} is as this program wrote it.`);
  rmSync(folder, { recursive: true, force: true });
}
