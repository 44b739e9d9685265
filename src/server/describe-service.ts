import type { FastifyDynamicSwaggerOptions } from "@fastify/swagger";

/** The head of the OpenAPI document; its paths are made from the routes. */
export function describeService(version: string): NonNullable<FastifyDynamicSwaggerOptions["openapi"]> {
  return {
    openapi: "3.1.0",
    info: {
      title: "Permanency Audit: collation service",
      description:
        "Takes finished audits of permanence plans, one row for each, and gives out what they say together. Every refusal is an object `error` with a code for programs and a sentence for people.",
      version,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    components: {
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "A token of the service (pa_…), or an access token of the issuer that it trusts.",
        },
      },
    },
    security: [{ token: [] }],
  };
}
