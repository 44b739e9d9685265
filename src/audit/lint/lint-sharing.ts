import type { Form, Meaning, ValueDefinition } from "../../proforma/form.ts";
import { error, warning, type LintProblem } from "./lint-problem.ts";

/**
 * Values that are unsafe to share, by what they mean and by what the form calls them: a form may call a child's name
 * anything, and the author of the definition may not have seen what auditors write there.
 */
export function lintSharing(form: Form): readonly LintProblem[] {
  const definitions = definitionsOf(form);
  return [...definitions.flatMap(lintValue), ...findMissingMeanings(form, definitions)];
}

interface PlacedDefinition {
  readonly path: readonly PropertyKey[];
  readonly definition: ValueDefinition;
  /** Everything that the form and the definition call it. */
  readonly names: readonly string[];
}

function definitionsOf({ parts }: Form): readonly PlacedDefinition[] {
  const placed = (path: readonly PropertyKey[], definitions: readonly ValueDefinition[]) =>
    definitions.map((definition, at): PlacedDefinition => ({
      path: [...path, at],
      definition,
      names: [definition.title, ...("labels" in definition ? definition.labels : [definition.label])],
    }));
  return parts.flatMap((part, index): readonly PlacedDefinition[] => {
    const path = ["parts", index];
    switch (part.kind) {
      case "fields":
        return placed([...path, "fields"], part.fields);
      case "grid":
        return [
          ...placed([...path, "columns"], part.columns),
          ...placed([...path, "judgement", "columns"], part.judgement?.columns ?? []),
        ];
      case "list":
        return placed([...path, "columns"], part.columns);
      case "prompt":
        return [{ path, definition: part, names: [part.title, part.label] }];
    }
  });
}

/** Texts that people write about the case. They may name anybody. */
const freeTexts: readonly (Meaning | undefined)[] = ["comment", "description", undefined];
/** Texts that NIROMP's own list has as they are: identifiers are searched for, but not all are found. */
const sharedTexts: readonly (Meaning | undefined)[] = ["area", "action", "factors"];
/** Dates of the case, which with an age band may single out a child. */
const caseDates: readonly (Meaning | undefined)[] = [
  "care-start",
  "first-review",
  "second-review",
  "event-date",
];

const initialsName = /\binitials?\b/iu;
const referenceName = /\b(?:reference|ref|case (?:number|no)|(?:child|file|case|person)['’]?s? id)\b/iu;
const identifierName =
  /\b(?:date of birth|d\.?o\.?b\.?|birth ?date|nhs (?:number|no)|upn|national insurance|address|post ?code|phone|telephone|e-?mail|(?:child|parent|carer|mother|father|social worker|auditor)['’]?s?['’]? (?:full |first |last )?name|surname|forename|full name)\b/iu;

function lintValue({ path, definition, names }: PlacedDefinition): readonly LintProblem[] {
  const { shared, means, type } = definition;
  const at = [...path, "shared"];
  const isCalled = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const called = `"${names[1] ?? definition.title}"`;
  const problems: LintProblem[] = [];
  if (isCalled(identifierName)) {
    problems.push(
      shared === "never"
        ? warning(
            "asks-for-identifier",
            path,
            `${called} asks for something that identifies a person. An audit form does better without it`,
          )
        : error("unsafe-to-share", at, `${called} identifies a person. Write "shared": "never"`),
    );
  } else if ((means === "initials" || isCalled(initialsName)) && shared !== "never") {
    problems.push(
      error("unsafe-to-share", at, `${called} has initials of a person. Write "shared": "never"`),
    );
  } else if (means === "child-reference" || (isCalled(referenceName) && type === "text")) {
    if (shared === "as-it-is" || shared === "with-comments")
      problems.push(
        error("unsafe-to-share", at, `${called} is a reference to a child. Write "shared": "keyed-hash"`),
      );
    if (means !== "child-reference" && shared !== "never")
      problems.push(
        warning(
          "reference-without-meaning",
          path,
          `${called} looks like a child's reference. Write "means": "child-reference"`,
        ),
      );
  } else if (type === "text" && shared === "as-it-is") {
    if (freeTexts.includes(means))
      problems.push(
        error(
          "unsafe-to-share",
          at,
          `${called} is free text and may name a person. Write "shared": "with-comments" or "never"`,
        ),
      );
    else if (sharedTexts.includes(means))
      problems.push(
        warning(
          "free-text-shared",
          at,
          `${called} is free text that is shared as it is. Agree this with those who share the list, or write "with-comments"`,
        ),
      );
  } else if (caseDates.includes(means) && shared === "as-it-is") {
    problems.push(
      warning(
        "case-date-shared",
        at,
        `${called} is a date of the case, which can single out a child. Write "shared": "never" unless partners need it`,
      ),
    );
  }
  if (shared === "keyed-hash" && means !== "child-reference" && !isCalled(referenceName))
    problems.push(
      warning("hash-of-other", at, `${called} is no reference, so nobody can use its keyed hash`),
    );
  return problems;
}

/** Without these an audit cannot be told from others in a shared list. */
function findMissingMeanings(form: Form, definitions: readonly PlacedDefinition[]): readonly LintProblem[] {
  const isMeant = (meaning: Meaning) => definitions.some(({ definition }) => definition.means === meaning);
  const header = form.parts.findIndex(({ kind }) => kind === "fields");
  const path = header < 0 ? ["parts"] : ["parts", header];
  const wanted: readonly (readonly [Meaning, string])[] = [
    ["authority", 'no field has "means": "authority", so the audit cannot be sent to a shared list'],
    [
      "child-reference",
      'no field has "means": "child-reference", so a list cannot tell a child\'s second audit from another child\'s',
    ],
  ];
  return wanted.flatMap(([meaning, what]) =>
    isMeant(meaning) ? [] : [warning("meaning-missing", path, what)],
  );
}
