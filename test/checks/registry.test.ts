import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { AuditToCheck } from "../../src/checks/engine/audit-to-check.ts";
import { defaultPolicyOf } from "../../src/checks/policies/shipped-policies.ts";
import { runCheck, startRun } from "../../src/checks/engine/run-check.ts";
import { allChecks, checksOf, generalChecks } from "../../src/checks/index.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { shippedForms } from "../../src/proforma/registry.ts";
import { runChecks } from "../../src/checks/run-checks.ts";
import {
  indexPath,
  pageHeadings,
  pathOfPage,
  readPage,
  renewIndex,
  renewPage,
  titleOf,
} from "../support/check-page.ts";
import { auditGiven } from "../support/given-audit.ts";

const root = resolve(__dirname, "../..");
/** The forms that ship beside the first. */
const otherForms = shippedForms.slice(1).map(({ id }) => id);
const ids = allChecks.map(({ id }) => id).sort();

/** The names of the files straight in a folder, without their ending; `others` are no checks. */
function namesIn(folder: string, ending: string, others: readonly string[]): string[] {
  return readdirSync(resolve(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => basename(name, ending))
    .filter((name) => !others.includes(name))
    .sort();
}

describe("the registry of checks", () => {
  if (process.env.UPDATE_CHECK_PAGES === "1") {
    for (const check of allChecks) writeFileSync(pathOfPage(check), renewPage(check, readPage(check)));
    writeFileSync(indexPath, renewIndex(allChecks, readFileSync(indexPath, "utf8")));
  }

  it("has each check once, and each code of the catalogue in its form", () => {
    expect(ids).toEqual([...new Set(ids)]);
    expect(allChecks.flatMap(({ codes }) => codes).filter((code) => !/^[THCGAP]\d\d$/.test(code))).toEqual(
      [],
    );
  });

  it("has a file for each check that is no rule of a form, and a check in each file", () => {
    expect(namesIn("src/checks", ".ts", ["index", "run-checks"])).toEqual(
      generalChecks.map(({ id }) => id).sort(),
    );
  });

  it("has a test for each check", () => {
    expect(namesIn("test/checks", ".test.ts", ["registry", "run-checks", "by-meaning"])).toEqual(ids);
  });

  it("has a page for each check, and lists them in an index", () => {
    expect(namesIn("docs/checks", ".md", ["README", "identifiers"])).toEqual(ids);
    const index = readFileSync(indexPath, "utf8");
    expect(index).toBe(renewIndex(allChecks, index));
    for (const id of ids) expect(index).toContain(`](${id}.md)`);
  });
});

describe.each(allChecks)("$id", (check) => {
  it("is exported from its file under its name, and tested by it; a rule is tested by its id", async () => {
    const test = readFileSync(resolve(root, `test/checks/${check.id}.test.ts`), "utf8");
    if (!generalChecks.includes(check)) {
      expect(test).toContain(`testCheck(ruleNamed("${check.id}"), {`);
      return;
    }
    const name = check.id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const file: unknown = await import(`../../src/checks/${check.id}.ts`);
    expect(file).toEqual({ [name]: check });
    expect(test).toContain(`testCheck(${name}, {`);
  });

  it("has a page with fresh technical details and something under each heading, in the order of all pages", () => {
    const page = readPage(check);
    expect(page).toBe(renewPage(check, page));
    const parts = [...page.matchAll(/^## (.+)\n\n(?!## )\S/gm)].map(([, heading]) => heading);
    expect(parts).toEqual(pageHeadings);
    // The problem in words, not the id, then one sentence on what we found.
    expect(titleOf(page).toLowerCase()).not.toBe(check.id.replaceAll("-", " "));
    expect(/^# .+\n\n([A-Z].+\.)\n\n## /.exec(page)?.[1]).toBeDefined();
    expect(page).toMatch(/^Passes: ./m);
    expect(page).toMatch(/^Does not pass: ./m);
  });

  it("speaks in sentences of at most 25 words, on its page and in its messages", () => {
    const [byHand = ""] = readPage(check).split("## Technical details");
    const messages = Object.values(check.messages).map((each) =>
      typeof each === "string" ? each : each.text,
    );
    const sentences = [...byHand.split("\n"), ...messages, check.why].flatMap((text) =>
      text.split(/(?<=[.?!:])\s+/),
    );
    expect(sentences.filter((each) => each.split(/\s+/).length > 25)).toEqual([]);
  });

  it("speaks in sentences that name parts of the form and never ask for what was written", () => {
    const texts = Object.values(check.messages).map((message) =>
      typeof message === "string" ? message : message.text,
    );
    const odd = texts.filter((text) => !/^(?:[A-Z]|\{(?:name|part)\}[: ]).{10,200}[.?]$/.test(text));
    const asked = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, value]) => value));
    const written = asked.filter((value) =>
      /text|answer|comment|grade|entered|written|value/i.test(value ?? ""),
    );
    expect({ odd, written }).toEqual({ odd: [], written: [] });
    expect([check.why, check.source].filter((text) => !/^[A-Z].{10,}\.$/.test(text))).toEqual([]);
  });

  it.each([
    ["a complete audit", auditGiven()],
    ["a blank audit", auditGiven({}, "blank")],
    ["a record without its document", auditGiven({ facts: null, today: null })],
    ["a record that says nothing", emptied(auditGiven({}, "blank"))],
    ...otherForms.flatMap((form): [string, AuditToCheck][] => [
      [`a complete audit on ${form}`, auditGiven({ form })],
      [`a blank audit on ${form}`, auditGiven({ form }, "blank")],
      [`a record on ${form} that says nothing`, emptied(auditGiven({ form, facts: null }, "blank"))],
    ]),
  ])("survives %s", (_, audit) => {
    const { whyNot } = runCheck(check, startRun(audit, audit.policy ?? defaultPolicyOf(audit.form)));
    expect(whyNot ?? "").not.toContain("fault");
  });

  it.each(shippedForms.map(({ id }) => id))("finds nothing in a complete audit on %s", (form) => {
    const audit = auditGiven({ form });
    expect(runCheck(check, startRun(audit, audit.policy ?? defaultPolicyOf(audit.form))).findings).toEqual(
      [],
    );
  });
});

