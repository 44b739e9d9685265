import { randomUUID } from "node:crypto";
import { judgeAnswer, judgeRequest, type GraphRequestSeen } from "./judge-exchange.ts";
import { GraphRefusal, StandInList, type StandInCell, type StandInItem } from "./stand-in-list.ts";

/** What the token may do, from nothing to making lists. */
const roles = ["none", "read", "write", "manage"] as const;
export type StandInRole = (typeof roles)[number];

/** Trouble that befalls requests: `count` of them that `of` picks, all where it picks none. */
interface Trouble {
  readonly of: (seen: GraphRequestSeen) => boolean;
  count: number;
  readonly befall:
    "no-line" | "answer-lost" | { readonly status: number; readonly retryAfter: string | null };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export const siteUrl = "https://contoso.sharepoint.com/sites/audits";
const siteId =
  "contoso.sharepoint.com,5a58bb09-1fba-41c1-8125-69da264370a0,9f2ec1da-0be4-4a74-9254-973f0add78fd";

/**
 * Microsoft Graph in the memory of a test: lists with unique keys, eTags and indexes, in pages, with trouble on demand.
 * Every request and every answer is held against `graph-description.ts`; one that does not fit is a breach, and fails the test.
 */
export class GraphStandIn {
  readonly lists: StandInList[] = [];
  /** Every request that came through, as `GET /sites/…`. */
  readonly seen: string[] = [];
  role: StandInRole = "manage";
  isTokenAccepted = true;
  rowsOnPage = 200;
  /** SharePoint may make a list without the indexes that were asked for with it. */
  keepsIndexesOfNewList = true;
  /** What was sent or answered that Graph does not describe: the client takes a throw for a broken line. */
  readonly breaches: string[] = [];
  /** What other people do just before a request is carried out; what it throws is what is answered. */
  meanwhile: (seen: GraphRequestSeen) => void = () => undefined;
  private readonly troubles: Trouble[] = [];

  get list(): StandInList {
    const [list] = this.lists;
    if (!list) throw new Error("There is no list.");
    return list;
  }

  /** Requests of one operation answer with a status instead of being done. */
  refuse(
    operationId: string,
    status: number,
    { count = 1, retryAfter = null }: { count?: number; retryAfter?: string | null } = {},
  ) {
    const of = isOperation(operationId);
    this.troubles.push({ of, count, befall: { status, retryAfter } });
  }

  /** Requests of one operation do not arrive. */
  cutLine(operationId: string, count = 1): void {
    this.troubles.push({ of: isOperation(operationId), count, befall: "no-line" });
  }

  /** Requests of one operation are done, and their answer is lost. */
  loseAnswer(operationId: string, count = 1): void {
    this.troubles.push({ of: isOperation(operationId), count, befall: "answer-lost" });
  }

  /** Ends all trouble. */
  recover(): void {
    this.troubles.length = 0;
  }

  readonly fetch = async (address: string, request: RequestInit): Promise<Response> => {
    await Promise.resolve();
    const seen = this.noting(() => judgeRequest(address, request));
    const trouble = this.troubles.find(({ of, count }) => count > 0 && of(seen));
    if (trouble) trouble.count -= 1;
    if (trouble?.befall === "no-line") throw new TypeError("fetch failed");
    this.seen.push(`${String(request.method)} ${new URL(address).pathname.replace("/v1.0", "")}`);
    const headers = new Headers({ "content-type": "application/json", "request-id": randomUUID() });
    const befallen = typeof trouble?.befall === "object" ? trouble.befall : null;
    if (befallen?.retryAfter) headers.set("retry-after", befallen.retryAfter);
    const { status, body } = befallen
      ? refusalOf(new GraphRefusal(befallen.status, codeOf(befallen.status), "Please retry again later."))
      : this.carryOut(seen);
    this.noting(() => judgeAnswer(seen.operation, status, body));
    if (trouble?.befall === "answer-lost") throw new TypeError("fetch failed");
    return new Response(JSON.stringify(body), { status, headers });
  };

  private noting<Value>(judge: () => Value): Value {
    try {
      return judge();
    } catch (fault) {
      this.breaches.push(fault instanceof Error ? fault.message : String(fault));
      throw fault;
    }
  }

  private carryOut(seen: GraphRequestSeen): Answer {
    try {
      this.meanwhile(seen);
      this.expectRole(seen);
      return { status: seen.operation.status, body: this.answer(seen) };
    } catch (fault) {
      if (fault instanceof GraphRefusal) return refusalOf(fault);
      throw fault;
    }
  }

  private expectRole({ operation: { operationId, method } }: GraphRequestSeen): void {
    if (!this.isTokenAccepted) {
      throw new GraphRefusal(401, "InvalidAuthenticationToken", "Access token has expired.");
    }
    const managing = ["site_CreateList", "site.list_CreateColumn", "site.list_UpdateColumn"];
    const needed = managing.includes(operationId) ? "manage" : method === "GET" ? "read" : "write";
    if (roles.indexOf(this.role) < roles.indexOf(needed)) {
      throw new GraphRefusal(403, "accessDenied", "Access denied");
    }
  }

