import { basename } from "node:path";

import { editionSchema, type Edition } from "../outcomes/editions/edition.ts";
import { codebookSchema, permanenceCodebook } from "../outcomes/factors/codebook.ts";
import { checkCodings, codingsSchema } from "../outcomes/factors/codings.ts";
import type { CodedAudits } from "../outcomes/factors/count-themes.ts";
import { findingRulesSchema, type FindingRule } from "../outcomes/find-findings.ts";
import { outcomeSchema, type Outcome } from "../outcomes/outcome.ts";
import { qualityStandardSchema, type QualityStandard } from "../outcomes/quality-standard.ts";
import { decisionsSchema, type Decisions } from "../outcomes/recommendations.ts";
import { fail, succeed, type Result } from "../result.ts";
import { printable } from "./printable.ts";
import { readJsonFile, readLocatedJson, type JsonFileToRead } from "./read-json-file.ts";

/** Reads a quality standard. Fails with `quality-standard-unreadable` or `quality-standard-wrong`. */
export function readQualityStandard(path: string | null): Result<QualityStandard | null> {
  if (path === null) return succeed(null);
  return readJsonFile(path, qualityStandardSchema, {
    code: "quality-standard",
    what: "quality standard",
    example: "--standard regional-standard.json",
  });
}

/** Reads what people decided about the findings. Fails with `decisions-unreadable` or `decisions-wrong`. */
export function readDecisions(path: string | null): Result<Decisions | null> {
  if (path === null) return succeed(null);
  return readJsonFile(path, decisionsSchema, {
    code: "decisions",
    what: "decisions file",
    example: "--decisions decisions.json",
  });
}

/** Reads the rules that propose findings; null for those that ship. Fails with `finding-rules-unreadable` or `finding-rules-wrong`. */
export function readFindingRules(path: string | null): Result<readonly FindingRule[] | null> {
  if (path === null) return succeed(null);
  const read = readJsonFile(path, findingRulesSchema, {
    code: "finding-rules",
    what: "file of finding rules",
    example: "--rules our-rules.json",
  });
  return read.ok ? succeed(read.value.rules) : read;
}

/**
 * Reads what people coded, and the codebook that they used; null for the one that ships. Fails with `codings-…` or `codebook-…`.
 */
export function readCodings(path: string | null, codebook: string | null): Result<CodedAudits | null> {
  if (path === null) return succeed(null);
  const book =
    codebook === null
      ? succeed(permanenceCodebook)
      : readJsonFile(codebook, codebookSchema, {
          code: "codebook",
          what: "codebook",
          example: "--codebook region-codebook.json",
        });
  if (!book.ok) return book;
  const read = readJsonFile(path, codingsSchema, {
    code: "codings",
    what: "file of codings",
    example: "--codings codings.json",
  });
  if (!read.ok) return read;
  const checked = checkCodings(read.value, book.value);
  return checked.ok ? succeed({ codebook: book.value, codings: read.value.codings }) : checked;
}

/** An outcome that was made before: one that was frozen as an edition, or one that `outcome --json` printed. */
export interface EarlierOutcome {
  readonly outcome: Outcome;
  /** Null for one that was not frozen. */
  readonly edition: Edition | null;
}

/** Reads an earlier outcome or edition. Fails with `outcome-file-unreadable` or `outcome-file-wrong`. */
export function readEarlierOutcome(path: string): Result<EarlierOutcome> {
  const file: JsonFileToRead = {
    code: "outcome-file",
    what: "earlier outcome",
    example: "--previous edition-1.json",
  };
  const json = readLocatedJson(path, file);
  if (!json.ok) return json;
  const edition = editionSchema.safeParse(json.value.value);
  if (edition.success) return succeed({ outcome: edition.data.outcome, edition: edition.data });
  const outcome = outcomeSchema.safeParse(json.value.value);
  if (outcome.success) return succeed({ outcome: outcome.data, edition: null });
  return fail({
    code: "outcome-file-wrong",
    message: `${printable(basename(path))} is neither an edition nor what "outcome --json" prints. Name a file that this command wrote.`,
  });
}
