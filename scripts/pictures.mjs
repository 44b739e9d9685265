// `npm run pictures`: takes the pictures of the README anew from the real pages, and writes the words that are on them beside
// them. The browser tests hold those words against the product, so a picture that is out of date fails them.
import { run } from "./run.mjs";

const tests = ["test/e2e/pictures-of-readme.test.ts"];

run(process.execPath, ["scripts/set-up.mjs"]);
run(process.execPath, ["node_modules/jest/bin/jest.js", "--runInBand", ...tests], {
  env: { ...process.env, REWRITE_PICTURES: "1" },
});
