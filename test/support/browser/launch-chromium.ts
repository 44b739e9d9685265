import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Where Chromium and its like are installed; `CHROMIUM` names another place. */
const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const flags = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Why no browser can be driven here, for the name of a skipped test; null when one can. */
export function chromiumMissing(): string | null {
  return findChromium() === null
    ? "no Chromium, Chrome or Edge was found; install one or name it in CHROMIUM"
    : null;
}

/** @throws when there is none, which `chromiumMissing` tells beforehand. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(chromiumMissing() ?? "");
  return chromium.launch({ executablePath, args: flags });
}

function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  return [...(named === undefined ? [] : [named]), ...usualPlaces].find((path) => existsSync(path)) ?? null;
}
