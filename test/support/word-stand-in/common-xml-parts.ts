import type { OfficeResult, OfficeXmlPart, OfficeXmlParts } from "../../../src/word/office/office-host.ts";
import { answerLater, CommonRefusal } from "./common-result.ts";
import type { HostDocument } from "./host-document.ts";
import { addPart, deletePart, namespaceOf, seenParts, textOf } from "./host-xml-parts.ts";
import type { HostXmlPart } from "./package-files.ts";

type Answered<Value> = (result: OfficeResult<Value>) => void;

/** Numbers of the common API's errors, as Office.js lists them. */
const notSupported = 5000;
const internalError = 5001;
const readOnly = 5002;
const customXmlError = 6100;
const noPermission = 7000;

/** The custom XML parts as the common API has them: every call is answered later, and a part is known by its id alone. */
export class CommonXmlParts implements OfficeXmlParts {
  readonly #host: HostDocument;

  constructor(host: HostDocument) {
    this.#host = host;
  }

  addAsync(xml: string, callback: Answered<OfficeXmlPart>): void {
    answerLater(callback, () => {
      refuse(this.#host, "CustomXmlParts.addAsync");
      refuseWhereProtected(this.#host);
      return new CommonXmlPart(this.#host, addWellFormed(this.#host, xml).id);
    });
  }

  getByNamespaceAsync(ns: string, callback: Answered<readonly OfficeXmlPart[]>): void {
    answerLater<readonly OfficeXmlPart[]>(callback, () => {
      refuse(this.#host, "CustomXmlParts.getByNamespaceAsync");
      const { faults, profile } = this.#host;
      const found = seenParts(this.#host).filter(
        (part) => faults.listsStrayParts || namespaceOf(part) === ns,
      );
      // Where there is none, some hosts list one part without anything (office-js-docs issue 250).
      if (found.length === 0 && profile.noParts === "undefined")
        return [new CommonXmlPart(this.#host, undefined)];
      return found.map(({ id }) => new CommonXmlPart(this.#host, id));
    });
  }
}

class CommonXmlPart implements OfficeXmlPart {
  readonly id: string | undefined;
  readonly #host: HostDocument;

  constructor(host: HostDocument, id: string | undefined) {
    this.#host = host;
    this.id = id;
  }

  /** Word puts an XML declaration before what it was given. */
  getXmlAsync(callback: Answered<string>): void {
    answerLater<string>(callback, () => {
      refuse(this.#host, "CustomXmlPart.getXmlAsync");
      return `<?xml version="1.0" standalone="no"?>\n${textOf(this.#find())}`;
    });
  }

  deleteAsync(callback: Answered<void>): void {
    answerLater(callback, () => {
      refuse(this.#host, "CustomXmlPart.deleteAsync");
      refuseWhereProtected(this.#host);
      deletePart(this.#host, this.#find());
    });
  }

  #find(): HostXmlPart {
    const found = seenParts(this.#host).find(({ id }) => id === this.id);
    if (found === undefined) throw new CommonRefusal(customXmlError);
    return found;
  }
}

function addWellFormed(host: HostDocument, xml: string): HostXmlPart {
  try {
    return addPart(host, xml);
  } catch {
    throw new CommonRefusal(customXmlError);
  }
}

/** @throws what the host or the test says about this member. */
function refuse(host: HostDocument, member: string): void {
  if (!host.supports("CustomXmlParts 1.1")) throw new CommonRefusal(notSupported);
  if (host.closed) throw new CommonRefusal(internalError);
  const fault = host.faults.refuseCommon.get(member);
  if (fault !== undefined) throw new CommonRefusal(fault);
}

function refuseWhereProtected({ protection }: HostDocument): void {
  if (protection !== "none")
    throw new CommonRefusal(protection === "read-only-file" ? readOnly : noPermission);
}
