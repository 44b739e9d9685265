import { collationSettingsSchema } from "../../src/collation/collation-settings.ts";
import { niromp2026Sharing } from "../../src/collation/sharing-policy.ts";

const service = (url: string) => ({ cycle: "2026-autumn", list: { type: "service", url } });

describe("the settings of a collation list", () => {
  it("need no more than the cycle and the list", () => {
    expect(collationSettingsSchema.parse(service("/api"))).toEqual({
      cycle: "2026-autumn",
      region: null,
      list: { type: "service", url: "/api" },
      sharing: niromp2026Sharing,
      sharingByForm: [],
    });
  });

  it.each([
    "/api",
    "https://audit.example.gov.uk",
    "https://audit.example.gov.uk/api",
    "http://localhost:3000/api",
  ])("take the address %s", (url) => {
    expect(collationSettingsSchema.safeParse(service(url)).success).toBe(true);
  });

  it.each([
    "http://audit.example.gov.uk",
    "https://user:secret@audit.example.gov.uk",
    "https://audit.example.gov.uk/?to=elsewhere",
    "//elsewhere.example",
    "javascript:alert(1)",
    "",
  ])("refuse the address %s", (url) => {
    expect(collationSettingsSchema.safeParse(service(url)).success).toBe(false);
  });

  it("refuse what they do not know, so that a slip of the pen is seen", () => {
    expect(collationSettingsSchema.safeParse({ ...service("/api"), sharign: {} }).success).toBe(false);
  });
});
