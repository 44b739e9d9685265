import { createHash } from "node:crypto";
import type { Compilable, RawBuilder } from "kysely";
import { sql } from "kysely";

/** A value that a query is written around and that is given when it runs. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export type QueryValue = string | number | null;

/**
 * A query that was built and compiled once and runs many times: building one anew for every audit would take longer than
 * the database takes to carry it out.
 */
export interface PreparedQuery<Given, Row> {
  /** A name for the plan that PostgreSQL keeps of it. */
  readonly name: string;
  readonly sql: string;
  /** The values in the order of the text. */
  readonly bind: (given: Given) => QueryValue[];
  /** Says the type of its rows; it has no value. */
  readonly rows?: readonly Row[];
}

/** Stands in the query for one of the values that are given later. */
export type GivenValue<Given> = <Name extends keyof Given & string>(name: Name) => RawBuilder<Given[Name]>;

/**
 * Builds a query around the values that it will be given. The type of the values comes first:
 * `prepare<{ id: number }>()((given) => db.selectFrom("audit").where("id", "=", given("id")).select("state"))`.
 */
export function prepare<Given extends Readonly<Record<string, QueryValue>>>() {
  return <Row>(build: (given: GivenValue<Given>) => Compilable<Row>): PreparedQuery<Given, Row> => {
    const compiled = build((name) => sql`${new Placeholder(name)}`).compile();
    const { parameters } = compiled;
    return {
      name: createHash("sha256").update(compiled.sql).digest("hex").slice(0, 32),
      sql: compiled.sql,
      bind: (given) =>
        parameters.map((each) => (each instanceof Placeholder ? (given[each.name] ?? null) : asValue(each))),
    };
  };
}

/** @throws when a query was written with a value that no database takes: a broken program. */
function asValue(value: unknown): QueryValue {
  if (typeof value === "string" || typeof value === "number" || value === null) return value;
  throw new TypeError("A prepared query holds a value that is neither text nor number.");
}
