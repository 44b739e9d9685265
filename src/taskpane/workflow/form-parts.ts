import type { Place } from "../../audit/place.ts";
import {
  actionPlace,
  answerCommentPlace,
  answerPlace,
  factorsPlace,
  gradeCommentPlace,
  gradePlace,
  headerPlace,
  localPlace,
} from "../../audit/place.ts";
import type { AuditRecord } from "../../audit/audit-record.ts";
import type { SectionProfile } from "../../audit/section-profile.ts";
import type { Finding } from "../../checks/engine/finding.ts";
import { treeOf } from "../../proforma/form-tree.ts";
import type { Choice, ProForma, Section } from "../../proforma/pro-forma.ts";
import type { ReadAudit } from "../../audit/read-audit.ts";

/** One value of the form as the pane shows and edits it. */
export interface FormValue {
  readonly kind: "choice" | "text" | "long-text" | "date" | "authority";
  readonly place: Place;
  readonly label: string;
  /** What is written there; null when nothing is. */
  readonly written: string | null;
  /** The recorded value of a choice or date; null when what is written is none. */
  readonly value: string | null;
  /** What may be chosen; empty for the other kinds. */
  readonly choices: readonly OfferedChoice[];
  /** Whether the place is in the document, so that something can be written there. */
  readonly present: boolean;
}

export interface OfferedChoice {
  readonly value: string;
  /** As the form words it in its lists. */
  readonly item: string;
}

/** One row of the form: a question with its comment, a judgement, a header field, an action. */
export interface FormEntry {
  readonly key: string;
  readonly label: string;
  readonly values: readonly FormValue[];
  /** How sentences about this row begin, which need not be said again below its label. */
  readonly titles: readonly string[];
  /** What was found at its values. */
  readonly findings: readonly Finding[];
}

type BareEntry = Omit<FormEntry, "findings">;

/** A part of the form in its order: the head, each section, the actions, the key factors. */
export interface FormPart {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly FormEntry[];
  /** All that was found in it. */
  readonly findings: readonly Finding[];
  /** Those of them that belong to none of its entries, such as an action where the table has no row. */
  readonly unplaced: readonly Finding[];
  /** Of the values that a finished audit has: how many are there. */
  readonly filled: number;
  readonly of: number;
  readonly profile: SectionProfile | null;
}

/** The parts of the form with their values and findings; findings about the whole document come as a part of their own, first. */
export function listFormParts(
  reading: ReadAudit,
  proForma: ProForma,
  findings: readonly Finding[],
  profiles: ReadonlyMap<string, SectionProfile>,
): readonly FormPart[] {
  const form = new FormReader(reading, proForma);
  const bare: readonly BarePart[] = [
    {
      id: "header",
      title: "About this audit",
      owns: isUnder(["header"]),
      entries: form.headerEntries(),
      profile: null,
    },
    ...proForma.sections.map((section) => ({
      id: section.id,
      title: section.title,
      owns: isUnder([
        ...section.questions.map(({ id }) => id),
        ...(section.judgement === null ? [] : [section.judgement.id]),
      ]),
      entries: form.sectionEntries(section),
      profile: profiles.get(section.id) ?? null,
    })),
    {
      id: "actions",
      title: proForma.actions.title,
      owns: isUnder(["actions"]),
      entries: form.actionEntries(),
      profile: null,
    },
    {
      id: "factors",
      title: proForma.factors.title,
      owns: isUnder([factorsPlace]),
      entries: form.factorsEntries(),
      profile: null,
    },
  ];
  const parts = bare.map((part) => withFindings(part, findings));
  const placed = new Set(parts.flatMap((part) => part.findings));
  const others = findings.filter((finding) => !placed.has(finding));
  if (others.length === 0) return parts;
  const about: FormPart = {
    id: "document",
    title: "This document",
    entries: [],
    findings: others,
    unplaced: others,
    filled: 0,
    of: 0,
    profile: null,
  };
  return [about, ...parts];
}

interface BarePart {
  readonly id: string;
  readonly title: string;
  /** Whether a place that no entry has is still one of this part. */
  readonly owns: (place: Place) => boolean;
  readonly entries: readonly BareEntry[];
  readonly profile: SectionProfile | null;
}

function isUnder(owners: readonly string[]): (place: Place) => boolean {
  return (place) => owners.includes(place.split("/")[0] ?? place);
}

function withFindings({ owns, ...part }: BarePart, findings: readonly Finding[]): FormPart {
  const entries = part.entries.map((each): FormEntry => {
    const places = each.values.map(({ place }) => place);
    return { ...each, findings: findings.filter(({ at }) => places.includes(at)) };
  });
  const atEntries = new Set(entries.flatMap((each) => each.findings));
  const own = findings.filter((finding) => atEntries.has(finding) || owns(finding.at));
  return {
    ...part,
    ...count(entries),
    entries,
    findings: own,
    unplaced: own.filter((finding) => !atEntries.has(finding)),
  };
}

