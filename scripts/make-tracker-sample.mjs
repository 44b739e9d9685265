// Writes assets/tracker/children.csv, the made-up export that the tracker's documentation and tests use.
import { mkdirSync, writeFileSync } from "node:fs";

import { makeChildren } from "./tracker/make-children.mjs";

const folder = new URL("../assets/tracker/", import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL("children.csv", folder), makeChildren());
console.log("assets/tracker/children.csv");
