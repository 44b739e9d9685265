import { openForm } from "./opened-form.ts";

describe("the document in Word", () => {
  it.each([
    ["https://example.org/sites/iro/Audit%20of%20plans.docx?web=1", "Audit of plans.docx"],
    ["C:\\Audits\\June 50% done.docx", "June 50% done.docx"],
    ["/Users/iro/Audits/June.docx", "June.docx"],
    ["", "This document"],
  ])("at %s is called %s", (url, name) => {
    expect(openForm({ url }).document.name).toBe(name);
  });

  it.each([
    { host: "desktop", writeChoice: true, writeDate: true, saveRecord: true, convert: "in-place" },
    { host: "web", writeChoice: true, writeDate: false, saveRecord: true, convert: "new-document" },
    { host: "ltsc2024", writeChoice: false, writeDate: false, saveRecord: true, convert: "new-document" },
    { host: "ipad", writeChoice: true, writeDate: false, saveRecord: true, convert: "new-document" },
    {
      host: "closedNetwork",
      writeChoice: false,
      writeDate: false,
      saveRecord: true,
      convert: "new-document",
    },
    { host: "word2019", writeChoice: false, writeDate: false, saveRecord: true, convert: "new-document" },
  ] as const)("on $host can do what its requirement sets and its library say", ({ host, ...abilities }) => {
    expect(openForm({ host }).document.abilities).toMatchObject({
      ...abilities,
      writeText: true,
      liveUpdates: true,
    });
  });

  it("asks Word for nothing before it is asked", () => {
    expect(openForm().word.syncs).toBe(0);
  });
});
