import { createHash } from "node:crypto";

/** As much of an OpenAPI document as the page shows. */
export interface DescribedService {
  readonly info: { readonly title: string; readonly description?: string };
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly description?: string;
  }[];
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>;
}

const style = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
code { font-family: ui-monospace, monospace; } h2 { margin-top: 2rem; font-size: 1.1rem; }
table { border-collapse: collapse; } th, td { text-align: left; vertical-align: top; padding: .2rem 1rem .2rem 0; font-weight: normal; }`;

/** No script runs in the page, and nothing is loaded from anywhere. */
export const docsPagePolicy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The description of the service for people: what can be asked, with what, and what comes back. */
export function renderDocsPage({ info, paths = {} }: DescribedService): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      renderOperation(`${method.toUpperCase()} ${path}`, operation),
    ),
  );
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(info.title)}</title><style>${style}</style></head>
<body>
<h1>${escape(info.title)}</h1>
<p>${escape(info.description ?? "")}</p>
<p>For programs: <a href="openapi.json">openapi.json</a></p>
${operations.join("\n")}
</body>
</html>
`;
}

function renderOperation(
  title: string,
  { summary, description, parameters = [], responses = {} }: Operation,
): string {
  const rows = [
    ...parameters.map(
      ({ name, in: where, description: text }) => [name, describeParameter(where, text)] as const,
    ),
    ...Object.entries(responses).map(([status, response]) => [status, response.description ?? ""] as const),
  ];
  return `<h2><code>${escape(title)}</code></h2>
<p><strong>${escape(summary ?? "")}.</strong> ${escape(description ?? "")}</p>
<table>${rows.map(([name, text]) => `<tr><th scope="row"><code>${escape(name)}</code></th><td>${escape(text)}</td></tr>`).join("")}</table>`;
}

function describeParameter(where: string, description = ""): string {
  return `${where === "path" ? "In the address." : "In the query."} ${description}`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