describe("renewing the pages", () => {
  const [check] = allChecks;
  const byHand = "# A title\n\nWhat we found.\n\n## Why it matters\n\nBecause.\n";

  it("never touches what was written by hand", () => {
    if (check === undefined) throw new Error("There are no checks.");
    const once = renewPage(check, byHand);
    expect(once.startsWith(byHand.trimEnd())).toBe(true);
    const written = `${once}\nMore, below.\n`.replace("Because.", "Because it is so.");
    const again = renewPage({ ...check, codes: ["T99"] }, written);
    expect(again).toContain("Because it is so.");
    expect(again).toContain("T99");
    expect(again.endsWith("\nMore, below.\n")).toBe(true);
    expect(renewIndex([check], `${byHand}<!-- no list yet`)).toContain(byHand);
  });
});

describe("all checks together", () => {
  it("never repeat what was written", () => {
    const secret = "Zqxjk";
    const { findings, couldNotRun } = runChecks(filledWith(secret));
    expect(findings.length).toBeGreaterThan(50);
    expect(JSON.stringify({ findings, couldNotRun })).not.toContain(secret);
  });

  it("count every check once over a blank audit, and call none of those that could not run a pass", () => {
    const { ran, couldNotRun, notApplicable } = runChecks(auditGiven({}, "blank"));
    expect(ran + couldNotRun.length + notApplicable.length).toBe(checksOf(niromp2019Form).length);
    expect(couldNotRun.map(({ check }) => check)).toContain("no-without-comment");
  });
});

/** A record of the right shape that has no entry for anything. */
function emptied(audit: AuditToCheck): AuditToCheck {
  return { ...audit, record: { ...audit.record, header: {}, answers: {}, judgements: {} } };
}

/** An audit with the same word wherever something can be written. */
function filledWith(word: string): AuditToCheck {
  const { answers, judgements } = auditGiven().record;
  return auditGiven({
    header: {
      localAuthority: word,
      childId: `${word} ${word}`,
      ageRange: null,
      ageRangeAsWritten: word,
      iro: word,
    },
    answers: Object.fromEntries(
      Object.keys(answers).map((id, index) => [
        id,
        index % 2 === 0 ? { answer: "No", comment: word } : { answer: null, asWritten: word, comment: word },
      ]),
    ),
    judgements: Object.fromEntries(
      Object.keys(judgements).map((id) => [id, { grade: null, asWritten: word, comment: word }]),
    ),
    actions: [
      { area: word, action: null, date: null, dateAsWritten: word },
      { area: null, action: word, date: null, dateAsWritten: `${word} 31` },
    ],
    factors: word,
    local: [{ section: "health", question: word, answer: null, asWritten: word, comment: word }],
    facts: { placeholdersAsText: ["factors"] },
  });
}
