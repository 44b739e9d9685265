/** @jest-environment jsdom */
import "../../support/text-codecs.ts";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { permanenceCodebook as codebook } from "../../../src/outcomes/factors/codebook.ts";
import type { Coding } from "../../../src/outcomes/factors/codings.ts";
import { succeed } from "../../../src/result.ts";
import { addCodings } from "../../../src/taskpane/factors/coding-file.ts";
import { FactorsView } from "../../../src/taskpane/factors/FactorsView.tsx";

const audits = [
  { auditId: "a", title: "one.docx", text: "The matching was quick, but proceedings drifted." },
  { auditId: "b", title: "two.docx", text: "" },
];

let kept: readonly Coding[] = [];

function Coder() {
  const [by, setBy] = useState("");
  const [codings, setCodings] = useState<readonly Coding[]>([]);
  return (
    <FluentProvider theme={webLightTheme}>
      <FactorsView
        {...{ audits, withoutId: 0, codebook, codings, by, onBy: setBy, today: "2026-12-03" }}
        onKeep={(more) => {
          kept = addCodings(codings, more);
          setCodings(kept);
          return Promise.resolve(succeed(null));
        }}
        onSaved={() => undefined}
      />
    </FluentProvider>
  );
}

const openAudit = () => userEvent.click(screen.getByRole("button", { name: "Code one.docx" }));
const enterInitials = async (initials: string) => {
  const box = screen.getByLabelText("Your initials");
  await userEvent.clear(box);
  await userEvent.type(box, initials);
};
const ticks = () => screen.getAllByRole<HTMLInputElement>("checkbox").filter(({ checked }) => checked);

it("marks phrases and ticks nothing; a second person sees no first coding, and then how far they agree", async () => {
  render(<Coder />);
  await openAudit();
  expect(screen.getByText("Enter your initials before you code.")).toBeTruthy();

  await enterInitials("ab");
  await openAudit();
  expect([...document.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual([
    "match",
    "drift",
  ]);
  expect(ticks()).toEqual([]);
  await userEvent.click(screen.getByRole("checkbox", { name: "Matching: Helps" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Drift or delay: Hinders" }));
  await userEvent.click(screen.getByRole("button", { name: "Keep this coding" }));
  await screen.findByText(/^1 of 2 audits coded\. 0 of 1 coded by a second person\./);

  await enterInitials("cd");
  await openAudit();
  expect(ticks()).toEqual([]);
  await userEvent.click(screen.getByRole("checkbox", { name: "Matching: Helps" }));
  await userEvent.click(screen.getByRole("button", { name: "Keep this coding" }));
  await screen.findByText(/They agree on 16 of 17 codes\./);
  expect(kept).toEqual([
    {
      ...{ auditId: "a", by: "AB", on: "2026-12-03" },
      codes: [
        { code: "matching", polarity: "supports" },
        { code: "drift-or-delay", polarity: "hinders" },
      ],
    },
    { auditId: "a", by: "CD", on: "2026-12-03", codes: [{ code: "matching", polarity: "supports" }] },
  ]);
});
