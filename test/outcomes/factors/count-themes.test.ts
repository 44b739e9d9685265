import { permanenceCodebook as codebook } from "../../../src/outcomes/factors/codebook.ts";
import { checkCodings, suggestCodes, type Coding } from "../../../src/outcomes/factors/codings.ts";
import { countThemes } from "../../../src/outcomes/factors/count-themes.ts";
import { chooseAudits } from "../../../src/outcomes/outcome-audit.ts";
import { madeUpRegion } from "../../support/outcomes/made-up-region.ts";
import { nirompOrder } from "../../support/outcomes/outcomes-of.ts";

const { audits } = chooseAudits(madeUpRegion(14), nirompOrder);

/** The first so many audits name a theme, and all are coded. */
function naming(isNamed: (index: number) => boolean, by = "AB"): readonly Coding[] {
  return audits.map(({ record }, index) => ({
    ...{ auditId: record.auditId ?? "", by, on: "2026-12-03" },
    codes: isNamed(index) ? [{ code: "drift-or-delay", polarity: "hinders" as const }] : [],
  }));
}

const themesOf = (
  codings: readonly Coding[],
  policy: typeof nirompOrder.policy | null = nirompOrder.policy,
) => countThemes({ codebook, codings }, audits, policy);

describe("themes of a region", () => {
  it("are counted by audits and authorities", () => {
    const { themes, table } = themesOf(naming((index) => index % 6 === 0));
    expect(themes.map(({ text }) => text)).toEqual([
      "Drift or delay: named in 14 of 84 coded audits, 14 local authorities.",
    ]);
    expect(table?.cells).toEqual([[14, 14, 84]]);
  });

  it.each([
    ["from five audits", (index: number) => index % 6 === 0 && index < 30],
    ["from two authorities", (index: number) => index < 12],
    [
      "that is small without its largest authority",
      (index: number) => index < 6 || index === 6 || index === 12,
    ],
    ["that all but a few audits name", (index: number) => index >= 3],
  ])("leave out one %s", (_, isNamed) => {
    expect(themesOf(naming(isNamed))).toMatchObject({ themes: [], table: null });
  });

  it("are all shown to an authority for its own audits", () => {
    expect(
      themesOf(
        naming((index) => index === 0),
        null,
      ).themes,
    ).toHaveLength(1);
  });

  it("say how many audits two people coded and how far they agreed", () => {
    const second = naming((index) => index % 2 === 0, "CD").slice(0, 17);
    const { notes } = themesOf([...naming((index) => index % 6 === 0), ...second]);
    expect(notes[1]).toBe(
      `Two people coded 17 of 84 audits, and agreed on ${17 * codebook.codes.length - 6} of ${17 * codebook.codes.length} codes.`,
    );
  });
});

describe("codings", () => {
  it("use codes of their codebook, once for each audit and person", () => {
    const [first] = naming(() => true) as [Coding];
    const file = { schemaVersion: 1 as const, codebook: { id: codebook.id, version: codebook.version } };
    const code = (codings: Coding[], more = {}) => {
      const checked = checkCodings({ ...file, ...more, codings }, codebook);
      return checked.ok ? null : checked.problem.code;
    };
    expect(code([first])).toBeNull();
    expect(code([first, first])).toBe("codings-twice");
    expect(code([{ ...first, codes: [{ code: "weather", polarity: "hinders" }] }])).toBe(
      "codings-unknown-code",
    );
    expect(code([first], { codebook: { id: codebook.id, version: "0" } })).toBe("codings-other-codebook");
  });

  it("are suggested by phrases in the text, and by no part of another word", () => {
    const text = "Drift was escalated; the adrift plan had no rationale.";
    const found = suggestCodes(codebook, text).map((each) =>
      text.slice(each.offset, each.offset + each.length),
    );
    expect(found).toEqual(["Drift", "escalat", "rationale"]);
  });
});
