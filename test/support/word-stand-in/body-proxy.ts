import type {
  WordBody,
  WordCell,
  WordParagraph,
  WordParagraphs,
  WordTable,
  WordTables,
} from "../../../src/word/office/office-host.ts";
import { ClientList, ClientObject, ClientResult } from "./client-object.ts";
import { ControlsProxy } from "./control-proxy.ts";
import { textOf } from "./control-text.ts";
import { HostError } from "./host-error.ts";
import type { RequestContext } from "./request-context.ts";
import { findAll, isWithin, type XmlElement } from "./xml-tree.ts";

/** The body of the document, or of one cell. */
export class BodyProxy implements WordBody {
  readonly #context: RequestContext;
  /** Null for the document's own. */
  readonly #cell: (() => XmlElement) | null;

  constructor(context: RequestContext, cell: (() => XmlElement) | null = null) {
    this.#context = context;
    this.#cell = cell;
  }

  get contentControls(): ControlsProxy {
    return new ControlsProxy(this.#context, null);
  }

  getContentControls(options: Word.ContentControlOptions): ControlsProxy {
    this.#context.enqueue("Body.getContentControls", () => undefined);
    return new ControlsProxy(this.#context, options.types);
  }

  get paragraphs(): ParagraphsProxy {
    return new ParagraphsProxy(this.#context);
  }

  get tables(): TablesProxy {
    return new TablesProxy(this.#context);
  }

  getOoxml(): ClientResult<string> {
    const result = new ClientResult<string>();
    this.#context.enqueue("Body.getOoxml", () => result.settle(this.#context.host.ooxml()));
    return result;
  }

  select(): void {
    this.#context.enqueue("Body.select", () => {
      const cell = this.#cell?.();
      this.#context.host.select({
        type: cell === undefined ? "body" : "cell",
        tag: "",
        text: cell === undefined ? "" : textOf(cell),
      });
    });
  }
}

interface ParagraphValues {
  readonly text: string;
}

class ParagraphsProxy extends ClientList<ParagraphProxy, ParagraphValues> implements WordParagraphs {
  constructor(context: RequestContext) {
    super(context, "ParagraphCollection");
  }

  protected makeItems(): readonly ParagraphProxy[] {
    const paragraphs = findAll(this.context.host.main, "p");
    return paragraphs.map((paragraph) => new ParagraphProxy(this.context, paragraph));
  }
}

class ParagraphProxy extends ClientObject<ParagraphValues> implements WordParagraph {
  protected override readonly isHandedOut = true;
  readonly #paragraph: XmlElement;

  constructor(context: RequestContext, paragraph: XmlElement) {
    super(context, "Paragraph");
    this.#paragraph = paragraph;
  }

  protected readers() {
    return { text: () => textOf(this.#paragraph) };
  }

  get text(): string {
    return this.loaded("text");
  }

  select(): void {
    this.enqueue("select", () => {
      this.context.host.select({ type: "paragraph", tag: "", text: textOf(this.#paragraph) });
    });
  }
}

interface TableValues {
  readonly nestingLevel: number;
}

class TablesProxy extends ClientList<TableProxy, TableValues> implements WordTables {
  constructor(context: RequestContext) {
    super(context, "TableCollection");
  }

  protected makeItems(): readonly TableProxy[] {
    return findAll(this.context.host.main, "tbl").map((table) => new TableProxy(this.context, table));
  }
}

class TableProxy extends ClientObject<TableValues> implements WordTable {
  protected override readonly isHandedOut = true;
  readonly #table: XmlElement;

  constructor(context: RequestContext, table: XmlElement) {
    super(context, "Table");
    this.#table = table;
  }

  protected readers() {
    return { nestingLevel: () => levelOf(this.#table) };
  }

  get nestingLevel(): number {
    return this.loaded("nestingLevel");
  }

  select(): void {
    this.enqueue("select", () => {
      this.context.host.select({ type: "table", tag: "", text: textOf(this.#table) });
    });
  }

  /** Word's table model breaks on cells merged downwards (office-js issue 3200). */
  getCell(rowIndex: number, cellIndex: number): CellProxy {
    const find = (): XmlElement => {
      if (findAll(this.#table, "vMerge").length > 0) throw new HostError("GeneralException", "Table.getCell");
      const row = ownChildren(this.#table, "tr")[rowIndex];
      const cell = row === undefined ? undefined : ownChildren(row, "tc")[cellIndex];
      if (cell === undefined) throw new HostError("ItemNotFound", "Table.getCell");
      return cell;
    };
    this.enqueue("getCell", () => void find());
    return new CellProxy(this.context, find);
  }
}

interface CellValues {
  readonly value: string;
}

class CellProxy extends ClientObject<CellValues> implements WordCell {
  protected override readonly isHandedOut = true;
  readonly body: BodyProxy;
  readonly #find: () => XmlElement;

  constructor(context: RequestContext, find: () => XmlElement) {
    super(context, "TableCell");
    this.#find = find;
    this.body = new BodyProxy(context, find);
  }

  protected readers() {
    return { value: () => textOf(this.#find()) };
  }

  get value(): string {
    return this.loaded("value");
  }
}

/** Rows of a table or cells of a row, whatever controls stand around them; not those of a table inside. */
function ownChildren(element: XmlElement, local: string): readonly XmlElement[] {
  return element.elements.flatMap((child) => {
    if (child.local === local) return [child];
    return child.local === "sdt" || child.local === "sdtContent" ? ownChildren(child, local) : [];
  });
}

function levelOf(table: XmlElement): number {
  const around = table.parent;
  if (around === null || !isWithin(table, "tbl")) return 1;
  let level = 1;
  for (let at = table.parent; at !== null; at = at.parent) if (at.local === "tbl") level += 1;
  return level;
}
