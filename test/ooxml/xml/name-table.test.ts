import { NameTable } from "../../../src/ooxml/xml/name-table.ts";

describe("a table of names", () => {
  it("knows a name that was added, however its text was made", () => {
    const table = new NameTable<{ name: string; meaning: string }>();
    table.add({ name: "w:val", meaning: "value" });
    const made = ["w", "val"].join(":");
    expect(table.find(made)?.meaning).toBe("value");
    expect(table.find(made)?.meaning).toBe("value");
  });

  it("tells names apart that have the same cheap key", () => {
    const table = new NameTable<{ name: string }>();
    const alike = ["w:aXb", "w:cXb", "x:aXb"].map((name) => ({ name }));
    for (const each of alike) table.add(each);
    for (const each of [...alike, ...alike]) expect(table.find(each.name)).toBe(each);
  });

  it("learns a name that it was asked for in vain", () => {
    const table = new NameTable<{ name: string }>();
    expect(table.find("w:p")).toBeUndefined();
    const added = { name: "w:p" };
    table.add(added);
    expect(table.find("w:p")).toBe(added);
  });

  it("forgets all names", () => {
    const table = new NameTable<{ name: string }>();
    table.add({ name: "w:p" });
    table.find("w:p");
    table.clear();
    expect(table.find("w:p")).toBeUndefined();
  });
});
