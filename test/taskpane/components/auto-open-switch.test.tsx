/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { fireEvent, render, screen } from "@testing-library/react";
import { AutoOpenSwitch } from "../../../src/taskpane/components/AutoOpenSwitch.tsx";

function show(keeps: boolean) {
  const asked: boolean[] = [];
  const autoOpen = {
    isOn: () => true,
    set: (on: boolean) => {
      asked.push(on);
      return Promise.resolve(keeps);
    },
  };
  render(
    <FluentProvider theme={webLightTheme}>
      <AutoOpenSwitch autoOpen={autoOpen} />
    </FluentProvider>,
  );
  return asked;
}

const theSwitch = () =>
  screen.getByRole<HTMLInputElement>("switch", { name: "Open this pane with the document" });

it("switches off opening with the document, and reminds the person to save it", async () => {
  const asked = show(true);
  expect(theSwitch().checked).toBe(true);
  fireEvent.click(theSwitch());
  await screen.findByText("Save the document to keep this choice.");
  expect(asked).toEqual([false]);
  expect(theSwitch().checked).toBe(false);
});

it("goes back, and tells why, when Word does not keep the choice", async () => {
  show(false);
  fireEvent.click(theSwitch());
  await screen.findByText("Word did not keep this choice. The document may be read-only.");
  expect(theSwitch().checked).toBe(true);
});
