import type { DisclosurePolicy } from "../disclosure/disclosure-policy.ts";
import type { ChosenAudit } from "../outcome-audit.ts";
import type { OutcomeTable, Theme } from "../outcome.ts";
import { agreementOf } from "./code-twice.ts";
import type { Codebook } from "./codebook.ts";
import type { Coding } from "./codings.ts";

export interface CodedAudits {
  readonly codebook: Codebook;
  readonly codings: readonly Coding[];
}

export interface CountedThemes {
  readonly themes: readonly Theme[];
  /** Null where no theme may be named. */
  readonly table: OutcomeTable | null;
  readonly notes: readonly string[];
}

/**
 * In how many audits of how many authorities a theme is named, most often first. The unit is an audit, however often it says so. An
 * authority sees all of its own. For a region a theme is named only from so many audits and authorities as the policy asks, also
 * once the largest authority's share is taken off; no text of an audit is quoted.
 * @param policy of a region; null for an authority's own
 */
export function countThemes(
  { codebook, codings }: CodedAudits,
  audits: readonly ChosenAudit[],
  policy: DisclosurePolicy | null,
): CountedThemes {
  const coded = audits.flatMap(({ record, authority }) => {
    const own = codings.filter(({ auditId }) => auditId === record.auditId);
    return own.length === 0 ? [] : [{ authority, own }];
  });
  const lines = codebook.codes
    .flatMap(({ id, title }) =>
      (["supports", "hinders"] as const).map((polarity) => {
        // The first coding counts; the second shows how far two people agree.
        const naming = coded.filter(({ own }) =>
          own[0]?.codes.some((each) => each.code === id && each.polarity === polarity),
        );
        return { code: id, title, polarity, naming: naming.map(({ authority }) => authority) };
      }),
    )
    .filter(
      ({ naming }) => naming.length > 0 && (policy === null || mayBeNamed(naming, coded.length, policy)),
    )
    .toSorted((one, other) => other.naming.length - one.naming.length);
  const wordOf = { supports: "helps", hinders: "hinders" } as const;
  return {
    themes: lines.map(({ code, title, polarity, naming }) => {
      const authorities = new Set(naming).size;
      const from = policy === null ? "" : `, ${authorities} local authorities`;
      const text = `${title}: named in ${naming.length} of ${coded.length} coded audits${from}.`;
      return { code, title, polarity, text };
    }),
    table:
      lines.length === 0
        ? null
        : {
            id: "themes",
            title: "What helps and what hinders",
            rows: lines.map(({ title, polarity }) => `${title}, ${wordOf[polarity]}`),
            columns: ["Audits", "Local authorities", "n"],
            cells: lines.map(({ naming }) => [naming.length, new Set(naming).size, coded.length]),
          },
    notes:
      coded.length === 0 ? [] : [noteOnCoding(coded, audits.length), ...noteOnAgreement(coded, codebook)],
  };
}

/** Also the audits that do not name it must not be few, as how many were coded is known. */
function mayBeNamed(naming: readonly string[], coded: number, policy: DisclosurePolicy): boolean {
  const { themesFrom, hide, lessLargest } = policy;
  const shares = [...new Set(naming)].map((authority) => naming.filter((each) => each === authority).length);
  const others = naming.length - (lessLargest ? Math.max(...shares) : 0);
  const without = coded - naming.length;
  return (
    naming.length >= themesFrom.audits &&
    shares.length >= themesFrom.authorities &&
    others > hide[1] &&
    (without === 0 || without > hide[1])
  );
}

type Coded = readonly { readonly own: readonly Coding[] }[];

function noteOnCoding(coded: Coded, audits: number): string {
  return `People coded what helps and hinders in ${coded.length} of ${audits} audits.`;
}

function noteOnAgreement(coded: Coded, codebook: Codebook): readonly string[] {
  const { audits, codes, agreed } = agreementOf(
    coded.map(({ own }) => own),
    codebook,
  );
  if (audits === 0) return ["No audit was coded by two people, so nobody can tell how far they would agree."];
  return [`Two people coded ${audits} of ${coded.length} audits, and agreed on ${agreed} of ${codes} codes.`];
}
