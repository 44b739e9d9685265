import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { noteFirstLoads } from "./scripts/bundle-sizes.mjs";
import { compressPages } from "./scripts/compress-pages.mjs";
import { copyHostedFiles } from "./scripts/copy-hosted-files.mjs";
import { contentSecurityPolicy, developmentHost, officeScript } from "./scripts/hosting.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const output = resolve(root, "dist/web");

/** Pages, the entry that each runs, and whether it needs Office. */
const pages = [
  { file: "index.html", template: "browser.html", chunk: "browser", office: false },
  { file: "tracker.html", template: "tracker.html", chunk: "tracker", office: false },
  { file: "outcomes.html", template: "outcomes.html", chunk: "outcomes", office: false },
  { file: "taskpane.html", template: "taskpane.html", chunk: "taskpane", office: true },
  { file: "commands.html", template: "commands.html", chunk: "commands", office: true },
  { file: "message.html", template: "message.html", chunk: "message", office: true },
  { file: "sign-in.html", template: "sign-in.html", chunk: "signIn", office: false },
  { file: "sign-in-dialog.html", template: "sign-in-dialog.html", chunk: "signInDialog", office: true },
];

/** Every component in every state, for development. It is in no build that ships. */
const galleryPages = [{ file: "gallery.html", template: "gallery.html", chunk: "gallery", office: false }];

/** @param {boolean} development @param {boolean} tsx */
function swc(development, tsx) {
  return {
    loader: "swc-loader",
    options: {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx },
        transform: { react: { runtime: "automatic", development } },
      },
    },
  };
}

/**
 * `--env host=https://audit.example.gov.uk` names where the pages will be served; `--env office=local` takes the
 * copy of Office.js from npm, for development and closed networks, instead of Microsoft's address; `--env list=microsoft` lets
 * the pages reach a list in Microsoft 365, and `connect` the origins in it. `npm run build` sets all four.
 * `gallery` makes the gallery and nothing else.
 * @param {{ gallery?: boolean, host?: string, office?: "cdn" | "local", list?: "none" | "microsoft", connect?: string[] }} env
 * @param {{ mode?: string }} argv
 * @returns {import("webpack").Configuration}
 */
export default (env = {}, argv = {}) => {
  const development = argv.mode === "development";
  const office = env.office ?? "cdn";
  const host = env.host ?? developmentHost;
  return {
    mode: development ? "development" : "production",
    context: root,
    target: ["web", "es2022"],
    entry: env.gallery
      ? { gallery: "./src/taskpane/gallery-main.tsx" }
      : {
          taskpane: "./src/taskpane/word-main.tsx",
          commands: "./src/commands/commands-main.ts",
          message: "./src/commands/message-main.ts",
          signIn: "./src/taskpane/sign-in/redirect-main.ts",
          signInDialog: "./src/taskpane/sign-in/dialog-main.ts",
          browser: "./src/taskpane/browser-main.tsx",
          tracker: "./src/taskpane/tracker-main.tsx",
          outcomes: "./src/taskpane/outcomes-main.tsx",
        },
    output: {
      path: output,
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      // Pages are served from wherever the council hosts them, a sub-folder included.
      publicPath: "auto",
      clean: true,
    },
    resolve: {
      extensions: [".tsx", ".ts", ".mjs", ".js"],
    },
    module: {
      rules: [
        { test: /\.tsx$/, exclude: /node_modules/, use: swc(development, true) },
        { test: /\.ts$/, exclude: /node_modules/, use: swc(development, false) },
      ],
    },
    // Apart from the code: a council may serve the folder without them.
    devtool: "source-map",
    // One file for what every opening of a page needs; what is loaded later keeps files of its own.
    optimization: { splitChunks: { chunks: "async" } },
    performance: { hints: false },
    plugins: [
      ...(env.gallery ? galleryPages : pages).map(
        (page) =>
          new HtmlWebpackPlugin({
            filename: page.file,
            template: join(root, "src/taskpane/pages", page.template),
            chunks: [page.chunk],
            scriptLoading: "defer",
            minify: false,
            templateParameters: {
              contentSecurityPolicy: contentSecurityPolicy(
                page.office ? office : "none",
                env.list,
                env.connect,
              ),
              officeScript: page.office ? officeScript(office) : "",
            },
          }),
      ),
      !env.gallery && {
        /** @param {import("webpack").Compiler} compiler */
        apply(compiler) {
          compiler.hooks.afterEmit.tap("HostedFiles", (compilation) => {
            noteFirstLoads(compilation, output);
            copyHostedFiles({ root, output, host, office });
            if (!development) compressPages(output);
          });
        },
      },
    ],
    stats: "errors-warnings",
  };
};
