import type { Problem } from "../../result.ts";
import type { HostFeatures } from "./host-features.ts";
import type { WordDocumentProxy } from "./office-host.ts";
import type { OfficeSession } from "./office-session.ts";

const documentReadOnly: Problem = {
  code: "document-read-only",
  message:
    "This document is open for reading only, so nothing can be written from the pane. Choose Enable Editing in Word, or save a copy and fill in that.",
};

const documentProtected: Problem = {
  code: "document-protected",
  message:
    "This document is protected against editing, so nothing can be written from the pane. In Word choose Review, Restrict Editing, Stop Protection, or ask the person who protected it.",
};

/** `DocumentProperties.security`: editing is restricted to reading. The other bits are about the file on disk. */
const RESTRICTED_TO_READING = 8;

export function loadProtection(document: WordDocumentProxy, features: HostFeatures): void {
  document.properties.load("security");
  if (features.protectionType) document.load("protectionType");
}

/** After the sync that `loadProtection` waits for. Protection that still lets forms be filled in does not count. */
export function findReadOnly({ host, features }: OfficeSession, document: WordDocumentProxy): Problem | null {
  const { Office } = host;
  if (Office.context.document.mode === Office.DocumentMode.ReadOnly) return documentReadOnly;
  const security = document.properties.security;
  if ((security & RESTRICTED_TO_READING) !== 0) return documentProtected;
  const type = features.protectionType ? document.protectionType : "NoProtection";
  return type === "AllowOnlyReading" || type === "AllowOnlyComments" ? documentProtected : null;
}