  private answer(seen: GraphRequestSeen): unknown {
    const { operation, names, query } = seen;
    const site = names["site-id"];
    if (site !== siteId && site !== "contoso.sharepoint.com:/sites/audits") {
      throw new GraphRefusal(404, "itemNotFound", "Requested site could not be found");
    }
    switch (operation.operationId) {
      case "site_GetSite":
        return { id: siteId, displayName: "Audits", webUrl: siteUrl };
      case "site_ListList": {
        const wanted = /^displayName eq '(.*)'$/.exec(query.get("$filter") ?? "")?.[1]?.replaceAll("''", "'");
        const found = this.lists.filter(({ displayName }) => wanted === undefined || displayName === wanted);
        return { value: found.map(listAnswer) };
      }
      case "site_CreateList":
        return listAnswer(this.createList(seen.body as NewList));
      default:
        return this.answerOfList(seen, this.listOf(names["list-id"]));
    }
  }

  private answerOfList(
    { operation, names, query, ifMatch, body }: GraphRequestSeen,
    list: StandInList,
  ): unknown {
    switch (operation.operationId) {
      case "site_GetList":
        return listAnswer(list);
      case "site.list_ListColumn":
        return { value: list.columns.filter(({ hidden }) => hidden !== true) };
      case "site.list_CreateColumn":
        return list.addColumn(body as object);
      case "site.list_UpdateColumn":
        return list.changeColumn(names["columnDefinition-id"] ?? "", body as object);
      case "site.list_ListItem":
        return this.page(list, query);
      case "site.list_CreateItem": {
        const item = list.createItem((body as { fields: Record<string, StandInCell> }).fields);
        return itemAnswer(list, item, null);
      }
      case "site.list.item_UpdateField": {
        const fields = body as Record<string, StandInCell>;
        return list.fieldsOf(list.changeItem(names["listItem-id"] ?? "", fields, ifMatch), null);
      }
      default:
        throw new Error(`The stand-in does not know ${operation.operationId}.`);
    }
  }

  private page(list: StandInList, query: URLSearchParams): unknown {
    const from = Number(query.get("$skiptoken") ?? 0);
    const size = Math.min(this.rowsOnPage, Number(query.get("$top") ?? this.rowsOnPage));
    const found = list.query(query.get("$filter"));
    const names = /\$select=([^)]*)/.exec(query.get("$expand") ?? "")?.[1]?.split(",") ?? null;
    const next = new URLSearchParams(query);
    next.set("$skiptoken", String(from + size));
    return {
      value: found.slice(from, from + size).map((item) => itemAnswer(list, item, names)),
      ...(from + size < found.length && {
        "@odata.nextLink": `https://graph.microsoft.com/v1.0/sites/${siteId}/lists/${list.id}/items?${next.toString()}`,
      }),
    };
  }

  private createList({ displayName, columns = [] }: NewList): StandInList {
    if (this.lists.some((list) => list.displayName === displayName)) {
      throw new GraphRefusal(409, "nameAlreadyExists", "A list of this name already exists.");
    }
    const list = new StandInList(randomUUID(), displayName);
    for (const column of columns) {
      const kept = this.keepsIndexesOfNewList
        ? column
        : { ...column, indexed: false, enforceUniqueValues: false };
      list.addColumn(kept);
    }
    this.lists.push(list);
    return list;
  }

  private listOf(id: string | undefined): StandInList {
    const list = this.lists.find((each) => each.id === id);
    if (!list) throw new GraphRefusal(404, "itemNotFound", "The specified list was not found");
    return list;
  }
}

interface NewList {
  readonly displayName: string;
  readonly columns?: readonly object[];
}

function isOperation(operationId: string): Trouble["of"] {
  return ({ operation }) => operation.operationId === operationId;
}

function listAnswer({ id, displayName }: StandInList) {
  const webUrl = `${siteUrl}/Lists/${encodeURIComponent(displayName)}`;
  return { id, name: displayName, displayName, webUrl, list: { template: "genericList" } };
}

function itemAnswer(list: StandInList, item: StandInItem, names: readonly string[] | null) {
  const eTag = list.eTagOf(item);
  const lastModifiedDateTime = "2026-11-22T10:16:00Z";
  return { id: item.id, eTag, "@odata.etag": eTag, lastModifiedDateTime, fields: list.fieldsOf(item, names) };
}

function refusalOf({ status, code, message }: GraphRefusal): Answer {
  const innerError = { "request-id": randomUUID(), date: "2026-11-22T10:15:00" };
  return { status, body: { error: { code, message, innerError } } };
}

function codeOf(status: number): string {
  if (status === 429) return "TooManyRequests";
  return status === 503 ? "serviceNotAvailable" : "generalException";
}
