import type { Place } from "../../audit/place.ts";
import { actionPlace, factorsPlace, localPlace } from "../../audit/place.ts";
import type { AuditToCheck } from "./audit-to-check.ts";
import { listWords, outlineOf } from "./form-outline.ts";
import { nameActionRow, nameLocalQuestion } from "./form-part-names.ts";
import { makePlain } from "./plain-text.ts";
import type { FormText, Subject, WordList } from "./subject.ts";

type Text = string | null | undefined;

/** Takes in the texts of one audit. */
interface TextList {
  readonly audit: AuditToCheck;
  /** A place where anything may be written. @param beside the answer or grade that a comment explains. */
  readonly addOpen: (name: string, place: Place, text: Text, beside?: Text) => void;
  /** A place for a value of a list: `choice` is that value, `asWritten` what was written instead. */
  readonly addClosed: (name: string, place: Place, choice: Text, asWritten: Text) => void;
}

/** Every place where something may be written, in the order of the form: also those of rows that the document lacks. */
export function listTexts(audit: AuditToCheck): Subject<"text">[] {
  const { record, proForma, facts } = audit;
  const left = facts && new Set<Place>(facts.placeholdersAsText);
  const listComments = new Set<Place>(facts?.commentControlIsList);
  const { headerKinds } = outlineOf(proForma);
  const knownWords = listKnownWords(audit);
  const initials = listInitials(audit);
  const texts: Subject<"text">[] = [];
  const formTexts: FormText[] = [];
  const add = (name: string, place: Place, open: boolean, text: Text, beside: Text, isFilled: boolean) => {
    const plain = typeof text === "string" ? makePlain(text) : null;
    const headerKind = headerKinds.get(place) ?? null;
    if (plain !== null) formTexts.push({ plain, headerKind });
    // Written out, as copying one object into another is slow where there are as many as texts on a form.
    texts.push({
      name,
      place,
      required: true,
      absent: false,
      open,
      isList: listComments.has(place),
      headerKind,
      knownWords,
      formTexts,
      initials,
      text: text ?? null,
      beside: beside ?? null,
      placeholderLeft: left ? left.has(place) : isFilled ? false : null,
      plain,
      today: audit.today,
    });
  };
  const list: TextList = {
    audit,
    addOpen: (name, place, text, beside) => add(name, place, true, text, beside, typeof text === "string"),
    addClosed: (name, place, choice, asWritten) =>
      add(name, place, false, asWritten, null, typeof (choice ?? asWritten) === "string"),
  };
  listHeaderTexts(list);
  listSectionTexts(list);
  listLocalTexts(list, null);
  listActionTexts(list);
  list.addOpen(proForma.factors.title, factorsPlace, record.factors);
  return texts;
}

/** The form's wording and the authority's name. */
function listKnownWords({ record, proForma }: AuditToCheck): WordList {
  const { words } = outlineOf(proForma);
  const authority = listWords(record.header.localAuthority ?? "");
  return { has: (word) => words.has(word) || authority.includes(word) };
}

const lettersInRow = /\p{L}{2,4}/gu;

function listInitials({ record, proForma }: AuditToCheck): readonly string[] {
  return proForma.header.flatMap(({ id, kind }) => {
    const text = record.header[id] ?? "";
    if (kind === "initials")
      return [text.replace(/[^\p{L}]/gu, "").toUpperCase()].filter((each) => /^.{2,4}$/u.test(each));
    if (kind !== "identifier") return [];
    return [...text.matchAll(lettersInRow)].map(([letters]) => letters.toUpperCase());
  });
}

function listHeaderTexts({ audit: { record, proForma }, addOpen, addClosed }: TextList): void {
  for (const { field, place } of outlineOf(proForma).header) {
    const value = record.header[field.id];
    if (field.kind === "age-range") {
      addClosed(field.title, place, value, record.header[`${field.id}AsWritten`]);
    } else {
      addOpen(field.title, place, value);
    }
  }
}

function listSectionTexts(list: TextList): void {
  const { audit, addOpen, addClosed } = list;
  const { answers, judgements } = audit.record;
  for (const { section, questions, judgement } of outlineOf(audit.proForma).sections) {
    for (const { id, place, commentPlace, valueName, commentName } of questions) {
      const entry = answers[id];
      addClosed(valueName, place, entry?.answer, entry?.asWritten);
      addOpen(commentName, commentPlace, entry?.comment, entry?.answer);
    }
    listLocalTexts(list, section.id);
    if (judgement === null) continue;
    const entry = judgements[judgement.id];
    addClosed(judgement.valueName, judgement.place, entry?.grade, entry?.asWritten);
    addOpen(judgement.commentName, judgement.commentPlace, entry?.comment, entry?.grade);
  }
}

/** @param sectionId null for those that stand in no section of this pro forma. */
function listLocalTexts({ audit, addOpen, addClosed }: TextList, sectionId: string | null): void {
  const { record, proForma } = audit;
  for (const [index, entry] of record.local.entries()) {
    const isKnown = proForma.sections.some(({ id }) => id === entry.section);
    if ((isKnown ? entry.section : null) !== sectionId) continue;
    const name = nameLocalQuestion(proForma, entry.section);
    addClosed(`${name}, wording`, localPlace(index + 1, "question"), null, entry.question);
    addClosed(`${name}, answer`, localPlace(index + 1, "answer"), entry.answer, entry.asWritten);
    addOpen(`${name}, comment`, localPlace(index + 1, "comment"), entry.comment);
  }
}

function listActionTexts({ audit: { record, proForma }, addOpen, addClosed }: TextList): void {
  const { area, action, date } = proForma.actions;
  for (const [index, entry] of record.actions.entries()) {
    const row = index + 1;
    const name = nameActionRow(proForma, row);
    addOpen(`${name}: ${area.title}`, actionPlace(row, "area"), entry.area);
    addOpen(`${name}: ${action.title}`, actionPlace(row, "action"), entry.action);
    addClosed(`${name}: ${date.title}`, actionPlace(row, "date"), entry.date, entry.dateAsWritten);
  }
}
