import type { CaseFacts } from "../../audit/audit-record.ts";
import { succeed } from "../../result.ts";
import { ukDate, usage } from "../command-line.ts";
import type { DefineCommand } from "../command-line.ts";
import type { ExitCode } from "../exit-code.ts";
import { saveInPlace } from "../save-in-place.ts";
import type { Surroundings } from "../surroundings.ts";

interface FactsWanted {
  readonly path: string;
  /** Those that were named: a date, or undefined to remove it. */
  readonly facts: CaseFacts;
}

export const defineFacts: DefineCommand = (command, run) => {
  command
    .description(
      'Records dates of the case that the form does not ask for. Write a date as 31/03/2027; "" removes it.',
    )
    .argument("<file>", "one file that the dates are for")
    .option("--audit-date <date>", "when the audit was done", dateOrNothing("--audit-date"))
    .option(
      "--looked-after-since <date>",
      "when the child became looked after",
      dateOrNothing("--looked-after-since"),
    )
    .option("--first-review <date>", "when the first review was held", dateOrNothing("--first-review"))
    .option("--second-review <date>", "when the second review was held", dateOrNothing("--second-review"))
    .action((path, given) => {
      const dates = Object.entries(given).map(([fact, date]) => [fact, date === "" ? undefined : date]);
      // The options are named after the facts.
      const facts = Object.fromEntries(dates) as CaseFacts;
      return run(dates.length === 0 ? usage(noDate) : succeed({ path, facts }), saveFacts);
    });
};

const noDate = "Add a date: --audit-date, --looked-after-since, --first-review or --second-review.";

function dateOrNothing(option: string): (typed: string) => string {
  return (typed) => (typed === "" ? typed : ukDate(option)(typed));
}

/** Saves dates of the case that the form has no field for; those that are not named stay as they are. */
function saveFacts(wanted: FactsWanted, surroundings: Surroundings): Promise<ExitCode> {
  return saveInPlace([wanted.path], surroundings, ({ audit: { record } }) =>
    succeed({ facts: { ...record.facts, ...wanted.facts } }),
  );
}
