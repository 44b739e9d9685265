/**
 * Microsoft Graph v1.0 as far as a list of audits needs it, in the words of OpenAPI 3: which requests there are, what they
 * may hold, and what comes back. Facts are from Microsoft's reference of site, list, columnDefinition, listItem and
 * fieldValueSet. Of what is sent nothing may be unknown; of what is answered all that we read is described.
 */

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const perhapsText = { type: "string", nullable: true } as const;

/** The part of a column that says its kind: exactly one of them. */
const facets = {
  text: {
    type: "object",
    additionalProperties: false,
    properties: {
      allowMultipleLines: flag,
      appendChangesToExistingText: flag,
      linesForEditing: { type: "integer" },
      maxLength: { type: "integer", minimum: 1, maximum: 255 },
      textType: { type: "string", enum: ["plain", "richText"] },
    },
  },
  number: {
    type: "object",
    additionalProperties: false,
    properties: {
      decimalPlaces: {
        type: "string",
        enum: ["automatic", "none", "one", "two", "three", "four", "five"],
      },
      displayAs: { type: "string", enum: ["number", "percentage"] },
      minimum: { type: "number" },
      maximum: { type: "number" },
    },
  },
  dateTime: {
    type: "object",
    additionalProperties: false,
    properties: {
      displayAs: { type: "string", enum: ["default", "friendly", "standard"] },
      format: { type: "string", enum: ["dateOnly", "dateTime"] },
    },
  },
  choice: {
    type: "object",
    additionalProperties: false,
    required: ["choices"],
    properties: {
      allowTextEntry: flag,
      choices: { type: "array", items: text, minItems: 1 },
      displayAs: { type: "string", enum: ["checkBoxes", "dropDownMenu", "radioButtons"] },
    },
  },
} as const;

/** ASCII without blanks: SharePoint turns a blank into _x0020_. */
const columnName = { type: "string", pattern: "^[A-Za-z][A-Za-z0-9]{0,31}$" } as const;
const columnFlags = { hidden: flag, indexed: flag, enforceUniqueValues: flag, required: flag } as const;

export const schemas = {
  site: {
    type: "object",
    required: ["id"],
    properties: { id: text, displayName: perhapsText, webUrl: perhapsText },
  },
  list: {
    type: "object",
    required: ["id"],
    properties: {
      id: text,
      name: perhapsText,
      displayName: perhapsText,
      webUrl: perhapsText,
      list: { type: "object", properties: { template: perhapsText } },
    },
  },
  listToCreate: {
    type: "object",
    additionalProperties: false,
    // `name` is assigned by the server and refused.
    required: ["displayName", "list"],
    properties: {
      displayName: text,
      description: text,
      list: {
        type: "object",
        additionalProperties: false,
        required: ["template"],
        properties: { template: { type: "string", enum: ["genericList"] } },
      },
      columns: { type: "array", items: { $ref: "#/components/schemas/columnToCreate" } },
    },
  },
  columnDefinition: {
    type: "object",
    required: ["id", "name"],
    properties: {
      id: text,
      name: text,
      displayName: perhapsText,
      readOnly: flag,
      ...columnFlags,
      ...facets,
    },
  },
  columnToCreate: {
    type: "object",
    additionalProperties: false,
    required: ["name"],
    oneOf: Object.keys(facets).map((facet) => ({ required: [facet] })),
    properties: { name: columnName, displayName: text, description: text, ...columnFlags, ...facets },
  },
  columnToChange: {
    type: "object",
    additionalProperties: false,
    minProperties: 1,
    properties: { displayName: text, description: text, ...columnFlags, ...facets },
  },
  listItem: {
    type: "object",
    required: ["id", "eTag"],
    properties: {
      id: { type: "string", pattern: "^[0-9]+$" },
      // Of the form "{GUID},version", with its quotes.
      eTag: { type: "string", pattern: '^"[{0-9A-Fa-f-]+[}]?,[0-9]+"$' },
      "@odata.etag": text,
      createdDateTime: { type: "string", format: "date-time" },
      lastModifiedDateTime: { type: "string", format: "date-time" },
      webUrl: perhapsText,
      fields: { $ref: "#/components/schemas/fieldValueSet" },
    },
  },
  itemToCreate: {
    type: "object",
    additionalProperties: false,
    required: ["fields"],
    properties: { fields: { $ref: "#/components/schemas/fieldsToWrite" } },
  },
  fieldValueSet: {
    type: "object",
    properties: { id: text, "@odata.etag": text },
    additionalProperties: true,
  },
  fieldsToWrite: {
    type: "object",
    minProperties: 1,
    propertyNames: columnName,
    additionalProperties: { type: ["string", "number", "boolean", "null"] },
  },
  error: {
    type: "object",
    required: ["error"],
    properties: {
      error: {
        type: "object",
        required: ["code", "message"],
        properties: {
          code: text,
          message: text,
          innerError: { type: "object", properties: { "request-id": text, date: text } },
        },
      },
    },
  },
} as const;

