/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { Steps } from "../../../src/taskpane/components/Steps.tsx";

it("says of every step whether it is done, and has one button for the current one", async () => {
  const taken: string[] = [];
  render(
    <FluentProvider theme={webLightTheme}>
      <Steps
        steps={[
          { id: "answer", state: "done" },
          { id: "fix", state: "done" },
          { id: "save", state: "current" },
          { id: "ready", state: "to-do" },
          { id: "send", state: "to-do" },
        ]}
        nextLabel="Save record"
        isDisabled={false}
        onNext={(step) => taken.push(step)}
      />
    </FluentProvider>,
  );
  const items = within(screen.getByRole("list", { name: "Steps to send this audit" })).getAllByRole(
    "listitem",
  );
  expect(items.map(({ textContent }) => textContent)).toEqual([
    "Answer: done",
    "Fix: done",
    "Save: now",
    "Mark as ready: to do",
    "Send: to do",
  ]);
  await userEvent.click(screen.getByRole("button", { name: "Save record" }));
  expect(taken).toEqual(["save"]);
});
