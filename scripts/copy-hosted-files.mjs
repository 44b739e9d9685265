// Puts beside the pages what they and the manifest name: icons, samples, the help, the manifest itself.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { developmentHost } from "./hosting.mjs";
import { writeReadingPages } from "./reading-pages.mjs";

/** Of Microsoft's library, what a page in Word loads: no debug copies, and nothing of Excel and the others. */
const officeFiles =
  /^(?:office|word[^/]*|o15[^/]*|telemetry\/.*|ariatelemetry\/.*|[a-z-]+\/office_strings)\.js$/i;

/** @param {{ root: string, output: string, host: string, office: "cdn" | "local" }} build */
export function copyHostedFiles({ root, output, host, office }) {
  /** @param {string} from @param {string} to @param {(path: string) => boolean} [wanted] */
  const copy = (from, to, wanted = () => true) => {
    for (const path of listFiles(join(root, from)).filter(wanted)) {
      const target = join(output, to, path);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(root, from, path), target);
    }
  };
  copy("assets/icons", "assets/icons", (path) => path.endsWith(".png"));
  copy("assets/samples", "assets/samples", (path) => path.endsWith(".docx"));
  copy("assets/tracker", "assets/tracker", (path) => path.endsWith(".csv"));
  copy("assets", "assets", (path) => /^niromp-pro-forma\.do[ct]x$/.test(path));
  if (office === "local") {
    copy(
      "node_modules/@microsoft/office-js/dist",
      "office",
      (path) => officeFiles.test(path) && !path.includes(".debug"),
    );
  }
  writeReadingPages({ root, output });
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  writeFileSync(join(output, "manifest.xml"), manifestFor(manifest, host));
}

/** The manifest of a build: every address in it under the host that serves the pages. @param {string} manifest @param {string} host */
export function manifestFor(manifest, host) {
  return manifest.replaceAll(developmentHost, host);
}

/** Every file in a folder and in those below it, as paths with slashes. @param {string} folder @returns {string[]} */
function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? listFiles(join(folder, entry.name)).map((path) => `${entry.name}/${path}`)
      : [entry.name],
  );
}