export type SchemaName = keyof typeof schemas;

export interface OperationDescription {
  readonly operationId: string;
  readonly method: "GET" | "POST" | "PATCH";
  /** As OpenAPI writes it. */
  readonly path: string;
  /** Of each query option that the URL may have, what it must look like. */
  readonly query: Readonly<Record<string, RegExp>>;
  readonly ifMatch?: true;
  readonly body?: SchemaName;
  readonly status: 200 | 201;
  readonly answer: SchemaName;
  /** Whether the answer is a page of these, with the address of the next. */
  readonly paged?: true;
}

const select = /^[A-Za-z]+(,[A-Za-z]+)*$/;
const pageToken = /^[\w=-]+$/;
const list = "/sites/{site-id}/lists/{list-id}";

export const operations: readonly OperationDescription[] = [
  {
    operationId: "site_GetSite",
    method: "GET",
    path: "/sites/{site-id}",
    query: { $select: select },
    status: 200,
    answer: "site",
  },
  {
    operationId: "site_ListList",
    method: "GET",
    path: "/sites/{site-id}/lists",
    // The one property that lists can be found by.
    query: { $select: select, $filter: /^displayName eq '([^']|'')*'$/, $skiptoken: pageToken },
    status: 200,
    answer: "list",
    paged: true,
  },
  {
    operationId: "site_CreateList",
    method: "POST",
    path: "/sites/{site-id}/lists",
    query: {},
    body: "listToCreate",
    status: 201,
    answer: "list",
  },
  {
    operationId: "site_GetList",
    method: "GET",
    path: list,
    query: { $select: select },
    status: 200,
    answer: "list",
  },
  {
    operationId: "site.list_ListColumn",
    method: "GET",
    path: `${list}/columns`,
    query: { $skiptoken: pageToken },
    status: 200,
    answer: "columnDefinition",
    paged: true,
  },
  {
    operationId: "site.list_CreateColumn",
    method: "POST",
    path: `${list}/columns`,
    query: {},
    body: "columnToCreate",
    status: 201,
    answer: "columnDefinition",
  },
  {
    operationId: "site.list_UpdateColumn",
    method: "PATCH",
    path: `${list}/columns/{columnDefinition-id}`,
    query: {},
    body: "columnToChange",
    status: 200,
    answer: "columnDefinition",
  },
  {
    operationId: "site.list_ListItem",
    method: "GET",
    path: `${list}/items`,
    query: {
      $expand: /^fields(\(\$select=[A-Za-z]+(,[A-Za-z]+)*\))?$/,
      // Only one indexed field at a time.
      $filter: /^fields\/[A-Za-z]+ (eq|ne|lt|le|gt|ge) '([^']|'')*'$/,
      $top: /^[1-9]\d*$/,
      $skiptoken: pageToken,
    },
    status: 200,
    answer: "listItem",
    paged: true,
  },
  {
    operationId: "site.list_CreateItem",
    method: "POST",
    path: `${list}/items`,
    query: {},
    body: "itemToCreate",
    status: 201,
    answer: "listItem",
  },
  {
    operationId: "site.list.item_UpdateField",
    method: "PATCH",
    path: `${list}/items/{listItem-id}/fields`,
    query: {},
    ifMatch: true,
    body: "fieldsToWrite",
    status: 200,
    answer: "fieldValueSet",
  },
];
