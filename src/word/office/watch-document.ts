import { listControls } from "./list-controls.ts";
import type { OfficeResult, WordControl, WordEvent, WordSubscription } from "./office-host.ts";
import type { OfficeSession } from "./office-session.ts";
import { call } from "./whole-file.ts";
import { problemOf, type WordProblem } from "./word-errors.ts";

/** The part of a browser window in which the pane learns that somebody came back to it. */
export type FocusSource = Pick<EventTarget, "addEventListener" | "removeEventListener">;

export interface Watch {
  readonly onPossibleChange: () => void;
  /** Null where there is no window. */
  readonly window: FocusSource | null;
  /** Told when Word refuses to be watched; everything still works by hand. */
  readonly onTrouble: (problem: WordProblem) => void;
}

/**
 * Calls back whenever something may have changed: on the events of controls and paragraphs where this Word has them, on
 * every move of the selection, and when the pane gets the focus, as Word tells some changes late or never
 * (office-js issue 5597).
 * @returns the way to stop, which may be used before everything is set up.
 */
export function watchDocument(session: OfficeSession, watch: Watch): () => void {
  let stopped = false;
  const tell = (): void => {
    if (!stopped) watch.onPossibleChange();
  };
  const tellWord = (): Promise<void> => {
    tell();
    return Promise.resolve();
  };
  const stopFocus = watchFocus(watch.window, tell);
  const word = quietly(watch, () => watchWord(session, tellWord));
  const selection = quietly(watch, () => watchSelection(session, tell));
  return () => {
    stopped = true;
    stopFocus();
    for (const started of [word, selection])
      void started.then((stop) => quietly(watch, async () => stop?.()));
  };
}

function watchFocus(window: FocusSource | null, tell: () => void): () => void {
  for (const event of focusEvents) window?.addEventListener(event, tell);
  return () => {
    for (const event of focusEvents) window?.removeEventListener(event, tell);
  };
}

const focusEvents = ["focus", "visibilitychange"] as const;

type Stop = () => Promise<void>;

async function watchWord(session: OfficeSession, tell: () => Promise<void>): Promise<Stop> {
  const { features, host } = session;
  if (!features.controlEvents) return () => Promise.resolve();
  const watched = await host.Word.run(async (context) => {
    const { document } = context;
    const lists = listControls(document.body, features, host.Word);
    for (const { controls } of lists) controls.load("items/id");
    await context.sync();
    const controls = lists.flatMap((list) => list.controls.items);
    // Without tracking, their events end with this batch.
    for (const control of controls) control.track();
    const events = [
      document.onContentControlAdded,
      ...(features.paragraphEvents
        ? [document.onParagraphAdded, document.onParagraphChanged, document.onParagraphDeleted]
        : []),
      ...controls.flatMap(({ onDataChanged, onExited }) => [onDataChanged, onExited]),
    ];
    const subscriptions = events.map((event: WordEvent) => event.add(tell));
    await context.sync();
    return { controls, subscriptions };
  });
  return () => stopWatching(watched.subscriptions, watched.controls);
}

/** Handlers can only be removed in the context in which they were added, which is one for all. */
async function stopWatching(
  subscriptions: readonly WordSubscription[],
  controls: readonly WordControl[],
): Promise<void> {
  for (const subscription of subscriptions) subscription.remove();
  for (const control of controls) control.untrack();
  await subscriptions[0]?.context.sync();
}

type Answered = (result: OfficeResult<void>) => void;

async function watchSelection({ features, host }: OfficeSession, tell: () => void): Promise<Stop> {
  if (!features.selectionEvent) return () => Promise.resolve();
  const { Office } = host;
  const { document } = Office.context;
  const event = Office.EventType.DocumentSelectionChanged;
  await call(Office, (callback: Answered) => document.addHandlerAsync(event, tell, callback));
  return () =>
    call(Office, (callback: Answered) => document.removeHandlerAsync(event, { handler: tell }, callback));
}

async function quietly<Value>({ onTrouble }: Watch, work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    onTrouble(problemOf(error));
    return null;
  }
}
