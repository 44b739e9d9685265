import "./no-eval.ts";
import { FluentProvider } from "@fluentui/react-components";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import type { AutoOpen } from "../word/audit-document.ts";
import { createAutoOpen } from "../word/office/auto-open.ts";
import { createOfficeDocument } from "../word/office/create-office-document.ts";
import type { Problem } from "../result.ts";
import { Message } from "./components/Message.tsx";
import { knownForms } from "./known-forms.ts";
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

/** Looked up while Word gets ready. */
const known = knownForms();

/** The ribbon's Export opens the pane at this web address. */
const opensExport = new URLSearchParams(location.search).get("show") === "export";

interface WordPaneProps {
  readonly session: AuditSession;
  readonly autoOpen: AutoOpen;
  /** Why some forms are not known here; null where none is missing. */
  readonly problem: Problem | null;
}

function WordPane({ session, autoOpen, problem }: WordPaneProps) {
  const theme = useHostTheme();
  const [started, setStarted] = useState(wasStarted());
  const [isFirst] = useState(!started);
  const start = () => {
    rememberStarted();
    setStarted(true);
  };
  return (
    <FluentProvider theme={theme}>
      {problem !== null && <Message tone="warning">{problem.message}</Message>}
      {started ? (
        <Pane
          session={session}
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

async function showPane(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) return;
  const { forms, problem } = await known;
  const session = new AuditSession(createOfficeDocument({ Word, Office, forms }), browserServices(forms));
  createRoot(root).render(
    <StrictMode>
      <WordPane session={session} autoOpen={createAutoOpen(Office)} problem={problem} />
    </StrictMode>,
  );
}

// `Office` is not there at all when its script could not be loaded.
if (typeof Office === "undefined") showSentence(officeMissing);
else {
  void Office.onReady(({ host }) => {
    if (host === Office.HostType.Word) void showPane();
    else showSentence(notWord);
  });
}
