import { availableParallelism } from "node:os";

/**
 * SWC strips the types and turns ESM into CommonJS, so that plain `npx jest` works with no Node flag. It does not check
 * types; `npm run typecheck` does.
 */
const swc = (/** @type {boolean} */ tsx) => [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx },
      transform: { react: { runtime: "automatic" } },
    },
    module: { type: "commonjs" },
  },
];

// Dependencies published as ES modules only; everything else in node_modules is loaded as it is.
const esmOnly = [
  "@bomb.sh/tab",
  "@noble/hashes",
  "cookie",
  "csv-parse/dist/esm",
  "csv-stringify/dist/esm",
  "jose",
  "marked",
  "temporal-polyfill",
  "temporal-utils",
];

export default {
  testEnvironment: "node",
  // No test judges by the clock: this only ends one that hangs, on however slow a machine.
  testTimeout: 120_000,
  // Jest keeps one core for itself; on two cores that would leave a single worker.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // A worker's memory grows with every file of tests, and collecting the garbage then takes longer than starting anew.
  workerIdleMemoryLimit: "700MB",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json", "node"],
  transform: {
    "\\.tsx$": swc(true),
    "\\.(ts|js|mjs)$": swc(false),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join("|")})/)`],
  collectCoverageFrom: ["src/**/*.{ts,tsx}"],
  coverageDirectory: "coverage",
};
