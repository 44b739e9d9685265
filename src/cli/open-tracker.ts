import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

import { createListTracker } from "../actions/adapters/microsoft-list/list-tracker.ts";
import { createRegisterTracker } from "../actions/adapters/register/register-tracker.ts";
import { createServiceTracker } from "../actions/adapters/service/service-tracker.ts";
import type { ActionTracker, FormFollower } from "../actions/action-tracker.ts";
import { actionRegisterSchema, emptyRegister, type ActionRegister } from "../actions/register.ts";
import { fail, succeed, type Problem, type Result } from "../result.ts";
import { printable } from "./printable.ts";
import { readWholeFile } from "./read-file.ts";
import { readJsonFile } from "./read-json-file.ts";
import type { Surroundings } from "./surroundings.ts";
import { createFile, replaceFile } from "./write-file-safely.ts";

/** Where an authority follows up its actions. */
export type ActionPlace =
  | { readonly type: "register"; readonly path: string }
  | { readonly type: "microsoft-list"; readonly siteId: string; readonly listId: string }
  | { readonly type: "service"; readonly url: string };

export interface OpenTracker {
  readonly tracker: ActionTracker & Partial<FormFollower>;
  /** Writes what changed, where that is not done with each change. */
  readonly finish: () => Result<null>;
}

export interface TrackerOptions {
  /** Whether anything is written; otherwise all changes are made to a copy in memory. */
  readonly save: boolean;
  /** ISO: the day of the changes. The service uses its own clock. */
  readonly on: string;
  readonly surroundings: Pick<Surroundings, "stderr" | "env">;
  readonly fetch: typeof fetch;
}

const unwritten = () => succeed(null);

/** @param place null for the actions of the files alone */
export async function openTracker(
  place: ActionPlace | null,
  options: TrackerOptions,
): Promise<Result<OpenTracker>> {
  const { save, on } = options;
  if (place === null)
    return succeed({ tracker: createRegisterTracker(emptyRegister, on), finish: unwritten });
  if (place.type === "register") {
    const read = readRegister(place.path);
    if (!read.ok) return read;
    const tracker = createRegisterTracker(read.value, on);
    return succeed({
      tracker,
      finish: () => (save ? saveRegister(place.path, tracker.register) : succeed(null)),
    });
  }
  const shared = place.type === "service" ? openService(place, options) : openList(place, options);
  if (!shared.ok || save) return shared.ok ? succeed({ tracker: shared.value, finish: unwritten }) : shared;
  const listed = await shared.value.list();
  if (!listed.ok) return listed;
  const copy = createRegisterTracker({ schemaVersion: 1, actions: [...listed.value] }, on);
  return succeed({ tracker: copy, finish: unwritten });
}

function openService(
  { url }: Extract<ActionPlace, { readonly type: "service" }>,
  { surroundings, fetch }: TrackerOptions,
): Result<ActionTracker> {
  const token = surroundings.env.PERMANENCY_AUDIT_TOKEN?.trim() ?? "";
  if (token === "") return fail(noServiceToken);
  return succeed(createServiceTracker({ url, token }, { fetch }));
}

function openList(
  place: Extract<ActionPlace, { readonly type: "microsoft-list" }>,
  { surroundings: { env, stderr }, fetch, on }: TrackerOptions,
): Result<ActionTracker & FormFollower> {
  const token = env.PERMANENCY_AUDIT_GRAPH_TOKEN?.trim() ?? "";
  if (token === "") return fail(noGraphToken);
  return succeed(
    createListTracker(place, {
      fetch: (address, request) => fetch(address, request),
      getToken: () => Promise.resolve(succeed(token)),
      sleep: (milliseconds) => wait(milliseconds),
      random: Math.random,
      today: () => on,
      note: ({ message }) => stderr.write(`${message}\n`),
    }),
  );
}

function readRegister(path: string): Result<ActionRegister> {
  if (!existsSync(path)) return succeed(emptyRegister);
  return readJsonFile(path, actionRegisterSchema, {
    code: "action-register",
    what: "action register",
    example: "--register actions.json",
  });
}

function saveRegister(path: string, register: ActionRegister): Result<null> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(register, null, 2)}\n`);
  const saved = existsSync(path) ? replaceRegister(path, bytes) : createFile(path, bytes);
  if (saved.ok) return saved;
  return fail({ ...saved.problem, message: `${printable(path)}: ${saved.problem.message}` });
}

function replaceRegister(path: string, bytes: Uint8Array): Result<null> {
  const before = readWholeFile(path);
  return before.ok ? replaceFile(path, bytes, before.value.state) : before;
}

const noServiceToken: Problem = {
  code: "token-missing",
  message: "Put your access code for the collation service into PERMANENCY_AUDIT_TOKEN.",
};

const noGraphToken: Problem = {
  code: "token-missing",
  message: "Put an access token for Microsoft Graph into PERMANENCY_AUDIT_GRAPH_TOKEN.",
};
