import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readComments } from "../../../scripts/identifiers/score-identifiers.mjs";
import { allChecks } from "../../../src/checks/index.ts";
import { runChecks } from "../../../src/checks/run-checks.ts";
import { auditGiven } from "../../support/given-audit.ts";
import { watchPatterns } from "../../support/watch-patterns.ts";

/** Longer than any stretch of a text that is cut out for a pattern, as the context of a hit is. */
const longestContext = 200;

/** The patterns that the checks for identifiers run over whole texts, collected while they check the whole corpus as one text. */
function collectPatterns(): RegExp[] {
  const corpus = resolve(__dirname, "../../identifiers/corpus");
  const factors = readdirSync(corpus)
    .flatMap((name) => readComments(readFileSync(resolve(corpus, name), "utf8")))
    .map(({ text }) => text)
    .join("\n");
  const ours = allChecks.filter(({ id }) => id.startsWith("identifier-") || id === "past-date-named");
  const { patterns } = watchPatterns(() => runChecks(auditGiven({ factors }), ours));
  return [...patterns].filter(([, longest]) => longest > longestContext).map(([pattern]) => pattern);
}

/** What the analyser says of each: "safe" where a pattern takes time in proportion to the text. */
function analyse(patterns: readonly RegExp[]): string[] {
  const { stdout } = spawnSync(process.execPath, [resolve(__dirname, "../../support/analyse-patterns.mjs")], {
    input: JSON.stringify(patterns.map(({ source, flags }) => [source, flags])),
    encoding: "utf8",
  });
  return JSON.parse(stdout) as string[];
}

describe("the patterns that look for identifiers", () => {
  const collected = collectPatterns();

  it("cannot be made to backtrack without limit", () => {
    expect(collected.length).toBeGreaterThan(45);
    const statuses = analyse(collected);
    expect(statuses).toHaveLength(collected.length);
    expect(collected.filter((_, index) => statuses[index] !== "safe")).toEqual([]);
  }, 600_000);

  it("would be told of one that can", () => {
    const statuses = analyse([/^(?:a|a)*$/, /x\s*\s*$/, /x\s{0,9}$/]);
    expect(statuses.map((status) => status === "safe")).toEqual([false, false, true]);
  }, 60_000);
});
