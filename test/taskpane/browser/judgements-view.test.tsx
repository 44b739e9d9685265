/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { JudgementsView } from "../../../src/taskpane/browser/JudgementsView.tsx";
import { listedAudit } from "../../support/listed-audit.ts";

function audit(id: number, grade: string) {
  const { summary } = listedAudit();
  if (summary === null || summary.status === "refused") throw new Error("The audit was refused.");
  const { record } = summary;
  const judgements = { ...record.judgements, education: { grade, comment: null } };
  return { id, path: `audits/audit-${String(id)}.docx`, record: { ...record, judgements } };
}

it("names the weakest section first, and opens an audit at the grade that was chosen", async () => {
  const opened: unknown[] = [];
  render(
    <FluentProvider theme={webLightTheme}>
      <JudgementsView
        form={niromp2019Form}
        audits={[audit(1, "Good"), audit(2, "Inadequate")]}
        isSelection={false}
        onOpen={(...given) => opened.push(given)}
      />
    </FluentProvider>,
  );
  expect(screen.getByRole("heading", { name: "Weakest: Education plan, 1 of 2 below Good." })).toBeTruthy();
  const [first] = screen.getAllByRole("rowheader");
  expect(within(first!).getByRole("img", { name: "1 Good, 1 Inadequate" })).toBeTruthy();
  await userEvent.click(
    screen.getByRole("button", { name: /^Education plan, audit-2\.docx:.*Inadequate\s*4 Yes/ }),
  );
  expect(opened).toEqual([[2, "education.judgement/grade"]]);
});

it("has a sentence where there is nothing to compare", () => {
  render(
    <FluentProvider theme={webLightTheme}>
      <JudgementsView form={niromp2019Form} audits={[]} isSelection={false} onOpen={() => undefined} />
    </FluentProvider>,
  );
  expect(
    screen.getByText("No audits to compare yet. Open audits, or wait until they are read."),
  ).toBeTruthy();
});
