import type { AutoOpen } from "../audit-document.ts";

/** The setting with which a document opens the pane (Office docs, "Automatically open a task pane with a document"). */
const setting = "Office.AutoShowTaskpaneWithDocument";

/** The part of Office that keeps settings in the document. */
export interface SettingsHost {
  readonly AsyncResultStatus: { readonly Succeeded: unknown };
  readonly context: {
    readonly document: {
      readonly settings: {
        get(name: string): unknown;
        set(name: string, value: boolean): void;
        saveAsync(done: (result: { readonly status: unknown }) => void): void;
      };
    };
  };
}

/**
 * The switch over Office's document settings. Some versions of Word throw here (office-js issue 6552), and a document
 * opened read-only keeps nothing: both give false.
 */
export function createAutoOpen(office: SettingsHost): AutoOpen {
  const { settings } = office.context.document;
  return {
    isOn: () => {
      try {
        return settings.get(setting) === true;
      } catch {
        return false;
      }
    },
    set: (on) =>
      new Promise((resolve) => {
        try {
          settings.set(setting, on);
          settings.saveAsync(({ status }) => {
            resolve(status === office.AsyncResultStatus.Succeeded);
          });
        } catch {
          resolve(false);
        }
      }),
  };
}
