import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { findIdentifiers, identifierKinds } from "../../scripts/identifiers/find-identifiers.mjs";
import type { Comment } from "../../scripts/identifiers/score-identifiers.mjs";
import {
  isHeldOut,
  precisionOf,
  readComments,
  recallOf,
  renderScores,
  scoreIdentifiers,
} from "../../scripts/identifiers/score-identifiers.mjs";
import { allChecks } from "../../src/checks/index.ts";
import { runChecks } from "../../src/checks/run-checks.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";

const corpus = resolve(__dirname, "corpus");
const page = readFileSync(resolve(__dirname, "../../docs/checks/identifiers.md"), "utf8");

const files = readdirSync(corpus).map((name) => ({
  name,
  comments: readComments(readFileSync(resolve(corpus, name), "utf8")),
}));
const comments = files.flatMap((file) => file.comments);
const kinds = identifierKinds(allChecks);
const find = findIdentifiers(runChecks, allChecks, niromp2019Form);

/** Kinds of which the surest finding blocks export. */
const errorKinds = allChecks
  .filter(({ id, severity }) => id.startsWith("identifier-") && severity === "error")
  .map(({ id }) => id.slice("identifier-".length));

describe("the corpus of made-up comments", () => {
  it("has at least 400, half of them with identifiers and half held out", () => {
    const share = (isIn: (comment: Comment) => boolean) => comments.filter(isIn).length / comments.length;
    expect(comments.length).toBeGreaterThanOrEqual(400);
    expect(share(({ hits }) => hits.length > 0)).toBeCloseTo(0.5, 1);
    expect(share(isHeldOut)).toBeCloseTo(0.5, 1);
  });

  it("numbers each comment once, and keeps each half in files of its own", () => {
    expect(new Set(comments.map(({ number }) => number)).size).toBe(comments.length);
    expect(new Set(comments.map(({ text }) => text)).size).toBe(comments.length);
    for (const file of files) {
      expect(new Set(file.comments.map(isHeldOut))).toEqual(new Set([file.name.startsWith("held-out")]));
    }
  });

  it("marks only words of the comment, and every kind at least ten times in each half", () => {
    const misplaced = comments.filter(({ text, hits }) =>
      hits.some((hit) => text.slice(hit.offset, hit.offset + hit.text.length) !== hit.text),
    );
    expect(misplaced).toEqual([]);
    for (const part of [true, false]) {
      const marks = comments.filter((one) => isHeldOut(one) === part).flatMap(({ hits }) => hits);
      const rare = kinds.filter((kind) => marks.filter((mark) => mark.kind === kind).length < 10);
      expect(rare).toEqual([]);
    }
  });
});

describe("on the comments that were held out", () => {
  const { scores } = scoreIdentifiers(kinds, comments.filter(isHeldOut), find);

  it.each(scores)("finds $kind as often as promised, and seldom where none is", (score) => {
    const isError = errorKinds.includes(score.kind);
    expect(recallOf(score)).toBeGreaterThanOrEqual(isError ? 0.98 : 0.85);
    expect(precisionOf(score)).toBeGreaterThanOrEqual(isError ? 0.95 : 0.8);
  });

  it("does as the page says", () => {
    expect(page).toContain(renderScores(scores));
  });
});

describe("on the comments that it was tuned on", () => {
  it("does as the page says", () => {
    const tuned = comments.filter((comment) => !isHeldOut(comment));
    expect(page).toContain(renderScores(scoreIdentifiers(kinds, tuned, find).scores));
  });
});
