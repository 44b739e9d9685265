// Where the pages may load from: one place for the build, the server and the tests.

/** Microsoft's addresses of Office.js; the second is the older one, from which the first still loads parts. */
const officeHosts = [
  "https://officeapis.public.onecdn.static.microsoft",
  "https://appsforoffice.microsoft.com",
];

/** @param {"cdn" | "local"} office */
export function officeScript(office) {
  const source = office === "cdn" ? `${officeHosts[0]}/1/office.js` : "office/office.js";
  return `<script src="${source}"></script>`;
}

/**
 * Scripts come from the page's own host (and Microsoft's for Office), styles may be inline because Fluent UI makes them
 * at run time, and nothing may be sent anywhere but to that host. `frame-ancestors` works only as a header: see docs/deploy.md.
 * @param {"cdn" | "local" | "none"} office
 */
export function contentSecurityPolicy(office) {
  const scripts = office === "cdn" ? ["'self'", ...officeHosts] : ["'self'"];
  return [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data: https://res-1.cdn.office.net",
    `connect-src ${scripts.join(" ")}`,
    "worker-src 'self'",
    `frame-src ${office === "none" ? "'none'" : scripts.join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
