// Makes the scripts of a page that signs in and of the one that sign-in comes back to: node bundle-sign-in.mjs <folder>
import { fileURLToPath } from "node:url";
import webpack from "webpack";

/** @param {string} path */
const fileAt = (path) => fileURLToPath(new URL(path, import.meta.url));

const compiler = webpack({
  mode: "none",
  target: "web",
  entry: {
    page: fileAt("sign-in-main.ts"),
    redirect: fileAt("../../../src/taskpane/sign-in/redirect-main.ts"),
    dialog: fileAt("../../../src/taskpane/sign-in/dialog-main.ts"),
  },
  output: { path: process.argv[2] ?? ".", filename: "[name].js" },
  resolve: { extensions: [".ts", ".mjs", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "swc-loader",
        options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } },
      },
    ],
  },
});

compiler.run((fault, stats) => {
  if (fault) throw fault;
  if (stats?.hasErrors()) {
    console.error(stats.toString("errors-only"));
    process.exitCode = 1;
  }
});
