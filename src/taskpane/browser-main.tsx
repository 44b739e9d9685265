import "./no-eval.ts";
import { FluentProvider } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { FormsOfPage } from "./browser/summary-worker.ts";
import { shippedForms } from "../proforma/registry.ts";
import { FileList } from "./browser/file-list.ts";
import { FilesPage } from "./browser/FilesPage.tsx";
import type { Problem } from "../result.ts";
import { Message } from "./components/Message.tsx";
import { knownForms } from "./known-forms.ts";
import type { SessionServices } from "./workflow/audit-session.ts";
import { useHostTheme } from "./host-theme.ts";
import { browserServices } from "./session-services.ts";

/** The page over files: where its worker and services are chosen. */

/** The sample audits in `assets/samples`, which the build puts beside this page. */
const samples = [1, 2, 3, 4, 5, 6]
  .map((number) => `westhaven-0${String(number)}.docx`)
  .concat("half-done.docx", "not-ready.docx");

const worker = new Worker(new URL("./browser/summary-worker.ts", import.meta.url), { type: "module" });

function BrowserPage({ list, services, problem }: OpenedPage) {
  const theme = useHostTheme();
  return (
    <FluentProvider theme={theme}>
      {problem !== null && <Message tone="warning">{problem.message}</Message>}
      <FilesPage list={list} samples={samples} services={services} />
    </FluentProvider>
  );
}

interface OpenedPage {
  readonly list: FileList;
  readonly services: SessionServices;
  readonly problem: Problem | null;
}

async function openPage(): Promise<OpenedPage> {
  const { forms, problem } = await knownForms();
  const definitions = forms.filter((form) => !shippedForms.includes(form));
  worker.postMessage({ definitions } satisfies FormsOfPage);
  const services = browserServices(forms);
  return { list: new FileList(worker, services.today), services, problem };
}

const root = document.getElementById("root");
if (root) {
  void openPage().then((page) => {
    createRoot(root).render(
      <StrictMode>
        <BrowserPage {...page} />
      </StrictMode>,
    );
  });
}
