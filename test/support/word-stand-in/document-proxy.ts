import type {
  WordApplication,
  WordDocumentProxy,
  WordProperties,
} from "../../../src/word/office/office-host.ts";
import { BodyProxy } from "./body-proxy.ts";
import { ClientObject } from "./client-object.ts";
import { XmlPartsProxy } from "./custom-xml-proxy.ts";
import { documentPlace, EventProxy } from "./event-proxy.ts";
import { HostError } from "./host-error.ts";
import type { RequestContext } from "./request-context.ts";

type TrackingMode = "Off" | "TrackAll" | "TrackMineOnly";
type ProtectionType = "NoProtection" | "AllowOnlyComments" | "AllowOnlyReading";

interface DocumentValues {
  readonly changeTrackingMode: TrackingMode;
  readonly protectionType: ProtectionType;
}

export class DocumentProxy extends ClientObject<DocumentValues> implements WordDocumentProxy {
  readonly properties: PropertiesProxy;
  readonly onContentControlAdded: EventProxy;
  readonly onParagraphAdded: EventProxy;
  readonly onParagraphChanged: EventProxy;
  readonly onParagraphDeleted: EventProxy;

  constructor(context: RequestContext) {
    super(context, "Document");
    this.properties = new PropertiesProxy(context);
    this.onContentControlAdded = new EventProxy(context, "onContentControlAdded", documentPlace);
    this.onParagraphAdded = new EventProxy(context, "onParagraphAdded", documentPlace);
    this.onParagraphChanged = new EventProxy(context, "onParagraphChanged", documentPlace);
    this.onParagraphDeleted = new EventProxy(context, "onParagraphDeleted", documentPlace);
  }

  protected readers() {
    const { host } = this.context;
    return {
      changeTrackingMode: (): TrackingMode => (host.tracksChanges ? "TrackAll" : "Off"),
      protectionType: (): ProtectionType => {
        if (host.protection === "comments-only") return "AllowOnlyComments";
        return host.protection === "read-only-editing" ? "AllowOnlyReading" : "NoProtection";
      },
    };
  }

  get body(): BodyProxy {
    return new BodyProxy(this.context);
  }

  get customXmlParts(): XmlPartsProxy {
    return new XmlPartsProxy(this.context);
  }

  get changeTrackingMode(): TrackingMode {
    return this.loaded("changeTrackingMode");
  }

  get protectionType(): ProtectionType {
    return this.loaded("protectionType");
  }

  save(): void {
    this.enqueue("save", () => {
      this.context.host.refuseWhereProtected("Document.save");
      this.context.host.saves += 1;
    });
  }
}

interface PropertiesValues {
  readonly security: number;
}

class PropertiesProxy extends ClientObject<PropertiesValues> implements WordProperties {
  constructor(context: RequestContext) {
    super(context, "DocumentProperties");
  }

  /** Bits: 4 the file on disk is read-only, 8 editing is restricted to reading. */
  protected readers() {
    const bits = { none: 0, "read-only-file": 4, "read-only-editing": 8, "comments-only": 0 };
    return { security: () => bits[this.context.host.protection] };
  }

  get security(): number {
    return this.loaded("security");
  }
}

export class ApplicationProxy implements WordApplication {
  readonly #context: RequestContext;

  constructor(context: RequestContext) {
    this.#context = context;
  }

  /** Copies appear in `openedCopies`, and only where they are opened and are a file at all. */
  createDocument(base64File: string): { open(): void } {
    const context = this.#context;
    context.enqueue("Application.createDocument", () => {
      if (!base64File.startsWith("UEs")) throw new HostError("InvalidArgument", "Application.createDocument");
    });
    return {
      open: () =>
        context.enqueue("DocumentCreated.open", () => {
          context.host.openedCopies.push(Uint8Array.from(atob(base64File), (unit) => unit.charCodeAt(0)));
        }),
    };
  }
}
