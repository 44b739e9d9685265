import { fastifyHelmet } from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

/**
 * What every answer says to a browser. Word on the web shows the pane in a frame of another host, so the one header that
 * knows no exceptions (X-Frame-Options) stays away, and the policy names who may frame it. What a page may load is in the
 * page itself, as it depends on its build.
 */
export async function addSecurityHeaders(
  app: FastifyInstance,
  { frameAncestors, isHttps }: { readonly frameAncestors: readonly string[]; readonly isHttps: boolean },
): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": fastifyHelmet.contentSecurityPolicy.dangerouslyDisableDefaultSrc,
        "frame-ancestors": ["'self'", ...frameAncestors],
      },
    },
    frameguard: false,
    // The window that signs people in speaks to the page that opened it, and Office asks for the icons from elsewhere.
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: false,
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000 } : false,
  });
}

/** Of answers that are no pages. */
export const nothingLoads = "default-src 'none'; frame-ancestors 'none'";
