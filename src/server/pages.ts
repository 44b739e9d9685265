import { resolve } from "node:path";
import { fastifyStatic } from "@fastify/static";
import type { FastifyInstance } from "fastify";
import type { Form } from "../proforma/form.ts";
import { shippedForms } from "../proforma/registry.ts";
import type { CollationSettings } from "../collation/collation-settings.ts";

/** A file with a digest of its content in its name never changes. */
const hasDigest = /\.[0-9a-f]{8}\.(?:js|css)$/;
/** Office refuses icons that it may not keep. */
const isIcon = /[\\/]assets[\\/]icons[\\/]/;

function cachePolicy(path: string): string {
  if (hasDigest.test(path)) return "public, max-age=31536000, immutable";
  return isIcon.test(path) ? "public, max-age=86400" : "no-cache";
}

export interface PagesToServe {
  readonly folder: string;
  readonly collation: CollationSettings;
  /** The forms that audits may be on: the pages have those that ship, and are told the others. */
  readonly forms: readonly Form[];
}

/** Serves the add-in and the browser page, with what they are told of this service. */
export function servePages(app: FastifyInstance, { folder, collation, forms }: PagesToServe): void {
  const definitions = forms.filter((form) => !shippedForms.includes(form));
  app.get(
    "/definitions/index.json",
    { config: { needs: "open" }, schema: { hide: true } },
    async (_request, reply) => reply.header("cache-control", "no-cache").send(definitions),
  );
  app.get("/collation.json", { config: { needs: "open" }, schema: { hide: true } }, async (_request, reply) =>
    reply.header("cache-control", "no-cache").send(collation),
  );
  void app.register(fastifyStatic, {
    root: resolve(folder),
    index: "index.html",
    dotfiles: "ignore",
    cacheControl: false,
    setHeaders: (response, path) => void response.setHeader("cache-control", cachePolicy(path)),
  });
}
