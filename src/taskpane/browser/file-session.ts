import { createFileDocument } from "../../word/file/create-file-document.ts";
import { AuditSession, type SessionServices } from "../workflow/audit-session.ts";
import type { FileList } from "./file-list.ts";

/**
 * Opens one file of the page by itself, works on it as the pane would, and closes it again, so that no more than one of many is
 * in memory. What is changed goes to the list of files, which knows what is not saved yet.
 * @returns null when the file is gone from the page or cannot be read any more.
 */
export async function withFile<Value>(
  { files, services }: { readonly files: FileList; readonly services: SessionServices },
  id: number,
  work: (session: AuditSession) => Promise<Value>,
): Promise<Value | null> {
  const listed = files.getState().files.find((each) => each.id === id);
  if (listed === undefined) return null;
  const bytes = listed.edited?.bytes ?? (await listed.file.read().catch(() => null));
  if (bytes === null) return null;
  let before = bytes;
  const document = createFileDocument({
    name: listed.file.path,
    bytes,
    forms: services.forms,
    now: services.now,
    newAuditId: services.newAuditId,
    author: "Permanency Audit",
    onChange: (changed) => {
      files.keepEdited(id, changed, before);
      before = changed;
    },
    onShow: () => undefined,
  });
  const session = new AuditSession(document, services);
  try {
    await session.refresh();
    return await work(session);
  } finally {
    session.close();
  }
}
