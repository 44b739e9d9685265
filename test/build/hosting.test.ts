import { readFileSync } from "node:fs";
import { manifestFor } from "../../scripts/copy-hosted-files.mjs";
import { contentSecurityPolicy, officeScript, readConnect, readHost } from "../../scripts/hosting.mjs";
import { manifestPath, parseManifest } from "../support/manifest.ts";

it.each([
  ["https://audit.example.gov.uk", "https://audit.example.gov.uk"],
  ["https://audit.example.gov.uk/", "https://audit.example.gov.uk"],
  ["https://www.example.gov.uk/permanency/audit/", "https://www.example.gov.uk/permanency/audit"],
  ["http://localhost:3000", "http://localhost:3000"],
])("takes %s for a place to serve the pages from", (text, host) => {
  expect(readHost(text)).toEqual({ host });
});

it.each([
  ["http://audit.example.gov.uk", "is not https"],
  ["audit.example.gov.uk", "is not an address"],
  ["ftp://audit.example.gov.uk", "is not an address"],
  ["https://audit.example.gov.uk/?x=1", "more in it"],
  ["https://name:word@audit.example.gov.uk", "more in it"],
])("refuses %s with a sentence that says why", (text, why) => {
  expect(readHost(text)).toEqual({ complaint: expect.stringContaining(why) as string });
});

it("writes the manifest for the host that serves the pages, and leaves nothing of this machine in it", () => {
  const source = readFileSync(manifestPath, "utf8");
  const written = manifestFor(source, "https://www.example.gov.uk/audit");
  expect(written).not.toContain("localhost");
  const address = parseManifest(written).child("DefaultSettings")?.child("SourceLocation")
    ?.attributes.DefaultValue;
  expect(address).toBe("https://www.example.gov.uk/audit/taskpane.html");
});

it("takes Office.js from Microsoft, or from beside the page on a closed network", () => {
  expect(officeScript("cdn")).toContain(
    'src="https://officeapis.public.onecdn.static.microsoft/1/office.js"',
  );
  expect(officeScript("local")).toContain('src="office/office.js"');
});

it.each(["cdn", "local", "none"] as const)(
  "lets a page with Office from %s run no code made of text",
  (office) => {
    const policy = contentSecurityPolicy(office);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|[ *]\*[ ;]/);
  },
);

it.each(["local", "none"] as const)("lets a page with Office from %s speak to no other host", (office) => {
  const policy = contentSecurityPolicy(office);
  expect(/connect-src ([^;]*)/.exec(policy)?.[1]).toBe("'self'");
  expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe("'self'");
});

it("lets pages send to the origins that the build names, and scripts come from none of them", () => {
  const connect = ["https://list.example.gov.uk", "https://graph.microsoft.com"];
  const policy = contentSecurityPolicy("none", "none", connect);
  expect(/connect-src ([^;]*)/.exec(policy)?.[1]).toBe(`'self' ${connect.join(" ")}`);
  expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe("'self'");
});

it("takes the origin of an address to send to, each once, and refuses what is not https", () => {
  expect(readConnect(["https://list.example.gov.uk/api", "https://list.example.gov.uk"])).toEqual({
    connect: ["https://list.example.gov.uk"],
  });
  for (const text of ["http://list.example.gov.uk", "list.example.gov.uk", "https://a:b@c.example", "*"]) {
    expect(readConnect([text])).toEqual({ complaint: expect.stringContaining("https://") as string });
  }
});

it("lets a page reach Microsoft 365 where the list is there, and run no script from it", () => {
  const policy = contentSecurityPolicy("none", "microsoft");
  const hosts = "'self' https://graph.microsoft.com https://login.microsoftonline.com";
  expect(/connect-src ([^;]*)/.exec(policy)?.[1]).toBe(hosts);
  expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe("'self'");
});
