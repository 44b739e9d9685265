// Writes the JSON Schemas and the policies that ship in assets, after a change of the shapes they are made from. Needs a build.
import { mkdirSync, writeFileSync } from "node:fs";

import {
  publishedDefinitions,
  publishedPolicies,
  publishedSchemas,
  publishedSharingPolicies,
  publishedStandards,
} from "../dist/cli/published-schemas.js";

const assets = new URL("../assets/", import.meta.url);
const published = [
  ...publishedSchemas(),
  ...publishedPolicies(),
  ...publishedDefinitions(),
  ...publishedSharingPolicies(),
  ...publishedStandards(),
];
for (const [name, schema] of published) {
  mkdirSync(new URL(".", new URL(name, assets)), { recursive: true });
  writeFileSync(new URL(name, assets), `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`assets/${name}`);
}
