import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { contentSecurityPolicy, officeScript } from "./scripts/hosting.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const output = resolve(root, "dist/web");

/** The address that the manifest in the repository names; a build for another host writes its own there. */
const developmentHost = "https://localhost:3000";

/** Pages, the entry that each runs, and whether it needs Office. */
const pages = [
  { file: "index.html", template: "browser.html", chunk: "browser", office: false },
  { file: "taskpane.html", template: "taskpane.html", chunk: "taskpane", office: true },
  { file: "commands.html", template: "commands.html", chunk: "commands", office: true },
  { file: "help.html", template: "help.html", chunk: null, office: false },
];

/**
 * `--env host=https://audit.example.gov.uk` names where the pages will be served; `--env office=local` takes the
 * copy of Office.js from npm, for development and closed networks, instead of Microsoft's address.
 * @param {{ host?: string, office?: "cdn" | "local" }} env
 * @param {{ mode?: string }} argv
 */
export default (env = {}, argv = {}) => {
  const development = argv.mode === "development";
  const office = env.office ?? "cdn";
  const host = env.host ?? developmentHost;
  return {
    mode: development ? "development" : "production",
    context: root,
    entry: {
      taskpane: "./src/taskpane/word-main.tsx",
      commands: "./src/commands/commands-main.ts",
      browser: "./src/taskpane/browser-main.tsx",
    },
    output: {
      path: output,
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      // Pages are served from wherever the council hosts them, a sub-folder included.
      publicPath: "auto",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2022",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic", development } },
            },
          },
        },
      ],
    },
    // Apart from the code: a council may serve the folder without them.
    devtool: "source-map",
    optimization: { splitChunks: { chunks: "async" } },
    performance: { hints: false },
    cache: { type: "filesystem", buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
    plugins: [
      ...pages.map(
        (page) =>
          new HtmlWebpackPlugin({
            filename: page.file,
            template: join(root, "src/taskpane/pages", page.template),
            chunks: page.chunk === null ? [] : [page.chunk],
            scriptLoading: "defer",
            minify: false,
            templateParameters: {
              contentSecurityPolicy: contentSecurityPolicy(page.office ? office : "none"),
              officeScript: page.office ? officeScript(office) : "",
            },
          }),
      ),
      {
        /** Puts beside the pages what they and the manifest name. @param {import("webpack").Compiler} compiler */
        apply(compiler) {
          compiler.hooks.afterEmit.tap("HostedFiles", () => {
            copyHostedFiles(office);
            writeManifest(host);
          });
        },
      },
    ],
    stats: "errors-warnings",
  };
};

/** @param {"cdn" | "local"} office */
function copyHostedFiles(office) {
  copyFolder("assets/icons", "assets/icons");
  copyFolder("assets/samples", "assets/samples");
  copyFolder("docs/checks", "checks");
  if (office === "local") copyFolder("node_modules/@microsoft/office-js/dist", "office");
}

/** @param {string} from @param {string} to */
function copyFolder(from, to) {
  for (const entry of readdirSync(join(root, from), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(output, to, source.slice(join(root, from).length + 1));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(source, target);
  }
}

/** @param {string} host */
function writeManifest(host) {
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  writeFileSync(join(output, "manifest.xml"), manifest.replaceAll(developmentHost, host));
}
