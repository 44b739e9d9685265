import "./no-eval.ts";
import { FluentProvider } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { shippedForms } from "../proforma/registry.ts";
import { browserStorage, KeptAccess, readingKey } from "./collation/kept-access.ts";
import { loadSettings } from "./collation/load-settings.ts";
import { useHostTheme } from "./host-theme.ts";
import { browserServices } from "./session-services.ts";
import { OutcomesPage } from "./shared-outcomes/OutcomesPage.tsx";

/** The pages over the collation service: where their settings, storage and network are chosen. */

const today = browserServices(shippedForms).today();
const settings = loadSettings((address, options) => fetch(address, options), today);
const storage = browserStorage();
const access = new KeptAccess(storage, readingKey);
const sendingAccess = new KeptAccess(storage);
const dependencies = { fetch: (...asked: Parameters<typeof fetch>) => fetch(...asked) };

function Page() {
  const theme = useHostTheme();
  return (
    <FluentProvider theme={theme}>
      <OutcomesPage {...{ settings, access, sendingAccess, dependencies, today }} />
    </FluentProvider>
  );
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}
