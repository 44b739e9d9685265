import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { manifestPath, parseManifest, readManifest, type ManifestElement } from "../support/manifest.ts";

const root = resolve(__dirname, "../..");
const source = readFileSync(manifestPath, "utf8");
const manifest = readManifest();

function namesOf(element: ManifestElement | undefined): readonly string[] {
  return element?.children.map(({ name }) => name) ?? [];
}

function only(name: string): ManifestElement {
  const [element, ...more] = manifest.all(name);
  if (!element || more.length > 0) throw new Error(`There is not just one ${name}.`);
  return element;
}

/** Width and height in pixels, from the header chunk of a PNG (ISO 15948, 11.2.2). */
function sizeOfPng(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

function fileOf(address: string): string {
  return resolve(root, address.replace("https://localhost:3000/", ""));
}

const addresses = [...source.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map(([, address]) => address ?? "");

it("is a task-pane add-in with the elements in the order that the schema fixes", () => {
  expect(manifest.name).toBe("OfficeApp");
  expect(manifest.attributes.type).toBe("TaskPaneApp");
  expect(namesOf(manifest)).toEqual([
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
});

it.each([
  ["VersionOverrides", ["Hosts", "Resources"]],
  ["DesktopFormFactor", ["GetStarted", "FunctionFile", "ExtensionPoint"]],
  ["GetStarted", ["Title", "Description", "LearnMoreUrl"]],
  ["Resources", ["Images", "Urls", "ShortStrings", "LongStrings"]],
  ["Group", ["Label", "Icon", "Control", "Control", "Control", "Control", "Control"]],
])("has the elements of %s in their order", (name, order) => {
  expect(namesOf(only(name))).toEqual(order);
});

it("has every button with its label, its tip, its icon and its action, in this order", () => {
  for (const button of manifest.all("Control")) {
    expect(button.attributes.type).toBe("Button");
    expect(namesOf(button)).toEqual(["Label", "Supertip", "Icon", "Action"]);
  }
});

it("has an id that is a UUID and a version of four numbers", () => {
  expect(manifest.child("Id")?.text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(manifest.child("Version")?.text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
});

it("overrides by version 1.0 only, which is all that Word takes", () => {
  expect(only("VersionOverrides").attributes.type).toBe("VersionOverridesV1_0");
});

it("runs from WordApi 1.3 up and names nothing that may only be asked for at run time", () => {
  const sets = manifest.all("Set").map(({ attributes }) => [attributes.Name, attributes.MinVersion]);
  expect(sets).toEqual([["WordApi", "1.3"]]);
});

it("may read and write the document, and nothing that this needs is left out", () => {
  expect(manifest.child("Permissions")?.text).toBe("ReadWriteDocument");
  expect(manifest.all("Host").map(({ attributes }) => attributes.Name ?? attributes.type)).toEqual([
    "Document",
    "Document",
  ]);
});

it("lets a document open the pane through one button", () => {
  const panes = manifest.all("TaskpaneId").map(({ text }) => text);
  expect(panes).toEqual(["Office.AutoShowTaskpaneWithDocument", "PermanencyAudit.Export"]);
  const action = manifest.all("Action").find((each) => each.child("TaskpaneId") !== undefined);
  expect(action?.attributes.type).toBe("ShowTaskpane");
});

it("names the functions that the page of the commands knows", () => {
  const functions = manifest.all("FunctionName").map(({ text }) => text);
  expect(functions).toEqual(["checkAudit", "goToNextGap", "saveRecord"]);
  const commands = readFileSync(resolve(root, "src/commands/commands-main.ts"), "utf8");
  expect(commands).toContain(`{ ${functions.join(", ")} }`);
});

it("finds every resource that it refers to, and refers to every one that it has", () => {
  const kept = ["Image", "Url", "String"].flatMap((name) =>
    only("Resources")
      .all(name)
      .map(({ attributes }) => attributes.id ?? ""),
  );
  const used = [...source.matchAll(/\sresid="([^"]*)"/g)].map(([, id]) => id ?? "");
  expect(new Set(kept)).toEqual(new Set(used));
  expect(new Set(kept).size).toBe(kept.length);
});

it.each([
  ["ids of resources", /<bt:\w+ id="([^"]*)"/g, 32],
  ["ids of groups and buttons", /<(?:Group|Control)[^>]*\sid="([^"]*)"/g, 125],
  ["addresses", /DefaultValue="(https:[^"]*)"/g, 2048],
  ["the name", /<DisplayName DefaultValue="([^"]*)"/g, 125],
  ["the description", /<Description DefaultValue="([^"]*)"/g, 250],
])("keeps %s short enough", (_, pattern, limit) => {
  const texts = [...source.matchAll(pattern)].map(([, text]) => text ?? "");
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => text.length > limit)).toEqual([]);
});

it("keeps short strings within 125 characters and long ones within 250", () => {
  const tooLong = [
    ...only("ShortStrings").children.filter(({ attributes }) => (attributes.DefaultValue ?? "").length > 125),
    ...only("LongStrings").children.filter(({ attributes }) => (attributes.DefaultValue ?? "").length > 250),
  ];
  expect(tooLong.map(({ attributes }) => attributes.id)).toEqual([]);
});

it("names every address at the host that the build replaces", () => {
  expect(addresses.filter((address) => !address.startsWith("https://localhost:3000/"))).toEqual([]);
});

it("has its icon in the two sizes that lists of add-ins show", () => {
  expect(sizeOfPng(fileOf(manifest.child("IconUrl")?.attributes.DefaultValue ?? ""))).toEqual([32, 32]);
  const large = manifest.child("HighResolutionIconUrl")?.attributes.DefaultValue ?? "";
  expect(sizeOfPng(fileOf(large))).toEqual([64, 64]);
});

it("has every icon of the ribbon in every size, each as large as it says", () => {
  const images = new Map(
    only("Images").children.map(({ attributes }) => [attributes.id, attributes.DefaultValue ?? ""]),
  );
  for (const icon of manifest.all("Icon")) {
    expect(icon.children.map(({ attributes }) => Number(attributes.size))).toEqual([
      16, 20, 24, 32, 40, 48, 64, 80,
    ]);
    for (const { attributes } of icon.children) {
      const size = Number(attributes.size);
      expect(sizeOfPng(fileOf(images.get(attributes.resid) ?? ""))).toEqual([size, size]);
    }
  }
});

it("has a drawing beside every icon that was made from it", () => {
  for (const name of ["icon", "check", "next-gap", "save-record", "export"]) {
    expect(existsSync(resolve(root, `assets/icons/${name}.svg`))).toBe(true);
  }
});

it("is read by Microsoft's own tool", () => {
  const tool = resolve(root, "node_modules/office-addin-manifest/cli.js");
  const { status, stdout } = spawnSync(process.execPath, [tool, "info", manifestPath], { encoding: "utf8" });
  expect(status).toBe(0);
  expect(stdout).toContain("Name: Permanency Audit");
  expect(stdout).toContain("Source Location: https://localhost:3000/taskpane.html");
});

it("is refused by these tests when it is not well-formed", () => {
  expect(() => parseManifest(source.replace("</Hosts>", ""))).toThrow();
});
