import * as z from "zod/mini";
import { succeed } from "../../../result.ts";
import type { MicrosoftListSettings } from "../../collation-settings.ts";
import type { Cell } from "../../list-row.ts";
import type { GraphClient, GraphResult } from "./graph-client.ts";
import {
  changedFieldsSchema,
  columnSchema,
  createdItemSchema,
  itemSchema,
  listSchema,
  rowOfChildSchema,
  type GraphColumn,
  type GraphItem,
} from "./graph-shapes.ts";

type Fields = Readonly<Record<string, Cell>>;

/** Stored and not looked up: whether an app that was granted one list may find its site by name is not documented. */
export type ListPlace = Pick<MicrosoftListSettings, "siteId" | "listId">;

/** Hidden columns come only where they are named, and so few of our columns are needed to read an audit. */
const readColumns = "fields($select=AuditKey,Revision,SavedAt,State,AuditJson)";
/** How many rows Graph gives at once is not documented: this is asked for, and its links are followed. */
const rowsAtOnce = 200;

/** The calls on one list. Microsoft Graph v1.0, resources list, columnDefinition and listItem. */
export class GraphList {
  readonly #client: GraphClient;
  readonly #path: string;

  constructor(client: GraphClient, { siteId, listId }: ListPlace) {
    this.#client = client;
    this.#path = `/sites/${siteId}/lists/${listId}`;
  }

  read() {
    const path = `${this.#path}?$select=id,displayName,webUrl`;
    return this.#client.call({ method: "GET", path }, listSchema);
  }

  readColumns(): GraphResult<readonly GraphColumn[]> {
    return this.#client.callForAll(`${this.#path}/columns`, columnSchema);
  }

  createColumn(definition: Readonly<Record<string, unknown>>) {
    const path = `${this.#path}/columns`;
    return this.#client.call({ method: "POST", path, body: definition }, columnSchema);
  }

  changeColumn(id: string, change: Readonly<Record<string, unknown>>) {
    const path = `${this.#path}/columns/${encodeURIComponent(id)}`;
    return this.#client.call({ method: "PATCH", path, body: change }, columnSchema);
  }

  /** Any row; null where the list has none. */
  async readFirstItem(): GraphResult<{ readonly id: string } | null> {
    const page = z.object({ value: z.array(createdItemSchema) });
    const path = `${this.#path}/items?$top=1`;
    const found = await this.#client.call({ method: "GET", path }, page);
    return found.ok ? succeed(found.value.value[0] ?? null) : found;
  }

  readItems(): GraphResult<readonly GraphItem[]> {
    const path = `${this.#path}/items?$expand=${readColumns}&$top=${rowsAtOnce}`;
    return this.#client.callForAll(path, itemSchema);
  }

  /** The row with a key; null when there is none. The column is indexed, else a long list would refuse. */
  async findItem(auditKey: string): GraphResult<GraphItem | null> {
    const filter = encodeURIComponent(`fields/AuditKey eq '${auditKey.replaceAll("'", "''")}'`);
    const path = `${this.#path}/items?$expand=${readColumns}&$filter=${filter}&$top=${rowsAtOnce}`;
    const found = await this.#client.callForAll(path, itemSchema);
    return found.ok ? succeed(found.value[0] ?? null) : found;
  }

  /**
   * What tells whose audits they are, of the rows with this value in an indexed column. Graph filters by one such column at a
   * time, and lists made before a child was looked for have no index on the child's reference.
   */
  readRowsWith(column: "Authority" | "Cycle", value: string) {
    const filter = encodeURIComponent(`fields/${column} eq '${value.replaceAll("'", "''")}'`);
    const expand = "fields($select=AuditKey,State,Cycle,ChildRef)";
    const path = `${this.#path}/items?$expand=${expand}&$filter=${filter}&$top=${rowsAtOnce}`;
    return this.#client.callForAll(path, rowOfChildSchema);
  }

  createItem(fields: Fields) {
    // A new row has no cell to be emptied.
    const filled = Object.fromEntries(Object.entries(fields).filter(([, cell]) => cell !== null));
    const body = { fields: filled };
    return this.#client.call({ method: "POST", path: `${this.#path}/items`, body }, createdItemSchema);
  }

  /** Changes these cells if the row is still the one that was read; null empties a cell. */
  changeItem({ id, eTag }: { readonly id: string; readonly eTag: string }, fields: Fields) {
    const path = `${this.#path}/items/${encodeURIComponent(id)}/fields`;
    return this.#client.call({ method: "PATCH", path, body: fields, ifMatch: eTag }, changedFieldsSchema);
  }
}
