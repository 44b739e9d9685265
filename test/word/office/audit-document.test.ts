import { createOfficeDocument } from "../../../src/word/office/create-office-document.ts";
import { describeAuditDocument } from "../../contracts/audit-document.contract.ts";
import { hostProfiles, type HostName } from "../../support/word-stand-in/host-profiles.ts";
import { openInStandIn } from "../../support/word-stand-in/word-stand-in.ts";

for (const host of Object.keys(hostProfiles) as HostName[]) {
  describeAuditDocument({
    name: `Word (${host})`,
    open: (bytes) => {
      const word = openInStandIn(bytes, { host });
      return {
        document: createOfficeDocument({ ...word, window: null }),
        bytes: () => word.bytes(),
        changeElsewhere: (tag, text) => {
          word.user.type({ tag }, text);
          word.user.leave();
          word.user.moveSelection();
        },
        shownText: () => word.selection?.text ?? null,
        newDocuments: () => word.openedCopies,
      };
    },
  });
}
