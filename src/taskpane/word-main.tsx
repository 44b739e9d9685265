import "./no-eval.ts";
import { FluentProvider } from "@fluentui/react-components";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { niromp2019 } from "../proforma/definitions/niromp-2019.ts";
import type { AutoOpen } from "../word/audit-document.ts";
import { createAutoOpen } from "../word/office/auto-open.ts";
import { createOfficeDocument } from "../word/office/create-office-document.ts";
import { FirstRun } from "./components/FirstRun.tsx";
import { Pane } from "./components/Pane.tsx";
import { useHostTheme } from "./host-theme.ts";
import { strings } from "./strings.ts";
import { browserServices } from "./session-services.ts";
import { version } from "./version.ts";
import { AuditSession } from "./workflow/audit-session.ts";
import { rememberStarted, wasStarted } from "./first-run.ts";

/** The pane in Word: where the adapter is chosen. */

const officeMissing =
  "We could not load Word's add-in library, so this pane cannot reach the document. Check your connection, then open the pane again. On a closed network, ask IT for the build that includes the library.";

const notWord =
  "This pane works on documents in Word. To check files outside Word, open the browser page instead.";

/** The ribbon's Export opens the pane at this web address. */
const opensExport = new URLSearchParams(location.search).get("show") === "export";

function WordPane({ session, autoOpen }: { readonly session: AuditSession; readonly autoOpen: AutoOpen }) {
  const theme = useHostTheme();
  const [started, setStarted] = useState(wasStarted());
  const [isFirst] = useState(!started);
  const start = () => {
    rememberStarted();
    setStarted(true);
  };
  return (
    <FluentProvider theme={theme}>
      {started ? (
        <Pane
          session={session}
          proForma={niromp2019}
          version={version}
          takesFocus={isFirst}
          opensExport={opensExport}
          autoOpen={autoOpen}
        />
      ) : (
        <div style={{ padding: "1rem" }}>
          <FirstRun onDone={start} />
        </div>
      )}
    </FluentProvider>
  );
}

function showSentence(sentence: string): void {
  const root = document.getElementById("root");
  if (!root) return;
  const heading = document.createElement("h1");
  heading.textContent = strings.title;
  heading.style.cssText = "margin: 0; font-size: 1.25rem";
  const paragraph = document.createElement("p");
  paragraph.setAttribute("role", "alert");
  paragraph.textContent = sentence;
  const main = document.createElement("main");
  main.style.cssText = "padding: 0.75rem; font: 1rem/1.5 system-ui, sans-serif";
  document.documentElement.style.colorScheme = "light dark";
  main.append(heading, paragraph);
  root.replaceChildren(main);
}

function showPane(): void {
  const root = document.getElementById("root");
  if (!root) return;
  const session = new AuditSession(createOfficeDocument({ Word, Office }), browserServices(niromp2019));
  createRoot(root).render(
    <StrictMode>
      <WordPane session={session} autoOpen={createAutoOpen(Office)} />
    </StrictMode>,
  );
}

// `Office` is not there at all when its script could not be loaded.
if (typeof Office === "undefined") showSentence(officeMissing);
else {
  void Office.onReady(({ host }) => {
    if (host === Office.HostType.Word) showPane();
    else showSentence(notWord);
  });
}
