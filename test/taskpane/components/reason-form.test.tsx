/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { ReasonForm } from "../../../src/taskpane/components/ReasonForm.tsx";

const show = (others: number) => {
  const given: [string, boolean][] = [];
  render(
    <FluentProvider theme={webLightTheme}>
      <ReasonForm
        about="This section has no action."
        earlier={null}
        others={others}
        onGive={(reason, isForOthers) => given.push([reason, isForOthers])}
        onCancel={() => undefined}
      />
    </FluentProvider>,
  );
  return given;
};

it("asks for three words, and says so at the box", async () => {
  const given = show(0);
  await userEvent.keyboard("Too short");
  await userEvent.click(screen.getByRole("button", { name: "Keep this reason" }));
  expect(given).toEqual([]);
  expect(screen.getByRole("textbox", { name: "Your reason" }).getAttribute("aria-invalid")).toBe("true");
  await userEvent.keyboard(" to keep");
  await userEvent.click(screen.getByRole("button", { name: "Keep this reason" }));
  expect(given).toEqual([["Too short to keep", false]]);
});

it("offers one reason for all questions like this one", async () => {
  const given = show(4);
  await userEvent.keyboard("Covered in the answers");
  await userEvent.click(
    screen.getByRole("checkbox", { name: "Use this reason for the other 4 questions like this" }),
  );
  await userEvent.click(screen.getByRole("button", { name: "Keep this reason" }));
  expect(given).toEqual([["Covered in the answers", true]]);
});

it("offers that nowhere else", () => {
  show(0);
  expect(screen.queryByRole("checkbox")).toBeNull();
});
