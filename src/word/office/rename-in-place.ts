import type { ConversionCode } from "../../audit/convert/conversion-change.ts";
import type { ContentControl, ListItem, WordDocument } from "../../ooxml/document-model.ts";
import type { ListedControl } from "./list-controls.ts";
import type { WordApi, WordContext, WordControl } from "./office-host.ts";
import type { LastRead, OfficeSession } from "./office-session.ts";
import { askForControl, lookForControl } from "./reach-control.ts";

/** What Word can be told to change of a control without touching its content. */
export interface Renaming {
  readonly listed: ListedControl;
  readonly control: ContentControl;
  readonly tag: string;
  readonly title: string;
  /** Null when the list is as it should be. */
  readonly items: readonly ListItem[] | null;
}

const onlyNames: ReadonlySet<ConversionCode> = new Set([
  "control-tagged",
  "list-items-renewed",
  "tag-removed",
  "not-converted",
]);

/**
 * The same conversion as changes of tags, titles and list items alone.
 * @param after the document as converted.
 * @returns null when there is more to do than Word lets a live document be changed.
 */
export function planRenamings(
  { document, listed }: LastRead,
  after: WordDocument,
  codes: readonly ConversionCode[],
): readonly Renaming[] | null {
  if (!codes.every((code) => onlyNames.has(code))) return null;
  if (document.controls.length !== after.controls.length) return null;
  const renamings: Renaming[] = [];
  for (const [index, control] of document.controls.entries()) {
    const goal = after.controls[index];
    if (goal === undefined || !isSameButNames(control, goal)) return null;
    const items = isSameList(control.items, goal.items) ? null : goal.items;
    if (control.tag === goal.tag && control.title === goal.title && items === null) continue;
    const known = listed.get(index);
    // Word may forget what was chosen when a list loses its items.
    if (known === undefined || (items !== null && !control.placeholderShown)) return null;
    renamings.push({ listed: known, control, tag: goal.tag ?? "", title: goal.title ?? "", items });
  }
  return renamings;
}

/** Renames everything in one round trip and looks in another. @returns what Word did not keep. */
export async function renameInPlace(
  session: OfficeSession,
  renamings: readonly Renaming[],
): Promise<readonly Renaming[]> {
  const { Word } = session.host;
  await Word.run(async (context) => {
    for (const renaming of renamings) rename(askForControl(session, context, renaming.listed), renaming);
    await context.sync();
  });
  return findForgotten(session, Word, renamings);
}

function rename(control: WordControl, { tag, title, items, listed }: Renaming): void {
  control.tag = tag;
  control.title = title;
  if (items === null) return;
  const list =
    listed.listedAs === "combo-box" ? control.comboBoxContentControl : control.dropDownListContentControl;
  list.deleteAllListItems();
  for (const { displayText, value } of items) {
    // The item that heads the list and brings the placeholder back shows its text and has no value.
    if (displayText === "") list.addListItem(value, "");
    else list.addListItem(displayText, value);
  }
}

function findForgotten(
  session: OfficeSession,
  Word: WordApi,
  renamings: readonly Renaming[],
): Promise<readonly Renaming[]> {
  return Word.run(async (context: WordContext) => {
    const controls = renamings.map(({ listed }) => lookForControl(session, context, listed));
    for (const control of controls) control.load("tag,title");
    await context.sync();
    return renamings.filter(({ tag, title }, index) => {
      const control = controls[index];
      if (control === undefined || control.isNullObject) return true;
      return control.tag !== tag || control.title !== title;
    });
  });
}

function isSameButNames(one: ContentControl, other: ContentControl): boolean {
  return (
    one.kind === other.kind &&
    one.level === other.level &&
    one.text === other.text &&
    one.placeholderShown === other.placeholderShown &&
    one.lock === other.lock
  );
}

function isSameList(one: readonly ListItem[], other: readonly ListItem[]): boolean {
  return (
    one.length === other.length &&
    one.every(
      (item, index) => item.value === other[index]?.value && item.displayText === other[index].displayText,
    )
  );
}
