import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { GriffelCSSExtractionPlugin } from "@griffel/webpack-extraction-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { isAskedForAtOnce, noteFirstLoads, wordListChunk } from "./scripts/bundle-sizes.mjs";
import { copyHostedFiles } from "./scripts/copy-hosted-files.mjs";
import { contentSecurityPolicy, developmentHost, officeScript } from "./scripts/hosting.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const output = resolve(root, "dist/web");

/** Pages, the entry that each runs, and whether it needs Office. */
const pages = [
  { file: "index.html", template: "browser.html", chunk: "browser", office: false },
  { file: "taskpane.html", template: "taskpane.html", chunk: "taskpane", office: true },
  { file: "commands.html", template: "commands.html", chunk: "commands", office: true },
  { file: "message.html", template: "message.html", chunk: "message", office: true },
  { file: "sign-in.html", template: "sign-in.html", chunk: "signIn", office: false },
];

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
 * @param {{ host?: string, office?: "cdn" | "local", list?: "none" | "microsoft", connect?: string[] }} env
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
    entry: {
      taskpane: "./src/taskpane/word-main.tsx",
      commands: "./src/commands/commands-main.ts",
      message: "./src/commands/message-main.ts",
      signIn: "./src/taskpane/sign-in/redirect-main.ts",
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
    resolve: {
      extensions: [".tsx", ".ts", ".mjs", ".js"],
      // React as the pages load it: docs/decisions/0008-react-by-preact.md.
      alias: {
        "react/jsx-runtime$": "preact/jsx-runtime",
        "react-dom/client$": "preact/compat/client",
        "react-dom$": "preact/compat",
        react$: "preact/compat",
        scheduler$: "preact/compat/scheduler",
      },
    },
    module: {
      rules: [
        // Styles are worked out here and not in the pane: rules go to a style sheet, and what makes rules at run time stays out.
        // Of several rules for one file the last comes first.
        {
          test: /\.(js|tsx?)$/,
          include: [join(root, "src/taskpane"), /node_modules[\\/]@fluentui[\\/]/],
          use: GriffelCSSExtractionPlugin.loader,
        },
        {
          test: /\.tsx?$/,
          include: join(root, "src/taskpane"),
          loader: "@griffel/webpack-loader",
          // It runs the styles with Node, where nothing is gained by another React.
          options: { webpackResolveOptions: { alias: {} } },
        },
        { test: /\.tsx$/, exclude: /node_modules/, use: swc(development, true) },
        { test: /\.ts$/, exclude: /node_modules/, use: swc(development, false) },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    // Apart from the code: a council may serve the folder without them.
    devtool: "source-map",
    // What the pane needs at once comes in one file, which packs better than the parts that others share with it.
    optimization: {
      splitChunks: {
        chunks: "async",
        cacheGroups: {
          wordLists: {
            name: wordListChunk,
            enforce: true,
            priority: 2,
            test: /identifiers[\\/]words[\\/](?:compiled-|more-|first-names|form-words|named-things|place-words)/,
          },
          judging: {
            name: "judging",
            enforce: true,
            priority: 1,
            test: (module, { chunkGraph }) => [...chunkGraph.getModuleChunks(module)].some(isAskedForAtOnce),
          },
        },
      },
    },
    performance: { hints: false },
    plugins: [
      new webpack.NormalModuleReplacementPlugin(/^\.\/tokens$/, (request) => {
        if (/@fluentui[\\/]tokens[\\/]lib$/.test(request.context)) {
          request.request = join(root, "src/taskpane/css-variables.ts");
        }
      }),
      // The rules are atomic, each with a class of its own: Griffel sorts them, and in what order files bring them does not matter.
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css", ignoreOrder: true }),
      new GriffelCSSExtractionPlugin(),
      ...pages.map(
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
      {
        /** @param {import("webpack").Compiler} compiler */
        apply(compiler) {
          compiler.hooks.afterEmit.tap("HostedFiles", (compilation) => {
            noteFirstLoads(compilation, output);
            copyHostedFiles({ root, output, host, office });
          });
        },
      },
    ],
    stats: "errors-warnings",
  };
};
