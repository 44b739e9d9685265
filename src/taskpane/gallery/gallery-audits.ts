import { niromp2019Form } from "../../proforma/definitions/niromp-2019.ts";
import { createFileDocument } from "../../word/file/create-file-document.ts";
import type { ListedFile } from "../browser/file-list.ts";
import { summariseFile } from "../browser/file-summary.ts";
import { openedFromAddress } from "../browser/opened-file.ts";
import { browserServices } from "../session-services.ts";
import { AuditSession } from "../workflow/audit-session.ts";
import type { JudgedAudit } from "../workflow/judge-audit.ts";

/** One sample as the pane and the page have it. */
export interface GalleryAudit {
  readonly session: AuditSession;
  readonly judged: JudgedAudit;
  readonly listed: ListedFile;
}

export interface GalleryAudits {
  readonly ready: GalleryAudit;
  readonly halfDone: GalleryAudit;
  readonly notReady: GalleryAudit;
  /** All samples as the page lists them, and a file that is no audit. */
  readonly files: readonly ListedFile[];
}

const forms = [niromp2019Form];
const services = browserServices(forms);
const names = [1, 2, 3, 4, 5, 6]
  .map((number) => `westhaven-0${String(number)}`)
  .concat("half-done", "not-ready");

/** Opens the samples that are served beside the gallery. @throws when one cannot be read */
export async function openGalleryAudits(): Promise<GalleryAudits> {
  const opened = new Map<string, GalleryAudit>();
  for (const [index, name] of names.entries()) opened.set(name, await openSample(name, index + 1));
  const at = (name: string) => {
    const audit = opened.get(name);
    if (audit === undefined) throw new Error(`There is no sample ${name}.`);
    return audit;
  };
  const ready = at("westhaven-01");
  const letter: ListedFile = {
    ...ready.listed,
    id: names.length + 1,
    file: { ...ready.listed.file, path: "letter.docx" },
    summary: summariseFile(new Uint8Array([1, 2, 3]), forms, services.today()),
  };
  return {
    ready,
    halfDone: at("half-done"),
    notReady: at("not-ready"),
    files: [...[...opened.values()].map(({ listed }) => listed), letter],
  };
}

async function openSample(name: string, id: number): Promise<GalleryAudit> {
  const file = openedFromAddress(`${name}.docx`, `assets/samples/${name}.docx`);
  const bytes = await file.read();
  const document = createFileDocument({
    name: file.path,
    bytes,
    forms,
    now: services.now,
    newAuditId: services.newAuditId,
    author: "Gallery",
    onChange: () => undefined,
    onShow: () => undefined,
  });
  const session = new AuditSession(document, services);
  await session.refresh();
  const { judged } = session.getState();
  if (judged === null) throw new Error(`The sample ${name} is no audit.`);
  const summary = summariseFile(bytes, forms, services.today());
  return { session, judged, listed: { id, file, summary, edited: null } };
}
