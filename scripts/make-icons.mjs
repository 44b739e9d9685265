// Draws assets/icons/*.png from the SVG files beside them, after a change of one, in a Chromium that is on this machine.
//   --sheet contact.png   also draws all of them on a light and on a dark ribbon, to look at
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

const folder = new URL("../assets/icons/", import.meta.url);

/** In pixels: what the ribbon takes at every scaling of the screen; 128 is for lists of add-ins. */
export const buttonSizes = [16, 20, 24, 32, 40, 48, 64, 80];
const icons = new Map([
  ["icon", [...buttonSizes, 128]],
  ["check", buttonSizes],
  ["next-gap", buttonSizes],
  ["save-record", buttonSizes],
  ["export", buttonSizes],
]);

/** Backgrounds of the ribbon: Office in white, in its dark grey and in black. */
const ribbons = ["#ffffff", "#f3f2f1", "#292929", "#0a0a0a"];

const { values } = parseArgs({ options: { sheet: { type: "string" } } });
const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (path) => path !== undefined && existsSync(path),
);
const browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }) });
const page = await browser.newPage();

for (const [name, sizes] of icons) {
  const svg = readFileSync(new URL(`${name}.svg`, folder), "utf8");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    writeFileSync(new URL(`${name}-${size}.png`, folder), await page.screenshot({ omitBackground: true }));
  }
}

if (values.sheet !== undefined) {
  const rows = ribbons.map((colour) => {
    const images = [...icons].flatMap(([name, sizes]) =>
      sizes.map((size) => {
        const png = readFileSync(new URL(`${name}-${size}.png`, folder)).toString("base64");
        return `<img src="data:image/png;base64,${png}">`;
      }),
    );
    return `<p style="margin:0;padding:12px;background:${colour}">${images.join(" ")}</p>`;
  });
  await page.setViewportSize({ width: 1000, height: 400 });
  await page.setContent(rows.join(""));
  await page.screenshot({ path: values.sheet, fullPage: true });
}
await browser.close();
