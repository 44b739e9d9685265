import { describeDefinitionIssue, type DefinitionProblem } from "./describe-definition-issue.ts";
import { formSchema, type Form, type FormData } from "./form.ts";
import { suggest } from "../text/nearest-names.ts";
import { placeInRow, placesOfCondition, rowOfRule } from "./rule.ts";
import { maxTitleLength, treeOf } from "./form-tree.ts";

/**
 * Makes a form of data that ships with the program.
 * @throws when the data is no form: then the program is broken.
 */
export function defineForm(data: FormData): Form {
  const { form, problems } = readForm(data);
  if (form === null) {
    const lines = problems.map(({ path, what }) => `${path.map(String).join(".")}: ${what}`);
    throw new Error(`The form ${data.id} is not a form.\n${lines.join("\n")}`);
  }
  return form;
}

/**
 * Reads a form from any data. Without problems it is a form whose ids are unique, whose scales, columns and rules refer to
 * what exists, and whose tags fit into a content control.
 */
export function readForm(
  data: unknown,
):
  | { readonly form: Form; readonly problems: readonly [] }
  | { readonly form: null; readonly problems: readonly DefinitionProblem[] } {
  const parsed = formSchema.safeParse(data);
  if (!parsed.success) {
    return {
      form: null,
      problems: parsed.error.issues.flatMap((issue) => describeDefinitionIssue(issue, data)),
    };
  }
  const problems = [
    ...findRepeatedIds(parsed.data),
    ...findReservedIds(parsed.data),
    ...findWrongValues(parsed.data),
    ...findLongTags(parsed.data),
    ...findWrongRules(parsed.data),
    ...findWrongCases(parsed.data),
  ];
  return problems.length > 0 ? { form: null, problems } : { form: parsed.data, problems: [] };
}

interface PlacedId {
  readonly path: readonly PropertyKey[];
  readonly id: string;
}

/** The ids that are owners of places, and so share one set of names. */
function ownerIds({ parts }: Form): readonly PlacedId[] {
  return parts.flatMap((part, index): readonly PlacedId[] => [
    { path: ["parts", index, "id"], id: part.id },
    ...(part.kind === "grid"
      ? [
          ...part.rows.map((row, at) => ({ path: ["parts", index, "rows", at, "id"], id: row.id })),
          ...(part.judgement === null
            ? []
            : [{ path: ["parts", index, "judgement", "id"], id: part.judgement.id }]),
        ]
      : []),
  ]);
}

function findRepeatedIds(form: Form): readonly DefinitionProblem[] {
  const columns = form.parts.flatMap((part, index) =>
    columnLists(part).map(({ key, values }) =>
      values.map(({ id }, at): PlacedId => ({ path: ["parts", index, ...key, at, "id"], id })),
    ),
  );
  return [ownerIds(form), ...columns].flatMap((ids) =>
    ids
      .filter(({ id }, index) => ids.findIndex((each) => each.id === id) !== index)
      .map(({ path, id }) => ({
        code: "id-repeated",
        path,
        what: `the id "${id}" is used twice. Give this one an id of its own`,
      })),
  );
}

/** The lists of fields or columns of a part, with their path in it. */
function columnLists(part: Form["parts"][number]): readonly {
  readonly key: readonly string[];
  readonly values: readonly {
    readonly id: string;
    readonly type: string;
    readonly scale?: string | undefined;
  }[];
}[] {
  switch (part.kind) {
    case "fields":
      return [{ key: ["fields"], values: part.fields }];
    case "grid":
      return [
        { key: ["columns"], values: part.columns },
        ...(part.judgement === null
          ? []
          : [{ key: ["judgement", "columns"], values: part.judgement.columns }]),
      ];
    case "list":
      return [{ key: ["columns"], values: part.columns }];
    case "prompt":
      return [{ key: [], values: [part] }];
  }
}

/** Members of the record that hold something other than a part of the form. */
const reservedIds = new Set([
  ...[
    "schemaVersion",
    "auditId",
    "revision",
    "savedAt",
    "proForma",
    "answers",
    "judgements",
    "local",
    "reasons",
  ],
  ...["facts", "signOffs", "sendings", "document"],
]);

function findReservedIds({ parts }: Form): readonly DefinitionProblem[] {
  return parts.flatMap((part, index) => {
    const path = ["parts", index, "id"];
    if (reservedIds.has(part.id))
      return [
        {
          code: "id-reserved",
          path,
          what: `"${part.id}" means something else in a record. Choose another id`,
        },
      ];
    if ((part.kind === "fields") !== (part.id === "header")) {
      return [
        {
          code: "header-id",
          path,
          what: 'the one part of kind "fields" has the id "header", and no other part has it',
        },
      ];
    }
    return [];
  });
}

