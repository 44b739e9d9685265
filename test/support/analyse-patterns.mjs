// Asks recheck, a ReDoS analyser, about patterns: reads [source, flags] pairs as JSON, prints the status of each as JSON. It
// runs in a process of its own, as inside a test runner it takes four times as long.
import { readFileSync } from "node:fs";

// The analyser's JavaScript build: no Java and no binary is started.
process.env.RECHECK_SYNC_BACKEND = "pure";
const { checkSync } = await import("recheck");

/** Limits in steps and in sizes, with a fixed seed and no clock: the outcome is the same on every machine. */
const limits = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  // An attack that was found would be tried out against the clock: it stays "unknown" instead of "vulnerable".
  recallTimeout: 0,
  randomSeed: 1,
  attackLimit: 20_000_000,
  seedingLimit: 200,
  incubationLimit: 5_000,
  maxAttackStringSize: 10_000,
  maxGeneStringSize: 1_000,
  maxIteration: 3,
  maxInitialGenerationSize: 60,
  maxGenerationSize: 20,
  crossoverSize: 6,
  mutationSize: 6,
};

const patterns = /** @type {[string, string][]} */ (JSON.parse(readFileSync(0, "utf8")));
console.log(JSON.stringify(patterns.map(([source, flags]) => checkSync(source, flags, limits).status)));
