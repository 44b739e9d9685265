import "./no-eval.ts";
import { FluentProvider } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { niromp2019 } from "../proforma/definitions/niromp-2019.ts";
import { FileList } from "./browser/file-list.ts";
import { FilesPage } from "./browser/FilesPage.tsx";
import { useHostTheme } from "./host-theme.ts";
import { browserServices } from "./session-services.ts";

/** The page over files: where its worker and services are chosen. */

/** The sample audits in `assets/samples`, which the build puts beside this page. */
const samples = [1, 2, 3, 4, 5, 6]
  .map((number) => `westhaven-0${String(number)}.docx`)
  .concat("half-done.docx", "not-ready.docx");

const services = browserServices(niromp2019);
const worker = new Worker(new URL("./browser/summary-worker.ts", import.meta.url), { type: "module" });
const list = new FileList(worker, services.today);

function BrowserPage() {
  const theme = useHostTheme();
  return (
    <FluentProvider theme={theme}>
      <FilesPage list={list} proForma={niromp2019} samples={samples} services={services} />
    </FluentProvider>
  );
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <BrowserPage />
    </StrictMode>,
  );
}