function findWrongValues(form: Form): readonly DefinitionProblem[] {
  return form.parts.flatMap((part, index) => [
    ...columnLists(part).flatMap(({ key, values }) =>
      values.flatMap(({ type, scale }, at) => {
        const path =
          part.kind === "prompt" ? ["parts", index, "type"] : ["parts", index, ...key, at, "scale"];
        const needsScale = type === "choice" || type === "choices";
        if (!needsScale && scale !== undefined)
          return [{ code: "scale-wrong", path, what: `a ${type} has no scale. Remove "scale"` }];
        if (needsScale && (scale === undefined || form.scales[scale] === undefined)) {
          const known = Object.keys(form.scales).join(", ");
          return [{ code: "scale-wrong", path, what: `a ${type} needs one of the form's scales: ${known}` }];
        }
        return [];
      }),
    ),
    ...(part.kind === "grid" ? findWrongExclusions(form, part, index) : []),
  ]);
}

function findWrongExclusions(
  { scales }: Form,
  { columns, rows }: Extract<Form["parts"][number], { kind: "grid" }>,
  index: number,
): readonly DefinitionProblem[] {
  return rows.flatMap((row, at) =>
    Object.entries(row.without).flatMap(([id, values]) => {
      const column = columns.find((each) => each.id === id);
      const known = (scales[column?.scale ?? ""]?.values ?? []).map(({ value }) => value);
      const wrong = values.filter((value) => !known.includes(value));
      return wrong.length === 0
        ? []
        : [
            {
              code: "exclusion-wrong",
              path: ["parts", index, "rows", at, "without", id],
              what: `the column "${id}" has no value "${wrong.join('", "')}". It has: ${known.join(", ")}`,
            },
          ];
    }),
  );
}

/** Room for the number of a row in a list of up to 9,999. */
const rowNumberLength = 4;

function findLongTags(form: Form): readonly DefinitionProblem[] {
  return form.parts.flatMap((part, index) =>
    columnLists(part).flatMap(({ key, values }) =>
      values.flatMap(({ id }, at) => {
        const path = ["parts", index, ...(part.kind === "prompt" ? [] : [...key, at]), "id"];
        return ownersOf(part, key)
          .map((owner) => (part.kind === "prompt" ? owner : `${owner}/${id}`))
          .filter((tag) => tag.length > maxTitleLength)
          .slice(0, 1)
          .map((tag) => ({
            code: "id-too-long",
            path,
            what: `the tag "${tag}" has ${tag.length} characters and Word allows ${maxTitleLength}. Shorten its ids`,
          }));
      }),
    ),
  );
}

/** What owns the values of a list of columns, as their tags begin. */
function ownersOf(part: Form["parts"][number], key: readonly string[]): readonly string[] {
  if (part.kind === "list") return [`${part.id}/${"0".repeat(rowNumberLength)}`];
  if (part.kind !== "grid") return [part.id];
  return key[0] === "judgement" ? [part.judgement?.id ?? ""] : part.rows.map(({ id }) => id);
}

function findWrongRules(form: Form): readonly DefinitionProblem[] {
  const tree = treeOf(form);
  const knownPlaces = tree.values.map(({ place }) => place);
  return form.rules.flatMap((rule, index): readonly DefinitionProblem[] => {
    const grid = form.parts.find((part) => part.kind === "grid" && part.id === rule.rows);
    if (rule.rows !== undefined && grid?.kind !== "grid") {
      const what = `the form has no grid "${rule.rows}"`;
      return [{ code: "rule-rows-unknown", path: ["rules", index, "rows"], what }];
    }
    const rows = grid?.kind === "grid" ? grid.rows.map(({ id }) => id) : [rowOfRule];
    return rule.asks.flatMap(({ at, when }, ask) =>
      [
        { path: ["rules", index, "asks", ask, "at"], places: [at] },
        ...when.map((condition, number) => ({
          path: ["rules", index, "asks", ask, "when", number],
          places: placesOfCondition(condition),
        })),
      ].flatMap(({ path, places }) =>
        places
          .filter((place) => rows.some((row) => tree.at(placeInRow(place, row)) === null))
          .map((place) => ({
            code: "rule-place-unknown",
            path,
            what: `the form has no place "${place}".${suggest(place, knownPlaces)}`,
          })),
      ),
    );
  });
}

function findWrongCases(form: Form): readonly DefinitionProblem[] {
  return form.parts.flatMap((part, index) => {
    if (part.kind !== "grid" || part.appliesTo === undefined) return [];
    const { at, is } = part.appliesTo;
    const choices = treeOf(form).at(at)?.choices ?? [];
    const wrong = is.filter((value) => !choices.includes(value));
    if (wrong.length === 0) return [];
    const what = `"${at}" is no choice with the value "${wrong.join('", "')}"`;
    return [{ code: "case-unknown", path: ["parts", index, "appliesTo"], what }];
  });
}
