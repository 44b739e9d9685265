import { useEffect, useState } from "react";
import { mayWait } from "../collation/something-waits.ts";
import type { HandIn } from "./HandIn.tsx";

/** The part of the page that sends: null while it is not needed. */
export type LoadedHandIn = { readonly HandIn: typeof HandIn } | "not-loaded" | null;

/** Loads that part when the user asks for it, and from the start where something waits to be sent. */
export function useHandIn(isAsked: boolean): LoadedHandIn {
  const [loaded, setLoaded] = useState<LoadedHandIn>(null);
  useEffect(() => {
    if (!isAsked && !mayWait()) return;
    import("./HandIn.tsx").then(
      (module) => {
        setLoaded({ HandIn: module.HandIn });
      },
      () => {
        setLoaded("not-loaded");
      },
    );
  }, [isAsked]);
  return loaded;
}