/** Comments and actions may rightly be blank, so only what must be there counts. */
function count(entries: readonly FormEntry[]): { filled: number; of: number } {
  const needed = entries.flatMap(({ values }) =>
    values.filter(
      ({ kind, place }) => kind === "choice" || place === factorsPlace || place.startsWith("header/"),
    ),
  );
  return {
    filled: needed.filter(({ kind, value, written }) => (kind === "choice" ? value : written) !== null)
      .length,
    of: needed.length,
  };
}

/** Reads the form's values in the words and order of one pro forma. */
class FormReader {
  private readonly reading: ReadAudit;
  private readonly proForma: ProForma;

  constructor(reading: ReadAudit, proForma: ProForma) {
    this.reading = reading;
    this.proForma = proForma;
  }

  private get record(): AuditRecord {
    return this.reading.record;
  }

  headerEntries(): BareEntry[] {
    return this.proForma.header.map((field) => {
      const place = headerPlace(field.id);
      const value = this.record.header[field.id] ?? null;
      if (field.kind !== "age-range")
        return entry(field.title, [
          this.text(place, field.title, value, isAuthority(this.proForma, field.id) ? "authority" : "text"),
        ]);
      const written = value ?? this.record.header[`${field.id}AsWritten`] ?? null;
      return entry(field.title, [this.choice(place, field.title, value, written, this.proForma.ageRanges)]);
    });
  }

  sectionEntries(section: Section): BareEntry[] {
    const { answers, judgements, local } = this.record;
    const entries = section.questions.map((question) => {
      const answer = answers[question.id];
      const offered = this.proForma.answers.filter(
        ({ value }) => question.mayBeNotApplicable || value !== "Not applicable",
      );
      const given = answer?.answer ?? null;
      return entry(
        question.text,
        [
          this.choice(answerPlace(question.id), "Answer", given, given ?? answer?.asWritten ?? null, offered),
          this.text(answerCommentPlace(question.id), "Comment", answer?.comment ?? null, "long-text"),
        ],
        [`${section.title}: ${question.title}`],
      );
    });
    local.forEach((question, index) => {
      if (question.section !== section.id) return;
      entries.push(
        entry(question.question, [
          this.choice(
            localPlace(index + 1, "answer"),
            "Answer",
            question.answer,
            question.answer ?? question.asWritten ?? null,
            [],
          ),
          this.text(localPlace(index + 1, "comment"), "Comment", question.comment, "long-text"),
        ]),
      );
    });
    if (section.judgement === null) return entries;
    const judgement = judgements[section.id];
    const grade = judgement?.grade ?? null;
    entries.push(
      entry(
        section.judgement.text,
        [
          this.choice(
            gradePlace(section.id),
            "Grade",
            grade,
            grade ?? judgement?.asWritten ?? null,
            this.proForma.grades,
          ),
          this.text(gradeCommentPlace(section.id), "Comment", judgement?.comment ?? null, "long-text"),
        ],
        [`${section.title}: ${section.judgement.title}`, section.title],
      ),
    );
    return entries;
  }

  actionEntries(): BareEntry[] {
    const { area, action, date } = this.proForma.actions;
    return this.record.actions.map((row, index) => {
      const number = index + 1;
      return entry(`Action ${String(number)}`, [
        this.text(actionPlace(number, "area"), sentence(area.title), row.area, "long-text"),
        this.text(actionPlace(number, "action"), sentence(action.title), row.action, "long-text"),
        this.value(
          "date",
          actionPlace(number, "date"),
          sentence(date.title),
          row.date,
          row.dateAsWritten ?? row.date,
        ),
      ]);
    });
  }

  factorsEntries(): BareEntry[] {
    const { label, title } = this.proForma.factors;
    return [entry(label, [this.text(factorsPlace, title, this.record.factors, "long-text")])];
  }

  private text(
    place: Place,
    label: string,
    written: string | null,
    kind: "text" | "long-text" | "authority",
  ): FormValue {
    return this.value(kind, place, label, written, written);
  }

  private choice(
    place: Place,
    label: string,
    value: string | null,
    written: string | null,
    choices: readonly Choice[],
  ): FormValue {
    return {
      ...this.value("choice", place, label, value, written),
      choices: choices.map((each) => ({ value: each.value, item: each.item ?? each.value })),
    };
  }

  private value(
    kind: FormValue["kind"],
    place: Place,
    label: string,
    value: string | null,
    written: string | null,
  ): FormValue {
    return {
      kind,
      place,
      label,
      value,
      written,
      choices: [],
      present: this.reading.recognition.slots.has(place),
    };
  }
}

function entry(label: string, values: readonly FormValue[], titles: readonly string[] = [label]): BareEntry {
  return { key: values[0]?.place ?? label, label, values, titles };
}

function isAuthority({ form }: ProForma, field: string): boolean {
  return treeOf(form)
    .meaning("authority")
    .some(({ place }) => place === headerPlace(field));
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
