// Where the pages are served and what they may load: one place for the build, the server and the tests.

/** The address that the manifest in the repository names; a build for another host writes its own there. */
export const developmentHost = "https://localhost:3000";

/** Microsoft's addresses of Office.js; the second is the older one, from which the first still loads parts. */
const officeHosts = [
  "https://officeapis.public.onecdn.static.microsoft",
  "https://appsforoffice.microsoft.com",
];

/** Where the list and its sign-in are, for builds with a list in Microsoft 365. */
const microsoftListHosts = ["https://graph.microsoft.com", "https://login.microsoftonline.com"];

/** Where Word on the web, in SharePoint, OneDrive and Teams frames the pane; Word on a desktop frames nothing. */
const framingHosts = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.cloud.microsoft",
  "https://*.microsoft365.com",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
];

/**
 * Reads the address that the pages will be served from, a sub-folder included.
 * @param {string} text
 * @returns {{ host: string } | { complaint: string }} `host` has no slash at its end
 */
export function readHost(text) {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address === null || !["https:", "http:"].includes(address.protocol)) {
    return { complaint: `"${text}" is not an address. Write it in full, as in https://audit.example.gov.uk` };
  }
  const isThisMachine = ["localhost", "127.0.0.1"].includes(address.hostname);
  if (address.protocol === "http:" && !isThisMachine) {
    return {
      complaint: `"${text}" is not https. Office opens add-ins over https only: serve the pages with a certificate and write https://…`,
    };
  }
  if (address.search !== "" || address.hash !== "" || address.username !== "") {
    return { complaint: `"${text}" has more in it than a host and a folder. Leave out what follows them.` };
  }
  return { host: `${address.origin}${address.pathname.replace(/\/+$/, "")}` };
}

/** @param {"cdn" | "local"} office */
export function officeScript(office) {
  const source = office === "cdn" ? `${officeHosts[0]}/1/office.js` : "office/office.js";
  return `<script src="${source}"></script>`;
}

/**
 * Reads where else the pages may send to: the collation service on another host, a sign-in, Microsoft Graph.
 * @param {readonly string[]} texts addresses, of which only the origin counts
 * @returns {{ connect: string[] } | { complaint: string }}
 */
export function readConnect(texts) {
  const origins = [];
  for (const text of texts) {
    const address = URL.canParse(text) ? new URL(text) : null;
    if (address?.protocol !== "https:" || address.username !== "") {
      return { complaint: `--connect takes addresses that begin with https://, and not "${text}".` };
    }
    origins.push(address.origin);
  }
  return { connect: [...new Set(origins)] };
}

/**
 * Scripts come from the page's own host (and Microsoft's for Office), styles may be inline because Fluent UI makes them
 * at run time, and nothing may be sent anywhere but to that host, to Microsoft 365 where the list is there, and to where
 * else the build says. `frame-ancestors` works only as a header: see docs/deploy.md.
 * @param {"cdn" | "local" | "none"} office
 * @param {"none" | "microsoft"} [list]
 * @param {readonly string[]} [connect] origins
 */
export function contentSecurityPolicy(office, list = "none", connect = []) {
  const scripts = office === "cdn" ? ["'self'", ...officeHosts] : ["'self'"];
  return [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data: https://res-1.cdn.office.net",
    `connect-src ${[...scripts, ...(list === "microsoft" ? microsoftListHosts : []), ...connect].join(" ")}`,
    "worker-src 'self'",
    `frame-src ${office === "none" ? "'none'" : scripts.join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Of a page that is only read, such as the help: no script runs in it. */
export const readingPagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** What the server says with every answer, beside the policy that each page brings. */
export const hostHeaders = {
  "content-security-policy": `frame-ancestors 'self' ${framingHosts.join(" ")}`,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};
