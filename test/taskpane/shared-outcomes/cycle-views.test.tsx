/** @jest-environment jsdom */
import "../../support/text-codecs.ts";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, configure, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { CycleViews } from "../../../src/taskpane/shared-outcomes/CycleViews.tsx";
import { createOutcomeService } from "../../../src/taskpane/shared-outcomes/outcome-service.ts";
import { readPlace, writePlace } from "../../../src/taskpane/shared-outcomes/page-place.ts";
import { madeUpRegion } from "../../support/outcomes/made-up-region.ts";
import { regionOutcome } from "../../support/outcomes/outcomes-of.ts";

const cycle = "2026-autumn";
const cycles = { cycles: [{ cycle, audits: 84 }], forms: [] };
const may = { see: true, report: true, region: true, raw: false };
const line = { ready: 0, queried: 0, withdrawn: 0 };

/** The pages over a service that answers by the path, and fails where there is no answer. */
async function open(answers: Readonly<Record<string, object>>, who: object = {}): Promise<string[]> {
  const asked: string[] = [];
  const fetch = (address: string) => {
    const path = address.replace(/^\/api/, "").replace(/\?.*/, "");
    asked.push(address);
    const body = answers[path] ?? { error: { code: "edition-not-there", message: "Nothing is there." } };
    const status = answers[path] === undefined ? 404 : 200;
    return Promise.resolve({
      status,
      text: () => Promise.resolve(JSON.stringify(body)),
      headers: new Headers(),
    });
  };
  const service = createOutcomeService(
    { url: "/api", token: "code" },
    { fetch: fetch as unknown as typeof globalThis.fetch },
  );
  const props = { service, today: "2026-12-03", cycleOfPages: cycle, onRetry: () => undefined };
  await act(async () => {
    render(
      <FluentProvider theme={webLightTheme}>
        <CycleViews {...props} who={{ authority: "Brookmere", may, ...who }} />
      </FluentProvider>,
    );
    await Promise.resolve();
  });
  return asked;
}

// No test judges by the clock: this only ends one that hangs.
configure({ asyncUtilTimeout: 60_000 });

const choose = (name: string) => userEvent.click(screen.getByRole("tab", { name }));

beforeEach(() => {
  location.hash = "";
});

it("says what to do where nobody has sent an audit yet", async () => {
  await open({ "/cycles": { cycles: [], forms: [] } });
  expect(await screen.findByRole("heading", { name: "No audits yet" })).toBeTruthy();
  expect(screen.getByText(/Open a form, mark it as ready and send it/)).toBeTruthy();
});

it("shows who has sent how many of six, and says how many are more than the sample", async () => {
  const authorities = [
    { ...line, authority: "Brookmere", sent: 8, countersigned: 8, missing: [] },
    { ...line, authority: "Carrowby", sent: 5, countersigned: 4, missing: [{ group: "6-10", count: 1 }] },
  ];
  const overview = { cycle, expected: 6, authorities };
  await open({ "/cycles": cycles, "/outcomes/overview": overview }, { authority: null });
  await screen.findByText(
    "2 authorities have sent audits. 1 of 2 authorities has sent all 6. 1 of 2 authorities has every audit countersigned.",
  );
  expect(screen.getByRole("cell", { name: "8 (2 more)" })).toBeTruthy();
  expect(screen.getByRole("cell", { name: "1 aged 6–10" })).toBeTruthy();
  expect(screen.getByText("Authorities that have sent nothing are not listed.")).toBeTruthy();
});

it("says why a region without an edition shows no number, and leads an analyst to the first", async () => {
  await open({ "/cycles": cycles }, { authority: null, may: { ...may, raw: true } });
  await choose("Region");
  expect(await screen.findByRole("heading", { name: "No edition yet" })).toBeTruthy();
  expect(screen.getByText(/Publish the first edition under Editions\.$/)).toBeTruthy();
});

it("shows the region's edition with its test, and hidden numbers as c", async () => {
  const outcome = regionOutcome(madeUpRegion(14, { good: 0.9 }));
  await open({ "/cycles": cycles, "/outcomes/region": outcome });
  await choose("Region");
  await screen.findByText(/^Tested: none of 15 kinds of reader can work out a small number\.$/);
  expect(screen.getByRole("heading", { name: "Permanence audits, 2026-autumn: Midlands" })).toBeTruthy();
  expect(screen.getAllByTitle(/hidden to protect a small number$/).length).toBeGreaterThan(0);
});

it("shows the public editions alone, and asks for nothing that it may not see", async () => {
  const nothing = { see: false, report: false, region: false, raw: false };
  const asked = await open({}, { authority: null, may: nothing });
  await screen.findByRole("heading", { name: "No edition yet" });
  expect(screen.getAllByRole("tab")).toHaveLength(2);
  for (const name of ["Region", "Editions"]) expect(screen.getByRole("tab", { name })).toBeTruthy();
  expect(asked).toEqual(["/api/outcomes/region?cycle=2026-autumn"]);
});

it("keeps the place in the address, so that a link leads there", () => {
  const place = readPlace("#view=editions&cycle=2026-spring&region=North&edition=2&other=x");
  expect(place).toMatchObject({ view: "editions", cycle: "2026-spring", region: "North", edition: 2 });
  expect(readPlace(writePlace(place))).toEqual(place);
  expect(readPlace("#view=secrets&edition=-1")).toMatchObject({ view: null, edition: null });
});
