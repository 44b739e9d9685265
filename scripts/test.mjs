// `npm test`: sets up what is missing, then runs Jest with the arguments that were given. Named test files that need no
// built pages start without building them: `npm test -- test/cli/today.test.ts`.
import { run } from "./run.mjs";

const args = process.argv.slice(2);
const named = args.filter((arg) => /^test[\\/]|\.test\.tsx?$/.test(arg));
const needsPages = named.length === 0 || named.some((file) => /e2e|build|browser|taskpane/.test(file));

run(process.execPath, ["scripts/set-up.mjs", ...(needsPages ? [] : ["--without-pages"])]);
run(process.execPath, ["node_modules/jest/bin/jest.js", ...args]);
