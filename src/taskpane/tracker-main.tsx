import "./no-eval.ts";
import { FluentProvider } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { shippedForms } from "../proforma/registry.ts";
import { browserStorage } from "./collation/kept-access.ts";
import { useHostTheme } from "./host-theme.ts";
import { browserServices } from "./session-services.ts";
import { KeptSettings } from "./tracker/kept-settings.ts";
import { KeptTracker } from "./tracker/kept-tracker.ts";
import { TrackerPage } from "./tracker/tracker-page.ts";
import { TrackerMain } from "./tracker/TrackerMain.tsx";
import { WorkerDesk } from "./tracker/worker-desk.ts";

/** The tracker page: where its worker and what it keeps are chosen. */

const { today, now } = browserServices(shippedForms);
const worker = new Worker(new URL("./tracker/tracker-worker.ts", import.meta.url), { type: "module" });
const page = new TrackerPage({
  today,
  now,
  desk: new WorkerDesk(worker),
  settings: new KeptSettings(browserStorage()),
  kept: new KeptTracker(crypto),
});

function Main() {
  const theme = useHostTheme();
  return (
    <FluentProvider theme={theme}>
      <TrackerMain page={page} sample="assets/tracker/children.csv" />
    </FluentProvider>
  );
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Main />
    </StrictMode>,
  );
}
