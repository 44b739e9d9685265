// Builds the gallery, a page for development with every component of pane and page in every state, and what it shows:
//   node scripts/build-gallery.mjs [folder]     into dist/gallery when no folder is named
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import webpack from "webpack";

import configure from "../webpack.config.js";
import { copyHostedFiles } from "./copy-hosted-files.mjs";
import { developmentHost } from "./hosting.mjs";
import { root } from "./run.mjs";

const output = resolve(process.argv[2] ?? join(root, "dist/gallery"));
const pages = configure({ gallery: true }, { mode: "development" });
const compiler = webpack({
  ...pages,
  // Its page forbids code from text, which is what a development build is made of otherwise.
  devtool: false,
  output: { ...pages.output, path: output },
});
const stats = /** @type {import("webpack").Stats} */ (await promisify(compiler.run.bind(compiler))());
await promisify(compiler.close.bind(compiler))();
if (stats.hasErrors()) {
  console.error(stats.toString("errors-only"));
  process.exitCode = 1;
} else {
  copyHostedFiles({ root, output, host: developmentHost, office: "cdn" });
  console.log(`The gallery is ${join(output, "gallery.html")}.`);
}
