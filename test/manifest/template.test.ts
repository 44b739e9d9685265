import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { readAudit, type ReadAudit } from "../../src/audit/read-audit.ts";
import { openWordFile } from "../../src/ooxml/package/open-word-file.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { fflateCompression } from "../../src/word/fflate-compression.ts";
import { readManifest } from "../support/manifest.ts";
import {
  makeTemplate,
  referencesOf,
  templatePath,
  webExtensionNames,
} from "../support/pro-forma-template.ts";
import { blankFormPath } from "../support/samples.ts";
import { schemaErrorsOf } from "../support/schema.ts";

// See pro-forma-template.ts: this is also how the shipped file is written.
if (process.env.REWRITE_SAMPLES !== undefined) writeFileSync(templatePath, makeTemplate());

const bytes = new Uint8Array(readFileSync(templatePath));
const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

function read(path: string): ReadAudit {
  const file = openWordFile(new Uint8Array(readFileSync(path)), fflateCompression);
  const reading = file.ok ? readAudit(file.value, niromp2019Form) : null;
  if (reading?.status !== "read") throw new Error("The form could not be read.");
  return reading;
}

it("ships as it is made from the blank form", () => {
  expect(makeTemplate()).toEqual(bytes);
});

it("is a template, and every part has its content type", () => {
  const types = parts.get("[Content_Types].xml") ?? "";
  expect(types).toContain(
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"/>',
  );
  expect(types).toContain(
    '<Override PartName="/word/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/>',
  );
  expect(types).toContain(
    '<Override PartName="/word/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/>',
  );
});

it("reads as a blank form in which nothing is missing", () => {
  const template = read(templatePath);
  const blank = read(blankFormPath);
  expect(template.record).toEqual(blank.record);
  expect(template.messages).toEqual([]);
  expect(template.facts.missingParts).toEqual([]);
});

it("has a tagged control at every place of the form", () => {
  const template = read(templatePath);
  const tags = template.document.controls.map(({ tag }) => tag);
  expect(new Set(tags)).toEqual(new Set(read(blankFormPath).recognition.slots.keys()));
  expect(tags).toHaveLength(new Set(tags).size);
});

it("holds no record, for every audit made from it has an id of its own", () => {
  expect([...parts.keys()].filter((name) => name.startsWith("customXml/"))).toEqual([]);
});

it("validates against the schema", () => {
  expect(schemaErrorsOf(parts.get("word/document.xml") ?? "")).toEqual([]);
});

it("leads Word from the package to the pane and from the pane to the add-in", () => {
  expect(parts.get("_rels/.rels")).toContain(
    `Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="${webExtensionNames.panes}"`,
  );
  expect(parts.get(webExtensionNames.panesRelationships)).toContain(
    'Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"',
  );
  expect(parts.get(webExtensionNames.panes)).toContain('r:id="rId1"');
});

it("names the add-in of the manifest, as the admin centre deploys it and as a developer loads it", () => {
  const extension = parts.get(webExtensionNames.extension) ?? "";
  const id = readManifest().child("Id")?.text;
  expect(referencesOf(extension)).toEqual([
    ["EXCatalog", id],
    ["Registry", id],
  ]);
  expect(extension).toContain(`version="${readManifest().child("Version")?.text ?? ""}"`);
});

it("asks Word to open the pane with every document made from it", () => {
  expect(parts.get(webExtensionNames.extension)).toContain(
    '<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>',
  );
});
