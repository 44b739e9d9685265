import { useMemo } from "react";
import { useStore } from "zustand";
import { permanenceCodebook } from "../../outcomes/factors/codebook.ts";
import type { Coding } from "../../outcomes/factors/codings.ts";
import type { Form } from "../../proforma/form.ts";
import { succeed } from "../../result.ts";
import type { ListedFile } from "../browser/file-list.ts";
import type { PageStore } from "../browser/page-store.ts";
import { addCodings } from "../factors/coding-file.ts";
import { FactorsView } from "../factors/FactorsView.tsx";
import { auditsToCode } from "./page-outcome.ts";

export interface CodeOnPageProps {
  readonly files: readonly ListedFile[];
  readonly form: Form;
  readonly authority: string;
  /** ISO. */
  readonly today: string;
  readonly store: PageStore;
}

/** Coding of the open files' factors; the codings stay on the page until somebody saves them as a file. */
export function CodeOnPage({ files, form, authority, today, store }: CodeOnPageProps) {
  const { codings, codingBy } = useStore(store);
  const { audits, withoutId } = useMemo(() => auditsToCode(files, form, authority), [files, form, authority]);
  const keep = (more: readonly Coding[]) => {
    store.setState({ codings: addCodings(codings, more), hasUnsavedCodings: true });
    return Promise.resolve(succeed(null));
  };
  return (
    <FactorsView
      audits={audits}
      withoutId={withoutId}
      codebook={permanenceCodebook}
      codings={codings}
      by={codingBy}
      onBy={(initials) => {
        store.setState({ codingBy: initials });
      }}
      onKeep={keep}
      onSaved={() => {
        store.setState({ hasUnsavedCodings: false });
      }}
      today={today}
    />
  );
}
