// Makes one script of stand-in-main.ts, to serve instead of office.js: node bundle-stand-in.mjs <folder>
import { fileURLToPath } from "node:url";
import webpack from "webpack";

const compiler = webpack({
  mode: "none",
  target: "web",
  entry: fileURLToPath(new URL("stand-in-main.ts", import.meta.url)),
  output: { path: process.argv[2] ?? ".", filename: "stand-in.js" },
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
