import { createOfficeDocument } from "../../../src/word/office/create-office-document.ts";
import { describeAuditDocument } from "../../contracts/audit-document.contract.ts";
import { hostProfiles, type HostName } from "../../support/word-stand-in/host-profiles.ts";
import { openInStandIn, type StandInOptions } from "../../support/word-stand-in/word-stand-in.ts";

const words: readonly StandInOptions[] = [
  ...(Object.keys(hostProfiles) as HostName[]).map((host) => ({ host })),
  { host: "word2019", without: ["CustomXmlParts 1.1"] },
];

for (const options of words) {
  describeAuditDocument({
    name: `Word (${[options.host, ...(options.without ?? [])].join(" without ")})`,
    open: (bytes) => {
      const word = openInStandIn(bytes, options);
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
